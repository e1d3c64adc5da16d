// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/items/item_command.h"

#include <optional>
#include <variant>

/// Workers: processes that lend the server functions, and are told of what happens (iii's words). What
/// they and the stream port's clients ask, and the answers. All JSON here was checked by the decoder.
namespace sluice::core {

/// What a function gave back.
struct FunctionOutcome
{
    std::optional<QByteArray> result; ///< JSON; nothing: it gave no value
    QByteArray error; ///< JSON object `{code, message, …}`; empty: it did not fail

    bool failed() const { return !error.isEmpty(); }
    friend bool operator==(const FunctionOutcome &, const FunctionOutcome &) = default;
};

FunctionOutcome failedOutcome(QByteArrayView code, QByteArrayView message);

/// First command of a worker's session; the ids were made by its edge.
struct IntroduceWorker
{
    QByteArray id;
    QByteArray reattachToken;
};
/// A worker is back on a new connection: what is left of the old one ends now, if the token is right.
struct ReattachWorker
{
    QByteArray id;
    QByteArray token;
};
/// What a worker says of itself, for those who list workers: checked JSON.
struct DescribeWorker
{
    QByteArray facts;
};
/// The newest registration of a name wins. LimitExceeded.
struct RegisterFunction
{
    QByteArray function;
    QByteArray description; ///< JSON or empty
    QByteArray metadata;    ///< JSON or empty
};
struct UnregisterFunction
{
    QByteArray function;
};
/// A trigger of an unknown type is kept and means nothing. InvalidParams with what the worker is told.
struct RegisterTrigger
{
    QByteArray id;
    QByteArray type;
    QByteArray function;
    QByteArray config; ///< JSON
};
struct UnregisterTrigger
{
    QByteArray id;
};

using StreamCall =
    std::variant<SetItem, GetItem, DeleteItem, UpdateItem, ListItems, ListGroups, SendToGroup>;

/// What engine functions list.
enum class WorkerList : quint8
{
    Functions,
    Workers,
    Triggers
};

/// Answered as the built-in command would be; or at once by Forwarded, so that a call under way does
/// not fill the lane, and later by FunctionReturned.
struct CallFunction
{
    QByteArray function;
    QByteArray data; ///< JSON
    std::optional<StreamCall>
        builtIn; ///< what it means unless a worker has its own function for it
    bool wantsResult = true;
};
struct ListWorkers
{
    WorkerList list = WorkerList::Functions;
};
/// The answer to a CallWorker.
struct ReturnFromCall
{
    quint64 call = 0;
    FunctionOutcome outcome;
};

/// May this client have a stream connection? Answered by StreamAuthorised, or Unauthenticated.
struct AuthoriseStream
{
    QByteArray input; ///< JSON for the auth function
};
/// Answered by GroupSubscribed, maybe after a FunctionReturned with the snapshot that a worker gave;
/// PermissionDenied if a join trigger refused. Again with the same id: replaces that subscription.
struct JoinStream
{
    QByteArray subscription;
    GroupKey group;
    std::optional<QByteArray> id;
};
struct LeaveStream
{
    QByteArray subscription;
    GroupKey group;
    std::optional<QByteArray> id;
};

using WorkerCommand =
    std::variant<IntroduceWorker, ReattachWorker, DescribeWorker, RegisterFunction,
                 UnregisterFunction, RegisterTrigger, UnregisterTrigger, CallFunction, ListWorkers,
                 ReturnFromCall, AuthoriseStream, JoinStream, LeaveStream>;

/// The answer to a call that a worker carries out: FunctionReturned follows when it is done.
struct Forwarded
{};
struct StreamAuthorised
{
    QByteArray context; ///< JSON; empty: none
};
struct WorkerListing
{
    QByteArray json;
};

using WorkerReply = std::variant<Forwarded, StreamAuthorised, WorkerListing>;

} // namespace sluice::core
