// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/sessions/reply_body.h"
#include "server/core/workers/worker_command.h"

#include <optional>

/// iii's functions `stream::set` and so on as commands, and the replies as their results, with its
/// error codes and texts. Pure; any thread.
namespace sluice::dialects::iii {

/// Which function was called, and under which name: the older era answers some of them differently.
struct StreamFunction
{
    enum class Verb : quint8
    {
        Set,
        Get,
        Delete,
        List,
        ListGroups,
        ListAll,
        Send,
        Update
    };

    Verb verb = Verb::Get;
    bool isSeed = false;      ///< `streams.set` instead of `stream::set`
    bool withVersion = false; ///< ours: `with_version: true` was asked for

    friend bool operator==(const StreamFunction &, const StreamFunction &) = default;
};

/// Nothing if it is none of the built-in ones.
std::optional<StreamFunction> streamFunctionOf(QByteArrayView name);

/// What the call means; or InvalidParams with iii's text, e.g. "missing field `item_id`". Ours:
/// `if_version` (the item must have it; 0: must not exist), `ttl_ms`, and `with_version`, which is
/// noted in `function`.
Result<core::StreamCall> decodeStreamCall(StreamFunction &function, const QByteArray &data);

/// `deserialization_error`: the data has not the function's shape.
core::FunctionOutcome malformedOutcome(QByteArrayView function, const Error &error);

/// The result of a call that the store has answered.
core::FunctionOutcome outcomeOf(StreamFunction function, const Result<core::ReplyBody> &reply);

/// The items of a whole group, page by page: their values as list elements, without brackets.
void appendValues(QByteArray &list, const core::ItemList &page);

/// What a function of a worker gave instead of the store, in the words of the built-in function.
core::FunctionOutcome customOutcome(StreamFunction function, core::FunctionOutcome given);

/// `STREAM_SET_ERROR` and the like.
core::FunctionOutcome streamFailure(StreamFunction function, QByteArrayView why);

} // namespace sluice::dialects::iii
