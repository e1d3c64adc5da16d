// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/session/server_session.h"

#include <algorithm>
#include <array>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kMutations{
    "admin.route.apply",       "admin.route.revert",    "admin.manifest.apply",
    "admin.manifest.revert",   "admin.connection.kick", "admin.connection.mute",
    "admin.connection.unmute", "admin.event.publish",   "admin.room.publish",
    "admin.token.revoke",      "admin.server.reload",   "admin.stream.replay",
};

} // namespace

ServerSession::ServerSession(Profile profile, AdminClientOptions options, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_client(options)
{
    m_unlocked.setSingleShot(true);
    connect(&m_unlocked, &QTimer::timeout, this, &ServerSession::permitsChanged);
    connect(&m_client, &AdminClient::stateChanged, this, &ServerSession::permitsChanged);
    connect(&m_client, &AdminClient::sessionStarted, this, &ServerSession::permitsChanged);
    connect(&m_client, &AdminClient::noticed, this,
            [this](const QByteArray &method, const QJsonObject &params) {
                if (method == "admin.changed")
                    Q_EMIT resourceChanged(params.value("resource"_L1).toString(), params);
            });
}

void ServerSession::setProfile(const Profile &profile)
{
    m_profile = profile;
    Q_EMIT permitsChanged();
}

bool ServerSession::isGuarded() const
{
    return m_isForAll || m_profile.environment == Environment::Production;
}

bool ServerSession::isReadOnly() const
{
    return isGuarded() && !m_unlocked.isActive();
}

void ServerSession::setGuard(bool isForAll, std::chrono::minutes unlocked)
{
    if (m_isForAll == isForAll && m_unlocksFor == unlocked)
        return;
    m_isForAll = isForAll;
    m_unlocksFor = unlocked;
    if (m_unlocked.isActive() && unlockedFor() > unlocked)
        m_unlocked.start(unlocked);
    Q_EMIT permitsChanged();
}

void ServerSession::unlock()
{
    m_unlocked.start(m_unlocksFor);
    Q_EMIT permitsChanged();
}

void ServerSession::lock()
{
    m_unlocked.stop();
    Q_EMIT permitsChanged();
}

std::chrono::milliseconds ServerSession::unlockedFor() const
{
    return std::chrono::milliseconds(std::max(0, m_unlocked.remainingTime()));
}

Permit ServerSession::permit(const QByteArray &method) const
{
    if (!m_client.isUsable())
        return {false, tr("There is no connection to the server.")};
    const auto it = m_client.hello().permitted.constFind(method);
    if (it != m_client.hello().permitted.constEnd() && !it->isAllowed)
        return {
            false,
            it->needs.isEmpty()
                ? tr("Your role %1 may not do this.").arg(m_client.hello().role)
                : tr("This needs the role %1; yours is %2.").arg(it->needs, m_client.hello().role)};
    if (it == m_client.hello().permitted.constEnd() && !m_client.hello().permitted.isEmpty())
        return {false, tr("This server does not offer %1.").arg(QString::fromLatin1(method))};
    if (isReadOnly() && isMutation(method))
        return {false, tr("This server is read-only here: unlock writes first.")};
    return {true, {}};
}

void ServerSession::call(const QByteArray &method, const QJsonObject &params, QObject *context,
                         Answer answer, const RawParam &raw)
{
    if (isMutation(method))
        return mutate(method, params, context, std::move(answer), raw);
    m_client.call(method, params, context, std::move(answer), raw);
}

void ServerSession::mutate(const QByteArray &method, const QJsonObject &params, QObject *context,
                           Answer answer, const RawParam &raw)
{
    if (!isReadOnly() || isHarmless(method, params))
        return m_client.mutate(method, params, context, std::move(answer), raw);
    QTimer::singleShot(0, this,
                       [guard = QPointer<QObject>(context), hasContext = context != nullptr,
                        answer = std::move(answer)] {
                           if (!hasContext || guard)
                               answer(Unexpected<AdminError>(
                                   {0,
                                    u"read_only"_s,
                                    tr("This server is read-only here: nothing was changed."),
                                    false,
                                    {}}));
                       });
}

bool ServerSession::isHarmless(const QByteArray &method, const QJsonObject &params)
{
    return params.value("dryRun"_L1).toBool() || method == "admin.replay.cancel"
           || (method == "admin.stream.replay" && params.value("target"_L1) == "own"_L1);
}

bool ServerSession::isMutation(const QByteArray &method)
{
    return std::ranges::any_of(kMutations, [&](const char *name) { return method == name; });
}

} // namespace sluice::console
