// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/http_paths.h"
#include "server/dialects/open_api.h"
#include "server/dialects/toa/exposition.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sluice;
using namespace sluice::dialects;

class HttpPathsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void takesWholeMethods();
    void everyRowIsDescribed();
    void toaServesItsRows();
    void referencesOfASchemaMoveWithIt();
};

namespace {

QByteArray description()
{
    QFile file(QStringLiteral(SLUICE_OPENAPI));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

net::http::Request requestOf(const QByteArray &path)
{
    net::http::Request request;
    request.path = path;
    return request;
}

} // namespace

void HttpPathsTest::finds_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("onPublic");
    QTest::addColumn<QByteArray>("onAdmin");
    const auto row = [](const char *path, const char *onPublic, const char *onAdmin = "") {
        QTest::newRow(path) << QByteArray(path) << QByteArray(onPublic) << QByteArray(onAdmin);
    };
    row("/healthz", "/healthz", "/healthz");
    row("/healthz/", "");
    row("/healthzz", "");
    row("/metrics", "", "/metrics");
    row("/v1/events", "/v1/events");
    row("/v1/events/", "");
    row("/v1", ""); // a WebSocket, for who asks for one
    row("/v1/streams/a", "/v1/streams/{stream}");
    row("/v1/streams/a%2Fb", "/v1/streams/{stream}");
    row("/v1/streams/a/b", "");
    row("/v1/streams/", "");
    row("/realtime/routes", "/realtime/routes/");
    row("/realtime/routes/", "/realtime/routes/");
    row("/realtime/routes/x", "/realtime/routes/{id}/");
    row("/realtime/routes/x/", "/realtime/routes/{id}/");
    row("/realtime/routes//", "");
    row("/realtime/routes/x/y", "");
    row("/resources/a", "/resources/{collection}/");
    row("/resources/a/", "/resources/{collection}/");
    row("/resources/a/b", "/resources/{collection}/{id}");
    row("/resources/a/b/", "/resources/{collection}/{id}");
    row("/resources/a/b/c", "");
    row("/resources//", "");
    row("/resources", "");
    row("/schemas/x", "", "/schemas/{name}");
    row("/schemas/", "");
    row("/", "");
    row("//", "");
    row("*", "");
    row("", "");
}

void HttpPathsTest::finds()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, onPublic);
    QFETCH(QByteArray, onAdmin);
    const auto found = [&path](PathListener listener) {
        const HttpPath *row = findPath(requestOf(path), listener);
        return row ? row->path.toByteArray() : QByteArray();
    };

    QCOMPARE(found(PathListener::Public), onPublic);
    QCOMPARE(found(PathListener::Admin), onAdmin);
}

void HttpPathsTest::takesWholeMethods()
{
    const HttpPath &routes = *findPath(requestOf("/realtime/routes/"), PathListener::Public);
    for (const char *method : {"GET", "POST", "DELETE"})
        QVERIFY(takes(routes, method));
    for (const char *method : {"", "ET", "GET,", "PO", "PUT", "get", " ", ","})
        QVERIFY2(!takes(routes, method), method);
}

// What is served is described, and nothing else.
void HttpPathsTest::everyRowIsDescribed()
{
    const QJsonObject paths = QJsonDocument::fromJson(description()).object()[u"paths"].toObject();
    QStringList served;
    QStringList described;
    for (const HttpPath &row : httpPaths()) {
        for (const QByteArray &method : row.methods.toByteArray().toLower().split(',')) {
            if (method.trimmed() != "head")
                served += QString::fromLatin1(method.trimmed() + ' ' + row.path.toByteArray());
        }
    }
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        for (const QString &member : path->toObject().keys()) {
            if (member != QStringLiteral("parameters"))
                described += member + QLatin1Char(' ') + path.key();
        }
    }
    served.sort();
    described.sort();

    QVERIFY(!served.isEmpty());
    QCOMPARE(described, served);
}

void HttpPathsTest::toaServesItsRows()
{
    for (const HttpPath &row : httpPaths()) {
        const bool isToas = row.owner == PathOwner::Streams || row.owner == PathOwner::Identity;
        QCOMPARE(toa::isExposed(row.path), isToas);
    }
}

void HttpPathsTest::referencesOfASchemaMoveWithIt()
{
    manifest::Manifest rules;
    manifest::ResourceRule rule;
    rule.name = "notes";
    rule.schema =
        R"({"$id":"urn:x","properties":{"all":{"$ref":"#"},"one":{"$ref":"#/definitions/a"}},)"
        R"("definitions":{"a":{"enum":[{"$ref":"#"}]}}})";
    rules.resources.push_back(rule);
    OpenApiFacts facts;
    facts.description = description();
    facts.manifest = std::make_shared<const manifest::Manifest>(rules);

    const QJsonObject document = QJsonDocument::fromJson(openApiDocument(facts, "here")).object();

    const QJsonObject schema = document[u"components"][u"schemas"][u"notes.Entity"].toObject();
    QCOMPARE(schema[u"properties"][u"all"][u"$ref"].toString(),
             QStringLiteral("#/components/schemas/notes.Entity"));
    QCOMPARE(schema[u"properties"][u"one"][u"$ref"].toString(),
             QStringLiteral("#/components/schemas/notes.Entity/definitions/a"));
    QCOMPARE(schema[u"definitions"][u"a"][u"enum"][0][u"$ref"].toString(), QStringLiteral("#"));
    QVERIFY(!schema.contains(QStringLiteral("$id")));
    QVERIFY(document[u"paths"].toObject().contains(QStringLiteral("/resources/notes/{id}")));
}

QTEST_GUILESS_MAIN(HttpPathsTest)
#include "http_paths_test.moc"
