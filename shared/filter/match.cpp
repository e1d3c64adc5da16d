// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/filter/match.h"

#include <algorithm>

namespace sluice::filter {

namespace {

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

/// Where the character at `at` ends.
qsizetype characterEnd(QByteArrayView text, qsizetype at)
{
    ++at;
    while (at < text.size() && isContinuation(text[at]))
        ++at;
    return at;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

// Greedy with one place to come back to: an earlier star can never do better than the last one.
bool globMatches(QByteArrayView glob, QByteArrayView text)
{
    qsizetype g = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype starText = 0;
    while (t < text.size()) {
        if (g < glob.size() && glob[g] == '*') {
            star = ++g;
            starText = t;
        } else if (g < glob.size() && glob[g] == '?') {
            ++g;
            t = characterEnd(text, t);
        } else if (g < glob.size() && glob[g] == text[t]) {
            ++g;
            ++t;
        } else if (star >= 0) {
            g = star;
            t = starText = characterEnd(text, starText);
        } else {
            return false;
        }
    }
    while (g < glob.size() && glob[g] == '*')
        ++g;
    return g == glob.size();
}

bool containsWord(QByteArrayView text, QByteArrayView word)
{
    const auto isSame = [](char a, char b) { return lower(a) == b; };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), isSame) != text.end()
           || word.isEmpty();
}

} // namespace sluice::filter
