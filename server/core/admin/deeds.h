// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/admin_context.h"

#include <deque>
#include <map>

namespace sluice::core {

/// One mutation under way. Whoever carries it out fills target, before and after, and ends it with
/// Deeds::done() or refuse(), exactly once.
struct Deed
{
    SessionId session;
    QByteArray to;
    QByteArray action;
    QByteArray key;
    QByteArray reason;
    QByteArray by; ///< subject
    QByteArray role;
    QByteArray from;   ///< address
    QByteArray target; ///< what it is done to, as text
    QByteArray before; ///< JSON
    QByteArray after;  ///< JSON
};
using DeedPtr = std::shared_ptr<Deed>;

/// Mutations: each is carried out once per subject and key, answered as often as it is asked, and
/// audited, refused ones too. Answers are kept in memory, for a while and up to a number; that it
/// was done, and how it ended, is in the audit log. Core thread.
class Deeds
{
public:
    static constexpr qint64 kWindowMs = 15 * 60 * 1000;
    static constexpr size_t kPerSubject = 1'000;
    static constexpr size_t kTotal = 4'000;
    static constexpr qsizetype kKeptBytes = 16 * 1024; ///< of an error's data

    explicit Deeds(AdminContext &context)
        : m_context(context)
    {
    }

    /// Null: it was answered, or will be with the first one of its key.
    DeedPtr begin(const Session &session, const QByteArray &to, const AdminCommand &command);

    void done(const DeedPtr &deed, QByteArray json);
    /// `data`: a JSON object whose members join those of the error's `data`.
    void refuse(const DeedPtr &deed, Error error, QByteArray data = {});

    /// `{known, done, result?, error?}` of a key of the subject; none: it is not remembered (any
    /// more), and the audit log may have it under logKey().
    std::optional<QByteArray> toJson(const QByteArray &subject, const QByteArray &key) const;
    /// A hash: who reads the log learns no keys.
    static QByteArray logKey(const QByteArray &subject, const QByteArray &key);

private:
    using Name = std::pair<QByteArray, QByteArray>; ///< subject, key
    struct Outcome
    {
        QByteArray fingerprint; ///< of method and parameters
        bool isDone = false;
        QByteArray json;
        std::optional<Error> error;
        QByteArray data;
        std::vector<std::pair<SessionId, QByteArray>> waiters;
    };

    void answer(SessionId session, const QByteArray &to, const Outcome &outcome);
    void finish(const DeedPtr &deed, QByteArray json, std::optional<Error> error, QByteArray data);
    void forgetOld(qint64 nowMs);
    void keep(const Deed &deed, QByteArray outcome, QByteArray logKey);

    AdminContext &m_context;
    std::map<Name, Outcome> m_outcomes;
    std::deque<std::pair<qint64, Name>> m_order; ///< oldest first
    std::map<QByteArray, size_t> m_counts;       ///< by subject
};

} // namespace sluice::core
