// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <utility>
#include <vector>

/// Reading and changing parts of a JSON text whose other parts keep their original bytes. Every text
/// here was accepted by checkJson() before. Pure; any thread.
namespace sluice::core {

enum class JsonType : quint8
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object
};

JsonType jsonTypeOf(QByteArrayView json);
/// `null`, `boolean`, … as error texts name them.
QByteArrayView toText(JsonType type);

/// The content of a JSON string with its escapes resolved; nothing if it is none.
std::optional<QByteArray> jsonString(QByteArrayView json);

/// How deep arrays and objects are nested; 0 for anything else.
int jsonDepth(QByteArrayView json);

using JsonMember = std::pair<QByteArray, QByteArrayView>; ///< unescaped name, raw value
/// The members of an object; none for anything else.
std::vector<JsonMember> jsonMembers(QByteArrayView json);
/// The elements of an array; none for anything else.
std::vector<QByteArrayView> jsonElements(QByteArrayView json);
/// The raw value of that member of an object.
std::optional<QByteArrayView> jsonMember(QByteArrayView json, QByteArrayView name);

/// One JSON value, split only where it is changed: everything else stays the bytes it was. Value type.
class JsonTree
{
public:
    JsonTree() = default; ///< null
    explicit JsonTree(QByteArrayView json);

    JsonType type() const { return m_type; }
    const QByteArray &raw() const { return m_raw; } ///< of what was not split
    QByteArray text() const;

    /// Objects only, like the three below.
    JsonTree *find(QByteArrayView name);
    void set(const QByteArray &name, JsonTree value); ///< keeps the place of an existing member
    void remove(QByteArrayView name);

    /// Arrays only.
    void push(JsonTree value);

    static JsonTree emptyObject() { return JsonTree("{}"); }

private:
    void split();

    JsonType m_type = JsonType::Null;
    QByteArray m_raw = "null"; ///< unless split
    bool m_isSplit = false;
    std::vector<std::pair<QByteArray, JsonTree>> m_members;
    std::vector<JsonTree> m_elements;
};

} // namespace sluice::core
