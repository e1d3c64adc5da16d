// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/filter/filter.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>

namespace sluice::filter {

namespace {

struct OperatorRow
{
    QByteArrayView text;
    Operator op;
};

constexpr std::array kOperators = {
    OperatorRow{"=", Operator::Equal},   OperatorRow{"!=", Operator::NotEqual},
    OperatorRow{"<", Operator::Less},    OperatorRow{"<=", Operator::LessOrEqual},
    OperatorRow{">", Operator::Greater}, OperatorRow{">=", Operator::GreaterOrEqual},
    OperatorRow{"~", Operator::Glob},    OperatorRow{":", Operator::Glob},
};

constexpr QByteArrayView kPayload("payload");

} // namespace

/// Recursive descent over the tokens: or, and, not, term.
class Parser
{
public:
    Parser(std::vector<Token> tokens, std::span<const Field> fields)
        : m_tokens(std::move(tokens))
    {
        m_filter.m_fields = fields;
    }

    Expected<Filter, SyntaxError> run(QByteArrayView text)
    {
        m_filter.m_text = text.toByteArray();
        if (here().kind == Token::Kind::End)
            return std::move(m_filter);
        parseOr(0);
        if (!m_error && here().kind != Token::Kind::End)
            refuse(QStringLiteral("there is no `(` for this"), here());
        if (m_error)
            return Unexpected<SyntaxError>(std::move(*m_error));
        return std::move(m_filter);
    }

private:
    const Token &here() const { return m_tokens[m_at]; }
    void take() { ++m_at; }

    bool isWord(const char *word) const
    {
        return here().kind == Token::Kind::Word && here().text.toLower() == word
               && !isOperator(m_tokens[m_at + 1]);
    }
    static bool isOperator(const Token &token) { return token.kind == Token::Kind::Operator; }

    // The first mistake is the one to be told.
    size_t refuse(QString message, const Token &where)
    {
        if (!m_error)
            m_error = {std::move(message), where.begin, where.end};
        return 0;
    }

    size_t add(Node node)
    {
        m_filter.m_nodes.push_back(node);
        return m_filter.m_nodes.size() - 1;
    }

    size_t parseOr(int depth)
    {
        size_t left = parseAnd(depth);
        while (!m_error && isWord("or")) {
            take();
            const size_t right = parseAnd(depth);
            left = add({Node::Kind::Or, left, right});
        }
        return left;
    }

    // What stands side by side must both be true.
    size_t parseAnd(int depth)
    {
        size_t left = parseNot(depth);
        while (!m_error && here().kind != Token::Kind::End && here().kind != Token::Kind::Close
               && !isWord("or")) {
            if (isWord("and"))
                take();
            const size_t right = parseNot(depth);
            left = add({Node::Kind::And, left, right});
        }
        return left;
    }

    size_t parseNot(int depth)
    {
        if (m_error)
            return 0;
        if (depth >= Filter::kMaxDepth)
            return refuse(QStringLiteral("at most %1 levels").arg(Filter::kMaxDepth), here());
        if (isWord("not")) {
            take();
            const size_t operand = parseNot(depth + 1);
            return m_error ? 0 : add({Node::Kind::Not, operand, 0});
        }
        if (here().kind == Token::Kind::Open)
            return parseGroup(depth);
        return parseTerm();
    }

    size_t parseGroup(int depth)
    {
        const Token open = here();
        take();
        if (here().kind == Token::Kind::Close)
            return refuse(QStringLiteral("there is nothing between the parentheses"),
                          {Token::Kind::Open, {}, open.begin, here().end});
        const size_t inner = parseOr(depth + 1);
        if (!m_error && here().kind != Token::Kind::Close)
            return refuse(QStringLiteral("this `(` is not closed"), open);
        take();
        return inner;
    }

