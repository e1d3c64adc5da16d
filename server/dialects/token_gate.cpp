// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/token_gate.h"

#include <QDateTime>

#include <algorithm>

namespace sluice::dialects {

using auth::KeyWaits;
using core::ClaimsPtr;

namespace {

// Checking a signature takes up to 0.1 ms, and those who waited all come at once.
constexpr int kPerTurn = 16;
constexpr qint64 kKeptBytes = 256; // of a request, besides its own

constexpr std::array<const char *, 3> kOutcomes{"answered", "late", "full"};

qint64 nowMs()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

} // namespace

TokenGate::TokenGate(std::function<void()> askForKeys, metrics::Registry *registry)
    : m_askForKeys(std::move(askForKeys))
{
    for (size_t i = 0; registry && i < m_counters.size(); ++i)
        m_counters[i] = &registry->counter(
            {"sluice_key_waits_total",
             "Requests with an unknown key id that waited for newer keys, or could not.",
             {{"outcome", kOutcomes[i]}}});
}

void TokenGate::use(const EdgeSettings &settings)
{
    if (settings.keys != m_keys)
        m_waits.keysChanged();
    m_keys = settings.keys;
    m_fetchesKeys = settings.fetchesKeys;
    m_verifier.use(settings.keys, settings.policy);
    m_twake.use(settings.keys, settings.policy, settings.roomTokens);
}

Result<ClaimsPtr> TokenGate::verify(QByteArrayView token)
{
    auto claims = m_verifier.verify(token, QDateTime::currentMSecsSinceEpoch());
    if (!claims)
        return fail(std::move(claims).error());
    return std::make_shared<const claims::Claims>(std::move(*claims));
}

KeyWaits::Verdict TokenGate::judge(qint64 bytes) const
{
    return m_fetchesKeys ? m_waits.judge(bytes + kKeptBytes, nowMs()) : KeyWaits::Verdict::Refuse;
}

bool TokenGate::mayWait(Result<ClaimsPtr> &verified, qint64 bytes)
{
    if (verified || !auth::isUnknownKey(verified.error()))
        return false;
    const KeyWaits::Verdict verdict = judge(bytes);
    if (verdict == KeyWaits::Verdict::Full) {
        count(Counted::Full);
        verified = fail(ErrorCode::Overloaded,
                        QStringLiteral("no key has the token's kid, and too many requests wait for "
                                       "newer keys; try again in a few seconds"));
    }
    return verdict == KeyWaits::Verdict::Wait;
}

bool TokenGate::mayWaitForTwake(qint64 bytes)
{
    if (!m_twake.takeUnknownKey())
        return false;
    const KeyWaits::Verdict verdict = judge(bytes);
    if (verdict == KeyWaits::Verdict::Full)
        count(Counted::Full);
    return verdict == KeyWaits::Verdict::Wait;
}

void TokenGate::wait(const QByteArray &token, qint64 bytes, Then then)
{
    wait(bytes, [this, token, then = std::move(then)](KeyWaits::Outcome outcome) {
        auto verified = verify(token);
        const bool isLate = outcome == KeyWaits::Outcome::Late;
        if (isLate && !verified && auth::isUnknownKey(verified.error()))
            verified = fail(
                ErrorCode::TokenInvalid,
                QStringLiteral("no key has the token's kid, and its issuer did not give "
                               "newer keys in time"));
        then(std::move(verified));
    });
}

void TokenGate::wait(qint64 bytes, KeyWaits::Resume resume)
{
    if (m_waits.add(bytes + kKeptBytes, nowMs(), std::move(resume)))
        m_askForKeys();
    schedule();
}

void TokenGate::verifyOrWait(const QByteArray &token, qint64 bytes, Then then)
{
    auto verified = verify(token);
    if (mayWait(verified, bytes))
        return wait(token, bytes, std::move(then));
    then(std::move(verified));
}

void TokenGate::answered(std::chrono::milliseconds pause)
{
    m_waits.answered(nowMs(), pause);
    schedule();
}

void TokenGate::goOn()
{
    m_waits.expire(nowMs());
    for (int i = 0; i < kPerTurn; ++i) {
        const auto ready = m_waits.takeReady();
        if (!ready)
            break;
        count(ready->second == KeyWaits::Outcome::Late ? Counted::Late : Counted::Answered);
        ready->first(ready->second);
    }
    schedule();
}

// Coarse timers may be early, and a turn too many does no harm.
void TokenGate::schedule()
{
    const auto deadline = m_waits.deadlineMs();
    if (!m_waits.hasReady() && !deadline)
        return;
    if (!m_timer) {
        m_timer = std::make_unique<QTimer>();
        m_timer->setSingleShot(true);
        QObject::connect(m_timer.get(), &QTimer::timeout, m_timer.get(), [this] { goOn(); });
    }
    const qint64 in = m_waits.hasReady() ? 0 : std::max<qint64>(*deadline - nowMs(), 1);
    m_timer->start(std::chrono::milliseconds(in));
}

void TokenGate::count(Counted what)
{
    if (metrics::Counter *counter = m_counters[static_cast<size_t>(what)])
        counter->add();
}

} // namespace sluice::dialects
