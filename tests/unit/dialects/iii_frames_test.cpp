// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/iii/stream_functions.h"
#include "server/dialects/iii/worker_frames.h"

#include <QTest>

using namespace sluice;
using namespace sluice::dialects;
using iii::StreamFunction;
using Verb = iii::StreamFunction::Verb;

class IiiFramesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverySpelling();
    void readsCalls();
    void readsResults();
    void drops_data();
    void drops();
    void writes();
    void knowsFunctions_data();
    void knowsFunctions();
    void refusesArguments_data();
    void refusesArguments();
    void answers();
    void namesFailures();
    void judgesCustomResults();
};

namespace {

template <class Frame> std::optional<Frame> read(const char *text)
{
    const auto frame = iii::decodeWorkerFrame(text);
    const Frame *found = frame ? std::get_if<Frame>(&*frame) : nullptr;
    return found ? std::optional(*found) : std::nullopt;
}

} // namespace

void IiiFramesTest::readsEverySpelling()
{
    for (const char *text : {R"({"type":"registerfunction","id":"f"})",
                             R"({"type":"registerfunction","function_path":"f"})",
                             R"({"type":"register_function","function_id":"f"})"})
        QCOMPARE(read<core::RegisterFunction>(text)->function, QByteArray("f"));
    for (
        const char *text :
        {R"({"type":"registertrigger","id":"t","trigger_type":"stream","function_id":"f","config":{"a":1},"message_type":"registertrigger"})",
         R"({"type":"registertrigger","id":"t","trigger_type":"stream","function_path":"f","config":{"a":1}})"}) {
        const auto trigger = read<core::RegisterTrigger>(text);
        QVERIFY(trigger);
        QCOMPARE(trigger->id, QByteArray("t"));
        QCOMPARE(trigger->function, QByteArray("f"));
        QCOMPARE(trigger->config, QByteArray(R"({"a":1})"));
    }
    QCOMPARE(read<core::UnregisterTrigger>(R"({"type":"unregistertrigger","id":"t"})")->id,
             QByteArray("t"));
    QCOMPARE(read<core::ReattachWorker>(
                 R"({"type":"reattach","previous_worker_id":"w","reattach_token":"k"})")
                 ->token,
             QByteArray("k"));
    QVERIFY(read<iii::Ping>(R"({"type":"ping"})"));
}

void IiiFramesTest::readsCalls()
{
    const auto call = read<iii::Invocation>(
        R"({"type":"invokefunction","invocation_id":"1","function_id":"f","data":{"a":[]},"traceparent":"x"})");
    QCOMPARE(call->id, QByteArray("1"));
    QCOMPARE(call->data, QByteArray(R"({"a":[]})"));
    QCOMPARE(read<iii::Invocation>(R"({"type":"invokefunction","function_id":"f"})")->data,
             QByteArray("null"));
    QVERIFY(
        read<iii::Invocation>(
            R"({"type":"invokefunction","invocation_id":"1","function_id":"f","action":{"type":"void"}})")
            ->id.isEmpty());
    QVERIFY(
        read<iii::Invocation>(
            R"({"type":"invokefunction","invocation_id":"1","function_id":"f","action":{"type":"enqueue","queue":"q"}})")
            ->isEnqueue);
}

void IiiFramesTest::readsResults()
{
    QCOMPARE(read<iii::InvocationResult>(
                 R"({"type":"invocationresult","invocation_id":"1","result":null})")
                 ->outcome.result,
             QByteArray("null"));
    QVERIFY(!read<iii::InvocationResult>(R"({"type":"invocationresult","invocation_id":"1"})")
                 ->outcome.result);
    const auto failed = read<iii::InvocationResult>(
        R"({"type":"invocationresult","invocation_id":"1","error":{"code":"c","message":"m","stacktrace":"s"}})");
    QCOMPARE(failed->outcome.error, QByteArray(R"({"code":"c","message":"m","stacktrace":"s"})"));
    QVERIFY(read<iii::InvocationResult>(
                R"({"type":"invocationresult","invocation_id":"1","error":"text"})")
                ->outcome.failed());
}

