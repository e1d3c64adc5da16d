// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/event/payload.h"
#include "server/dialects/json_members.h"
#include "server/dialects/socketio/twake/twake_socket.h"
#include "tests/support/fake_twake_tokens.h"

#include <cstdlib>

using namespace sluice;
using namespace sluice::dialects;

namespace {

void mustBeJson(const QByteArray &arguments)
{
    if (!core::checkJson('[' + arguments + ']'))
        std::abort();
}

// Whatever goes out is JSON again, and an answer of the core leads to nothing but answers.
void check(twake::TwakeSocket &socket, const twake::Actions &actions, bool isReply)
{
    for (const twake::Action &action : actions) {
        if (const auto *message = std::get_if<twake::Message>(&action))
            mustBeJson(message->arguments);
        if (const auto *ack = std::get_if<twake::Acknowledge>(&action))
            mustBeJson(ack->arguments);
        const auto *submit = std::get_if<twake::Submit>(&action);
        if (!submit)
            continue;
        if (const auto *publish = std::get_if<core::PublishRoom>(&submit->command))
            mustBeJson(publish->data);
        if (isReply)
            continue;
        check(socket, socket.reply(submit->replyTo, core::ReplyBody(core::Done{})), true);
        check(socket, socket.reply(submit->replyTo, fail(ErrorCode::LimitExceeded)), true);
    }
}

} // namespace

// A line for each event, `["name", argument…]`, as one socket sends them.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    test::FakeTwakeTokens tokens;
    twake::TwakeSocket socket;
    const twake::Rules rules{size % 2 == 0, size % 3 == 0, 5};
    quint64 ack = 0;
    for (const QByteArray &line : text.split('\n')) {
        if (!core::checkJson(line))
            continue;
        const auto elements = JsonMembers::elements(line, "the event");
        if (!elements || elements->empty())
            continue;
        const auto name = stringOf(elements->front());
        if (!name)
            continue;
        const std::span arguments = std::span(*elements).subspan(1);
        check(socket, socket.event(tokens, rules, *name, arguments, ++ack, {}), false);
        check(socket, socket.event(tokens, rules, *name, arguments, {}, {}), false);
    }
    return 0;
}
