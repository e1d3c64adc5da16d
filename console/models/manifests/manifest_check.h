// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/diagnostic.h"

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace sluice::console {

/// What is wrong at a place of a text in an editor. Positions count UTF-16 units, as editors do.
struct Finding
{
    Diagnostic::Severity severity = Diagnostic::Severity::Error;
    int begin = 0;
    int end = 0; ///< just behind; > begin unless the text is empty
    QString message;
    QString hint;        ///< what to write instead; may be empty
    QString replacement; ///< in place of [begin, end) it mends the finding; may be empty

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// A section of the file, or an entry of one.
struct OutlineEntry
{
    QString text;
    QString detail; ///< how many, or what it says
    int begin = 0;  ///< UTF-16 units
    std::vector<OutlineEntry> children;
};

struct ManifestCheck
{
    std::vector<Finding> findings;     ///< in file order
    std::vector<OutlineEntry> outline; ///< empty if the text is no YAML
    bool isYaml = false;

    bool hasErrors() const;
};

/// What the server would say of this one file, as far as the file alone tells: other files and
/// variables of the server's environment are the server's to judge. Pure; any thread.
ManifestCheck checkManifest(const QString &path, const QString &text);

/// Byte offsets of a UTF-8 text as UTF-16 units of the same text. Quick for ascending offsets. Keeps
/// a view of the text.
class Utf16Offsets
{
public:
    explicit Utf16Offsets(QByteArrayView utf8)
        : m_utf8(utf8)
    {
    }

    int at(qsizetype byte);

private:
    QByteArrayView m_utf8;
    qsizetype m_byte = 0;
    int m_units = 0;
};

} // namespace sluice::console
