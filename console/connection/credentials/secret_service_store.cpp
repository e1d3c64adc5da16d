// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/connection/credentials/credential_store.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusInterface>
#include <QDBusReply>
#include <QObject>
#include <QTimer>

#include <qt6keychain/keychain.h>

// The library answers wrongly while the keyring is locked (a missing entry, a deletion that was
// none), so the service is asked for its state first, and every change is looked at again.
namespace sluice::console {

namespace {

const QString kService = QStringLiteral("org.freedesktop.secrets");
const QString kKeychainName = QStringLiteral("org.sluice.Console");
constexpr int kProbeMs = 2000;

class SecretServiceStore final : public CredentialStore
{
public:
    Kind kind() const override { return Kind::SecretService; }
    State state() const override;

    void read(const QString &profile, TokenAnswer answer) override;
    void write(const QString &profile, const QByteArray &token, DoneAnswer answer) override;
    void remove(const QString &profile, DoneAnswer answer) override;

private:
    /// True when nothing stands in the way; else the answer comes later.
    template <class Answer> bool isUsable(const Answer &answer);
    template <class Job> Job *makeJob(const QString &profile);

    QObject m_context;
};

Error whyNot(CredentialStore::State state)
{
    if (state == CredentialStore::State::Locked)
        return {ErrorCode::PermissionDenied,
                QObject::tr("The keyring is locked. Unlock it and try again.")};
    return {ErrorCode::NotReady,
            QObject::tr("This desktop has no keyring. Keep the token for this session, or use a "
                        "command that prints it.")};
}

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorCode::NotFound, QObject::tr("The keyring holds no token for this profile.")};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorCode::PermissionDenied, job.errorString()};
    default:
        return {ErrorCode::NotReady, job.errorString()};
    }
}

CredentialStore::State SecretServiceStore::state() const
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    QDBusConnectionInterface *names = bus.isConnected() ? bus.interface() : nullptr;
    if (!names)
        return State::Absent;
    const bool isThere = names->isServiceRegistered(kService).value()
                         || names->activatableServiceNames().value().contains(kService);
    if (!isThere)
        return State::Absent;
    QDBusInterface collection(kService, QStringLiteral("/org/freedesktop/secrets/aliases/default"),
                              QStringLiteral("org.freedesktop.Secret.Collection"), bus);
    collection.setTimeout(kProbeMs);
    const QVariant locked = collection.property("Locked");
    if (!locked.isValid())
        return State::Absent;
    return locked.toBool() ? State::Locked : State::Ready;
}

template <class Answer> bool SecretServiceStore::isUsable(const Answer &answer)
{
    const State now = state();
    if (now == State::Ready)
        return true;
    QTimer::singleShot(0, &m_context, [answer, now] { answer(fail(whyNot(now))); });
    return false;
}

template <class Job> Job *SecretServiceStore::makeJob(const QString &profile)
{
    auto *job = new Job(kKeychainName, &m_context);
    job->setKey(profile);
    job->setInsecureFallback(false);
    return job;
}

void SecretServiceStore::read(const QString &profile, TokenAnswer answer)
{
    if (!isUsable(answer))
        return;
    auto *job = makeJob<QKeychain::ReadPasswordJob>(profile);
    QObject::connect(job, &QKeychain::Job::finished, &m_context, [job, answer = std::move(answer)] {
        if (job->error() != QKeychain::NoError)
            return answer(fail(errorOf(*job)));
        answer(job->binaryData());
    });
    job->start();
}

void SecretServiceStore::write(const QString &profile, const QByteArray &token, DoneAnswer answer)
{
    if (!isUsable(answer))
        return;
    auto *job = makeJob<QKeychain::WritePasswordJob>(profile);
    job->setBinaryData(token);
    QObject::connect(
        job, &QKeychain::Job::finished, &m_context,
        [this, job, profile, token, answer = std::move(answer)] {
            if (job->error() != QKeychain::NoError)
                return answer(fail(errorOf(*job)));
            read(profile, [answer, token](const Result<QByteArray> &found) {
                if (found && *found == token)
                    return answer({});
                answer(fail(ErrorCode::NotReady,
                            QObject::tr("The keyring took the token but does not give it back.")));
            });
        });
    job->start();
}

void SecretServiceStore::remove(const QString &profile, DoneAnswer answer)
{
    if (!isUsable(answer))
        return;
    auto *job = makeJob<QKeychain::DeletePasswordJob>(profile);
    QObject::connect(job, &QKeychain::Job::finished, &m_context,
                     [this, profile, answer = std::move(answer)] {
                         read(profile, [answer](const Result<QByteArray> &found) {
                             if (!found && found.error().code == ErrorCode::NotFound)
                                 return answer({});
                             answer(fail(ErrorCode::NotReady,
                                         QObject::tr("The keyring still holds the token.")));
                         });
                     });
    job->start();
}

} // namespace

std::unique_ptr<CredentialStore> createSecretServiceStore()
{
    return std::make_unique<SecretServiceStore>();
}

} // namespace sluice::console
