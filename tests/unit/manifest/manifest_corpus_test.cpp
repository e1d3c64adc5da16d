// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/loader.h"
#include "shared/yaml/node_json.h"
#include "shared/yaml/parse.h"

#include <QDir>
#include <QTest>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace sluice;

/// Loader and JSON Schema must agree on the same files: `corpus/good` is accepted by both,
/// `corpus/bad` refused by both, `corpus/semantic` refused by the loader alone. A refused file ends
/// with `# expect LINE:COLUMN START OF THE MESSAGE`.
class ManifestCorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void loaderDecides_data() { addFiles(); }
    void loaderDecides();
    void schemaDecides_data() { addFiles(); }
    void schemaDecides();
    void shippedManifestsAreGood_data();
    void shippedManifestsAreGood();
    void documentedExamplesAreGood_data();
    void documentedExamplesAreGood();

private:
    static void addFiles();
    bool schemaAccepts(const QByteArray &text) const;

    nlohmann::json m_document;
    valijson::Schema m_schema;
};

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString corpus()
{
    return QFINDTESTDATA("corpus");
}

QString resources()
{
    return QDir(corpus()).filePath(QStringLiteral("../../../../resources"));
}

manifest::LoadResult load(const QByteArray &text)
{
    return manifest::loadManifests({{QStringLiteral("f.sluice.yaml"), text}}, {}, {});
}

QByteArray shown(const std::vector<Diagnostic> &diagnostics)
{
    QByteArray lines;
    for (const Diagnostic &diagnostic : diagnostics)
        lines += toText(diagnostic).toUtf8() + '\n';
    return lines;
}

} // namespace

void ManifestCorpusTest::initTestCase()
{
    const QByteArray text = readAll(resources() + QStringLiteral("/schemas/manifest.schema.json"));
    m_document = nlohmann::json::parse(text.toStdString(), nullptr, false);
    QVERIFY(!m_document.is_discarded());
    const valijson::adapters::NlohmannJsonAdapter adapter(m_document);
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(adapter, m_schema);
}

void ManifestCorpusTest::addFiles()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("text");
    for (const char *kind : {"good", "bad", "semantic"}) {
        const QDir dir(corpus() + u'/' + QString::fromLatin1(kind));
        const QStringList names = dir.entryList({QStringLiteral("*.yaml")}, QDir::Files,
                                                QDir::Name);
        QVERIFY(!names.isEmpty());
        for (const QString &name : names)
            QTest::addRow("%s/%s", kind, qPrintable(name))
                << QString::fromLatin1(kind) << readAll(dir.filePath(name));
    }
}

bool ManifestCorpusTest::schemaAccepts(const QByteArray &text) const
{
    yaml::Report report(QStringLiteral("f"));
    const auto tree = yaml::parse(text, {}, report);
    if (!tree)
        return true; // not the schema's business
    const QByteArray json = yaml::toJson(*tree, report);
    const nlohmann::json target = nlohmann::json::parse(json.toStdString(), nullptr, false);
    const valijson::adapters::NlohmannJsonAdapter adapter(target);
    valijson::Validator validator;
    return !target.is_discarded() && validator.validate(m_schema, adapter, nullptr);
}

void ManifestCorpusTest::loaderDecides()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, text);

    const auto result = load(text);
    const QByteArray found = shown(result.diagnostics);

    if (kind == QStringLiteral("good")) {
        QCOMPARE(found, QByteArray());
        return;
    }
    const qsizetype at = text.lastIndexOf("# expect ");
    QVERIFY(at >= 0);
    const QByteArray expected = text.mid(at + 9).trimmed();
    const qsizetype blank = expected.indexOf(' ');
    const QByteArray start = "f.sluice.yaml:" + expected.first(blank)
                             + ": error: " + expected.mid(blank + 1);
    QVERIFY2(found.startsWith(start), found.constData());
    for (const Diagnostic &diagnostic : result.diagnostics)
        QVERIFY2(!diagnostic.hint.isEmpty(), found.constData());
}

void ManifestCorpusTest::schemaDecides()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, text);

    QCOMPARE(schemaAccepts(text), kind != QStringLiteral("bad"));
}

void ManifestCorpusTest::shippedManifestsAreGood_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("demo/github.sluice.yaml")
        << readAll(resources() + QStringLiteral("/manifests/demo/github.sluice.yaml"));
}

void ManifestCorpusTest::shippedManifestsAreGood()
{
    QFETCH(QByteArray, text);

    QVERIFY(!text.isEmpty());
    const auto result = load(text);
    QCOMPARE(shown(result.diagnostics), QByteArray());
    QVERIFY(!result.manifest.routes.empty());
    QVERIFY(!result.manifest.deliveryTests.empty());
    QVERIFY(schemaAccepts(text));
}

void ManifestCorpusTest::documentedExamplesAreGood_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray page = readAll(corpus()
                                    + QStringLiteral("/../../../../shared/docs/manifest.md"));
    constexpr QByteArrayView kOpen = "```yaml\n# ";
    for (qsizetype at = page.indexOf(kOpen); at >= 0; at = page.indexOf(kOpen, at + 1)) {
        const qsizetype begin = at + kOpen.size();
        const QByteArray block = page.mid(begin, page.indexOf("```", begin) - begin);
        const qsizetype nameEnd = block.indexOf('\n');
        QTest::newRow(block.first(nameEnd).constData()) << block;
    }
}

void ManifestCorpusTest::documentedExamplesAreGood()
{
    QFETCH(QByteArray, text);

    const qsizetype nameEnd = text.indexOf('\n');
    const auto result = manifest::loadManifests(
        {{QString::fromUtf8(text.first(nameEnd)), text.mid(nameEnd)}}, "staging", {});
    QCOMPARE(shown(result.diagnostics), QByteArray());
}

QTEST_GUILESS_MAIN(ManifestCorpusTest)
#include "manifest_corpus_test.moc"
