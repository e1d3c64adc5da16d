// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/config/config_text.h"

#include <QTest>

using namespace sluice;
using config::StreamAdapter;
using test::shown;

class ConfigIiiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutSectionsThereIsNothing();
    void readsTheSeedsForm();
    void readsModules_data();
    void readsModules();
    void readsRbac();
    void readsOurOptions();
    void takesPlaceholders_data();
    void takesPlaceholders();
    void namesAMissingFile();
    void readsLaterEras_data();
    void readsLaterEras();
    void workerPort_data();
    void workerPort();
    void readsAdapters_data();
    void readsAdapters();
    void refuses_data();
    void refuses();
    void warns_data();
    void warns();
};

namespace {

std::optional<QByteArray> variables(QByteArrayView name)
{
    return name == "STREAMS_PORT" ? std::optional(QByteArray("4000")) : std::nullopt;
}

config::LoadResult load(const QByteArray &text)
{
    return test::loadText(text, variables);
}

} // namespace

void ConfigIiiTest::withoutSectionsThereIsNothing()
{
    QCOMPARE(load("edges: 1\n").config.iii, config::Iii{});
    QVERIFY(load("port: 1\n").hasErrors()); // means something only beside modules
}

void ConfigIiiTest::readsTheSeedsForm()
{
    const auto result = load(R"(
modules:
  - class: modules::streams::StreamModule
    config:
      port: ${STREAMS_PORT:3112}
      host: 0.0.0.0
      auth_function: motia.streams.authenticate
      adapter:
        class: modules::streams::adapters::KvStore
        config:
          store_method: file_based
          file_path: ./data/streams_store.db
)");
    QVERIFY2(result.diagnostics.empty(), shown(result.diagnostics).constData());
    config::StreamModule expected;
    expected.port = 4000;
    expected.authFunction = "motia.streams.authenticate";
    expected.adapter.kind = StreamAdapter::Kind::Files;
    expected.adapter.folder = QStringLiteral("/etc/sluice/data/streams_store.db");
    QVERIFY(result.config.iii.streams == expected);
    QVERIFY(result.config.iii.workers == config::WorkerPort{});
}

// Rows 33 and 34: nothing given, everything given, an adapter alone.
void ConfigIiiTest::readsModules_data()
{
    QTest::addColumn<QByteArray>("module");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("authFunction");
    QTest::addColumn<int>("adapter");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *title, const char *module, const char *host, int port,
                        const char *authFunction, StreamAdapter::Kind kind, const char *name) {
        QTest::newRow(title) << QByteArray(module) << QByteArray(host) << port
                             << QByteArray(authFunction) << static_cast<int>(kind)
                             << QByteArray(name);
    };
    row("33 an empty config", "{}", "0.0.0.0", 3112, "", StreamAdapter::Kind::Store, "");
    row("34 values", "{ port: 9000, host: 127.0.0.1, auth_function: my::auth }", "127.0.0.1", 9000,
        "my::auth", StreamAdapter::Kind::Store, "");
    row("34 an adapter", "{ adapter: { class: my::adapter } }", "0.0.0.0", 3112, "",
        StreamAdapter::Kind::Worker, "my::adapter");
}

void ConfigIiiTest::readsModules()
{
    QFETCH(QByteArray, module);
    const auto result = load("modules: [ { class: modules::streams::StreamModule, config: " + module
                             + " } ]\n");
    QVERIFY2(result.diagnostics.empty(), shown(result.diagnostics).constData());
    const config::StreamModule &read = *result.config.iii.streams;
    QTEST(read.host, "host");
    QTEST(static_cast<int>(read.port), "port");
    QTEST(read.authFunction, "authFunction");
    QTEST(static_cast<int>(read.adapter.kind), "adapter");
    QTEST(read.adapter.name, "name");
    QVERIFY(!read.authRequired && !read.accessDeniedEvent && !read.injectId && !read.pagedSync);
}

void ConfigIiiTest::readsRbac()
{
    const auto exposed = [](const QByteArray &config) {
        const auto result = load("workers: [ { name: iii-worker-manager, config: { " + config
                                 + " } } ]\n");
        return result.hasErrors() ? std::nullopt : result.config.iii.workers->exposed;
    };
    using List = std::vector<QByteArray>;
    QVERIFY(!exposed("port: 1"));
    QCOMPARE(exposed("rbac: {}"), std::optional(List{}));
    QCOMPARE(exposed("rbac: { expose_functions: [ 'match(\"api::*\")', \"my::f\" ] }"),
             std::optional(List{"api::*", "my::f"}));
}

void ConfigIiiTest::readsOurOptions()
{
    const auto result = load(
        "workers: [ { name: iii-stream, config: { auth_required: true, "
        "access_denied_event: true, inject_id: true, paged_sync: true } } ]\n");
    QVERIFY2(result.diagnostics.empty(), shown(result.diagnostics).constData());
    const config::StreamModule &read = *result.config.iii.streams;
    QVERIFY(read.authRequired && read.accessDeniedEvent && read.injectId && read.pagedSync);
}

