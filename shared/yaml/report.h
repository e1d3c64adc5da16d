// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/diagnostic.h"
#include "shared/yaml/node.h"

#include <vector>

namespace sluice::yaml {

/// Collects what is wrong with one file. Each finding says what is wrong and what to write instead.
class Report
{
public:
    explicit Report(QString file)
        : m_file(std::move(file))
    {
    }

    /// `replacement` is what to write in the place of what is wrong, if that is known.
    void error(const Place &place, QString message, QString hint, QString replacement = {});
    void warning(const Place &place, QString message, QString hint);

    bool hasErrors() const { return m_errors > 0; }
    const QString &file() const { return m_file; }
    const std::vector<Diagnostic> &diagnostics() const { return m_diagnostics; }
    /// In file order.
    std::vector<Diagnostic> takeDiagnostics();

private:
    void add(Diagnostic::Severity severity, const Place &place, QString message, QString hint,
             QString replacement = {});

    QString m_file;
    int m_errors = 0;
    std::vector<Diagnostic> m_diagnostics;
};

/// Text of a file, shortened and without control characters, for use inside a message.
QString quoted(QByteArrayView text);

/// The known word that `text` is most likely a misspelling of; empty if none is near.
QByteArray nearest(QByteArrayView text, const std::vector<QByteArrayView> &known);

} // namespace sluice::yaml
