// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/diagnostic.h"

namespace sluice {

namespace {

QString severityText(Diagnostic::Severity severity)
{
    switch (severity) {
    case Diagnostic::Severity::Error:
        return QStringLiteral("error");
    case Diagnostic::Severity::Warning:
        return QStringLiteral("warning");
    case Diagnostic::Severity::Note:
        return QStringLiteral("note");
    }
    Q_UNREACHABLE();
}

} // namespace

QString toText(const Diagnostic &diagnostic)
{
    QString text = diagnostic.file;
    if (diagnostic.line > 0)
        text += u':' + QString::number(diagnostic.line) + u':' + QString::number(diagnostic.column);
    text += QStringLiteral(": ") + severityText(diagnostic.severity) + QStringLiteral(": ")
            + diagnostic.message;
    if (!diagnostic.hint.isEmpty())
        text += QStringLiteral(" (") + diagnostic.hint + u')';
    return text;
}

} // namespace sluice
