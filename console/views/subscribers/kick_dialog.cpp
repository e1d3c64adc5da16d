// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/subscribers/kick_dialog.h"

#include "console/models/lists/cell_text.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBlockSeconds = 300;
constexpr int kMuteSeconds = 300;
constexpr int kNamed = 8; // of the connections, then a count
constexpr int kLongestReason = 120;

QString nameOf(const QJsonObject &connection)
{
    const QString subject = connection.value("subject"_L1).toString();
    return plainLine(subject.isEmpty() ? connection.value("id"_L1).toString() : subject, 60);
}

} // namespace

KickDialog::KickDialog(ServerSession &session, Deed deed, std::vector<QJsonObject> connections,
                       QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_deed(deed)
    , m_connections(std::move(connections))
{
    setObjectName(u"kickDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(deed == Deed::Mute ? tr("Mute") : tr("Kick"));
    build();
    check();
}

void KickDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    auto *text = new QLabel(question(), this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setMinimumWidth(420);
    layout->addWidget(text);
    auto *form = new QFormLayout;
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(u"kickReason"_s);
    m_reason->setMaxLength(kLongestReason);
    m_reason->setAccessibleName(tr("Reason, which the client receives"));
    m_reason->setPlaceholderText(tr("the client receives it, and it is recorded"));
    form->addRow(tr("&Reason"), m_reason);
    m_block = new QButtonGroup(this);
    if (m_deed != Deed::Mute) {
        auto *row = new QHBoxLayout;
        const auto add = [&](const QString &words, int seconds, bool isChosen) {
            auto *made = new QRadioButton(words, this);
            made->setChecked(isChosen);
            m_block->addButton(made, seconds);
            row->addWidget(made);
        };
        add(tr("may come back at once"), 0, true);
        add(tr("blocked for 5 minutes"), kBlockSeconds, false);
        form->addRow(tr("Then"), row);
    }
    m_typed = new QLineEdit(this);
    m_typed->setAccessibleName(tr("Confirmation"));
    if (!wordToType().isEmpty())
        form->addRow(tr("Type “%1”").arg(wordToType()), m_typed);
    m_typed->setVisible(!wordToType().isEmpty());
    layout->addLayout(form);
    m_outcome = new QLabel(this);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    layout->addWidget(m_outcome);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_run = new QPushButton(m_deed == Deed::Mute ? tr("Mute for 5 minutes") : tr("Kick"), this);
    m_run->setObjectName(u"kickRun"_s);
    m_run->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_run);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_run, &QPushButton::clicked, this, &KickDialog::run);
    connect(m_reason, &QLineEdit::textChanged, this, &KickDialog::check);
    connect(m_typed, &QLineEdit::textChanged, this, &KickDialog::check);
    connect(&m_session, &ServerSession::permitsChanged, this, &KickDialog::check);
    m_reason->setFocus();
}

QString KickDialog::question() const
{
    QStringList names;
    for (size_t i = 0; i < m_connections.size() && i < kNamed; ++i)
        names.append(nameOf(m_connections[i]));
    QString list = names.join(u", "_s);
    if (m_connections.size() > kNamed)
        list += tr(" and %n more", nullptr, static_cast<int>(m_connections.size()) - kNamed);
    const auto count = static_cast<int>(m_connections.size());
    switch (m_deed) {
    case Deed::Kick:
        return tr("Close %n connections: %1? This cannot be undone; the client may connect again.",
                  nullptr, count)
            .arg(list);
    case Deed::KickAll:
        return tr("Close every connection of %1? This cannot be undone.").arg(list);
    case Deed::Mute:
        return tr("Keep %n connections from publishing for 5 minutes: %1?", nullptr, count)
            .arg(list);
    }
    return {};
}

QString KickDialog::wordToType() const
{
    const bool isProduction = m_session.profile().environment == Environment::Production;
    if (!isProduction && m_connections.size() <= kManyConnections)
        return {};
    return m_connections.size() == 1 ? nameOf(m_connections.front())
                                     : QString::number(m_connections.size());
}

void KickDialog::check()
{
    const QByteArray method = m_deed == Deed::Mute ? "admin.connection.mute"
                                                   : "admin.connection.kick";
    const Permit permit = m_session.permit(method);
    QString hindrance = permit.reason;
    if (hindrance.isEmpty() && m_reason->text().trimmed().isEmpty())
        hindrance = tr("Write a reason.");
    else if (hindrance.isEmpty() && m_typed->text() != wordToType())
        hindrance = tr("Type the confirmation.");
    m_run->setEnabled(hindrance.isEmpty() && m_waiting == 0);
    m_run->setToolTip(hindrance);
    m_run->setAccessibleDescription(hindrance);
}

void KickDialog::run()
{
    m_closed = 0;
    m_faults.clear();
    m_waiting = m_connections.size();
    m_outcome->setText(tr("Asking the server…"));
    check();
    for (const QJsonObject &connection : m_connections)
        send(connection);
}

void KickDialog::send(const QJsonObject &connection)
{
    QJsonObject params{{u"reason"_s, m_reason->text().trimmed()}};
    if (m_deed == Deed::KickAll)
        params.insert(u"subject"_s, connection.value("subject"_L1));
    else
        params.insert(u"connection"_s, connection.value("id"_L1));
    if (m_deed == Deed::Mute)
        params.insert(u"seconds"_s, kMuteSeconds);
    else if (m_block->checkedId() > 0)
        params.insert(u"blockSeconds"_s, m_block->checkedId());
    m_session.mutate(m_deed == Deed::Mute ? "admin.connection.mute" : "admin.connection.kick",
                     params, this, [this](const AdminAnswer &answer) { sent(answer); });
}

void KickDialog::sent(const AdminAnswer &answer)
{
    --m_waiting;
    if (answer)
        m_closed += answer->object.value("closed"_L1).toInt(1);
    else
        m_faults.append(plainLine(answer.error().message));
    if (m_waiting > 0)
        return;
    m_faults.removeDuplicates();
    const QString done = m_deed == Deed::Mute
                             ? tr("%n connections are muted.", nullptr, m_closed)
                             : tr("%n connections were closed.", nullptr, m_closed);
    Q_EMIT told(done + u' ' + m_faults.join(u' '));
    if (m_faults.isEmpty())
        return accept();
    m_outcome->setText(done + u'\n' + m_faults.join(u'\n'));
    check();
}

} // namespace sluice::console
