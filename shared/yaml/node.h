// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace sluice::yaml {

/// The characters a node was written with. Lines and columns count from 1, columns in Unicode code
/// points, offsets in bytes of the file (a byte-order mark included); `end` is just behind.
struct Place
{
    int line = 0;
    int column = 0;
    int endLine = 0;
    int endColumn = 0;
    qsizetype begin = 0;
    qsizetype end = 0;

    friend bool operator==(const Place &, const Place &) = default;
};

enum class Kind : quint8
{
    Scalar,
    List,
    Map
};
enum class Style : quint8
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded
};

/// What a scalar is by the core schema of YAML 1.2; only plain ones are anything but text.
enum class ScalarType : quint8
{
    Null,
    Boolean,
    Integer,
    Float,
    Text
};

struct Member;

/// One value of a checked document. Value type. The keys of a map are strings and differ.
struct Node
{
    Kind kind = Kind::Map;
    Style style = Style::Plain;
    bool expanded = false;       ///< `text` holds something that came out of the environment
    QByteArray text;             ///< scalars: the value, variables expanded
    QByteArray written;          ///< scalars: the value before expansion; the only form to show
    std::vector<Node> items;     ///< lists
    std::vector<Member> members; ///< maps, in file order
    Place place;

    bool isScalar() const { return kind == Kind::Scalar; }
    bool isList() const { return kind == Kind::List; }
    bool isMap() const { return kind == Kind::Map; }
    bool isNull() const;
    /// Meaningful for scalars only.
    ScalarType type() const;
    /// The value of a map's key, or null.
    const Node *find(QByteArrayView key) const;
};

struct Member
{
    Node key;
    Node value;
};

/// "a number", "a list", …; how diagnostics name what was found.
QString kindText(const Node &node);

} // namespace sluice::yaml
