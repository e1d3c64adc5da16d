// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/connection/admin_client.h"
#include "console/models/profiles/profile.h"

#include <QObject>
#include <QTimer>

namespace sluice::console {

/// What can be done now, or why not. `reason` is translated and empty if it can.
struct Permit
{
    bool isAllowed = false;
    QString reason;
};

/// One server that a tab shows: its profile, its connection, and whether this console may change
/// anything there. Every mutation of the console goes through here. GUI thread.
class ServerSession final : public QObject
{
    Q_OBJECT

public:
    using Answer = AdminClient::Answer;

    explicit ServerSession(Profile profile, AdminClientOptions options = {},
                           QObject *parent = nullptr);

    const Profile &profile() const { return m_profile; }
    void setProfile(const Profile &profile);
    AdminClient &client() { return m_client; }
    const AdminClient &client() const { return m_client; }

    /// Production, or every server, is read-only until somebody unlocks it, and again after a time.
    bool isGuarded() const;
    bool isReadOnly() const;
    /// What is guarded besides production, and for how long unlock() opens it.
    void setGuard(bool isForAll, std::chrono::minutes unlocked);
    std::chrono::minutes unlocksFor() const { return m_unlocksFor; }
    void unlock();
    void lock();
    std::chrono::milliseconds unlockedFor() const;

    /// The server decides; this only mirrors connection, role and the read-only guard.
    Permit permit(const QByteArray &method) const;

    /// AdminClient::call.
    void call(const QByteArray &method, const QJsonObject &params, QObject *context, Answer answer,
              const RawParam &raw = {});
    /// AdminClient::mutate; fails with `read_only` while the guard is on, unless it changes nothing
    /// (a dry run, a replay to nobody but this console) or ends what runs.
    void mutate(const QByteArray &method, const QJsonObject &params, QObject *context,
                Answer answer, const RawParam &raw = {});

    /// Methods that change something on the server.
    static bool isMutation(const QByteArray &method);

Q_SIGNALS:
    /// Connection, role or guard changed: ask permit() again.
    void permitsChanged();
    /// Somebody, maybe this console, changed `routes`, `manifests` or `tokens`.
    void resourceChanged(const QString &resource, const QJsonObject &change);

private:
    static bool isHarmless(const QByteArray &method, const QJsonObject &params);

    Profile m_profile;
    AdminClient m_client;
    QTimer m_unlocked; // runs while what is guarded may be changed
    bool m_isForAll = false;
    std::chrono::minutes m_unlocksFor{15};
};

} // namespace sluice::console