    size_t parseTerm()
    {
        const Token first = here();
        if (first.kind == Token::Kind::End)
            return refuse(QStringLiteral("something is missing at the end"), first);
        if (isOperator(first))
            return refuse(
                QStringLiteral("there is no field before `%1`").arg(QString::fromUtf8(first.text)),
                first);
        if (first.kind == Token::Kind::Close)
            return refuse(QStringLiteral("there is no `(` for this"), first);
        if (isWord("and") || isWord("or"))
            return refuse(QStringLiteral("something must stand before `%1`")
                              .arg(QString::fromUtf8(first.text)),
                          first);
        if (m_filter.m_terms.size() >= Filter::kMaxTerms)
            return refuse(QStringLiteral("at most %1 terms").arg(Filter::kMaxTerms), first);
        take();
        Term term;
        if (first.kind == Token::Kind::Word)
            readPath(first, term);
        if (isOperator(here()))
            return parseComparison(first, std::move(term));
        term.path.clear();
        term.field = Term::kSearch;
        term.text = first.text.toLower();
        return addTerm(std::move(term));
    }

    // `payload.a."b c".d`: parts in quotes follow at once.
    void readPath(const Token &first, Term &term)
    {
        if (first.text != kPayload && !first.text.startsWith("payload."))
            return;
        term.field = Term::kPayload;
        QByteArray part;
        const auto split = [&](const QByteArray &text) {
            for (const QByteArray &piece : text.split('.')) {
                if (!piece.isEmpty())
                    term.path.push_back(piece);
            }
        };
        split(first.text.sliced(kPayload.size()));
        const size_t start = m_at;
        while (here().isGlued
               && (here().kind == Token::Kind::Quoted || here().kind == Token::Kind::Word)) {
            if (here().kind == Token::Kind::Quoted)
                term.path.push_back(here().text);
            else
                split(here().text);
            take();
        }
        if (!isOperator(here()))
            m_at = start; // words after each other, not a path
    }

    size_t parseComparison(const Token &first, Term term)
    {
        const Token op = here();
        take();
        term.op = std::ranges::find(kOperators, QByteArrayView(op.text), &OperatorRow::text)->op;
        if (first.kind == Token::Kind::Quoted)
            return refuse(QStringLiteral("a field has no quotes"), first);
        if (term.field != Term::kPayload && !findField(first, term))
            return 0;
        const Token value = here();
        if (value.kind != Token::Kind::Word && value.kind != Token::Kind::Quoted)
            return refuse(
                QStringLiteral("there is no value after `%1`").arg(QString::fromUtf8(op.text)), op);
        take();
        term.text = value.text;
        term.isQuoted = value.kind == Token::Kind::Quoted;
        bool isNumber = false;
        const double number = value.text.toDouble(&isNumber);
        if (isNumber && !term.isQuoted)
            term.number = number;
        return addTerm(std::move(term));
    }

    bool findField(const Token &token, Term &term)
    {
        const auto fields = m_filter.m_fields;
        const auto it = std::ranges::find(fields, QByteArrayView(token.text), &Field::name);
        if (it == fields.end()) {
            QString known;
            for (const Field &field : fields)
                known += QString::fromUtf8(field.name) + QStringLiteral(", ");
            refuse(QStringLiteral("there is no field `%1`; there are %2payload.PATH (text that "
                                  "holds an operator stands in quotes)")
                       .arg(QString::fromUtf8(token.text), known),
                   token);
            return false;
        }
        term.field = static_cast<int>(it - fields.begin());
        return true;
    }

    size_t addTerm(Term term)
    {
        m_filter.m_terms.push_back(std::move(term));
        return add({Node::Kind::Term, m_filter.m_terms.size() - 1, 0});
    }

    std::vector<Token> m_tokens;
    size_t m_at = 0;
    Filter m_filter;
    std::optional<SyntaxError> m_error;
};

Expected<Filter, SyntaxError> Filter::parse(QByteArrayView text, std::span<const Field> fields)
{
    if (text.size() > kMaxBytes)
        return Unexpected<SyntaxError>(
            {QStringLiteral("a filter has at most %1 bytes").arg(kMaxBytes), kMaxBytes,
             text.size()});
    auto tokens = tokensOf(text);
    if (!tokens)
        return Unexpected<SyntaxError>(std::move(tokens).error());
    return Parser(std::move(*tokens), fields).run(text);
}

} // namespace sluice::filter