// Row 48, as the module sees it: what comes out of a variable has the type that it looks like.
void ConfigIiiTest::takesPlaceholders_data()
{
    QTest::addColumn<QByteArray>("port");
    QTest::addColumn<int>("expected"); // 0: refused
    QTest::newRow("48 set") << QByteArray("${STREAMS_PORT}") << 4000;
    QTest::newRow("48 default unused") << QByteArray("${STREAMS_PORT:1}") << 4000;
    QTest::newRow("48 default") << QByteArray("${OTHER_PORT:3113}") << 3113;
    QTest::newRow("48 adjacent") << QByteArray("${A:31}${B:14}") << 3114;
    QTest::newRow("48 missing without default") << QByteArray("${OTHER_PORT}") << 0;
}

void ConfigIiiTest::takesPlaceholders()
{
    QFETCH(QByteArray, port);
    QFETCH(int, expected);
    const auto result = load(
        "modules: [ { class: modules::streams::StreamModule, config: { port: " + port + " } } ]\n");
    QCOMPARE(result.hasErrors(), expected == 0);
    if (expected == 0)
        QVERIFY2(shown(result.diagnostics).contains("OTHER_PORT"),
                 shown(result.diagnostics).constData());
    else
        QCOMPARE(static_cast<int>(result.config.iii.streams->port), expected);
}

// Row 49.
void ConfigIiiTest::namesAMissingFile()
{
    const auto result = config::loadConfigFile(QStringLiteral("/nowhere/sluice.yaml"), variables);
    QVERIFY(result.hasErrors());
    QVERIFY2(shown(result.diagnostics).contains("/nowhere/sluice.yaml")
                 && shown(result.diagnostics).contains("the file cannot be read"),
             shown(result.diagnostics).constData());
}

void ConfigIiiTest::readsLaterEras_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("B") << QByteArray(
        "modules:\n  - class: modules::stream::StreamModule\n    config: { port: 1, "
        "adapter: { class: modules::stream::adapters::KvStore } }\n");
    QTest::newRow("C") << QByteArray(
        "workers:\n  - name: iii-stream\n    config: { port: 1, adapter: { name: kv, config: { "
        "store_method: in_memory, save_interval_ms: 100, channel_size: 256 } } }\n");
    QTest::newRow("mixed") << QByteArray(
        "workers:\n  - name: iii-worker-manager\nmodules:\n  - class: "
        "modules::streams::StreamModule\n    config: { port: 1 }\n");
    QTest::newRow("quoted variable")
        << QByteArray("workers: [ { name: iii-stream, config: { port: \"${P:1}\" } } ]\n");
}

void ConfigIiiTest::readsLaterEras()
{
    QFETCH(QByteArray, text);
    const auto result = load(text);
    QVERIFY2(result.diagnostics.empty(), shown(result.diagnostics).constData());
    config::StreamModule expected;
    expected.port = 1;
    if (text.contains("save_interval"))
        expected.adapter.saveInterval = std::chrono::milliseconds(100);
    QVERIFY(result.config.iii.streams == expected);
}

void ConfigIiiTest::workerPort_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("host");
    const QByteArray module = "modules: [ { class: modules::streams::StreamModule } ]\n";
    const QByteArray manager =
        "workers: [ { name: iii-worker-manager, config: { port: 1, host: localhost } } ]\n";
    QTest::newRow("default") << module << 49134 << QByteArray("127.0.0.1");
    QTest::newRow("top level") << module + "port: 2\n" << 2 << QByteArray("127.0.0.1");
    QTest::newRow("manager first")
        << module + "port: 2\n" + manager << 1 << QByteArray("127.0.0.1");
    QTest::newRow("manager alone")
        << QByteArray("workers: [ { name: iii-worker-manager, config: { host: 0.0.0.0 } } ]\n")
        << 49134 << QByteArray("0.0.0.0");
}

void ConfigIiiTest::workerPort()
{
    QFETCH(QByteArray, text);
    const auto result = load(text);
    QVERIFY2(result.diagnostics.empty(), shown(result.diagnostics).constData());
    QTEST(int(result.config.iii.workers->port), "port");
    QTEST(result.config.iii.workers->host, "host");
    QCOMPARE(int(result.config.iii.streams->port), 3112);
}

void ConfigIiiTest::readsAdapters_data()
{
    QTest::addColumn<QByteArray>("adapter");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("detail");
    QTest::newRow("none") << QByteArray("null") << 0 << QString();
    QTest::newRow("default path") << QByteArray(
        "{ name: kv, config: { store_method: file_based } }")
                                  << 1 << QStringLiteral("/etc/sluice/kv_store_data.db");
    QTest::newRow("custom") << QByteArray("{ class: my.adapter }") << 2
                            << QStringLiteral("my.adapter");
    QTest::newRow("custom with colons")
        << QByteArray("{ class: mine::Adapter }") << 2 << QStringLiteral("mine::Adapter");
}

