// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/deeds.h"

#include "server/core/event/object_writer.h"

#include <QCryptographicHash>

namespace sluice::core {

namespace {

QByteArray nameOf(const Error &error)
{
    const QLatin1StringView name = errorCodeRow(error.code).name;
    return {name.data(), name.size()};
}

QByteArray errorJson(const Error &told, const QByteArray &data)
{
    const Error error = forPeers(told);
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.signedNumber("code", static_cast<qint64>(error.code))
            .text("message", error.detail.toUtf8());
        ObjectWriter(writer.key("data"))
            .text("name", nameOf(error))
            .flag("retryable", errorCodeRow(error.code).retryable)
            .members(data);
    }
    return json;
}

QByteArray fingerprintOf(const AdminCommand &command)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(command.method->name);
    hash.addData("\n");
    hash.addData(command.params);
    return hash.result();
}

} // namespace

DeedPtr Deeds::begin(const Session &session, const QByteArray &to, const AdminCommand &command)
{
    auto deed = std::make_shared<Deed>();
    deed->session = session.id;
    deed->to = to;
    deed->action = command.method->name.toByteArray();
    deed->key = command.key;
    deed->reason = command.reason;
    deed->by = session.claims->subject;
    deed->role = claims::toText(adminRoleOf(session)).toByteArray();
    deed->from = session.address;
    forgetOld(m_context.hub.clock.monotonicNs() / 1'000'000);

    const Name name(deed->by, deed->key);
    const QByteArray fingerprint = fingerprintOf(command);
    const auto known = m_outcomes.find(name);
    const auto refuseNow = [&](Error error) {
        keep(*deed, nameOf(error), {});
        m_context.refuse(session.id, to, std::move(error));
        return nullptr;
    };
    if (known != m_outcomes.end() && known->second.fingerprint != fingerprint)
        return refuseNow({ErrorCode::Conflict,
                          QStringLiteral("`key` was used for another request; take a new one")});
    if (known != m_outcomes.end()) {
        if (known->second.isDone)
            answer(session.id, to, known->second);
        else
            known->second.waiters.emplace_back(session.id, to);
        return nullptr;
    }
    size_t &count = m_counts[deed->by];
    if (count >= kPerSubject || m_order.size() >= kTotal)
        return refuseNow({ErrorCode::TooManyRequests,
                          QStringLiteral("too many changes in a quarter of an hour")});
    ++count;
    m_outcomes[name].fingerprint = fingerprint;
    m_order.emplace_back(m_context.hub.clock.monotonicNs() / 1'000'000, name);
    return deed;
}

void Deeds::done(const DeedPtr &deed, QByteArray json)
{
    finish(deed, std::move(json), {}, {});
}

void Deeds::refuse(const DeedPtr &deed, Error error, QByteArray data)
{
    finish(deed, {}, std::move(error), std::move(data));
}

void Deeds::finish(const DeedPtr &deed, QByteArray json, std::optional<Error> error,
                   QByteArray data)
{
    keep(*deed, error ? nameOf(*error) : QByteArray("ok"), logKey(deed->by, deed->key));
    Outcome outcome;
    outcome.json = std::move(json);
    outcome.error = std::move(error);
    outcome.data = std::move(data);
    answer(deed->session, deed->to, outcome);
    const auto known = m_outcomes.find({deed->by, deed->key});
    if (known == m_outcomes.end()) // it took longer than the window
        return;
    for (const auto &[session, to] : std::exchange(known->second.waiters, {}))
        answer(session, to, outcome);
    if (outcome.data.size() > kKeptBytes)
        outcome.data.clear();
    outcome.fingerprint = known->second.fingerprint;
    outcome.isDone = true;
    known->second = std::move(outcome);
}

void Deeds::answer(SessionId session, const QByteArray &to, const Outcome &outcome)
{
    if (!outcome.error)
        return m_context.reply(session, to, outcome.json);
    if (outcome.data.isEmpty())
        return m_context.refuse(session, to, *outcome.error);
    m_context.refuse(session, to, *outcome.error, outcome.data);
}

std::optional<QByteArray> Deeds::toJson(const QByteArray &subject, const QByteArray &key) const
{
    const auto it = m_outcomes.find({subject, key});
    if (it == m_outcomes.end())
        return {};
    const Outcome &outcome = it->second;
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.flag("known", true).flag("done", outcome.isDone);
        if (outcome.isDone)
            writer.raw(outcome.error ? "error" : "result",
                       outcome.error ? errorJson(*outcome.error, outcome.data) : outcome.json);
    }
    return json;
}

QByteArray Deeds::logKey(const QByteArray &subject, const QByteArray &key)
{
    QByteArray name;
    appendJsonString(name, subject);
    appendJsonString(name, key);
    return QCryptographicHash::hash(name, QCryptographicHash::Sha256);
}

void Deeds::forgetOld(qint64 nowMs)
{
    while (!m_order.empty() && m_order.front().first + kWindowMs <= nowMs) {
        const Name name = std::move(m_order.front().second);
        m_order.pop_front();
        m_outcomes.erase(name);
        const auto count = m_counts.find(name.first);
        if (--count->second == 0)
            m_counts.erase(count);
    }
}

void Deeds::keep(const Deed &deed, QByteArray outcome, QByteArray logKey)
{
    if (m_context.audit)
        m_context.audit->record({deed.by, deed.role, deed.from, deed.action, deed.target,
                                 std::move(outcome), deed.reason, deed.before, deed.after,
                                 std::move(logKey)});
}

} // namespace sluice::core
