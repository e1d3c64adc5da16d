// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/filter/filter.h"

#include "shared/filter/match.h"

#include <cmath>

namespace sluice::filter {

namespace {

template <class T> bool ordered(Operator op, const T &left, const T &right)
{
    switch (op) {
    case Operator::Less:
        return left < right;
    case Operator::LessOrEqual:
        return left <= right;
    case Operator::Greater:
        return left > right;
    default:
        return left >= right;
    }
}

QByteArray numberText(double number)
{
    const bool isWhole = std::abs(number) < 9.0e15 && number == std::floor(number);
    return isWhole ? QByteArray::number(static_cast<qint64>(number))
                   : QByteArray::number(number, 'g', 17);
}

// A number without quotes equals a number, and a text that is written the same.
bool isEqual(const Term &term, const Value &value)
{
    switch (value.kind) {
    case Value::Kind::None:
        return false;
    case Value::Kind::Text:
        return value.text == term.text;
    case Value::Kind::Number:
        return term.number && *term.number == value.number;
    case Value::Kind::Word:
        return !term.isQuoted && value.text == term.text;
    }
    Q_UNREACHABLE();
}

bool isGlobbed(const Term &term, const Value &value)
{
    if (value.kind == Value::Kind::Number)
        return globMatches(term.text, numberText(value.number));
    return value.kind != Value::Kind::None && globMatches(term.text, value.text);
}

bool holds(const Term &term, const Value &value)
{
    if (term.op == Operator::Equal || term.op == Operator::NotEqual)
        return isEqual(term, value);
    if (term.op == Operator::Glob)
        return isGlobbed(term, value);
    if (value.kind == Value::Kind::Number)
        return term.number && ordered(term.op, value.number, *term.number);
    const bool isText = value.kind == Value::Kind::Text && (term.isQuoted || !term.number);
    return isText && ordered(term.op, value.text.compare(term.text), 0);
}

} // namespace

bool Filter::matches(const Record &record) const
{
    return m_nodes.empty() || matches(record, m_nodes.size() - 1);
}

bool Filter::matches(const Record &record, size_t index) const
{
    const Node &node = m_nodes[index];
    switch (node.kind) {
    case Node::Kind::Term:
        return matches(record, m_terms[node.left]);
    case Node::Kind::Not:
        return !matches(record, node.left);
    case Node::Kind::And:
        return matches(record, node.left) && matches(record, node.right);
    case Node::Kind::Or:
        return matches(record, node.left) || matches(record, node.right);
    }
    Q_UNREACHABLE();
}

bool Filter::matches(const Record &record, const Term &term) const
{
    if (term.field == Term::kSearch)
        return isFound(record, term.text);
    bool isTrue = false;
    if (term.field == Term::kPayload) {
        Payload *payload = record.payload();
        isTrue = payload && payload->any(term.path, [&term](const Value &value) {
            return holds(term, value);
        });
    } else {
        isTrue = holds(term, record.field(static_cast<size_t>(term.field)));
    }
    return isTrue != (term.op == Operator::NotEqual);
}

bool Filter::isFound(const Record &record, const QByteArray &word) const
{
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (!m_fields[i].isSearched)
            continue;
        const Value value = record.field(i);
        if (value.kind == Value::Kind::Number
                ? containsWord(numberText(value.number), word)
                : value.kind != Value::Kind::None && containsWord(value.text, word))
            return true;
    }
    const Payload *payload = record.payload();
    return payload && containsWord(payload->json(), word);
}

} // namespace sluice::filter
