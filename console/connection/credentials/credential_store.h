// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace sluice::console {

/// Port: where tokens are kept. Never in settings, arguments, logs or exports. GUI thread; answers
/// come in a later turn and not after the store is gone.
class CredentialStore
{
public:
    enum class Kind : quint8
    {
        SecretService, ///< the desktop's keyring, through D-Bus
        Session,       ///< memory only: gone with the program
        Command        ///< a program prints the token, e.g. `pass show sluice`
    };
    enum class State : quint8
    {
        Ready,
        Locked, ///< the keyring must be unlocked first
        Absent  ///< there is no such service on this desktop
    };

    using TokenAnswer = std::function<void(const Result<QByteArray> &token)>;
    using DoneAnswer = std::function<void(const Result<> &done)>;

    virtual ~CredentialStore() = default;

    virtual Kind kind() const = 0;
    virtual State state() const = 0;

    /// NotFound, PermissionDenied (locked, or refused), NotReady (absent); the detail tells people.
    virtual void read(const QString &profile, TokenAnswer answer) = 0;
    /// Reads back what it wrote: an answer without error means that the token is there.
    virtual void write(const QString &profile, const QByteArray &token, DoneAnswer answer) = 0;
    /// Looks again afterwards: an answer without error means that the token is gone.
    virtual void remove(const QString &profile, DoneAnswer answer) = 0;
};

std::unique_ptr<CredentialStore> createSessionStore();
std::unique_ptr<CredentialStore> createSecretServiceStore();
/// `command` is a program and its arguments, split as a shell splits words but run without a shell.
/// The first line of its output is the token; at most 10 s and 64 KiB. Cannot write.
std::unique_ptr<CredentialStore> createCommandStore(const QString &command);

} // namespace sluice::console
