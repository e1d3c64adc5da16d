// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/resources/realtime.h"

#include <QTest>

using namespace sluice;
using namespace sluice::resources;

namespace {

/// Entities of these tests are texts.
struct Name
{
    QByteArray text;
};

QByteArray toJson(const Name &name)
{
    return '"' + name.text + '"';
}

} // namespace

/// The cases 16 to 24 of Twake's own tests, and what they leave out.
class RealtimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void createdIgnoresOtherAnswers();
    void createdTellsOnce();
    void createdAsksForRecipients();
    void updatedIgnoresOtherAnswers();
    void updatedTellsOnce();
    void updatedAsksForRecipients();
    void deletedIgnoresOtherAnswers();
    void deletedTellsOnce();
    void deletedAsksForRecipients();

    void deletedNothingTellsNothing();
    void savedTellsWhatExists();
    void errorsTellNothing();
    void noRecipientsNoEvent();
    void severalRecipientsAndRooms();
    void anotherResourceIsShown();
    void theDefaultsAreSlashes();
    void laterAnswersAreTold();
    void publishSaysWhetherSomebodyListens();
    void whatIsNotOfferedSaysSo();

private:
    template <class Decorator, class Answer>
    void tellsOnce(const char *topic, const Answer &answer, const QByteArray &result);
    template <class Decorator, class Answer> void asksForRecipients(const Answer &answer);
    template <class Decorator> void ignoresOtherAnswers();

    ResourceBus m_bus;
    std::vector<std::pair<QByteArray, ResourceEvent>> m_told;
    int m_calls = 0;
};

namespace {

const ExecutionContext kAlice{"alice", {}, {}};

} // namespace

void RealtimeTest::init()
{
    m_bus = {};
    m_told.clear();
    m_calls = 0;
    for (const char *topic : {"created", "updated", "saved", "deleted"}) {
        m_bus.subscribe(topic, [this, topic](const ResourceEvent &event) {
            m_told.emplace_back(topic, event);
        });
    }
}

template <class Decorator> void RealtimeTest::ignoresOtherAnswers()
{
    const Decorator decorate(m_bus, std::vector{Recipient<Name>{"/foo/bar"}});
    const auto method = decorate([&](const QByteArray &name, const ExecutionContext &context) {
        ++m_calls;
        return name + '/' + context.subject;
    });
    QCOMPARE(method(QByteArray("in"), kAlice), QByteArray("in/alice"));
    QCOMPARE(m_calls, 1);
    QVERIFY(m_told.empty());
}

template <class Decorator, class Answer>
void RealtimeTest::tellsOnce(const char *topic, const Answer &answer, const QByteArray &result)
{
    const Decorator decorate(m_bus, std::vector{Recipient<Name>{"/foo/bar", "/foo/bar/baz"}});
    const auto method = decorate([&](const ExecutionContext &) {
        ++m_calls;
        return answer;
    });
    QCOMPARE(method(kAlice).entity.text, answer.entity.text);
    QCOMPARE(m_calls, 1);
    QCOMPARE(m_told.size(), 1u);
    QCOMPARE(m_told.front().first, QByteArray(topic));
    const ResourceEvent expected{"string", ResourcePath("/foo/bar"), "/foo/bar/baz", "\"oloy\"",
                                 result};
    QVERIFY(m_told.front().second == expected);
    QCOMPARE(m_told.front().second.room.name, QByteArray("default"));
}

template <class Decorator, class Answer> void RealtimeTest::asksForRecipients(const Answer &answer)
{
    const Decorator decorate(m_bus, [](const Name &name, const ExecutionContext &context) {
        return std::vector{
            Recipient<Name>{ResourcePath("/foo/bar/" + name.text), "/of/" + context.subject}};
    });
    decorate([&](const ExecutionContext &) { return answer; })(kAlice);
    QCOMPARE(m_told.size(), 1u);
    QCOMPARE(m_told.front().second.room.path, std::vector<QByteArray>{"/foo/bar/oloy"});
    QCOMPARE(m_told.front().second.resourcePath, QByteArray("/of/alice"));
}

void RealtimeTest::createdIgnoresOtherAnswers()
{
    ignoresOtherAnswers<RealtimeCreated<Name>>();
}

void RealtimeTest::createdTellsOnce()
{
    tellsOnce<RealtimeCreated<Name>>("created", CreateResult<Name>{"string", {"oloy"}},
                                     R"({"type":"string","entity":"oloy","operation":"create"})");
}

void RealtimeTest::createdAsksForRecipients()
{
    asksForRecipients<RealtimeCreated<Name>>(CreateResult<Name>{"string", {"oloy"}});
}

void RealtimeTest::updatedIgnoresOtherAnswers()
{
    ignoresOtherAnswers<RealtimeUpdated<Name>>();
}

void RealtimeTest::updatedTellsOnce()
{
    tellsOnce<RealtimeUpdated<Name>>("updated", UpdateResult<Name>{"string", {"oloy"}, {}},
                                     R"({"type":"string","entity":"oloy","operation":"update"})");
}

