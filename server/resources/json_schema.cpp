// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/resources/json_schema.h"

// Without this the library ends the process.
#define VALIJSON_USE_EXCEPTIONS 1

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <array>

namespace sluice::resources {

namespace {

using Json = nlohmann::json;

constexpr std::array kRefused = {"pattern", "patternProperties", "uniqueItems"};

Json parse(const QByteArray &text)
{
    return Json::parse(text.cbegin(), text.cend(), nullptr, false);
}

// A member of `properties` may be called anything; a schema's own keyword may not.
QString refusedKeyword(const Json &schema, bool isNames = false)
{
    if (schema.is_array()) {
        for (const Json &item : schema) {
            if (const QString found = refusedKeyword(item); !found.isEmpty())
                return found;
        }
    }
    if (!schema.is_object())
        return {};
    for (const auto &[name, value] : schema.items()) {
        if (!isNames && std::ranges::find(kRefused, name) != kRefused.end())
            return QString::fromStdString(name);
        const bool isText = !isNames && (name == "enum" || name == "const" || name == "default");
        const bool holdsNames = !isNames && (name == "properties" || name == "definitions");
        if (const QString found = isText ? QString() : refusedKeyword(value, holdsNames);
            !found.isEmpty())
            return found;
    }
    return {};
}

QString textOf(const valijson::ValidationResults::Error &error)
{
    QString place;
    for (const std::string &part : error.context)
        place += QString::fromStdString(part);
    return place.replace(QLatin1StringView("<root>"), QLatin1StringView("entity"))
           + QLatin1StringView(": ") + QString::fromStdString(error.description);
}

} // namespace

class CompiledSchema
{
public:
    static Result<std::unique_ptr<CompiledSchema>> compile(const QByteArray &text)
    {
        const Json json = parse(text);
        if (!json.is_object())
            return fail(ErrorCode::ManifestInvalid, QStringLiteral("a schema is an object"));
        if (const QString keyword = refusedKeyword(json); !keyword.isEmpty())
            return fail(ErrorCode::ManifestInvalid,
                        QStringLiteral("`%1` is not taken: the cost of its check is not bounded")
                            .arg(keyword));
        auto compiled = std::make_unique<CompiledSchema>();
        try {
            valijson::SchemaParser(valijson::SchemaParser::kDraft7)
                .populateSchema(valijson::adapters::NlohmannJsonAdapter(json), compiled->m_schema);
        } catch (const std::exception &error) { // the library's way
            return fail(ErrorCode::ManifestInvalid, QString::fromUtf8(error.what()));
        }
        return compiled;
    }

    Result<> check(const QByteArray &value) const
    {
        const Json json = parse(value);
        valijson::Validator validator;
        valijson::ValidationResults results;
        try {
            const valijson::adapters::NlohmannJsonAdapter adapter(json);
            if (validator.validate(m_schema, adapter, &results))
                return {};
        } catch (const std::exception &error) { // the library's way
            return fail(ErrorCode::InvalidParams, QString::fromUtf8(error.what()));
        }
        valijson::ValidationResults::Error first;
        results.popError(first);
        return fail(ErrorCode::InvalidParams, textOf(first));
    }

private:
    valijson::Schema m_schema;
};

JsonSchemaChecker::JsonSchemaChecker() = default;
JsonSchemaChecker::~JsonSchemaChecker() = default;

Result<const CompiledSchema *> JsonSchemaChecker::obtain(const QByteArray &schema)
{
    if (const auto known = m_schemas.find(schema); known != m_schemas.end())
        return known->second.get();
    auto compiled = CompiledSchema::compile(schema);
    if (!compiled)
        return fail(std::move(compiled).error());
    constexpr size_t kKept = 1000; // of manifests that were replaced, too
    if (m_schemas.size() >= kKept)
        m_schemas.clear();
    return m_schemas.emplace(schema, std::move(*compiled)).first->second.get();
}

Result<> JsonSchemaChecker::compile(const QByteArray &schema)
{
    const auto compiled = obtain(schema);
    return compiled ? Result<>() : fail(compiled.error());
}

Result<> JsonSchemaChecker::check(const QByteArray &schema, const QByteArray &value)
{
    const auto compiled = obtain(schema);
    if (!compiled)
        return fail(compiled.error());
    return (*compiled)->check(value);
}

} // namespace sluice::resources
