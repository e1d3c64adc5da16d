// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace sluice::filter {

/// `*` is any run of bytes, `?` is one character; the whole text must match.
bool globMatches(QByteArrayView glob, QByteArrayView text);

/// Whether the text holds the word, ASCII letters of either case. `word` is in lower case.
bool containsWord(QByteArrayView text, QByteArrayView word);

} // namespace sluice::filter
