// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/manifests/schema_guide.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sluice::console {

struct SchemaGuide::Schema
{
    QJsonObject root;

    using Parts = std::vector<QJsonObject>;

    QJsonObject resolved(QJsonObject schema) const;
    void flatten(const QJsonObject &schema, Parts &parts, int depth) const;
    Parts below(const Parts &parts, const QString &key) const;
    Parts at(const QStringList &path) const;
};

namespace {

constexpr int kDeepest = 16; // a schema that refers to itself ends here
constexpr size_t kMostParts = 256;

QString jsonText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return value.isDouble() ? QString::number(value.toDouble()) : QString();
}

void addWord(std::vector<SchemaWord> &words, SchemaWord word)
{
    const auto same = [&word](const SchemaWord &known) { return known.text == word.text; };
    if (!word.text.isEmpty() && std::ranges::none_of(words, same))
        words.push_back(std::move(word));
}

} // namespace

QJsonObject SchemaGuide::Schema::resolved(QJsonObject schema) const
{
    for (int i = 0; i < kDeepest; ++i) {
        const QString reference = schema.value(QStringLiteral("$ref")).toString();
        if (!reference.startsWith(QStringLiteral("#/")))
            return schema;
        QJsonValue target = root;
        for (const QString &step : reference.sliced(2).split(u'/'))
            target = target.toObject().value(step);
        schema = target.toObject();
    }
    return {};
}

void SchemaGuide::Schema::flatten(const QJsonObject &schema, Parts &parts, int depth) const
{
    if (depth > kDeepest || parts.size() >= kMostParts)
        return;
    const QJsonObject full = resolved(schema);
    parts.push_back(full);
    for (const char *word : {"oneOf", "anyOf", "allOf"}) {
        const QJsonArray choices = full.value(QLatin1StringView(word)).toArray();
        for (const QJsonValue &choice : choices)
            flatten(choice.toObject(), parts, depth + 1);
    }
}

SchemaGuide::Schema::Parts SchemaGuide::Schema::below(const Parts &parts, const QString &key) const
{
    Parts found;
    for (const QJsonObject &part : parts) {
        if (key == u'-') {
            flatten(part.value(QStringLiteral("items")).toObject(), found, 0);
            continue;
        }
        const QJsonValue known = part.value(QStringLiteral("properties")).toObject().value(key);
        const QJsonValue other = part.value(QStringLiteral("additionalProperties"));
        if (known.isObject())
            flatten(known.toObject(), found, 0);
        else if (other.isObject())
            flatten(other.toObject(), found, 0);
    }
    return found;
}

SchemaGuide::Schema::Parts SchemaGuide::Schema::at(const QStringList &path) const
{
    Parts parts;
    flatten(root, parts, 0);
    for (const QString &key : path)
        parts = below(parts, key);
    return parts;
}

SchemaGuide::SchemaGuide(std::unique_ptr<Schema> schema)
    : m_schema(std::move(schema))
{
}

SchemaGuide::~SchemaGuide() = default;
SchemaGuide::SchemaGuide(SchemaGuide &&) noexcept = default;
SchemaGuide &SchemaGuide::operator=(SchemaGuide &&) noexcept = default;

Result<SchemaGuide> SchemaGuide::read(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return Unexpected(
            Error{ErrorCode::ParseError,
                  QCoreApplication::translate("SchemaGuide", "the schema is no JSON object: %1")
                      .arg(error.errorString())});
    return SchemaGuide(std::make_unique<Schema>(Schema{document.object()}));
}

std::vector<SchemaWord> SchemaGuide::keys(const QStringList &path) const
{
    std::vector<SchemaWord> words;
    for (const QJsonObject &part : m_schema->at(path)) {
        const QJsonObject properties = part.value(QStringLiteral("properties")).toObject();
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            const QJsonObject described = m_schema->resolved(it.value().toObject());
            const QJsonValue own = it.value().toObject().value(QStringLiteral("description"));
            const QJsonValue help = own.isString() ? own
                                                   : described.value(QStringLiteral("description"));
            addWord(words, {it.key(), help.toString()});
        }
    }
    return words;
}

std::vector<SchemaWord> SchemaGuide::values(const QStringList &path) const
{
    std::vector<SchemaWord> words;
    for (const QJsonObject &part : m_schema->at(path)) {
        const QString help = part.value(QStringLiteral("description")).toString();
        const QJsonArray choices = part.value(QStringLiteral("enum")).toArray();
        for (const QJsonValue &choice : choices)
            addWord(words, {jsonText(choice), help});
        addWord(words, {jsonText(part.value(QStringLiteral("const"))), help});
        if (part.value(QStringLiteral("type")) == QStringLiteral("boolean")) {
            addWord(words, {QStringLiteral("true"), help});
            addWord(words, {QStringLiteral("false"), help});
        }
    }
    return words;
}

QString SchemaGuide::help(const QStringList &path) const
{
    for (const QJsonObject &part : m_schema->at(path)) {
        const QString text = part.value(QStringLiteral("description")).toString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace sluice::console
