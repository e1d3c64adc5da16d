// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/filter/tokens.h"

#include <array>

namespace sluice::filter {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// The longer ones first.
constexpr std::array<QByteArrayView, 8> kOperators = {"!=", "<=", ">=", "=", "<", ">", "~", ":"};

QByteArrayView operatorAt(QByteArrayView rest)
{
    for (const QByteArrayView candidate : kOperators) {
        if (rest.startsWith(candidate))
            return candidate;
    }
    return {};
}

class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {
    }

    Expected<std::vector<Token>, SyntaxError> run()
    {
        while (skipSpace()) {
            const qsizetype before = m_at;
            if (auto done = next(); !done)
                return Unexpected<SyntaxError>(std::move(done).error());
            m_tokens.back().begin = before;
            m_tokens.back().end = m_at;
            m_tokens.back().isGlued = before > 0 && before == m_lastEnd;
            m_lastEnd = m_at;
        }
        m_tokens.push_back({Token::Kind::End, {}, m_text.size(), m_text.size(), false});
        return std::move(m_tokens);
    }

private:
    bool skipSpace()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
        return m_at < m_text.size();
    }

    Expected<void, SyntaxError> next()
    {
        const char c = m_text[m_at];
        if (c == '(' || c == ')') {
            ++m_at;
            m_tokens.push_back(
                {c == '(' ? Token::Kind::Open : Token::Kind::Close, QByteArray(1, c)});
            return {};
        }
        if (c == '"')
            return quoted();
        if (const QByteArrayView found = operatorAt(m_text.sliced(m_at)); !found.isEmpty()) {
            m_at += found.size();
            m_tokens.push_back({Token::Kind::Operator, found.toByteArray()});
            return {};
        }
        word();
        return {};
    }

    // What follows an operator is a value: only a space or a parenthesis ends it, so that
    // `channel:room:acme` needs no quotes.
    void word()
    {
        const bool isValue = !m_tokens.empty() && m_tokens.back().kind == Token::Kind::Operator;
        const qsizetype begin = m_at;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (isSpace(c) || c == '(' || c == ')' || c == '"')
                break;
            if (!isValue && !operatorAt(m_text.sliced(m_at)).isEmpty())
                break;
            ++m_at;
        }
        m_tokens.push_back({Token::Kind::Word, m_text.sliced(begin, m_at - begin).toByteArray()});
    }

    Expected<void, SyntaxError> quoted()
    {
        const qsizetype begin = m_at++;
        QByteArray text;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            text += m_text[m_at++];
        }
        if (m_at == m_text.size())
            return Unexpected<SyntaxError>(
                {QStringLiteral("this quote is not closed"), begin, m_text.size()});
        ++m_at;
        m_tokens.push_back({Token::Kind::Quoted, std::move(text)});
        return {};
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_lastEnd = 0;
    std::vector<Token> m_tokens;
};

} // namespace

Expected<std::vector<Token>, SyntaxError> tokensOf(QByteArrayView text)
{
    return Scanner(text).run();
}

} // namespace sluice::filter
