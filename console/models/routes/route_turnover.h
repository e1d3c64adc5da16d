// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace sluice::console {

/// Routes that clients made and lost by themselves, added up from the server's notifications.
class RouteTurnover
{
public:
    /// The params of `admin.changed` with the action `changed`; counts that are none are 0.
    void add(const QJsonObject &change);

    bool isEmpty() const { return m_came + m_went == 0; }
    qint64 came() const { return m_came; }
    qint64 went() const { return m_went; } ///< deleted or expired
    /// Whose changes all of them were; empty: several people's, or nobody's who is known.
    QString by() const { return m_by.value_or(QString()); }

private:
    qint64 m_came = 0;
    qint64 m_went = 0;
    std::optional<QString> m_by; // none: nothing was added yet
};

} // namespace sluice::console
