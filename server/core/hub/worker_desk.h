// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/item_desk.h"
#include "server/core/hub/trigger_desk.h"

namespace sluice::core {

/// What an operator may set for iii's ports; a reload replaces it as a whole.
struct WorkerOptions
{
    QByteArray authFunction;   ///< of the stream port; empty: none
    bool authRequired = false; ///< of the stream port
    /// Set: a worker calls, lends and triggers only what its token grants on `function:NAME` and
    /// `trigger:TYPE`; functions that one of these matches may be called by every worker.
    std::optional<std::vector<manifest::Pattern>> exposed;
    bool workersNeedToken = false; ///< then a worker's claims say what it may write and read
    bool pagedSync = false; ///< of the stream port: a large group's snapshot goes on in pages
    QByteArray adapter; ///< class whose functions keep the items of all streams; empty: the store

    friend bool operator==(const WorkerOptions &, const WorkerOptions &) = default;
};

/// The sessions of the worker port: what they register, call and answer.
class WorkerDesk
{
public:
    WorkerDesk(HubContext &context, ItemDesk &items, Pipeline &pipeline);

    void setOptions(const WorkerOptions &options);
    const WorkerOptions &options() const { return m_options; }

    void introduce(const Session &session, const QByteArray &replyTo, IntroduceWorker command);
    void reattach(const Session &session, const QByteArray &replyTo, const ReattachWorker &command);
    void describe(const Session &session, const QByteArray &replyTo, DescribeWorker command);
    /// PermissionDenied, LimitExceeded.
    Result<> lend(const Session &session, const RegisterFunction &command);
    Result<> trigger(const Session &session, RegisterTrigger command);
    void call(Session &session, const QByteArray &replyTo, CallFunction command);
    void list(const Session &session, const QByteArray &replyTo, const ListWorkers &command);
    void closed(SessionId session);

    /// The function that does what `verb` (`get`, `list`, …) names for a stream instead of the store;
    /// empty: the store does it.
    QByteArray customFunction(const char *verb, const QByteArray &stream) const;

    FunctionCalls &functions() { return m_functions; }
    TriggerDesk &triggers() { return m_triggers; }
    size_t size() const { return m_workers.size(); }

private:
    struct Worker
    {
        QByteArray id;
        QByteArray token;
        QByteArray facts; ///< JSON object; empty: it told none
        qint64 connectedMs = 0;
        QByteArray address;
    };

    Result<> mayCall(const Session &session, const QByteArray &function) const;
    Result<> mayLend(const Session &session, const QByteArray &function) const;
    void callBuiltIn(Session &session, const QByteArray &replyTo, CallFunction command);
    void callStore(Session &session, const QByteArray &replyTo, StreamCall call);
    void announce(SessionId session, const ItemKey &key, bool isDelete,
                  const FunctionOutcome &outcome);
    QByteArray withCaller(SessionId session, const QByteArray &data) const;
    QByteArray functionsText(const Session &session) const;
    QByteArray workersText() const;

    HubContext &m_context;
    ItemDesk &m_items;
    Pipeline &m_pipeline;
    WorkerOptions m_options;
    FunctionCalls m_functions;
    TriggerDesk m_triggers;
    std::unordered_map<SessionId, Worker> m_workers;
};

} // namespace sluice::core
