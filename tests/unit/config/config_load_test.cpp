// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/settings.h"
#include "tests/unit/config/config_text.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using test::shown;
using namespace std::chrono_literals;
using config::Config;

class ConfigLoadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyFileGivesTheDefaults();
    void everySettingCanBeSet_data();
    void everySettingCanBeSet();
    void everySettingIsCovered();
    void readsAWholeFile();
    void refusesKeys_data();
    void refusesKeys();
    void refuses_data();
    void refuses();
    void secretsAreNotShown();
    void pathsStartAtTheFile();
    void missingFileIsReported();
    void dataDirectory_data();
    void dataDirectory();

private:
    static void addValues();
};

namespace {

std::optional<QByteArray> variables(QByteArrayView name)
{
    if (name == "SLUICE_JWT_SECRET")
        return QByteArray("correct horse battery staple 1234567890");
    if (name == "PORT")
        return QByteArray("9000");
    if (name == "EMPTY")
        return QByteArray("");
    if (name == "HOME")
        return QByteArray("/home/operator");
    return std::nullopt;
}

config::LoadResult load(const QByteArray &text)
{
    return test::loadText(text, variables);
}

/// `a.b.c` and a value as the text of a file.
QByteArray fileWith(const QByteArray &path, const QByteArray &value)
{
    QByteArray text;
    const QByteArrayList names = path.split('.');
    for (qsizetype i = 0; i < names.size(); ++i)
        text += QByteArray(2 * i, ' ') + names[i] + ':'
                + (i + 1 < names.size() ? "\n" : " " + value + "\n");
    return text;
}

QString valueOf(const QByteArray &path, Config &config)
{
    for (const auto &setting : config::settings()) {
        if (setting.path == path)
            return setting.show(config);
    }
    return {};
}

struct Value
{
    const char *path;
    const char *value;
    const char *shown; ///< as the reference would; null: like the value
};

constexpr Value kValues[]{
    {"listen.host", "'::1'", "::1"},
    {"listen.port", "0", nullptr},
    {"listen.tls.cert", "c.pem", "/etc/sluice/c.pem"},
    {"listen.tls.key", "/k.pem", nullptr},
    {"admin.host", "10.1.2.3", nullptr},
    {"admin.port", "65535", nullptr},
    {"admin.tls.cert", "../c.pem", "/etc/c.pem"},
    {"admin.tls.key", "k.pem", "/etc/sluice/k.pem"},
    {"admin.tls.client_ca", "ca.pem", "/etc/sluice/ca.pem"},
    {"auth.issuer", "https://i", nullptr},
    {"auth.leeway", "5s", nullptr},
    {"auth.first_message_deadline", "2s", nullptr},
    {"auth.anonymous", "true", nullptr},
    {"data_directory", "/data", nullptr},
    {"storage.adapter", "memory", nullptr},
    {"storage.path", "x.db", "/etc/sluice/x.db"},
    {"storage.durability", "relaxed", nullptr},
    {"bus.adapter", "local", nullptr},
    {"environment", "production", nullptr},
    {"routes.dynamic", "declared", nullptr},
    {"routes.paths", "false", nullptr},
    {"routes.max_per_stream", "7", nullptr},
    {"routes.max_per_event", "8", nullptr},
    {"routes.max_total", "9", nullptr},
    {"dialects.toa.amqp_durable", "node-1", nullptr},
    {"dialects.toa.amqp_ttl", "90s", nullptr},
    {"dialects.toa.amqp_max_length", "14", nullptr},
    {"dialects.toa.amqp_prefetch", "15", nullptr},
    {"dialects.toa.amqp_routes", "true", nullptr},
    {"routes.expire", "17s", nullptr},
    {"dialects.toa.token_lifetime", "3h", nullptr},
    {"dialects.toa.token_refresh", "4s", nullptr},
    {"dialects.toa.credentials", "users", "/etc/sluice/users"},
    {"dialects.toa.pepper", "salty", nullptr},
    {"dialects.toa.server", "Other/1", nullptr},
    {"dialects.toa.compat.fixed_boundary", "true", nullptr},
    {"dialects.toa.compat.text_objects", "true", nullptr},
    {"dialects.toa.compat.fixed_heartbeat", "true", nullptr},
    {"dialects.toa.compat.timestamped_heartbeat", "true", nullptr},
    {"dialects.toa.compat.outlive_tokens", "true", nullptr},
    {"dialects.toa.compat.exact_media_type", "true", nullptr},
    {"dialects.toa.compat.no_challenge", "true", nullptr},
    {"dialects.toa.compat.no_sse", "true", nullptr},
    {"dialects.toa.compat.no_resume", "true", nullptr},
    {"dialects.toa.compat.split_passwords", "true", nullptr},
    {"dialects.toa.compat.transient_identities", "true", nullptr},
    {"dialects.toa.compat.stop_at_missing", "true", nullptr},
    {"dialects.toa.compat.duplicate_deliveries", "true", nullptr},
    {"dialects.toa.compat.stack_routes", "true", nullptr},
    {"dialects.socketio.path", "/socket.io", nullptr},
    {"dialects.socketio.eio3", "false", nullptr},
    {"dialects.socketio.ping_interval", "5s", nullptr},
    {"dialects.socketio.ping_timeout", "4s", nullptr},
    {"dialects.socketio.max_payload", "64KiB", nullptr},
    {"dialects.socketio.max_attachments", "3", nullptr},
    {"dialects.socketio.max_attachment_bytes", "1MiB", nullptr},
    {"dialects.socketio.recovery.window", "2m", nullptr},
    {"dialects.socketio.recovery.log", "1MiB", nullptr},
    {"dialects.socketio.recovery.sessions", "100", nullptr},
    {"dialects.socketio.room_tokens.secret", "supersecret", nullptr},
    {"dialects.socketio.room_tokens.lifetime", "2d", nullptr},
    {"dialects.socketio.legacy.master_token", "true", nullptr},
    {"dialects.socketio.legacy.previous_rooms", "true", nullptr},
    {"dialects.socketio.presence_grace", "8s", nullptr},
    {"dialects.socketio.requests_per_second", "50", nullptr},
    {"limits.connections", "10", nullptr},
    {"limits.outbox", "64KiB", nullptr},
    {"limits.outbox_age", "250ms", nullptr},
    {"limits.slow_subscriber", "latest", nullptr},
    {"limits.message", "2MiB", nullptr},
    {"limits.body", "3MiB", nullptr},
    {"limits.head", "32KiB", nullptr},
    {"limits.handshake_timeout", "3s", nullptr},
    {"limits.handshakes", "5", nullptr},
    {"limits.keep_alive", "6s", nullptr},
    {"limits.ping_interval", "7s", nullptr},
    {"limits.ping_timeout", "8s", nullptr},
    {"limits.subscriptions_per_session", "11", nullptr},
    {"limits.rooms_per_session", "12", nullptr},
    {"limits.pending_commands", "13", nullptr},
    {"limits.publish_rate", "14", nullptr},
    {"limits.edge_inbox", "1MiB", nullptr},
    {"limits.edge_lag", "2MiB", nullptr},
    {"item_history.bytes", "4MiB", nullptr},
    {"item_history.changes", "10", nullptr},
    {"item_history.age", "1h", nullptr},
    {"limits.storage_backlog", "4MiB", nullptr},
    {"limits.storage_wait", "2s", nullptr},
    {"publish_id_window.count", "15", nullptr},
    {"publish_id_window.age", "16s", nullptr},
    {"trusted_proxies_header", "forwarded", nullptr},
    {"edges", "3", nullptr},
    {"log.level", "debug", nullptr},
    {"log.format", "json", nullptr},
};

/// Lists are read in readsAWholeFile().
constexpr const char *kLists[]{"trusted_proxies",     "origins",
                               "auth.keys",           "auth.jwks",
                               "auth.audience",       "manifests",
                               "routes.self_service", "dialects.toa.access",
                               "dialects.toa.tokens", "dialects.toa.authorities",
                               "dialects.toa.amqp"};

} // namespace

