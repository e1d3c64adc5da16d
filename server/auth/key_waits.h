// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <functional>
#include <optional>

namespace sluice::auth {

/// Requests whose token names a key that nobody has, while newer keys are fetched. Only one fetch is
/// asked for at a time; what waits for it is bounded in number, bytes and time. No clock, no timer,
/// no token in here; one per edge, in its thread. Times are of any monotonic clock.
class KeyWaits
{
public:
    struct Limits
    {
        size_t requests = 4'096;
        qint64 bytes = 4 * 1024 * 1024; ///< of all that is kept for them
        std::chrono::milliseconds wait{5'000};
    };

    enum class Verdict : quint8
    {
        Wait,
        Refuse, ///< newer keys were asked for a moment ago, or nobody answers
        Full,
    };

    enum class Outcome : quint8
    {
        Answered, ///< there are newer keys, or it is known that there are none
        Late,     ///< nobody answered in time
    };

    /// Goes on with a request.
    using Resume = std::function<void(Outcome)>;

    KeyWaits() = default;
    explicit KeyWaits(Limits limits)
        : m_limits(limits)
    {
    }

    /// What a request that would keep `bytes` has to do now.
    Verdict judge(qint64 bytes, qint64 nowMs) const;

    /// Precondition: judge() says Wait. True if newer keys must be asked for; then answered() is to
    /// follow, however late.
    [[nodiscard]] bool add(qint64 bytes, qint64 nowMs, Resume resume);

    /// The fetch is over, or was not allowed; none is worth asking for before `pause` is over.
    void answered(qint64 nowMs, std::chrono::milliseconds pause);

    /// Other keys are in use, by whatever cause: the next unknown one may ask again.
    void keysChanged() { m_quietUntilMs = 0; }

    /// Ends the waits that have lasted long enough. Then nobody waits until answered().
    void expire(qint64 nowMs);

    /// The first of those whose wait is over, in the order in which they came.
    std::optional<std::pair<Resume, Outcome>> takeReady();
    bool hasReady() const { return m_ready > 0; }

    /// When expire() has something to do; nothing if nobody waits.
    std::optional<qint64> deadlineMs() const;

    size_t size() const { return m_waiting.size(); }
    qint64 bytes() const { return m_bytes; }

private:
    struct Waiting
    {
        qint64 deadlineMs = 0;
        qint64 bytes = 0;
        Resume resume;
        Outcome outcome = Outcome::Late;
    };

    Limits m_limits;
    std::deque<Waiting> m_waiting; // the first m_ready of them do not wait any more
    size_t m_ready = 0;
    qint64 m_bytes = 0;
    qint64 m_quietUntilMs = 0;
    bool m_isAsked = false;
    bool m_isLate = false;
};

} // namespace sluice::auth
