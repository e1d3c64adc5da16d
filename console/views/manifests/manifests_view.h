// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/manifests/manifest_workspace.h"
#include "console/models/manifests/schema_guide.h"
#include "console/views/manifests/manifest_results.h"
#include "console/views/view.h"

#include <QPointer>
#include <QTimer>

#include <map>

class QFrame;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace sluice::console {

class DraftEffectPage;
class ManifestTree;
class NoticeBar;
class YamlEditor;

/// The manifests that run, edited as text: checked while one types, tested by the server, compared
/// with what runs, applied as a revision. What is not applied is kept as a draft on this machine.
class ManifestsView final : public View
{
    Q_OBJECT

public:
    ManifestsView(const ViewContext &context, const QByteArray &id, const QString &title,
                  QWidget *parent);
    ~ManifestsView() override;

    /// `PATH`, `PATH:LINE`, or `test:PATH:ENTRY` to add an entry to a file's tests.
    void open(const QString &query) override;
    QWidget *inspector() override;
    QString unfinished() const override;
    void prepareShot() override;

protected:
    void activated() override;
    void deactivated() override;

private:
    // manifests_view.cpp: what is seen
    void build();
    void addActions(QToolBar *bar);
    QFrame *buildReview();
    void showFile(const QString &path);
    YamlEditor *editorOf(const QString &path);
    YamlEditor *current() const;
    void edited(const QString &path);
    void takeText(const QString &path);
    void filesChanged();
    void check();
    void showFindings();
    void showDiff();
    void showBothSides(const WorkFile &file, const QString &base);
    void addFile();
    void review();
    void endReview();
    void saveDrafts();
    void tell();
    void addTest(const QString &path, const QByteArray &entry);
    QString hindrance() const;

    // manifests_server.cpp: what is asked of the server
    void load();
    void loadSchema();
    void loadRevisions();
    void loadBase();
    void validate();
    void takeVerdict(const QJsonObject &verdict);
    void plan();
    void whatIf();
    void apply();
    void applied(const AdminAnswer &answer);
    void lookAtRevision(qint64 revision);
    void revert();
    std::vector<FileFinding> findingsFrom(const QJsonArray &diagnostics) const;

    ManifestWorkspace m_workspace;
    std::unique_ptr<DraftStore> m_drafts;
    std::shared_ptr<const SchemaGuide> m_guide;
    std::map<QString, YamlEditor *> m_editors;
    QString m_path;   // of the file that is shown
    QString m_wanted; // a link into a file that is not here yet
    bool m_isLoaded = false;
    bool m_isOvertaken = false; // and the notice says so

    std::map<std::pair<QString, qint64>, QString> m_bases; // texts of older revisions, of overtaken
    std::map<QString, ManifestCheck> m_checks;             // by ourselves
    std::vector<FileFinding> m_verdict;                    // by the server, of m_judged
    std::map<QString, QString> m_judged;                   // texts that the verdict is about
    std::vector<TestResult> m_tests;
    qint64 m_reverting = 0; // the revision that the review is about; 0: our changes

    ManifestTree *m_tree = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_empty = nullptr;
    ManifestResults *m_results = nullptr;
    NoticeBar *m_notice = nullptr;
    QFrame *m_review = nullptr;
    QLabel *m_reviewText = nullptr;
    QLineEdit *m_comment = nullptr;
    QToolButton *m_goButton = nullptr;
    QPointer<DraftEffectPage> m_effectPage; // the inspector may delete it
    QAction *m_applyAction = nullptr;
    QAction *m_goAction = nullptr;
    QAction *m_revertAction = nullptr;
    QAction *m_keepMine = nullptr;
    QAction *m_takeTheirs = nullptr;
    QTimer m_checkTimer;
    QTimer m_validateTimer;
    QTimer m_saveTimer;
    QString m_draftFault; // why the drafts are not on the disk; empty: they are
};

} // namespace sluice::console