void ConfigLoadTest::emptyFileGivesTheDefaults()
{
    auto result = load("");
    Config defaults;

    QCOMPARE(shown(result.diagnostics), QByteArray());
    for (const auto &setting : config::settings()) {
        if (setting.path != "data_directory" && setting.path != "storage.path")
            QCOMPARE(setting.show(result.config), setting.show(defaults));
    }
    QCOMPARE(result.config.listen.port, quint16(8420));
    QCOMPARE(result.config.limits.outboxBytes, qint64(1024 * 1024));
    QCOMPARE(result.config.auth.firstMessageDeadline, 10s);
    QVERIFY(!result.config.limits.publishRate.has_value());
    QVERIFY(!result.config.dataDirectory.isEmpty());
    QCOMPARE(result.config.storage.path,
             result.config.dataDirectory + QStringLiteral("/sluice.db"));
}

void ConfigLoadTest::addValues()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("expected");
    for (const Value &value : kValues)
        QTest::newRow(value.path) << QByteArray(value.path) << QByteArray(value.value)
                                  << QString::fromUtf8(value.shown ? value.shown : value.value);
}

void ConfigLoadTest::everySettingCanBeSet_data()
{
    addValues();
}

void ConfigLoadTest::everySettingCanBeSet()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, value);
    QFETCH(QString, expected);

    auto good = load(fileWith(path, value));
    QVERIFY2(!good.hasErrors() || path.contains(".tls."), shown(good.diagnostics).constData());
    QCOMPARE(valueOf(path, good.config), expected);
    if (path != "bus.adapter") { // it has one choice only
        Config defaults;
        QVERIFY(valueOf(path, defaults) != expected);
    }

    const auto bad = load(fileWith(path, "{ no: [such] }"));
    QVERIFY(bad.hasErrors());
    QCOMPARE(bad.diagnostics.front().line, static_cast<int>(path.count('.')) + 1);
    for (const Diagnostic &diagnostic : bad.diagnostics)
        QVERIFY(!diagnostic.hint.isEmpty());
}

