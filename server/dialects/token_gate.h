// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/cached_verifier.h"
#include "server/auth/connection_token.h"
#include "server/auth/key_waits.h"
#include "server/dialects/edge_settings.h"
#include "server/metrics/registry.h"

#include <QTimer>

#include <array>
#include <functional>
#include <memory>

namespace sluice::dialects {

/// Where an edge judges the JWTs that it is shown. A token whose `kid` nobody knows waits, bounded
/// (auth::KeyWaits), for the answer of the one fetch of newer keys. One per edge, in its thread.
class TokenGate
{
public:
    using Then = std::function<void(Result<core::ClaimsPtr>)>;

    /// `askForKeys` leads to answered(), in a later turn. `registry` may be null.
    TokenGate(std::function<void()> askForKeys, metrics::Registry *registry);

    void use(const EdgeSettings &settings);

    /// By the keys that are here. TokenInvalid, TokenExpired, NotReady.
    Result<core::ClaimsPtr> verify(QByteArrayView token);

    /// Whether a verify() that gave this is worth a wait(), for which `bytes` would be kept. An error
    /// becomes Overloaded if too much waits already.
    bool mayWait(Result<core::ClaimsPtr> &verified, qint64 bytes);

    /// Precondition: mayWait(). Verifies the token again in a later turn, when newer keys are here or
    /// will not come; then the verdict is final.
    void wait(const QByteArray &token, qint64 bytes, Then then);

    /// verify(), and wait() if it is worth it: `then` is called once, now or later.
    void verifyOrWait(const QByteArray &token, qint64 bytes, Then then);

    /// For Twake's clients, and for answers that carry room tokens.
    auth::TwakeTokenKeeper &twake() { return m_twake; }
    /// The same as mayWait() after something was asked of twake(): an unknown key was in it.
    bool mayWaitForTwake(qint64 bytes);
    /// `resume` is called once, in a later turn.
    void wait(qint64 bytes, auth::KeyWaits::Resume resume);

    /// The keys that were asked for are in use, or will not come; see KeyWaits::answered().
    void answered(std::chrono::milliseconds pause);

private:
    enum class Counted : quint8
    {
        Answered,
        Late,
        Full,
    };

    auth::KeyWaits::Verdict judge(qint64 bytes) const;
    void count(Counted what);
    void goOn();
    void schedule();

    std::function<void()> m_askForKeys;
    std::shared_ptr<const auth::KeySet> m_keys;
    bool m_fetchesKeys = false;
    auth::CachedVerifier m_verifier;
    auth::TwakeTokenKeeper m_twake;
    auth::KeyWaits m_waits;
    std::unique_ptr<QTimer> m_timer; // made in the edge's thread
    std::array<metrics::Counter *, 3> m_counters{};
};

} // namespace sluice::dialects