void IiiFramesTest::drops_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "x", "[]", "{}", R"({"type":5})", R"({"type":"registerservice","id":"x"})",
          R"({"type":"registertriggertype","id":"x"})", R"({"type":"registerfunction"})",
          R"({"type":"registerfunction","id":""})", R"({"type":"registerfunction","id":7})",
          R"({"type":"registertrigger","id":"t","function_id":"f"})",
          R"({"type":"invocationresult"})", R"({"type":"invokefunction","invocation_id":"1"})",
          R"({"type":"reattach","previous_worker_id":"w"})"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("long name") << R"({"type":"registerfunction","id":")" + QByteArray(1025, 'f')
                                      + R"("})";
}

void IiiFramesTest::drops()
{
    QFETCH(QByteArray, text);
    QVERIFY(!iii::decodeWorkerFrame(text));
}

void IiiFramesTest::writes()
{
    QCOMPARE(iii::workerRegisteredText("w", "t"),
             QByteArray(R"({"type":"workerregistered","worker_id":"w","reattach_token":"t"})"));
    QCOMPARE(
        iii::invokeText("7", "f", "{}"),
        QByteArray(R"({"type":"invokefunction","invocation_id":"7","function_id":"f","data":{}})"));
    QCOMPARE(iii::invokeText({}, "f", "1"),
             QByteArray(R"({"type":"invokefunction","function_id":"f","data":1})"));
    QCOMPARE(
        iii::invocationResultText("1", "f", {QByteArray("2"), {}}),
        QByteArray(
            R"({"type":"invocationresult","invocation_id":"1","function_id":"f","result":2})"));
    QCOMPARE(iii::invocationResultText("1", "f", {}),
             QByteArray(R"({"type":"invocationresult","invocation_id":"1","function_id":"f"})"));
    const auto failed = core::failedOutcome("c", "m");
    const QByteArray error = R"({"code":"c","message":"m"})";
    QCOMPARE(iii::invocationResultText("1", "f", failed),
             R"({"type":"invocationresult","invocation_id":"1","function_id":"f","error":)" + error
                 + "}");
    QCOMPARE(
        iii::triggerFailedText({"t", "stream", "f", "{}"}, "why"),
        QByteArray(
            R"({"type":"triggerregistrationresult","id":"t","trigger_type":"stream","function_id":"f","error":{"code":"trigger_registration_failed","message":"why"}})"));
    QVERIFY(iii::isTelemetry("OTLP{}") && iii::isTelemetry("MTRC") && iii::isTelemetry("LOGS")
            && !iii::isTelemetry("{}"));
}

void IiiFramesTest::knowsFunctions_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("verb");
    QTest::addColumn<bool>("isSeed");
    const auto row = [](const char *name, Verb verb, bool isSeed) {
        QTest::newRow(name) << QByteArray(name) << static_cast<int>(verb) << isSeed;
    };
    row("stream::set", Verb::Set, false);
    row("stream::list_groups", Verb::ListGroups, false);
    row("stream::list_all", Verb::ListAll, false);
    row("streams.set", Verb::Set, true);
    row("streams.getGroup", Verb::List, true);
    row("streams.listGroups", Verb::ListGroups, true);
    QTest::newRow("stream::set(orders)") << QByteArray("stream::set(orders)") << -1 << false;
    QTest::newRow("stream::getGroup") << QByteArray("stream::getGroup") << -1 << false;
    QTest::newRow("state::set") << QByteArray("state::set") << -1 << false;
}

void IiiFramesTest::knowsFunctions()
{
    QFETCH(QByteArray, name);
    QFETCH(int, verb);
    const auto function = iii::streamFunctionOf(name);
    QCOMPARE(function ? static_cast<int>(function->verb) : -1, verb);
    QTEST(function && function->isSeed, "isSeed");
}

