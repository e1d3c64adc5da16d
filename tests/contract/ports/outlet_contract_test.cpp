// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/mailbox_outlet.h"
#include "tests/support/hub_fixture.h"

#include <QTest>

#include <array>
#include <memory>

using namespace sluice;
using namespace sluice::core;

namespace {

constexpr EdgeIndex kEdges = 3;

/// An adapter together with its far end.
class Subject
{
public:
    virtual ~Subject() = default;

    virtual Outlet &outlet() = 0;
    /// What the edge has taken so far, in the order of its arrival.
    virtual const std::vector<CoreToEdge> &taken(EdgeIndex edge) = 0;
};

class MailboxSubject final : public Subject
{
public:
    MailboxSubject()
    {
        for (EdgeIndex i = 0; i < kEdges; ++i) {
            m_inboxes[i].open([this, i](std::span<dialects::ToEdge> batch) {
                for (dialects::ToEdge &message : batch)
                    m_taken[i].push_back(std::get<CoreToEdge>(std::move(message)));
            });
            m_outlet.addEdge(m_inboxes[i]);
        }
    }
    ~MailboxSubject() override
    {
        for (auto &inbox : m_inboxes)
            inbox.close();
    }

    Outlet &outlet() override { return m_outlet; }
    const std::vector<CoreToEdge> &taken(EdgeIndex edge) override { return m_taken[edge]; }

private:
    std::array<app::MailboxOutlet::Inbox, kEdges> m_inboxes;
    std::array<std::vector<CoreToEdge>, kEdges> m_taken;
    app::MailboxOutlet m_outlet;
};

class RecordingSubject final : public Subject
{
public:
    Outlet &outlet() override { return m_outlet; }
    const std::vector<CoreToEdge> &taken(EdgeIndex edge) override
    {
        m_taken.clear();
        for (const auto &[to, message] : m_outlet.posted) {
            if (to == edge)
                m_taken.push_back(message);
        }
        return m_taken;
    }

private:
    test::RecordingOutlet m_outlet;
    std::vector<CoreToEdge> m_taken;
};

using MakeSubject = std::function<std::unique_ptr<Subject>()>;

DeliveryPtr deliveryOf(const QByteArray &payload)
{
    auto delivery = std::make_shared<Delivery>();
    delivery->payload = payload;
    return delivery;
}

/// Every kind of message that there is, told apart by the session's number.
std::vector<CoreToEdge> everyKind(quint64 number)
{
    const SessionId session{number};
    const DeliveryPtr delivery = deliveryOf("1");
    return {Attach{session, {1}, {}},
            Detach{session, {1}, {}, std::nullopt},
            Deliver{{static_cast<quint32>(number)}, delivery},
            Replay{session, {}, {delivery}},
            Reply{session, "id", ReplyBody(Done())},
            Reply{session, "id", fail(ErrorCode::NotFound, QString())},
            CloseSession{session, CloseReason::Normal, {}, false}};
}

quint64 numberOf(const CoreToEdge &message)
{
    return std::visit(
        [](const auto &value) -> quint64 {
            if constexpr (requires { value.session; })
                return value.session.value;
            else if constexpr (requires { value.channel; })
                return value.channel.value;
            else
                return value.from;
        },
        message);
}

} // namespace

/// What the port Outlet promises, on every adapter; the fake too, because the core's own tests
/// believe it.
class OutletContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneFifoPerEdgeForAllKinds_data() { adapters(); }
    void oneFifoPerEdgeForAllKinds();
    void deliveriesAreSharedNotCopied_data() { adapters(); }
    void deliveriesAreSharedNotCopied();
    void lagIsNothingWhenAllIsTaken_data() { adapters(); }
    void lagIsNothingWhenAllIsTaken();
    void mailboxesDeliverInALaterTurn();
    void lagIsThatOfTheSlowestEdge();
    void largeRepliesCountWithTheirSize_data();
    void largeRepliesCountWithTheirSize();

private:
    static void adapters()
    {
        QTest::addColumn<MakeSubject>("make");
        QTest::newRow("mailbox") << MakeSubject([] { return std::make_unique<MailboxSubject>(); });
        QTest::newRow("recording")
            << MakeSubject([] { return std::make_unique<RecordingSubject>(); });
    }
};

