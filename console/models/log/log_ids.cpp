// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/log/log_ids.h"

#include <QRegularExpression>

namespace sluice::console {

QStringList idsIn(const QString &line)
{
    constexpr qsizetype kMost = 10;
    constexpr qsizetype kRead = 4'000; // characters of a line
    static const QRegularExpression word(QStringLiteral(
        "(?<![\\w.:/-])(?=[\\w-]*\\d)[A-Za-z0-9_-]{8,64}(?![\\w.:/-]*[/:.]\\w)(?![\\w-])"));
    QStringList ids;
    auto it = word.globalMatch(line.left(kRead));
    while (it.hasNext() && ids.size() < kMost) {
        const QString id = it.next().captured();
        if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

} // namespace sluice::console
