// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/routes/route_turnover.h"

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;

void RouteTurnover::add(const QJsonObject &change)
{
    const auto count = [&](QLatin1StringView name) {
        return std::clamp<qint64>(change.value(name).toInteger(), 0, 1'000'000'000);
    };
    const qint64 made = count("created"_L1);
    const qint64 deleted = count("deleted"_L1);
    const qint64 expired = count("expired"_L1);
    m_came += made;
    m_went += deleted + expired;
    const QString by = expired == 0 ? change.value("by"_L1).toString() : QString();
    if (!m_by)
        m_by = by;
    else if (*m_by != by)
        m_by = QString();
}

} // namespace sluice::console
