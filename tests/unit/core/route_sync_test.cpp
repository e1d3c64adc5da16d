// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/hub.h"
#include "server/metrics/registry.h"
#include "server/storage/memory/memory_store.h"
#include "tests/support/hub_fixture.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;

namespace {

constexpr char kEvent[] = "default.messages.created";
const StreamKey kStream{"s"};

// Everything that any node publishes comes to all; what it tells of routes to all others, unless the
// way to it is broken.
struct Wire
{
    struct End final : Bus
    {
        explicit End(Wire &wire)
            : m_wire(wire)
        {
            m_wire.ends.push_back(this);
        }
        void publish(DeliveryPtr delivery) override
        {
            for (End *end : m_wire.ends) {
                if (end == this || (!isBroken && !end->isBroken))
                    end->m_arrived.push_back(delivery);
            }
        }
        std::vector<DeliveryPtr> takeArrived() override { return std::exchange(m_arrived, {}); }
        void tell(const RouteNews &news) override
        {
            for (End *end : m_wire.ends) {
                if (end != this && !isBroken && !end->isBroken)
                    end->m_news.push_back(news);
            }
        }
        std::vector<RouteNews> takeNews() override { return std::exchange(m_news, {}); }
        bool isAlone() const override { return false; }
        bool takeReconnected() override { return std::exchange(m_isBack, false); }

        void mend()
        {
            isBroken = false;
            m_isBack = true;
        }

        bool isBroken = false;

    private:
        Wire &m_wire;
        std::vector<DeliveryPtr> m_arrived;
        std::vector<RouteNews> m_news;
        bool m_isBack = false;
    };
    std::vector<End *> ends;
};

struct Node
{
    Node(Wire &wire, test::FakeClock &clock)
        : bus(wire)
        , hub(store, bus, outlet, clock, registry.stageRecorder(), 1, HubOptions{}, {}, {})
    {
        std::array<EdgeToCore, 2> hello{SessionOpened{session, DialectId::Native, {}, {}},
                                        Request{session, "auth", Authenticate{claims()}}};
        hub.handle(hello);
    }

    static ClaimsPtr claims()
    {
        auto made = std::make_shared<claims::Claims>();
        *made = *test::HubFixture::claims("root", {"*"}, {"*"});
        made->grants.manage = {claims::ManageScope::Routes};
        return made;
    }

    void ask(Command command)
    {
        std::array<EdgeToCore, 1> one{Request{session, "x", std::move(command)}};
        hub.handle(one);
    }
    void create(qint64 ttl = 0)
    {
        DynamicRoute route;
        route.event = EventLabel{kEvent};
        route.stream = kStream;
        ask(CreateRoute{route, ttl > 0 ? std::optional(ttl) : std::nullopt, false});
    }
    void removeAll()
    {
        RouteFilter filter;
        filter.stream = kStream;
        ask(DeleteRoutes{{}, filter});
    }
    size_t routes() { return hub.context().routes.dynamic().size(); }
    void publish() { ask(Publish{{{EventLabel{kEvent}, "{}", {}}}}); }
    size_t delivered() const { return outlet.all<Deliver>().size(); }

    const SessionId session{(quint64(1) << 48) | 1};
    storage::MemoryStore store;
    Wire::End bus;
    test::RecordingOutlet outlet;
    metrics::Registry registry;
    Hub hub;
};

struct Nodes
{
    void turn()
    {
        a.hub.tick();
        b.hub.tick();
        a.hub.tick();
    }
    void pass(qint64 ms)
    {
        clock.advance(ms);
        turn();
    }

    test::FakeClock clock;
    Wire wire;
    Node a{wire, clock};
    Node b{wire, clock};
};

} // namespace

class RouteSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dr_12_aRouteOfAnotherNode();
    void dr_14_aRouteMadeWhileTheWayWasBroken();
    void aRemovalOfAnotherNode();
    void anExpiryOnBothNodes();
    void eventsOfOneNodeReachReadersOfTheOther();
    void theLaterChangeWins();
    void aBoundRouteLivesWhereItsStreamIsReadElsewhere();
};

