// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/connection/credentials/token_vault.h"

#include <QCoreApplication>

namespace sluice::console {

namespace {

constexpr size_t kOldCommands = 8;

} // namespace

TokenVault::TokenVault()
    : TokenVault(createSecretServiceStore(), createSessionStore())
{
}

TokenVault::TokenVault(std::unique_ptr<CredentialStore> keyring,
                       std::unique_ptr<CredentialStore> memory)
    : m_keyring(std::move(keyring))
    , m_memory(std::move(memory))
{
}

TokenVault::~TokenVault() = default;

CredentialStore &TokenVault::store(CredentialStore::Kind kind, const QString &command)
{
    if (kind == CredentialStore::Kind::SecretService)
        return *m_keyring;
    if (kind == CredentialStore::Kind::Session)
        return *m_memory;
    if (!m_command || m_commandText != command) {
        if (m_command)
            m_oldCommands.push_back(std::move(m_command));
        if (m_oldCommands.size() > kOldCommands)
            m_oldCommands.erase(m_oldCommands.begin());
        m_command = createCommandStore(command);
        m_commandText = command;
    }
    return *m_command;
}

QString TokenVault::placeText(CredentialStore::Kind kind)
{
    switch (kind) {
    case CredentialStore::Kind::SecretService:
        return QCoreApplication::translate("TokenVault", "keyring");
    case CredentialStore::Kind::Session:
        return QCoreApplication::translate("TokenVault", "this session only");
    case CredentialStore::Kind::Command:
        return QCoreApplication::translate("TokenVault", "from a command");
    }
    return {};
}

} // namespace sluice::console