void RealtimeTest::updatedAsksForRecipients()
{
    asksForRecipients<RealtimeUpdated<Name>>(UpdateResult<Name>{"string", {"oloy"}, {}});
}

void RealtimeTest::deletedIgnoresOtherAnswers()
{
    ignoresOtherAnswers<RealtimeDeleted<Name>>();
}

void RealtimeTest::deletedTellsOnce()
{
    tellsOnce<RealtimeDeleted<Name>>(
        "deleted", DeleteResult<Name>{"string", {"oloy"}, true},
        R"({"type":"string","entity":"oloy","operation":"delete","deleted":true})");
}

void RealtimeTest::deletedAsksForRecipients()
{
    asksForRecipients<RealtimeDeleted<Name>>(DeleteResult<Name>{"string", {"oloy"}, true});
}

void RealtimeTest::deletedNothingTellsNothing()
{
    const RealtimeDeleted<Name> decorate(m_bus, std::vector{Recipient<Name>{"/r"}});
    decorate.tell({"string", {"oloy"}, false}, kAlice);
    QVERIFY(m_told.empty());
}

void RealtimeTest::savedTellsWhatExists()
{
    const RealtimeSaved<Name> decorate(m_bus, std::vector{Recipient<Name>{"/r"}});
    decorate.tell({"string", {"oloy"}, SaveResult<Name>::Operation::Exists}, kAlice);
    QCOMPARE(m_told.front().first, QByteArray("saved"));
    QVERIFY(m_told.front().second.result.contains("\"operation\":\"exists\""));
}

void RealtimeTest::errorsTellNothing()
{
    const RealtimeCreated<Name> decorate(m_bus, std::vector{Recipient<Name>{"/r"}});
    bool fails = true;
    const auto method = decorate([&](const ExecutionContext &) -> Result<CreateResult<Name>> {
        if (fails)
            return fail(ErrorCode::Conflict, QStringLiteral("exists"));
        return CreateResult<Name>{"string", {"oloy"}};
    });
    QCOMPARE(method(kAlice).error().code, ErrorCode::Conflict);
    QVERIFY(m_told.empty());
    fails = false;
    QVERIFY(method(kAlice));
    QCOMPARE(m_told.size(), 1u);
}

void RealtimeTest::noRecipientsNoEvent()
{
    const RealtimeCreated<Name> decorate(m_bus, std::vector<Recipient<Name>>());
    decorate.tell({"string", {"oloy"}}, kAlice);
    QVERIFY(m_told.empty());
}

void RealtimeTest::severalRecipientsAndRooms()
{
    const RealtimeCreated<Name> decorate(
        m_bus, std::vector{Recipient<Name>{ResourcePath(std::vector<QByteArray>{"/a", "/b"})},
                           Recipient<Name>{[](const Name &name, const ExecutionContext &) {
                               return ResourcePath("/c/" + name.text);
                           }}});
    decorate.tell({"string", {"oloy"}}, kAlice);
    QCOMPARE(m_told.size(), 2u);
    QCOMPARE(m_told[0].second.room.path, (std::vector<QByteArray>{"/a", "/b"}));
    QCOMPARE(m_told[1].second.room.path, std::vector<QByteArray>{"/c/oloy"});
}

void RealtimeTest::anotherResourceIsShown()
{
    const RealtimeCreated<Name> decorate(m_bus,
                                         std::vector{Recipient<Name>{"/r", "/p", Name{"shown"}}});
    decorate.tell({"string", {"secret"}}, kAlice);
    QCOMPARE(m_told.front().second.entity, QByteArray("\"shown\""));
}

void RealtimeTest::theDefaultsAreSlashes()
{
    const RealtimeCreated<Name> decorate(m_bus, std::vector{Recipient<Name>{}});
    decorate.tell({"string", {"oloy"}}, kAlice);
    QCOMPARE(m_told.front().second.room.path, std::vector<QByteArray>{"/"});
    QCOMPARE(m_told.front().second.resourcePath, QByteArray("/"));
}

void RealtimeTest::laterAnswersAreTold()
{
    const RealtimeCreated<Name> decorate(m_bus, std::vector{Recipient<Name>{"/r"}});
    int answers = 0;
    const auto then = decorate.after(kAlice,
                                     [&](const Result<CreateResult<Name>> &) { ++answers; });
    then(fail(ErrorCode::Conflict, QStringLiteral("exists")));
    QVERIFY(m_told.empty());
    then(CreateResult<Name>{"string", {"oloy"}});
    QCOMPARE(m_told.size(), 1u);
    QCOMPARE(answers, 2);
}

void RealtimeTest::publishSaysWhetherSomebodyListens()
{
    QVERIFY(m_bus.publish("created", {}));
    QVERIFY(!m_bus.publish("event", {}));
}

void RealtimeTest::whatIsNotOfferedSaysSo()
{
    class Empty final : public CrudService<Name>
    {};
    Empty service;
    ErrorCode code{};
    service.get("1", kAlice, [&](const Result<Name> &result) { code = result.error().code; });
    QCOMPARE(code, ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(RealtimeTest)
#include "realtime_test.moc"