void ConfigLoadTest::everySettingIsCovered()
{
    QByteArrayList covered;
    for (const Value &value : kValues)
        covered.push_back(value.path);
    for (const char *list : kLists)
        covered.push_back(list);

    QCOMPARE(static_cast<size_t>(covered.size()), config::settings().size());
    for (const auto &setting : config::settings())
        QVERIFY2(covered.contains(setting.path), setting.path.constData());
}

void ConfigLoadTest::readsAWholeFile()
{
    const auto result = load(R"(
listen: { host: 0.0.0.0, port: "${PORT}", tls: { cert: tls/c.pem, key: tls/k.pem } }
trusted_proxies: [127.0.0.1, 10.0.0.0/8, "fd00::/8"]
origins: [https://app.example.com, "http://localhost:3000"]
auth:
  keys:
    - { kid: main, alg: HS256, secret: "${SLUICE_JWT_SECRET}", issuer: me }
    - { alg: ES256, pem: keys/es.pem }
    - { jwks: keys/set.json, algorithms: [RS256, PS256] }
  jwks:
    - { url: https://i.example/jwks.json, issuer: https://i.example, algorithms: EdDSA, cache: 10m }
    - { url: file:///etc/sluice/more.json }
  audience: [a, b]
manifests: [manifests, /srv/toa]
limits: { publish_rate: none }
dialects: { native: {} }
trusted_proxies_header: x-forwarded-for
)");

    QCOMPARE(shown(result.diagnostics), QByteArray());
    const Config &c = result.config;
    QCOMPARE(c.listen.port, quint16(9000));
    QCOMPARE(c.listen.tls.certificate, QStringLiteral("/etc/sluice/tls/c.pem"));
    QCOMPARE(c.trustedProxies.size(), 3);
    QCOMPARE(c.forwardingHeader, config::ForwardingHeader::XForwardedFor);
    QCOMPARE(c.origins,
             (std::vector<QByteArray>{"https://app.example.com", "http://localhost:3000"}));
    QCOMPARE(c.auth.keys.size(), size_t(3));
    QCOMPARE(c.auth.keys[0].secret, QByteArray("correct horse battery staple 1234567890"));
    QCOMPARE(c.auth.keys[0].issuer, QByteArray("me"));
    QCOMPARE(c.auth.keys[0].line, 7);
    QCOMPARE(c.auth.keys[1].pemFile, QStringLiteral("/etc/sluice/keys/es.pem"));
    QCOMPARE(c.auth.keys[2].algorithms, (std::vector<QByteArray>{"RS256", "PS256"}));
    QCOMPARE(c.auth.jwks.size(), size_t(2));
    QCOMPARE(c.auth.jwks[0].cache, 10min);
    QCOMPARE(c.auth.jwks[0].algorithms, (std::vector<QByteArray>{"EdDSA"}));
    QCOMPARE(c.auth.jwks[1].cache, 1h);
    QCOMPARE(c.auth.audience, (std::vector<QByteArray>{"a", "b"}));
    QCOMPARE(c.manifests,
             (QStringList{QStringLiteral("/etc/sluice/manifests"), QStringLiteral("/srv/toa")}));
}

void ConfigLoadTest::refusesKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text)
                            << "/etc/sluice/sluice.yaml:" + QByteArray(expected);
    };
    row("keys is a map", "auth: { keys: { kid: a } }\n",
        "1:15: error: this must be a list, this is a map");
    row("key with two sources", "auth:\n  keys:\n    - { alg: HS256, secret: x, pem: y }\n",
        "3:7: error: a key has 2 sources");
    row("key without source", "auth:\n  keys:\n    - { alg: HS256 }\n",
        "3:7: error: a key has 0 sources");
    row("secret without algorithm", "auth:\n  keys:\n    - { secret: x }\n",
        "3:7: error: a secret is for HS algorithms only");
    row("secret for RS", "auth:\n  keys:\n    - { alg: RS256, secret: x }\n",
        "3:7: error: a secret is for HS algorithms only");
    row("PEM for HS", "auth:\n  keys:\n    - { alg: HS256, pem: x }\n",
        "3:7: error: a PEM file needs the algorithm it is for");
    row("JWKS with kid", "auth:\n  keys:\n    - { kid: a, jwks: x }\n",
        "3:7: error: a JWKS file names its keys");
    row("algorithms of one key",
        "auth:\n  keys:\n    - { alg: RS256, pem: x, algorithms: [RS256] }\n",
        "3:7: error: \"algorithms\" is for JWKS files");
    row("same kid",
        "auth:\n  keys:\n    - { kid: a, alg: RS256, pem: x }\n    - { kid: a, alg: RS256, pem: y }\n",
        "4:7: error: another key has the same kid");
    row("algorithm none", "auth:\n  keys:\n    - { alg: none, secret: x }\n",
        "3:14: error: this algorithm is not accepted (write HS256");
    row("unknown member of a key", "auth:\n  keys:\n    - { id: a }\n",
        "3:9: error: \"id\" is not known in an entry of \"auth.keys\" (did you mean \"kid\"?)");
    row("secret is a number", "auth:\n  keys:\n    - { alg: HS256, secret: 12345 }\n",
        "3:29: error: expected text, this is a number");
    row("secret is empty", "auth:\n  keys:\n    - { alg: HS256, secret: \"${EMPTY}\" }\n",
        "3:29: error: this text is empty (set the variable");
    row("secret is not set", "auth:\n  keys:\n    - { alg: HS256, secret: \"${NOPE}\" }\n",
        "3:30: error: the variable \"NOPE\" is not set");
    row("JWKS over http", "auth:\n  jwks:\n    - { url: http://a/b }\n",
        "3:14: error: keys are not fetched from such an address");
    row("JWKS with a user name", "auth:\n  jwks:\n    - { url: https://u:p@a/b }\n",
        "3:14: error: keys are not fetched from such an address");
    row("JWKS without url", "auth:\n  jwks:\n    - { issuer: a }\n",
        "3:7: error: \"url\" is missing");
}

