// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/connection/credentials/credential_store.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace sluice::console {

namespace {

/// Keeps tokens until the program ends, and overwrites them then.
class SessionStore final : public CredentialStore
{
public:
    ~SessionStore() override
    {
        for (QByteArray &token : m_tokens)
            token.fill('\0');
    }

    Kind kind() const override { return Kind::Session; }
    State state() const override { return State::Ready; }

    void read(const QString &profile, TokenAnswer answer) override
    {
        const auto it = m_tokens.constFind(profile);
        Result<QByteArray> token = fail(ErrorCode::NotFound,
                                        QObject::tr("No token was given in this session."));
        if (it != m_tokens.constEnd())
            token = *it;
        later([answer = std::move(answer), token = std::move(token)] { answer(token); });
    }

    void write(const QString &profile, const QByteArray &token, DoneAnswer answer) override
    {
        m_tokens.insert(profile, token);
        later([answer = std::move(answer)] { answer({}); });
    }

    void remove(const QString &profile, DoneAnswer answer) override
    {
        m_tokens.remove(profile);
        later([answer = std::move(answer)] { answer({}); });
    }

private:
    void later(std::function<void()> call) { QTimer::singleShot(0, &m_context, std::move(call)); }

    QObject m_context; // answers end with the store
    QHash<QString, QByteArray> m_tokens;
};

} // namespace

std::unique_ptr<CredentialStore> createSessionStore()
{
    return std::make_unique<SessionStore>();
}

} // namespace sluice::console
