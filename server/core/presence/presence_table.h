// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>

#include <deque>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace sluice::core {

/// What one node tells all nodes, itself too.
struct PresenceNotice
{
    QByteArray node;
    QByteArray subject; ///< empty: the node only says that it lives
    bool isConnected = false;
    bool mustTell = false; ///< to companies that know already; without subject: say all you know
    std::vector<QByteArray> companies;

    friend bool operator==(const PresenceNotice &, const PresenceNotice &) = default;
};

/// Something to tell one company.
struct PresenceChange
{
    QByteArray company;
    QByteArray subject;
    bool isOnline = false;

    friend bool operator==(const PresenceChange &, const PresenceChange &) = default;
};

/// Who is online, counted over all sessions of a subject on all nodes. Each node keeps the same
/// table, fed by everybody's notices, and tells its own sessions. Times are monotonic milliseconds
/// that the caller gives; no clock, no bus in here.
class PresenceTable
{
public:
    struct Options
    {
        qint64 graceMs = 5'000;       ///< between the last session's end and "offline"
        qint64 freshMs = 900'000;     ///< online only if seen within this time
        qint64 keepMs = 86'400'000;   ///< how long an offline subject is remembered
        size_t maxSubjects = 200'000; ///< then the longest offline are forgotten
    };
    static constexpr qint64 kBeatMs = 10'000;
    static constexpr qint64 kNodeLostMs = 35'000;
    static constexpr qint64 kAnnounceMs = 1'000; ///< between two announcements of everything
    static constexpr size_t kMaxCompanies = 64;  ///< of a subject; others are not told

    PresenceTable(QByteArray node, Options options);

    // This node's sessions. Each call may leave notices.

    void connect(const QByteArray &subject, std::vector<QByteArray> companies);
    /// One more look at a connected subject: seen again, perhaps with more companies.
    void touch(const QByteArray &subject, std::vector<QByteArray> companies, bool mustTell);
    void disconnect(const QByteArray &subject);

    /// At most `limit` notices for all nodes, oldest first; with a beat now and then.
    std::vector<PresenceNotice> takeNotices(qint64 nowMs, size_t limit);

    // What all nodes said.

    void arrived(const PresenceNotice &notice, qint64 nowMs);

    /// What to tell now, ends of grace included.
    std::vector<PresenceChange> takeChanges(qint64 nowMs);

    /// Nothing: never seen, or forgotten.
    std::optional<bool> isOnline(const QByteArray &subject, qint64 nowMs) const;

    void setOptions(Options options) { m_options = options; }
    size_t size() const { return m_subjects.size(); }

private:
    struct Local
    {
        size_t sessions = 0;
        std::vector<QByteArray> companies;
    };
    struct Subject
    {
        std::vector<QByteArray> nodes; ///< where it is connected
        std::vector<QByteArray> companies;
        std::vector<QByteArray> told; ///< companies that know it as online
        qint64 seenMs = 0;
        qint64 dueMs = 0;       ///< end of grace or of memory; 0: connected
        bool isOffline = false; ///< grace is over
    };

    void notice(const QByteArray &subject, bool isConnected, bool mustTell);
    void announceAll();
    void hear(const PresenceNotice &notice, qint64 nowMs);
    void tell(const QByteArray &name, Subject &subject, bool mustTell);
    void leaveNode(const QByteArray &name, Subject &subject, const QByteArray &node, qint64 nowMs);
    void schedule(const QByteArray &name, Subject &subject, qint64 dueMs);
    void dropLostNodes(qint64 nowMs);
    void forgetSurplus();

    QByteArray m_node;
    Options m_options;
    std::unordered_map<QByteArray, Local> m_local;
    std::unordered_map<QByteArray, Subject> m_subjects;
    std::unordered_map<QByteArray, qint64> m_nodes; ///< others, with the time of their last word
    std::set<std::pair<qint64, QByteArray>> m_due;
    std::deque<PresenceNotice> m_notices;
    std::vector<PresenceChange> m_changes;
    std::optional<qint64> m_beatAtMs;
    std::optional<qint64> m_announcedAtMs;
    bool m_mustAsk = true; ///< there may be nodes whose subjects are not known here
    bool m_mustAnnounce = false;
};

} // namespace sluice::core