void ConfigIiiTest::readsAdapters()
{
    QFETCH(QByteArray, adapter);
    const auto result = load(
        "modules: [ { class: modules::stream::StreamModule, config: { adapter: " + adapter
        + " } } ]\n");
    QVERIFY2(result.diagnostics.empty(), shown(result.diagnostics).constData());
    const StreamAdapter &read = result.config.iii.streams->adapter;
    QTEST(static_cast<int>(read.kind), "kind");
    QTEST(read.folder + QString::fromUtf8(read.name), "detail");
}

void ConfigIiiTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto config = [](const char *name, const QByteArray &content, const char *expected) {
        QTest::newRow(name) << "modules:\n  - class: modules::streams::StreamModule\n    config:\n"
                                   + content
                            << QByteArray(expected);
    };
    config(
        "redis", "      adapter:\n        class: modules::streams::adapters::RedisAdapter\n",
        ":5:16: error: streams are not kept in Redis by this release (write class: modules::streams::adapters::KvStore");
    config("redis, first form", "      adapter: { type: redis, redis_url: 'redis://localhost' }\n",
           ":4:24: error: streams are not kept in Redis");
    config("redis, late name", "      adapter: { name: redis, config: { redis_url: x } }\n",
           ":4:24: error: streams are not kept in Redis");
    config("bridge", "      adapter: { class: modules::stream::adapters::Bridge }\n",
           ":4:25: error: a bridge to another engine");
    config("misspelt built-in", "      adapter: { class: modules::streams::adapters::KvStor }\n",
           ":4:25: error: there is no such adapter");
    config("unknown name", "      adapter: { name: kvv }\n",
           ":4:24: error: there is no such adapter");
    config("no class", "      adapter: {}\n", ":4:16: error: the adapter has no class");
    config("35 unknown key", "      prot: 1\n", ":4:7: error:");
    config("35 unknown key of the store", "      adapter: { name: kv, config: { url: x } }\n",
           ":4:38: error:");
    config("channel size", "      adapter: { name: kv, config: { channel_size: 0 } }\n",
           ":4:52: error:");
    config("port", "      port: 70000\n", ":4:13: error:");
    config("host", "      host: example.com\n", ":4:13: error: this is not an address");
    QTest::newRow("twice") << QByteArray(
        "workers: [ { name: iii-stream } ]\nmodules: [ { class: modules::streams::StreamModule } ]\n")
                           << QByteArray(":1:12: error: there is another entry");
    QTest::newRow("no list") << QByteArray("modules: 1\n") << QByteArray(":1:10: error:");
    QTest::newRow("no class in modules") << QByteArray("modules: [ { config: {} } ]\n")
                                         << QByteArray(":1:12: error: the entry has no class");
    const auto manager = [](const char *name, const char *content, const char *expected) {
        QTest::newRow(name) << QByteArray("workers: [ { name: iii-worker-manager, config: { ")
                                   + content + " } } ]\n"
                            << QByteArray(expected);
    };
    manager("middleware", "middleware_function_id: f",
            ":1:74: error: \"middleware_function_id\" is not served (write rbac");
    manager("rbac by a function", "rbac: { auth_function_id: f }",
            ":1:76: error: workers are not asked about workers here");
    manager("rbac exposes nothing", "rbac: { expose_functions: [ 'match(\"\")' ] }",
            ":1:78: error: this matches no function (write match(\"api::*\")");
    manager("rbac by metadata", "rbac: { expose_functions: [ { metadata: { a: 1 } } ] }",
            ":1:78: error:");
    manager("rbac unknown key", "rbac: { expose: [] }", ":1:58: error:");
}

void ConfigIiiTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto result = load(text);
    QVERIFY(result.hasErrors());
    QVERIFY2(shown(result.diagnostics).contains(expected), shown(result.diagnostics).constData());
}

void ConfigIiiTest::warns_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("foreign module")
        << QByteArray("modules: [ { class: modules::cron::CronModule, config: { a: [1] } } ]\n")
        << QByteArray(":1:21: warning: modules::cron::CronModule is none of");
    QTest::newRow("52 store method") << QByteArray(
        "workers: [ { name: iii-stream, config: { adapter: { name: kv, config: { store_method: disk } } } } ]\n")
                                     << QByteArray("warning: there is no such store_method");
    QTest::newRow("too often") << QByteArray(
        "workers: [ { name: iii-stream, config: { adapter: { name: kv, config: { save_interval_ms: 1 } } } } ]\n")
                               << QByteArray("warning: 1 ms is too often");
}

void ConfigIiiTest::warns()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto result = load(text);
    QVERIFY2(!result.hasErrors(), shown(result.diagnostics).constData());
    QVERIFY2(shown(result.diagnostics).contains(expected), shown(result.diagnostics).constData());
    if (result.config.iii.streams) // 52: an unknown method is in_memory
        QCOMPARE(result.config.iii.streams->adapter.kind, StreamAdapter::Kind::Store);
}

QTEST_GUILESS_MAIN(ConfigIiiTest)
#include "config_iii_test.moc"