void IiiFramesTest::refusesArguments_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const char *data, const char *detail) {
        QTest::addRow("%s %s", name, data)
            << QByteArray(name) << QByteArray(data) << QString::fromUtf8(detail);
    };
    row("stream::set", "null", "invalid type: null, expected a map");
    row("stream::set", R"({"stream_name":"s","group_id":"g","data":1})", "missing field `item_id`");
    row("stream::set", R"({"stream_name":"s","group_id":"g","item_id":"i"})",
        "missing field `data`");
    row("stream::get", R"({"stream_name":1,"group_id":"g","item_id":"i"})",
        "invalid type: integer `1`, expected a string");
    row("stream::send", R"({"stream_name":"s","group_id":"g","data":1})", "missing field `type`");
    row("stream::update", R"({"stream_name":"s","group_id":"g","item_id":"i"})",
        "missing field `ops`");
    row("stream::update",
        R"({"stream_name":"s","group_id":"g","item_id":"i","ops":[{"type":"x"}]})",
        "unknown variant `x`, expected one of `set`, `merge`, `increment`, `decrement`, `append`, `remove`");
    row("stream::list_groups", "{}", "missing field `stream_name`");
    row("stream::set",
        R"({"stream_name":"s","group_id":"g","item_id":"i","data":1,"if_version":-1})",
        "invalid value for `if_version`, expected an integer from 0");
    row("stream::update", R"({"stream_name":"s","group_id":"g","item_id":"i","ops":[],"ttl_ms":0})",
        "invalid value for `ttl_ms`, expected an integer from 1");
}

void IiiFramesTest::refusesArguments()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, data);
    auto function = iii::streamFunctionOf(name);
    const auto call = iii::decodeStreamCall(*function, data);
    QVERIFY(!call);
    QTEST(call.error().detail, "detail");
}

void IiiFramesTest::answers()
{
    core::Item item;
    item.value = "{}";
    core::ItemChange change;
    change.now = item;
    const Result<core::ReplyBody> created = core::ReplyBody(core::ItemChanged{change});
    QCOMPARE(iii::outcomeOf({Verb::Set, false}, created).result,
             QByteArray(R"({"old_value":null,"new_value":{}})"));
    QCOMPARE(iii::outcomeOf({Verb::Set, true}, created).result, QByteArray("{}"));
    core::ItemChange gone;
    gone.old = item;
    QCOMPARE(iii::outcomeOf({Verb::Delete, false}, core::ReplyBody(core::ItemChanged{gone})).result,
             QByteArray(R"({"old_value":{}})"));
    QVERIFY(!iii::outcomeOf({Verb::Get, false}, core::ReplyBody(core::ItemFound{})).result);
    const core::ReplyBody groups = core::GroupList{{{"b", "x"}, {"a", "2"}, {"a", "1"}}};
    QCOMPARE(
        iii::outcomeOf({Verb::ListAll, false}, groups).result,
        QByteArray(
            R"({"stream":[{"id":"a","groups":["1","2"]},{"id":"b","groups":["x"]}],"count":2})"));
}

// Row 23: each function has its own code and words when the store fails.
void IiiFramesTest::namesFailures()
{
    for (const auto &[verb, code] : {std::pair(Verb::Set, "STREAM_SET_ERROR"),
                                     {Verb::Get, "STREAM_GET_ERROR"},
                                     {Verb::Delete, "STREAM_DELETE_ERROR"},
                                     {Verb::List, "STREAM_GET_GROUP_ERROR"},
                                     {Verb::ListGroups, "STREAM_LIST_GROUPS_ERROR"},
                                     {Verb::ListAll, "STREAM_LIST_ALL_ERROR"},
                                     {Verb::Send, "STREAM_SEND_ERROR"},
                                     {Verb::Update, "STREAM_UPDATE_ERROR"}})
        QVERIFY(iii::outcomeOf({verb, false}, fail(ErrorCode::StorageFull, QStringLiteral("full")))
                    .error.contains(code));
}

void IiiFramesTest::judgesCustomResults()
{
    const auto custom = [](Verb verb, core::FunctionOutcome given) {
        return iii::customOutcome({verb, false}, std::move(given));
    };
    QVERIFY(custom(Verb::Set, {}).error.contains("Function returned no result"));
    QVERIFY(custom(Verb::Set, {QByteArray("{}"), {}}).error.contains("JSON_ERROR"));
    QVERIFY(custom(Verb::Delete, {QByteArray("7"), {}}).error.contains("JSON_ERROR"));
    QCOMPARE(custom(Verb::Set, core::failedOutcome("x", "why")).error,
             QByteArray(R"({"code":"STREAM_SET_ERROR","message":"Failed to set value: why"})"));
    QCOMPARE(custom(Verb::Get, core::failedOutcome("x", "why")).error,
             QByteArray(R"({"code":"x","message":"why"})"));
    QVERIFY(!custom(Verb::Get, {}).failed());
}

QTEST_GUILESS_MAIN(IiiFramesTest)
#include "iii_frames_test.moc"
