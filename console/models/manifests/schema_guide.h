// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace sluice::console {

/// A key or a value that the schema knows at a place.
struct SchemaWord
{
    QString text;
    QString help; ///< may be empty

    friend bool operator==(const SchemaWord &, const SchemaWord &) = default;
};

/// Completion and help from a JSON Schema (draft 7), the one of the server that is spoken to.
/// Understands properties, additionalProperties, items, enum, const, oneOf, anyOf, allOf and local
/// references. Paths are those of YamlCursor. Immutable; any thread.
class SchemaGuide
{
public:
    static Result<SchemaGuide> read(const QByteArray &json);

    ~SchemaGuide();
    SchemaGuide(SchemaGuide &&) noexcept;
    SchemaGuide &operator=(SchemaGuide &&) noexcept;

    /// What may be written as a key in the map at the path.
    std::vector<SchemaWord> keys(const QStringList &path) const;
    /// What may be written as the value at the path, if it is one of a few words.
    std::vector<SchemaWord> values(const QStringList &path) const;
    /// What the schema says of the place; empty if nothing.
    QString help(const QStringList &path) const;

private:
    struct Schema;

    explicit SchemaGuide(std::unique_ptr<Schema> schema);

    std::unique_ptr<Schema> m_schema;
};

} // namespace sluice::console
