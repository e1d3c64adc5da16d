// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/audit/undo_dialog.h"

#include "console/models/lists/cell_text.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownRevisions = 100;

} // namespace

UndoDialog::UndoDialog(ServerSession &session, const AuditUndo &undo, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_undo(undo)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"undoDialog"_s);
    setWindowTitle(m_undo.resource == AuditUndo::Resource::Routes
                       ? tr("Undo a change of routes")
                       : tr("Undo a change of manifests"));
    build();
    connect(&session, &ServerSession::permitsChanged, this, &UndoDialog::check);
    load();
    check();
}

void UndoDialog::build()
{
    resize(560, 360);
    auto *layout = new QVBoxLayout(this);
    m_head = new QLabel(tr("Asking the server…"), this);
    m_outcome = new QLabel(this);
    for (QLabel *label : {m_head, m_outcome}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_revisions = new QTreeWidget(this);
    m_revisions->setHeaderLabels({tr("Revision"), tr("By"), tr("Comment")});
    m_revisions->setRootIsDecorated(false);
    m_revisions->setAccessibleName(tr("Revisions that would be taken back"));
    m_revisions->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *form = new QFormLayout;
    m_comment = new QLineEdit(this);
    m_comment->setObjectName(u"undoComment"_s);
    m_comment->setAccessibleName(tr("Comment"));
    form->addRow(tr("&Comment"), m_comment);
    m_typed = new QLineEdit(this);
    m_typed->setObjectName(u"undoTyped"_s);
    m_typed->setAccessibleName(tr("Type %1 to confirm").arg(wordToType()));
    if (!wordToType().isEmpty())
        form->addRow(tr("Type %1 to confirm").arg(wordToType()), m_typed);
    m_typed->setVisible(!wordToType().isEmpty());
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_run = new QPushButton(tr("Go back to revision %1").arg(before()), this);
    m_run->setObjectName(u"undoRun"_s);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_run);
    layout->addWidget(m_head);
    layout->addWidget(m_revisions, 1);
    layout->addLayout(form);
    layout->addWidget(m_outcome);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_run, &QPushButton::clicked, this, &UndoDialog::run);
    connect(m_typed, &QLineEdit::textChanged, this, &UndoDialog::check);
}

QString UndoDialog::wordToType() const
{
    return m_session.profile().environment == Environment::Production ? QString::number(before())
                                                                      : QString();
}

void UndoDialog::load()
{
    m_session.call(m_undo.revisionsMethod(), {{u"count"_s, kShownRevisions}}, this,
                   [this](const AdminAnswer &answer) { loaded(answer); });
}

// A revision can only be gone back to as a whole: what came after it goes as well.
void UndoDialog::loaded(const AdminAnswer &answer)
{
    if (!answer)
        return m_head->setText(
            tr("The revisions cannot be read: %1").arg(plainLine(answer.error().message)));
    m_current = answer->object.value("revision"_L1).toInteger();
    m_revisions->clear();
    const QJsonArray rows = answer->object.value("rows"_L1).toArray();
    for (const QJsonValue &row : rows) {
        const qint64 number = row["revision"_L1].toInteger();
        if (number >= m_undo.revision)
            new QTreeWidgetItem(m_revisions,
                                {QString::number(number), plainLine(row["by"_L1].toString(), 60),
                                 plainLine(row["comment"_L1].toString(), 200)});
    }
    const qint64 later = m_current - m_undo.revision;
    m_head->setText(
        later > 0 ? tr("This takes back revision %1 and %n that came after it, by a new revision.",
                       nullptr, static_cast<int>(std::min<qint64>(later, 1'000'000)))
                        .arg(m_undo.revision)
                  : tr("This takes back revision %1, by a new revision.").arg(m_undo.revision));
    check();
}

void UndoDialog::check()
{
    const Permit permit = m_session.permit(m_undo.revertMethod());
    QString hindrance = permit.reason;
    if (hindrance.isEmpty() && m_current == 0)
        hindrance = tr("Asking the server…");
    else if (hindrance.isEmpty() && m_typed->text() != wordToType())
        hindrance = tr("Type the confirmation.");
    m_run->setEnabled(hindrance.isEmpty() && !m_isRunning);
    m_run->setToolTip(hindrance);
    m_run->setAccessibleDescription(hindrance);
}

void UndoDialog::run()
{
    m_isRunning = true;
    check();
    QJsonObject params{{u"revision"_s, before()}, {u"ifRevision"_s, m_current}};
    if (!m_comment->text().trimmed().isEmpty())
        params.insert(u"comment"_s, m_comment->text().trimmed());
    m_session.mutate(m_undo.revertMethod(), params, this,
                     [this](const AdminAnswer &answer) { ran(answer); });
}

void UndoDialog::ran(const AdminAnswer &answer)
{
    m_isRunning = false;
    if (answer) {
        Q_EMIT told(tr("Taken back: revision %1 is as revision %2 was.")
                        .arg(answer->object.value("revision"_L1).toInteger())
                        .arg(before()));
        return accept();
    }
    m_outcome->setText(tr("✕ Nothing was changed: %1").arg(plainLine(answer.error().message)));
    load(); // it may be another one by now
    check();
}

} // namespace sluice::console
