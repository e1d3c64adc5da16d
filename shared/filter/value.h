// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace sluice::filter {

/// One value of a record, or of a payload. The view is as long valid as what it came from.
struct Value
{
    enum class Kind : quint8
    {
        None, ///< there is no such field: every comparison is false
        Text,
        Number,
        Word ///< true, false, null
    };

    Kind kind = Kind::None;
    QByteArrayView text; ///< Text, Word
    double number = 0;   ///< Number

    static Value of(QByteArrayView text) { return {Kind::Text, text, 0}; }
    static Value of(double number) { return {Kind::Number, {}, number}; }
    static Value of(bool flag)
    {
        return {Kind::Word, flag ? QByteArrayView("true") : QByteArrayView("false"), 0};
    }
};

} // namespace sluice::filter
