// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/client/stream_event.h"

#include "shared/client/json_slices.h"

namespace sluice::client {

using namespace Qt::StringLiterals;

namespace {

std::optional<Position> positionOf(const JsonMembers &members)
{
    const auto epoch = members.text("epoch");
    const auto offset = members.integer("offset");
    if (!epoch || !offset || *offset < 0)
        return std::nullopt;
    return Position{*epoch, static_cast<quint64>(*offset)};
}

} // namespace

Result<StreamEvent> streamEventFrom(QByteArrayView params)
{
    const auto members = JsonMembers::of(params);
    if (!members)
        return fail(members.error());
    const auto stream = members->text("stream");
    const auto event = members->text("event");
    const auto position = positionOf(*members);
    if (!stream || !event || !position || members->raw("data").isEmpty())
        return fail(ErrorCode::ParseError,
                    u"a stream.event without stream, event, data, epoch or offset"_s);
    return StreamEvent{*stream,
                       *event,
                       members->raw("data"),
                       members->text("id").value_or(QByteArray()),
                       *position,
                       members->integer("at").value_or(0)};
}

Result<Subscribed> subscribedFrom(QByteArrayView result)
{
    const auto members = JsonMembers::of(result);
    if (!members)
        return fail(members.error());
    const auto position = positionOf(*members);
    if (!position)
        return fail(ErrorCode::ParseError,
                    u"an answer to stream.subscribe without epoch or offset"_s);
    return Subscribed{*position, members->flag("recovered")};
}

} // namespace sluice::client
