// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/hub_fixture.h"

#include <QTest>

using namespace sluice;
using namespace sluice::core;
using sluice::test::HubFixture;

class HubWorkersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hooksAreGivenUp();
    void theNewestRegistrationWins();
    void whoIsGoneTakesItsCallsAlong();
    void lateAndForeignAnswersCountForNothing();
    void manyTriggersWithoutFunctionsDoNotNest();
    void triggersThatNobodyAnswersAreBounded();
    void functionsAndTriggersAreBounded();
    void whoLeftWhileAGuardThoughtHasLeft();
    void aReattachedWorkerIsNotHeardAnyMore();
    void subscriptionsAreBounded();
    void aTokenSaysWhatMayBeCalled_data();
    void aTokenSaysWhatMayBeCalled();
    void aTokenSaysWhatMayBeLent();
    void aTokenSaysWhatTriggers();
    void listsHoldWhatMayBeCalled();

private:
    /// A worker with a token, where functions `api::*` are exposed and a rule forbids some.
    static SessionId guarded(HubFixture &hub, const std::vector<QByteArray> &publish,
                             const std::vector<QByteArray> &subscribe)
    {
        manifest::Manifest manifest;
        for (const char *forbidden : {"function:orders::refund", "function:api::secret"}) {
            manifest::AccessRule rule;
            rule.allow = false;
            rule.action = manifest::Action::Publish;
            rule.on = manifest::Pattern(forbidden);
            manifest.access.push_back(rule);
        }
        hub.setManifest(std::move(manifest));
        WorkerOptions options;
        options.workersNeedToken = true;
        options.exposed.emplace({manifest::Pattern("api::*")});
        hub.hub.setWorkerOptions(options);
        const SessionId session = hub.open(0, DialectId::IiiWorker);
        hub.ask(session, Authenticate{HubFixture::claims("w", publish, subscribe)});
        hub.ask(session, WorkerCommand(IntroduceWorker{"id", "token"}));
        return session;
    }
    static SessionId worker(HubFixture &hub)
    {
        const SessionId session = hub.open(0, DialectId::IiiWorker);
        hub.ask(session,
                WorkerCommand(IntroduceWorker{"id-" + QByteArray::number(session.value), "token"}));
        return session;
    }
    static void provide(HubFixture &hub, SessionId worker, const QByteArray &function)
    {
        hub.ask(worker, WorkerCommand(RegisterFunction{function, {}, {}}));
    }
    static void trigger(HubFixture &hub, SessionId worker, const QByteArray &id,
                        const QByteArray &type, const QByteArray &function)
    {
        hub.ask(worker,
                WorkerCommand(RegisterTrigger{id, type, function, R"({"stream_name":"s"})"}));
    }
    static void call(HubFixture &hub, SessionId session, const QByteArray &function)
    {
        hub.ask(session, WorkerCommand(CallFunction{function, "{}", {}, true}));
    }
    static void set(HubFixture &hub, SessionId session)
    {
        SetItem item;
        item.key = {"s", "g", "1"};
        item.value = "1";
        item.cause = ItemCause::Iii;
        hub.ask(session, item);
    }
    static std::optional<Result<ReplyBody>> join(HubFixture &hub, SessionId session,
                                                 const QByteArray &subscription)
    {
        return hub.ask(session, WorkerCommand(JoinStream{subscription, {"s", subscription}, {}}));
    }
    static quint64 lastCall(const HubFixture &hub)
    {
        return hub.outlet.all<CallWorker>().back().call;
    }
    static QByteArray lastError(const HubFixture &hub)
    {
        return hub.outlet.all<FunctionReturned>().back().outcome.error;
    }
};

