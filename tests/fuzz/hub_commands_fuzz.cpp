// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/hub_fixture.h"

#include <cstdlib>
#include <map>
#include <set>

using namespace sluice;
using namespace sluice::core;

namespace {

// Three bytes make one step: what is done, by which session, to which of a few names.
class Interpreter
{
public:
    Interpreter()
    {
        manifest::Manifest manifest;
        manifest.routes = {test::HubFixture::route("default.a.b", {"key"}),
                           test::HubFixture::route("iii.i1.updated", {"key"})};
        manifest.streams = {{manifest::Pattern("s3"), manifest::Durability::None, {}, {}},
                            {manifest::Pattern("s2"),
                             manifest::Durability::Strict,
                             {3, std::chrono::hours(1)},
                             {}}};
        m_hub.setManifest(std::move(manifest));
    }

    void step(uint8_t what, uint8_t who, uint8_t name)
    {
        const QByteArray text = QByteArray::number(name % 4);
        const StreamKey stream{"s" + text};
        const RoomName room{"r" + text};
        const SessionId session = sessionOf(who);
        switch (what % 18) {
        case 0:
            m_hub.ask(session,
                      Publish{{NewEvent{EventLabel{"default.a.b"}, R"({"key":"s)" + text + R"("})",
                                        name > 128 ? text : QByteArray()}}});
            break;
        case 1:
            m_hub.ask(session, Subscribe{stream, {}});
            break;
        case 2:
            m_hub.ask(session, Subscribe{stream, Since{true, {}}});
            break;
        case 3:
            m_hub.ask(session, Unsubscribe{stream});
            break;
        case 4:
            m_hub.ask(session, JoinRoom{room});
            break;
        case 5:
            m_hub.ask(session, LeaveRoom{room});
            break;
        case 6:
            m_hub.ask(session, PublishRoom{room, "t", "1"});
            break;
        case 7:
            m_hub.send(ReplayCredit{session});
            break;
        case 8:
            m_hub.close(session);
            m_sessions.erase(who % 5);
            break;
        case 9:
            m_hub.store.isHeld = name % 2 != 0;
            m_hub.hub.storeWoke();
            break;
        case 10:
            m_hub.clock.advance(name * 200);
            m_hub.hub.tick();
            break;
        case 11:
            m_hub.ask(session, History{stream, {}, name % 7 + 1});
            break;
        case 12: {
            SetItem set;
            set.key = item(name);
            set.value = R"({"key":"s1"})";
            if (name > 200)
                set.ifVersion = name % 3;
            if (name % 5 == 0)
                set.ttlMs = name;
            m_hub.ask(session, set);
            break;
        }
        case 13:
            m_hub.ask(session, DeleteItem{item(name), {}});
            break;
        case 14: {
            UpdateItem update;
            update.key = item(name);
            update.operations = R"([{"type":"append","path":"list","value":1}])";
            m_hub.ask(session, update);
            break;
        }
        case 15:
            m_hub.ask(session, SubscribeGroup{item(name).groupKey(), idOf(name), {}});
            break;
        case 16:
            m_hub.ask(session, UnsubscribeGroup{item(name).groupKey(), idOf(name)});
            break;
        case 17:
            m_hub.ask(session, SendToGroup{item(name).groupKey(), {}, "t", "1"});
            break;
        }
    }

    // Whatever happened: each command was answered at most once, and nothing outlives its session.
    void finish()
    {
        m_hub.store.isHeld = false;
        m_hub.hub.storeWoke();
        std::set<std::pair<quint64, QByteArray>> answered;
        for (const Reply &reply : m_hub.outlet.all<Reply>()) {
            if (!answered.emplace(reply.session.value, reply.replyTo).second)
                std::abort();
        }
        for (const auto &[who, session] : m_sessions)
            m_hub.close(session);
        const HubContext &context = m_hub.hub.context();
        if (context.sessions.size() + context.channels.size() + context.rooms.size() != 0)
            std::abort();
        if (!m_hub.hub.isQuiet())
            std::abort();
    }

private:
    static ItemKey item(uint8_t name)
    {
        return {"i" + QByteArray::number(name % 2), "g", QByteArray::number(name / 2 % 3)};
    }
    static std::optional<QByteArray> idOf(uint8_t name)
    {
        return name % 4 == 0 ? std::optional(item(name).id) : std::nullopt;
    }

    SessionId sessionOf(uint8_t who)
    {
        const auto [it, isNew] = m_sessions.try_emplace(who % 5);
        if (isNew)
            it->second = m_hub.openAs("u" + QByteArray::number(who % 3));
        return it->second;
    }

    test::HubFixture m_hub;
    std::map<uint8_t, SessionId> m_sessions;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Interpreter interpreter;
    for (size_t i = 0; i + 2 < size && i < 3000; i += 3)
        interpreter.step(data[i], data[i + 1], data[i + 2]);
    interpreter.finish();
    return 0;
}
