// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/access/access_question.h"
#include "console/models/access/access_steps.h"
#include "console/models/access/reach_list.h"
#include "console/views/view.h"

#include <array>
#include <functional>

class QLabel;
class QStackedWidget;
class QTableView;
class QTabWidget;
class QTreeWidget;

namespace sluice::console {

class AccessForm;
class VerdictPanel;

/// Why somebody can or cannot see something: every rule that was looked at, the one that decided and
/// its line; what would change it; who else may, and what else they may. The server answers with the
/// function that guards its commands.
class AccessView final : public View
{
    Q_OBJECT

public:
    AccessView(const ViewContext &context, const QByteArray &id, const QString &title,
               QWidget *parent);

    /// A link of takeLink(); parts that are told one after the other make up one question.
    void open(const QString &query) override;
    void prepareShot() override;

    void ask(const AccessQuestion &question);

protected:
    void activated() override;

private:
    // access_view.cpp: what is asked and shown
    void askShown();
    void take(const AdminAnswer &answer);
    void tell();
    QString reasonText(const AccessAnswer &answer) const;
    void showNotes();
    void askList();
    void tellList();
    void outdate(const QString &why);
    QString currentLink() const;
    QString testHindrance() const;
    void withClaims(std::function<void(const QJsonObject &claims)> use);
    void takeClaims();
    void addTest();

    // access_layout.cpp
    void build();
    QWidget *listPage(ReachList *list, QTableView *&table, QLabel *&state, const QString &name);
    void addActions();
    void menu(QTableView *table, const QPoint &place);

    AccessQuestion m_asked; // what the answer is about
    QJsonObject m_answer;   // as the server told it; empty: none yet
    QString m_problem;      // why there is no answer to the newest question
    QString m_outdated;     // why it may be another by now
    qint64 m_answeredMs = 0;
    bool m_isAsking = false;
    quint64 m_question = 0;
    std::array<quint64, 2> m_listed{}; // the questions that the lists are about

    AccessSteps m_steps;
    ReachList m_who;
    ReachList m_what;
    AccessForm *m_form = nullptr;
    VerdictPanel *m_verdict = nullptr;
    QStackedWidget *m_pages = nullptr;
    QTableView *m_table = nullptr;
    QTabWidget *m_tabs = nullptr;
    QTreeWidget *m_notes = nullptr;
    QTableView *m_whoTable = nullptr;
    QTableView *m_whatTable = nullptr;
    QLabel *m_whoState = nullptr;
    QLabel *m_whatState = nullptr;
    QAction *m_askAction = nullptr;
    QAction *m_lineAction = nullptr;
    QAction *m_testAction = nullptr;
    QAction *m_claimsAction = nullptr;
};

} // namespace sluice::console