void HubWorkersTest::hooksAreGivenUp()
{
    HubFixture hub;
    WorkerOptions options;
    options.authFunction = "auth";
    options.authRequired = true;
    hub.hub.setWorkerOptions(options);
    provide(hub, worker(hub), "auth");
    const SessionId reader = hub.open(0, DialectId::IiiStream);
    QVERIFY(!hub.ask(reader, WorkerCommand(AuthoriseStream{"{}"})));
    hub.clock.advance(FunctionCalls::kHookTimeoutMs - 1);
    hub.outlet.posted.clear();
    hub.hub.tick();
    QVERIFY(hub.outlet.all<Reply>().empty());
    hub.clock.advance(1);
    hub.hub.tick();
    const auto replies = hub.outlet.all<Reply>();
    QCOMPARE(replies.size(), size_t(1));
    QCOMPARE(replies.front().body.error().code, ErrorCode::Unauthenticated);
    QCOMPARE(hub.hub.callFailures().timedOut, quint64(1));
}

void HubWorkersTest::theNewestRegistrationWins()
{
    HubFixture hub;
    const SessionId first = worker(hub);
    const SessionId second = worker(hub);
    provide(hub, first, "f");
    provide(hub, second, "f");
    call(hub, first, "f");
    QCOMPARE(hub.outlet.all<CallWorker>().back().session, second);
    hub.close(first); // it owns nothing any more
    call(hub, second, "f");
    QCOMPARE(hub.outlet.all<CallWorker>().size(), size_t(2));
    hub.close(second);
    const SessionId third = worker(hub);
    call(hub, third, "f");
    QVERIFY(lastError(hub).contains("function_not_found"));
}

void HubWorkersTest::whoIsGoneTakesItsCallsAlong()
{
    HubFixture hub;
    const SessionId callee = worker(hub);
    const SessionId caller = worker(hub);
    provide(hub, callee, "f");
    call(hub, caller, "f");
    call(hub, caller, "f");
    hub.close(callee);
    const auto returned = hub.outlet.all<FunctionReturned>();
    QCOMPARE(returned.size(), size_t(2));
    QVERIFY(returned.front().outcome.error.contains("invocation_stopped"));
    QCOMPARE(hub.hub.callFailures().stopped, quint64(2));
    call(hub, caller, "f");
    QCOMPARE(hub.hub.callFailures().missing, quint64(1));
}

void HubWorkersTest::lateAndForeignAnswersCountForNothing()
{
    HubFixture hub;
    const SessionId callee = worker(hub);
    const SessionId caller = worker(hub);
    provide(hub, callee, "f");
    call(hub, caller, "f");
    const quint64 id = lastCall(hub);
    hub.ask(caller, WorkerCommand(ReturnFromCall{id, {QByteArray("1"), {}}}));
    QVERIFY(hub.outlet.all<FunctionReturned>().empty());
    for (int i = 0; i < 2; ++i)
        hub.ask(callee, WorkerCommand(ReturnFromCall{id, {QByteArray("2"), {}}}));
    const auto returned = hub.outlet.all<FunctionReturned>();
    QCOMPARE(returned.size(), size_t(1));
    QCOMPARE(*returned.front().outcome.result, QByteArray("2"));
}

void HubWorkersTest::manyTriggersWithoutFunctionsDoNotNest()
{
    HubFixture hub;
    for (int w = 0; w < 5; ++w) {
        const SessionId session = worker(hub);
        hub.outlet.posted.clear();
        for (int i = 0; i < 1000; ++i)
            trigger(hub, session, QByteArray::number(w * 1000 + i), "stream:join", "missing");
    }
    const SessionId reader = hub.open(0, DialectId::IiiStream);
    hub.ask(reader, WorkerCommand(AuthoriseStream{"{}"}));
    const auto reply = join(hub, reader, "x");
    QVERIFY(reply && *reply);
}

void HubWorkersTest::triggersThatNobodyAnswersAreBounded()
{
    HubFixture hub;
    const SessionId session = worker(hub);
    provide(hub, session, "f");
    trigger(hub, session, "t", "stream", "f");
    size_t calls = 0;
    for (size_t i = 0; i < FunctionCalls::kCallsPerWorker + 500; ++i) {
        hub.outlet.posted.clear();
        set(hub, session);
        calls += hub.outlet.all<CallWorker>().size();
    }
    QCOMPARE(calls, FunctionCalls::kCallsPerWorker);
    hub.clock.advance(6000);
    hub.hub.tick();
    hub.outlet.posted.clear();
    set(hub, session);
    QCOMPARE(hub.outlet.all<CallWorker>().size(), size_t(1));
}

