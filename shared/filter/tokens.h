// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace sluice::filter {

/// Why a text is no filter. `begin` and `end` are bytes of its UTF-8.
struct SyntaxError
{
    QString message;
    qsizetype begin = 0;
    qsizetype end = 0;

    friend bool operator==(const SyntaxError &, const SyntaxError &) = default;
};

struct Token
{
    enum class Kind : quint8
    {
        Word,   ///< text as written
        Quoted, ///< text without the quotes, escapes resolved
        Operator,
        Open,
        Close,
        End
    };

    Kind kind = Kind::End;
    QByteArray text;
    qsizetype begin = 0;
    qsizetype end = 0;
    bool isGlued = false; ///< nothing stands between it and the one before
};

/// The pieces of a text, with one End at its end.
Expected<std::vector<Token>, SyntaxError> tokensOf(QByteArrayView text);

} // namespace sluice::filter
