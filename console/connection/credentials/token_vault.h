// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/connection/credentials/credential_store.h"

namespace sluice::console {

/// All places where tokens may be, and which one a profile uses. GUI thread.
class TokenVault
{
public:
    /// The keyring of this desktop and the memory of this program.
    TokenVault();
    TokenVault(std::unique_ptr<CredentialStore> keyring, std::unique_ptr<CredentialStore> memory);
    ~TokenVault();

    /// Kind::Command: `command` as of createCommandStore().
    CredentialStore &store(CredentialStore::Kind kind, const QString &command = {});

    /// What may be said to people: where the token is, never the token.
    static QString placeText(CredentialStore::Kind kind);

private:
    std::unique_ptr<CredentialStore> m_keyring;
    std::unique_ptr<CredentialStore> m_memory;
    std::unique_ptr<CredentialStore> m_command;
    QString m_commandText;
    std::vector<std::unique_ptr<CredentialStore>> m_oldCommands; // they may still be running
};

} // namespace sluice::console