void HubWorkersTest::functionsAndTriggersAreBounded()
{
    HubFixture hub;
    const SessionId session = worker(hub);
    for (size_t i = 0; i < FunctionCalls::kFunctionsPerWorker; ++i) {
        hub.outlet.posted.clear();
        provide(hub, session, "f" + QByteArray::number(static_cast<int>(i)));
    }
    QCOMPARE(hub.errorOf(session, WorkerCommand(RegisterFunction{"more", {}, {}})),
             ErrorCode::LimitExceeded);
    QVERIFY(*hub.ask(session, WorkerCommand(RegisterFunction{"f1", {}, {}}))); // known already
    for (size_t i = 0; i < TriggerDesk::kTriggersPerWorker; ++i)
        trigger(hub, session, QByteArray::number(static_cast<int>(i)), "http", "f");
    QCOMPARE(hub.errorOf(session, WorkerCommand(RegisterTrigger{"more", "http", "f", "{}"})),
             ErrorCode::LimitExceeded);
    QVERIFY(*hub.ask(session, WorkerCommand(RegisterTrigger{"1", "http", "f", "{}"}))); // replaced
}

void HubWorkersTest::whoLeftWhileAGuardThoughtHasLeft()
{
    HubFixture hub;
    const SessionId session = worker(hub);
    provide(hub, session, "guard");
    provide(hub, session, "onLeave");
    hub.ask(session, WorkerCommand(RegisterTrigger{"j", "stream:join", "guard", "{}"}));
    hub.ask(session, WorkerCommand(RegisterTrigger{"l", "stream:leave", "onLeave", "null"}));
    const SessionId reader = hub.open(0, DialectId::IiiStream);
    hub.ask(reader, WorkerCommand(AuthoriseStream{"{}"}));
    QVERIFY(!join(hub, reader, "x"));
    const quint64 guard = lastCall(hub);
    hub.close(reader);
    QCOMPARE(hub.outlet.all<CallWorker>().back().function, QByteArray("guard"));
    hub.ask(session, WorkerCommand(ReturnFromCall{guard, {}}));
    QCOMPARE(hub.outlet.all<CallWorker>().back().function, QByteArray("onLeave"));
}

void HubWorkersTest::aReattachedWorkerIsNotHeardAnyMore()
{
    HubFixture hub;
    const SessionId old = worker(hub);
    provide(hub, old, "f");
    const SessionId next = worker(hub);
    const QByteArray id = "id-" + QByteArray::number(old.value);
    hub.ask(next, WorkerCommand(ReattachWorker{id, "wrong"}));
    QVERIFY(hub.outlet.all<CloseSession>().empty());
    hub.ask(next, WorkerCommand(ReattachWorker{id, "token"}));
    QCOMPARE(hub.outlet.all<CloseSession>().size(), size_t(1));
    provide(hub, next, "f");
    provide(hub, old, "f"); // was on its way
    call(hub, next, "f");
    QCOMPARE(hub.outlet.all<CallWorker>().back().session, next);
}

void HubWorkersTest::subscriptionsAreBounded()
{
    HubOptions options;
    options.subscriptionsPerSession = 3;
    HubFixture hub(options);
    const SessionId reader = hub.open(0, DialectId::IiiStream);
    hub.ask(reader, WorkerCommand(AuthoriseStream{"{}"}));
    for (int i = 0; i < 3; ++i)
        QVERIFY(*join(hub, reader, QByteArray::number(i)));
    QVERIFY(!*join(hub, reader, "more"));
    QVERIFY(*join(hub, reader, "1")); // again
    hub.ask(reader, WorkerCommand(LeaveStream{"1", {"s", "1"}, {}}));
    QVERIFY(*join(hub, reader, "more"));
}

