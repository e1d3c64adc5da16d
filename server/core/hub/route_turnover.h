// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace sluice::core {

/// Dynamic routes that came and went since somebody last looked, other than by the change sets of
/// operators. Counts and one name, however many they are.
class RouteTurnover
{
public:
    void created(const QByteArray &by)
    {
        ++m_created;
        hear(by);
    }
    void deleted(const QByteArray &by)
    {
        ++m_deleted;
        hear(by);
    }
    void expired(quint64 count) { m_expired += count; }

    bool isEmpty() const { return m_created + m_deleted + m_expired == 0; }
    quint64 createdCount() const { return m_created; }
    quint64 deletedCount() const { return m_deleted; }
    quint64 expiredCount() const { return m_expired; }
    /// Who made and deleted them; empty: nobody who is known, or several.
    QByteArray by() const { return m_isBySeveral ? QByteArray() : m_by; }

private:
    void hear(const QByteArray &by)
    {
        if (m_created + m_deleted == 1)
            m_by = by;
        else if (m_by != by)
            m_isBySeveral = true;
    }

    quint64 m_created = 0;
    quint64 m_deleted = 0;
    quint64 m_expired = 0;
    QByteArray m_by;
    bool m_isBySeveral = false;
};

} // namespace sluice::core