void OutletContractTest::oneFifoPerEdgeForAllKinds()
{
    QFETCH(MakeSubject, make);
    const auto subject = make();
    constexpr quint64 kRounds = 500; // more than one turn of a mailbox takes
    for (quint64 round = 1; round <= kRounds; ++round) {
        for (EdgeIndex edge = 0; edge < kEdges; ++edge) {
            for (CoreToEdge &message : everyKind(round * 10 + edge))
                subject->outlet().post(edge, std::move(message));
        }
    }
    const size_t kinds = everyKind(0).size();
    for (EdgeIndex edge = 0; edge < kEdges; ++edge) {
        QTRY_COMPARE(subject->taken(edge).size(), kRounds * kinds);
        const std::vector<CoreToEdge> taken = subject->taken(edge);
        for (size_t i = 0; i < taken.size(); ++i) {
            QCOMPARE(taken[i].index(), everyKind(0)[i % kinds].index());
            QCOMPARE(numberOf(taken[i]), (i / kinds + 1) * 10 + edge);
        }
    }
}

void OutletContractTest::deliveriesAreSharedNotCopied()
{
    QFETCH(MakeSubject, make);
    const auto subject = make();
    const DeliveryPtr delivery = deliveryOf(QByteArray(1 << 20, 'x'));
    for (EdgeIndex edge = 0; edge < kEdges; ++edge)
        subject->outlet().post(edge, Deliver{{1}, delivery});
    for (EdgeIndex edge = 0; edge < kEdges; ++edge) {
        QTRY_COMPARE(subject->taken(edge).size(), 1u);
        QCOMPARE(std::get<Deliver>(subject->taken(edge).front()).delivery.get(), delivery.get());
    }
}

void OutletContractTest::lagIsNothingWhenAllIsTaken()
{
    QFETCH(MakeSubject, make);
    const auto subject = make();
    QCOMPARE(subject->outlet().lagBytes(), 0);
    subject->outlet().post(0, Deliver{{1}, deliveryOf(QByteArray(10'000, 'x'))});
    QVERIFY(subject->outlet().lagBytes() >= 0);
    QTRY_COMPARE(subject->taken(0).size(), 1u);
    QTRY_COMPARE(subject->outlet().lagBytes(), 0);
}

void OutletContractTest::mailboxesDeliverInALaterTurn()
{
    MailboxSubject subject;
    subject.outlet().post(1, CloseSession{{7}, CloseReason::Normal, {}, false});
    QVERIFY(subject.taken(1).empty());
    QTRY_COMPARE(subject.taken(1).size(), 1u);
}

void OutletContractTest::lagIsThatOfTheSlowestEdge()
{
    MailboxSubject subject;
    subject.outlet().post(0, Deliver{{1}, deliveryOf(QByteArray(1'000, 'x'))});
    subject.outlet().post(2, Deliver{{1}, deliveryOf(QByteArray(50'000, 'x'))});
    subject.outlet().post(2, Replay{{1}, {}, {deliveryOf(QByteArray(30'000, 'x'))}});
    const qint64 lag = subject.outlet().lagBytes();
    QVERIFY2(lag >= 80'000 && lag < 82'000, qPrintable(QString::number(lag)));
}

void OutletContractTest::largeRepliesCountWithTheirSize_data()
{
    QTest::addColumn<std::function<ReplyBody()>>("make");
    QTest::newRow("history") << std::function<ReplyBody()>([] {
        HistoryPage page;
        for (int i = 0; i < 100; ++i)
            page.events.push_back({1, {}, QByteArray(1'000, 'x'), {}, 0});
        return ReplyBody(page);
    });
    QTest::newRow("explanation") << std::function<ReplyBody()>(
        [] { return ReplyBody(Explained{QByteArray(100'000, 'x')}); });
    QTest::newRow("routes") << std::function<ReplyBody()>([] {
        return ReplyBody(RouteList{std::vector<RouteCreated>(1'000), 1'000});
    });
}

void OutletContractTest::largeRepliesCountWithTheirSize()
{
    QFETCH(std::function<ReplyBody()>, make);
    MailboxSubject subject;
    subject.outlet().post(0, Reply{{1}, "id", make()});
    QVERIFY2(subject.outlet().lagBytes() >= 100'000,
             qPrintable(QString::number(subject.outlet().lagBytes())));
}

QTEST_GUILESS_MAIN(OutletContractTest)
#include "outlet_contract_test.moc"