// Reference 6.9: forbidden, allowed, needed by everybody, exposed, else denied.
void HubWorkersTest::aTokenSaysWhatMayBeCalled_data()
{
    QTest::addColumn<QByteArray>("function");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("granted") << QByteArray("orders::pay") << true;
    QTest::newRow("granted and forbidden by a rule") << QByteArray("orders::refund") << false;
    QTest::newRow("exposed") << QByteArray("api::hello") << true;
    QTest::newRow("exposed and forbidden by a rule") << QByteArray("api::secret") << false;
    QTest::newRow("neither") << QByteArray("users::delete") << false;
    QTest::newRow("a stream function without a grant") << QByteArray("stream::get") << false;
}

void HubWorkersTest::aTokenSaysWhatMayBeCalled()
{
    QFETCH(const QByteArray, function);
    QFETCH(const bool, allowed);
    HubFixture hub;
    const SessionId session = guarded(hub, {"function:orders::*"}, {"function:*"});
    provide(hub, session, function);
    hub.outlet.posted.clear();
    hub.ask(session, WorkerCommand(CallFunction{function, "{}", {}, true}));
    QCOMPARE(hub.outlet.all<CallWorker>().size(), size_t(allowed ? 1 : 0));
    if (allowed)
        return;
    const QByteArray expected = R"~({"code":"FORBIDDEN","message":"function ')~" + function
                                + R"~(' not allowed (add to rbac.expose_functions)"})~";
    QCOMPARE(lastError(hub), expected);
}

void HubWorkersTest::aTokenSaysWhatMayBeLent()
{
    HubFixture hub;
    const SessionId session = guarded(hub, {"*"}, {"function:mine::*"});
    QVERIFY(*hub.ask(session, WorkerCommand(RegisterFunction{"mine::f", {}, {}})));
    QCOMPARE(hub.errorOf(session, WorkerCommand(RegisterFunction{"yours::f", {}, {}})),
             ErrorCode::PermissionDenied);
    call(hub, session, "yours::f");
    QVERIFY(lastError(hub).contains("function_not_found"));
    // Without rbac a token is enough.
    hub.hub.setWorkerOptions({});
    QVERIFY(*hub.ask(session, WorkerCommand(RegisterFunction{"yours::f", {}, {}})));
}

void HubWorkersTest::aTokenSaysWhatTriggers()
{
    HubFixture hub;
    const SessionId session = guarded(hub, {}, {"function:mine::*", "trigger:stream:join"});
    const auto add = [&](const QByteArray &type, const QByteArray &function) {
        return hub.ask(session, WorkerCommand(RegisterTrigger{"t", type, function, "{}"}))
            ->has_value();
    };
    QVERIFY(add("stream:join", "mine::guard"));
    QVERIFY(add("stream:join", "api::guard")); // exposed
    QVERIFY(!add("stream:leave", "mine::guard"));
    QVERIFY(!add("stream:join", "yours::guard")); // may neither call nor lend it
}

void HubWorkersTest::listsHoldWhatMayBeCalled()
{
    HubFixture hub;
    const SessionId session = guarded(hub, {"function:orders::*"}, {"function:*"});
    for (const char *name : {"orders::pay", "api::hello", "users::delete"})
        provide(hub, session, name);
    const auto reply = hub.ask(session, WorkerCommand(ListWorkers{WorkerList::Functions}));
    const QByteArray json = std::get<WorkerListing>(std::get<WorkerReply>(**reply)).json;
    QVERIFY(json.contains("orders::pay") && json.contains("api::hello"));
    QVERIFY(!json.contains("users::delete"));
    QCOMPARE(hub.errorOf(session, WorkerCommand(ListWorkers{WorkerList::Workers})),
             ErrorCode::PermissionDenied);
}

QTEST_GUILESS_MAIN(HubWorkersTest)
#include "hub_workers_test.moc"
