// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/filter/fields.h"
#include "shared/filter/payload.h"
#include "shared/filter/tokens.h"

#include <optional>
#include <vector>

/// The filter language of the admin API and the console (shared/docs/admin-api.md, "Filters").
namespace sluice::filter {

/// What a filter is held against: fields by their index in the list that the filter was parsed
/// with, and a payload.
class Record
{
public:
    virtual ~Record() = default;

    virtual Value field(size_t index) const = 0;
    /// Null: the record has none.
    virtual Payload *payload() const { return nullptr; }
};

enum class Operator : quint8
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Glob
};

/// One `field op value`, or a word to be sought.
struct Term
{
    static constexpr int kSearch = -1;
    static constexpr int kPayload = -2;

    int field = kSearch; ///< or an index of the fields
    std::vector<QByteArray> path;
    Operator op = Operator::Equal;
    QByteArray text; ///< a searched one in lower case
    std::optional<double> number;
    bool isQuoted = false;
};

/// A node of the expression; operands stand before it.
struct Node
{
    enum class Kind : quint8
    {
        Term,
        Not,
        And,
        Or
    };

    Kind kind = Kind::Term;
    size_t left = 0;  ///< index of a term, or of a node
    size_t right = 0; ///< And, Or
};

/// A parsed filter; immutable. An empty one matches everything.
class Filter
{
public:
    static constexpr qsizetype kMaxBytes = 4096;
    static constexpr size_t kMaxTerms = 200;
    static constexpr int kMaxDepth = 64;

    Filter() = default;

    /// `fields` must live as long as the filter.
    static Expected<Filter, SyntaxError> parse(QByteArrayView text, std::span<const Field> fields);

    /// Takes microseconds; the payload is parsed only if a term needs it.
    bool matches(const Record &record) const;

    bool isEmpty() const { return m_nodes.empty(); }
    const QByteArray &text() const { return m_text; }
    const std::vector<Term> &terms() const { return m_terms; }

private:
    friend class Parser;

    bool matches(const Record &record, size_t node) const;
    bool matches(const Record &record, const Term &term) const;
    bool isFound(const Record &record, const QByteArray &word) const;

    QByteArray m_text;
    std::span<const Field> m_fields;
    std::vector<Term> m_terms;
    std::vector<Node> m_nodes; // the last one is the whole
};

} // namespace sluice::filter
