// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/schema_checker.h"

#include <QHash>

#include <memory>
#include <unordered_map>

namespace sluice::resources {

class CompiledSchema;

/// JSON Schema (draft 7) by valijson. Each schema is compiled once and kept. `pattern`,
/// `patternProperties` and `uniqueItems` are refused: what their check costs is up to whoever sends
/// the value. References to other documents are refused: nothing is fetched. One thread.
class JsonSchemaChecker final : public core::SchemaChecker
{
public:
    JsonSchemaChecker();
    ~JsonSchemaChecker() override;

    Result<> check(const QByteArray &schema, const QByteArray &value) override;

    /// ManifestInvalid, saying what is wrong with the schema.
    Result<> compile(const QByteArray &schema);

private:
    Result<const CompiledSchema *> obtain(const QByteArray &schema);

    std::unordered_map<QByteArray, std::unique_ptr<CompiledSchema>> m_schemas;
};

} // namespace sluice::resources