void RouteSyncTest::dr_12_aRouteOfAnotherNode()
{
    Nodes nodes;
    nodes.a.ask(Subscribe{kStream, {}});
    nodes.b.create();
    nodes.turn();
    QCOMPARE(nodes.a.routes(), size_t(1));
    nodes.a.publish();
    nodes.turn();
    QCOMPARE(nodes.a.delivered(), size_t(1));
}

void RouteSyncTest::dr_14_aRouteMadeWhileTheWayWasBroken()
{
    Nodes nodes;
    nodes.a.ask(Subscribe{kStream, {}});
    nodes.a.bus.isBroken = true;
    nodes.b.create();
    nodes.turn();
    QCOMPARE(nodes.a.routes(), size_t(0));
    nodes.a.bus.mend();
    nodes.turn();
    nodes.turn();
    QCOMPARE(nodes.a.routes(), size_t(1));
    nodes.a.publish();
    nodes.turn();
    QCOMPARE(nodes.a.delivered(), size_t(1));
}

void RouteSyncTest::aRemovalOfAnotherNode()
{
    Nodes nodes;
    nodes.a.create();
    nodes.turn();
    nodes.a.bus.isBroken = true;
    nodes.pass(1000);
    nodes.b.removeAll();
    nodes.turn();
    QCOMPARE(nodes.a.routes(), size_t(1));
    nodes.a.bus.mend(); // neither brings it back
    nodes.turn();
    nodes.turn();
    QCOMPARE(nodes.a.routes(), size_t(0));
    QCOMPARE(nodes.b.routes(), size_t(0));
}

void RouteSyncTest::anExpiryOnBothNodes()
{
    Nodes nodes;
    nodes.a.ask(Subscribe{kStream, {}}); // being read does not prolong a time to live
    nodes.b.create(60);
    nodes.pass(59'000);
    nodes.a.publish();
    nodes.turn();
    QCOMPARE(nodes.a.delivered(), size_t(1));
    nodes.clock.advance(1'000); // exclusive, and before anybody has swept
    nodes.a.publish();
    QCOMPARE(nodes.a.delivered(), size_t(1));
    nodes.pass(1'000);
    QCOMPARE(nodes.a.routes(), size_t(0));
    QCOMPARE(nodes.b.routes(), size_t(0));
}

void RouteSyncTest::eventsOfOneNodeReachReadersOfTheOther()
{
    Nodes nodes;
    nodes.a.create();
    nodes.turn();
    nodes.b.ask(Subscribe{kStream, {}});
    nodes.a.publish();
    nodes.turn();
    QCOMPARE(nodes.b.delivered(), size_t(1));
    nodes.b.removeAll();
    nodes.turn();
    nodes.a.publish();
    nodes.turn();
    QCOMPARE(nodes.b.delivered(), size_t(1));
}

void RouteSyncTest::theLaterChangeWins()
{
    Nodes nodes;
    nodes.a.create();
    nodes.turn();
    nodes.b.removeAll(); // in the same millisecond, but after it
    nodes.turn();
    QCOMPARE(nodes.a.routes(), size_t(0));
    nodes.b.create();
    nodes.turn();
    QCOMPARE(nodes.a.routes(), size_t(1));
    nodes.a.bus.isBroken = true;
    nodes.b.removeAll();
    nodes.pass(10);
    nodes.a.create(60); // later than the removal that it does not know
    nodes.a.bus.mend();
    nodes.turn();
    nodes.turn();
    QCOMPARE(nodes.a.routes(), size_t(1));
    QCOMPARE(nodes.b.routes(), size_t(1));
}

void RouteSyncTest::aBoundRouteLivesWhereItsStreamIsReadElsewhere()
{
    Nodes nodes;
    nodes.a.ask(Subscribe{kStream, {}});
    nodes.b.create();
    nodes.turn();
    for (int i = 0; i < 20; ++i)
        nodes.pass(60'000);
    QCOMPARE(nodes.b.routes(), size_t(1));
    nodes.a.ask(Unsubscribe{kStream});
    for (int i = 0; i < 10; ++i)
        nodes.pass(60'000);
    QCOMPARE(nodes.a.routes(), size_t(0));
    QCOMPARE(nodes.b.routes(), size_t(0));
}

QTEST_GUILESS_MAIN(RouteSyncTest)
#include "route_sync_test.moc"
