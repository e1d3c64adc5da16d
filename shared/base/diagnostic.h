// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sluice {

/// A finding in a file that a person wrote. Lines and columns count from 1; a column counts
/// Unicode code points; 0 means the file as a whole.
struct Diagnostic
{
    enum class Severity
    {
        Error,
        Warning,
        Note
    };

    Severity severity = Severity::Error;
    QString file;
    int line = 0;
    int column = 0;
    int endColumn = 0; ///< first column after the token; 0 if unknown
    QString message;   ///< what is wrong
    QString hint;      ///< what to write instead; may be empty
    qint64 begin = -1; ///< bytes of the file that the finding is about; -1 if unknown
    qint64 end = -1;   ///< just behind
    QString replacement = {}; ///< written in place of these bytes, it mends the finding; may be empty

    friend bool operator==(const Diagnostic &, const Diagnostic &) = default;
};

/// `FILE:LINE:COLUMN: error: MESSAGE (HINT)`
QString toText(const Diagnostic &diagnostic);

} // namespace sluice