void ConfigLoadTest::refusesKeys()
{
    refuses();
}

void ConfigLoadTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text)
                            << "/etc/sluice/sluice.yaml:" + QByteArray(expected);
    };
    row("unknown section", "listn: {}\n",
        "1:1: error: \"listn\" is not known in the file (did you mean \"listen\"?)");
    row("unknown member", "listen:\n  prot: 1\n",
        "2:3: error: \"prot\" is not known in \"listen\" (did you mean \"port\"?)");
    row("unknown deep member", "listen:\n  tls: { crt: a }\n",
        "2:10: error: \"crt\" is not known in \"listen.tls\" (did you mean \"cert\"?)");
    row("section is text", "listen: all\n", "1:9: error: \"listen\" must be a map, this is text");
    row("file is a list", "- a\n", "1:1: error: the file must be a map, this is a list");
    row("port too large", "listen: { port: 65536 }\n",
        "1:17: error: expected a whole number, this is \"65536\" (write a number from 0 to 65535");
    row("port as text", "listen: { port: '8420' }\n", "1:17: error: expected a whole number");
    row("host name", "listen: { host: example.com }\n", "1:17: error: this is not an address");
    row("duration without unit", "auth: { leeway: 5 }\n",
        "1:17: error: expected a duration, this is \"5\"");
    row("duration too long", "auth: { leeway: 1h }\n", "1:17: error: expected a duration");
    row("size in powers of ten", "limits: { outbox: 1MB }\n",
        "1:19: error: expected a size, this is \"1MB\"");
    row("size too small", "limits: { outbox: 1KiB }\n", "1:19: error: expected a size");
    row("choice", "storage: { durability: stict }\n",
        "1:24: error: \"stict\" is not one of the choices (did you mean \"strict\"?");
    row("adapter of a later release", "storage: { adapter: redis }\n",
        "1:21: error: \"redis\" is not one of the choices (write sqlite or memory)");
    row("boolean word", "auth: { anonymous: yes }\n", "1:20: error: expected true or false");
    row("null value", "listen: { port: }\n",
        "1:11: error: expected a whole number, this is nothing");
    row("certificate alone", "listen:\n  tls: { cert: a }\n",
        "2:16: error: \"listen.tls.cert\" is set alone (set listen.tls.key too)");
    row("key alone", "admin:\n  tls: { key: a }\n",
        "2:15: error: \"admin.tls.key\" is set alone (set admin.tls.cert too)");
    row("proxy", "trusted_proxies: [10.0.0.0/33]\n",
        "1:19: error: this is neither an address nor a block");
    row("proxy name", "trusted_proxies: [nginx]\n",
        "1:19: error: this is neither an address nor a block");
    row("origin with path", "origins: [https://a.example/]\n",
        "1:11: error: this is not an origin");
    row("origin without scheme", "origins: a.example\n", "1:10: error: this is not an origin");
    row("publish rate", "limits: { publish_rate: 0 }\n", "1:25: error: expected a whole number");
    row("path of a resource", "data_directory: ':/x'\n",
        "1:17: error: a path does not start with a colon");
    row("manifests is a map", "manifests: { a: b }\n", "1:12: error: expected text, this is a map");
    row("native with a setting", "dialects: { native: { x: 1 } }\n",
        "1:21: error: the native dialect has no settings");
    row("unknown dialect", "dialects: { mqtt: {} }\n",
        "1:13: error: \"mqtt\" is not known in \"dialects\"");
    row("not YAML", "listen: {\n",
        "2:1: error: did not find expected node content (close the map or list that is open");
    row("duplicate", "edges: 1\nedges: 2\n", "2:1: error: \"edges\" is already in line 1");
}

void ConfigLoadTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);

    const auto result = load(text);
    const QByteArray found = shown(result.diagnostics);

    QVERIFY(result.hasErrors());
    QVERIFY2(found.startsWith(expected), found.constData());
    for (const Diagnostic &diagnostic : result.diagnostics)
        QVERIFY2(!diagnostic.hint.isEmpty(), found.constData());
}

void ConfigLoadTest::secretsAreNotShown()
{
    for (const QByteArray path :
         {"listen.port", "listen.host", "auth.leeway", "auth.anonymous", "limits.outbox",
          "storage.durability", "origins", "trusted_proxies", "auth.keys", "limits.publish_rate"}) {
        const auto result = load(fileWith(path, "\"${SLUICE_JWT_SECRET}\""));
        QVERIFY2(result.hasErrors(), path.constData());
        QVERIFY2(!shown(result.diagnostics).contains("horse"),
                 shown(result.diagnostics).constData());
    }
}

void ConfigLoadTest::pathsStartAtTheFile()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("sluice.yaml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("data_directory: ${SLUICE_DATA:./demo-data}\nmanifests: .\n");
    file.close();

    const auto result = config::loadConfigFile(path, variables);

    QCOMPARE(shown(result.diagnostics), QByteArray());
    QCOMPARE(result.config.dataDirectory, dir.filePath(QStringLiteral("demo-data")));
    QCOMPARE(result.config.storage.path, dir.filePath(QStringLiteral("demo-data/sluice.db")));
    QCOMPARE(result.config.manifests, QStringList{QFileInfo(path).absolutePath()});
}

void ConfigLoadTest::missingFileIsReported()
{
    const auto result = config::loadConfigFile(QStringLiteral("/nonexistent/sluice.yaml"),
                                               variables);

    QVERIFY(result.hasErrors());
    QVERIFY(shown(result.diagnostics)
                .startsWith("/nonexistent/sluice.yaml: error: the file cannot be read: "));
}

void ConfigLoadTest::dataDirectory_data()
{
    QTest::addColumn<bool>("systemFolderExists");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("system") << true << QByteArray("/state") << QByteArray();
    QTest::newRow("state") << false << QByteArray("/state") << QByteArray("/state/sluice");
    QTest::newRow("relative state is not set")
        << false << QByteArray("state") << QByteArray("/home/operator/.local/state/sluice");
    QTest::newRow("home") << false << QByteArray()
                          << QByteArray("/home/operator/.local/state/sluice");
}

void ConfigLoadTest::dataDirectory()
{
    QFETCH(bool, systemFolderExists);
    QFETCH(QByteArray, state);
    QFETCH(QByteArray, expected);

    const QTemporaryDir dir;
    const QString system = systemFolderExists ? dir.path()
                                              : dir.filePath(QStringLiteral("missing"));
    const auto environment = [&](QByteArrayView name) -> std::optional<QByteArray> {
        return name == "XDG_STATE_HOME" ? (state.isNull() ? std::nullopt : std::optional(state))
                                        : variables(name);
    };

    QCOMPARE(config::defaultDataDirectory(environment, system),
             expected.isNull() ? system : QString::fromUtf8(expected));
}

QTEST_GUILESS_MAIN(ConfigLoadTest)
#include "config_load_test.moc"
