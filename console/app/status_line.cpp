// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/app/status_line.h"

#include "console/connection/credentials/token_vault.h"
#include "console/models/lists/cell_text.h"
#include "console/models/metrics/metrics_feed.h"
#include "console/models/session/server_session.h"

#include <QAccessible>
#include <QLabel>

namespace sluice::console {

using namespace Qt::StringLiterals;
using State = AdminClient::State;

namespace {

CredentialStore::Kind kindOf(TokenPlace place)
{
    switch (place) {
    case TokenPlace::Keyring:
        return CredentialStore::Kind::SecretService;
    case TokenPlace::Command:
        return CredentialStore::Kind::Command;
    case TokenPlace::Session:
        break;
    }
    return CredentialStore::Kind::Session;
}

} // namespace

QString stateSign(const ServerSession &session)
{
    switch (session.client().state()) {
    case State::Live:
        return u"●"_s;
    case State::Connecting:
        return u"◐"_s;
    case State::Refused:
    case State::Incompatible:
        return u"✕"_s;
    default:
        return u"◌"_s;
    }
}

QString stateWord(const ServerSession &session)
{
    const AdminClient &client = session.client();
    switch (client.state()) {
    case State::Idle:
        return StatusLine::tr("Not connected");
    case State::Connecting:
        return StatusLine::tr("Connecting");
    case State::Live:
        return StatusLine::tr("Live");
    case State::Stale:
        return StatusLine::tr("Stale: last data %1 ago").arg(ageText(client.silence().count()));
    case State::Reconnecting:
        return StatusLine::tr("Lost; next attempt in %1")
            .arg(ageText(client.retryIn().count() + 999));
    case State::Refused:
        return StatusLine::tr("Refused");
    case State::Incompatible:
        return StatusLine::tr("Incompatible");
    }
    return {};
}

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_connection(new QLabel(this))
    , m_rates(new QLabel(this))
{
    m_connection->setTextFormat(Qt::PlainText);
    m_rates->setTextFormat(Qt::PlainText);
    m_connection->setObjectName(u"statusConnection"_s);
    addWidget(m_connection, 1);
    addPermanentWidget(m_rates);
    refresh();
}

void StatusLine::watch(ServerSession *session, MetricsFeed *metrics)
{
    if (m_session)
        m_session->client().disconnect(this);
    if (m_metrics)
        m_metrics->disconnect(this);
    m_session = session;
    m_metrics = metrics;
    if (m_session) {
        connect(&m_session->client(), &AdminClient::stateChanged, this, &StatusLine::refresh);
        connect(&m_session->client(), &AdminClient::pulse, this, &StatusLine::refresh);
        connect(m_metrics, &MetricsFeed::sampled, this, &StatusLine::refresh);
    }
    refresh();
}

void StatusLine::say(const QString &text)
{
    constexpr int kShownMs = 8000;
    showMessage(text, kShownMs);
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void StatusLine::refresh()
{
    if (!m_session) {
        m_connection->setText(tr("No server is open."));
        m_rates->clear();
        return;
    }
    const AdminClient &client = m_session->client();
    QStringList parts{
        stateSign(*m_session) + u' ' + stateWord(*m_session),
        client.url().toDisplayString(QUrl::RemoveUserInfo),
        tr("token: %1").arg(TokenVault::placeText(kindOf(m_session->profile().tokenPlace)))};
    if (client.isUsable()) {
        const AdminHello &hello = client.hello();
        if (client.rttMs())
            parts.append(tr("RTT %1 ms").arg(*client.rttMs()));
        parts.append(tr("%1 as %2").arg(plainLine(hello.subject, 40), plainLine(hello.role, 20)));
        parts.append(
            tr("server %1 / protocol %2").arg(plainLine(hello.version, 20)).arg(hello.protocol));
        if (std::abs(client.clockSkewMs()) > 1000)
            parts.append(tr("▲ clocks differ by %1").arg(ageText(std::abs(client.clockSkewMs()))));
    }
    m_connection->setText(parts.join(u"  ·  "_s));
    const QJsonObject sample = m_metrics->latest();
    m_rates->setText(sample.isEmpty() ? QString()
                                      : tr("in %1/s   out %2/s")
                                            .arg(shortCount(perSecond(sample, "in"_L1)),
                                                 shortCount(perSecond(sample, "out"_L1))));
}

} // namespace sluice::console
