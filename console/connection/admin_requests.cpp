// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Requests of AdminClient: who waits for what, and what became of a lost mutation.
#include "console/connection/admin_client.h"
#include "console/connection/admin_socket.h"

#include <QUuid>

namespace sluice::console {

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace {

constexpr std::chrono::minutes kRemembered{14}; // servers keep outcomes for 15
constexpr int kMaxAsked = 5;                    // times, while the server still works on it

bool isAnswerLost(const AdminError &error)
{
    return error.name == u"timeout"_s || error.name == u"network_failed"_s
           || error.name == u"cancelled"_s;
}

} // namespace

void AdminClient::call(const QByteArray &method, const QJsonObject &params, QObject *context,
                       Answer answer, const RawParam &raw)
{
    if (!isUsable())
        return answerLate(context, std::move(answer),
                          adminError(ErrorCode::NotReady, tr("There is no connection.")));
    send(method, params, context, std::move(answer), raw);
}

void AdminClient::send(const QByteArray &method, const QJsonObject &params, QObject *context,
                       Answer answer, const RawParam &raw)
{
    if (m_pending.size() >= m_options.maxPending)
        return answerLate(
            context, std::move(answer),
            adminError(ErrorCode::LimitExceeded, tr("%n requests wait for the server.", nullptr,
                                                    static_cast<int>(m_pending.size()))));
    const quint64 id = ++m_lastId;
    m_pending.emplace(id, Pending{std::move(answer), context, context != nullptr,
                                  steady_clock::now() + m_options.requestTimeout});
    QMetaObject::invokeMethod(
        m_socket, [socket = m_socket, text = encodeAdminRequest(id, method, params, raw)] {
            socket->send(text);
        });
}

void AdminClient::answerLate(QObject *context, Answer answer, AdminError error)
{
    QTimer::singleShot(0, this,
                       [guard = QPointer<QObject>(context), hasContext = context != nullptr,
                        answer = std::move(answer), error = std::move(error)] {
                           if (!hasContext || guard)
                               answer(Unexpected<AdminError>(error));
                       });
}

void AdminClient::failPending(const AdminError &error)
{
    const auto pending = std::exchange(m_pending, {});
    for (const auto &[id, request] : pending) {
        if (!request.hasContext || request.context)
            request.answer(Unexpected<AdminError>(error));
    }
}

void AdminClient::failOverdue()
{
    const auto now = steady_clock::now();
    std::vector<Pending> overdue;
    while (!m_pending.empty() && m_pending.begin()->second.deadline <= now) {
        overdue.push_back(std::move(m_pending.begin()->second));
        m_pending.erase(m_pending.begin());
    }
    const AdminError error = adminError(
        ErrorCode::Timeout,
        tr("The server did not answer within %n s.", nullptr,
           static_cast<int>(
               std::chrono::ceil<std::chrono::seconds>(m_options.requestTimeout).count())));
    for (const Pending &request : overdue) {
        if (!request.hasContext || request.context)
            request.answer(Unexpected<AdminError>(error));
    }
}

void AdminClient::mutate(const QByteArray &method, QJsonObject params, QObject *context,
                         Answer answer, const RawParam &raw)
{
    if (!isUsable())
        return answerLate(
            context, std::move(answer),
            adminError(ErrorCode::NotReady, tr("There is no connection: nothing was changed.")));
    QString key = params.value("key"_L1).toString();
    if (key.isEmpty()) {
        key = QUuid::createUuid().toString(QUuid::WithoutBraces);
        params.insert(u"key"_s, key);
    }
    m_mutations[key] = {method,
                        std::move(answer),
                        context,
                        context != nullptr,
                        0,
                        m_hello.startedAtMs,
                        steady_clock::now()};
    send(
        method, params, this, [this, key](const AdminAnswer &reply) { mutated(key, reply); }, raw);
}

size_t AdminClient::uncertain() const
{
    size_t count = 0;
    for (const auto &[key, mutation] : m_mutations)
        count += mutation.asked > 0 ? 1 : 0;
    return count;
}

void AdminClient::mutated(const QString &key, const AdminAnswer &answer)
{
    if (answer || !isAnswerLost(answer.error()))
        return finish(key, answer);
    const auto it = m_mutations.find(key);
    if (it == m_mutations.end())
        return;
    it->second.asked = 1; // greeted() asks when the connection is back
    Q_EMIT mutationUncertain(it->second.method, key);
    if (isUsable())
        askOutcome(key);
}

void AdminClient::askOutcome(const QString &key)
{
    send("admin.outcome.get", {{u"key"_s, key}}, this,
         [this, key](const AdminAnswer &answer) { tookOutcome(key, answer); });
}

void AdminClient::tookOutcome(const QString &key, const AdminAnswer &answer)
{
    const auto it = m_mutations.find(key);
    if (it == m_mutations.end() || (!answer && isAnswerLost(answer.error())))
        return; // asked again when the connection is back
    if (!answer)
        return finish(key, answer);
    const QJsonObject &outcome = answer->object;
    const bool isKnown = outcome.value("known"_L1).toBool();
    const bool mayBeForgotten = it->second.serverStartedAtMs != m_hello.startedAtMs
                                || steady_clock::now() - it->second.sentAt > kRemembered;
    if (!isKnown && mayBeForgotten) {
        return finish(key, Unexpected<AdminError>(
                               {0,
                                u"outcome_unknown"_s,
                                tr("The server does not know any more whether it was done: it "
                                   "began anew, or too much time has passed. Look at what is there "
                                   "before you do it again."),
                                false,
                                {}}));
    }
    if (!isKnown) {
        return finish(key, Unexpected<AdminError>(
                               {0,
                                u"not_done"_s,
                                tr("The request did not reach the server: nothing was changed."),
                                true,
                                {}}));
    }
    if (!outcome.value("done"_L1).toBool()) {
        if (++it->second.asked <= kMaxAsked)
            QTimer::singleShot(m_options.heartbeat, this, [this, key] {
                if (isUsable() && m_mutations.contains(key))
                    askOutcome(key);
            });
        return;
    }
    const QJsonObject error = outcome.value("error"_L1).toObject();
    if (error.isEmpty())
        return finish(key, AdminResult{outcome.value("result"_L1).toObject(), {}});
    const QJsonObject data = error.value("data"_L1).toObject();
    finish(key,
           Unexpected<AdminError>({error.value("code"_L1).toInt(), data.value("name"_L1).toString(),
                                   error.value("message"_L1).toString(), false, data}));
}

void AdminClient::finish(const QString &key, const AdminAnswer &answer)
{
    const auto it = m_mutations.find(key);
    if (it == m_mutations.end())
        return;
    const Mutation mutation = std::move(it->second);
    m_mutations.erase(it);
    if (!mutation.hasContext || mutation.context)
        mutation.answer(answer);
}

} // namespace sluice::console
