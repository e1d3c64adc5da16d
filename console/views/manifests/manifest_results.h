// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/manifests/line_diff.h"
#include "console/models/manifests/manifest_check.h"

#include <QTabWidget>

class QLabel;
class QPlainTextEdit;
class QTreeWidget;

namespace sluice::console {

class WhatIfList;

/// A finding and the file that it is in.
struct FileFinding
{
    QString path;
    Finding finding;
};

/// How a test of a manifest went on the server.
struct TestResult
{
    QString path;
    int line = 0; ///< from 1
    QString name;
    bool isPassed = false;
    QString text; ///< why it failed
};

/// A revision that once ran.
struct RevisionRow
{
    qint64 revision = 0;
    qint64 atMs = 0;
    QString by;
    QString comment;
};

/// Under the editor: problems, the difference from what runs, tests, help, revisions, what
/// the draft would have done to recorded events.
class ManifestResults final : public QTabWidget
{
    Q_OBJECT

public:
    explicit ManifestResults(QWidget *parent = nullptr);

    void setProblems(const std::vector<FileFinding> &problems);
    void setDiff(const QString &title, const std::vector<DiffLine> &lines);
    void setTests(const std::vector<TestResult> &tests);
    void setHelp(const QString &text);
    void setRevisions(const std::vector<RevisionRow> &rows, qint64 running);
    qint64 selectedRevision() const; ///< 0: none
    void showDiff();
    void showProblems();
    void showWhatIf();
    void showHelp();
    WhatIfList *whatIf() const { return m_whatIf; }

Q_SIGNALS:
    void problemChosen(const QString &path, int begin);
    void testChosen(const QString &path, int line);
    void revisionSelected(qint64 revision);

private:
    void title(QWidget *page, const QString &text, qsizetype count);

    QTreeWidget *m_problems = nullptr;
    QPlainTextEdit *m_diff = nullptr;
    QTreeWidget *m_tests = nullptr;
    QLabel *m_help = nullptr;
    QTreeWidget *m_revisions = nullptr;
    WhatIfList *m_whatIf = nullptr;
};

} // namespace sluice::console
