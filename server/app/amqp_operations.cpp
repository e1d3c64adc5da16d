// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/amqp_operations.h"

#include "server/core/event/payload.h"
#include "server/dialects/native/decoder.h"
#include "server/dialects/native/encoder.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sluice::app {

namespace {

using core::Command;

enum class Operation : quint8
{
    Create,
    Observe,
    Enumerate,
    Terminate,
    Clear
};

struct Row
{
    const char *queue;
    Operation operation;
};

constexpr Row kOperations[] = {
    {"realtime.routes.create", Operation::Create},
    {"realtime.routes.observe", Operation::Observe},
    {"realtime.routes.enumerate", Operation::Enumerate},
    {"realtime.routes.terminate", Operation::Terminate},
    {"realtime.routes.clear", Operation::Clear},
    {"realtime.streams.route", Operation::Create},
    {"realtime.streams.unroute", Operation::Terminate},
};

/// Toa's second queue of each operation: requests that nobody waits for.
constexpr QByteArrayView kTasks("..tasks");

/// Toa's numbers of exceptions (reference: the map of Exposition, from number to status).
constexpr int kSystemException = 0;
constexpr int kInputException = 202;
constexpr int kNotFoundException = 302;

Operation operationOf(const QByteArray &queue)
{
    QByteArrayView name = queue;
    if (name.endsWith(kTasks))
        name.chop(kTasks.size());
    const auto row = std::ranges::find_if(kOperations,
                                          [&](const Row &known) { return name == known.queue; });
    Q_ASSERT_X(row != std::end(kOperations), "operationOf", "only our own queues are consumed");
    return row->operation;
}

// A route has one id, so the tuple that was given at its creation is as good.
Result<Command> decodeTerminate(const QByteArray &input)
{
    if (QJsonDocument::fromJson(input).object().contains(QStringLiteral("id")))
        return dialects::decodeCommand("route.delete", input);
    auto route = dialects::decodeRoute(input);
    if (!route)
        return fail(std::move(route).error());
    return Command(core::DeleteRoutes{core::routeId(route->route), {}});
}

Result<Command> decodeClear(const QByteArray &input)
{
    const QJsonObject members = QJsonDocument::fromJson(input).object();
    if (members.size() != 1 || !members.contains(QStringLiteral("stream")))
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("the input has one member, `stream`: whose routes all end"));
    return dialects::decodeCommand("route.delete", input);
}

Result<Command> decode(const QByteArray &queue, const QByteArray &input)
{
    switch (operationOf(queue)) {
    case Operation::Create:
        return dialects::decodeCommand("route.create", input);
    case Operation::Observe:
        return dialects::decodeCommand("route.get", input);
    case Operation::Enumerate:
        return dialects::decodeCommand("route.list", input);
    case Operation::Terminate:
        return decodeTerminate(input);
    case Operation::Clear:
        return decodeClear(input);
    }
    Q_UNREACHABLE();
}

QByteArray text(const QString &message)
{
    QByteArray json;
    core::appendJsonString(json, message.toUtf8());
    return json;
}

QByteArray exception(int code, const Error &error)
{
    return "{\"exception\":{\"code\":" + QByteArray::number(code)
           + ",\"message\":" + text(error.detail) + "}}";
}

QByteArray errorValue(const char *code, const Error &error)
{
    return QByteArray("{\"error\":{\"code\":\"") + code + "\",\"message\":" + text(error.detail)
           + "}}";
}

// What a caller can do something about is a value; the rest are exceptions.
QByteArray encodeError(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotDynamic:
        return errorValue("NOT_DYNAMIC", error);
    case ErrorCode::ExposeDenied:
        return errorValue("EXPOSE", error);
    case ErrorCode::LimitExceeded:
        return errorValue("LIMIT", error);
    case ErrorCode::NotFound:
        return exception(kNotFoundException, error);
    case ErrorCode::InvalidParams:
    case ErrorCode::InvalidRequest:
    case ErrorCode::ParseError:
        return exception(kInputException, error);
    default:
        return exception(kSystemException, error);
    }
}

QByteArray encode(const QByteArray &queue, const Result<core::ReplyBody> &answer)
{
    if (!answer)
        return encodeError(answer.error());
    const Operation operation = operationOf(queue);
    if (operation == Operation::Terminate || operation == Operation::Clear)
        return "{\"output\":null}";
    return "{\"output\":" + dialects::entityJson(*answer) + '}';
}

} // namespace

ingress::amqp::Operations routeOperations()
{
    ingress::amqp::Operations operations;
    for (const Row &row : kOperations) {
        operations.queues.emplace_back(row.queue);
        operations.queues.push_back(row.queue + kTasks.toByteArray());
    }
    operations.decode = decode;
    operations.encode = encode;
    return operations;
}

} // namespace sluice::app
