// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/object_writer.h"
#include "shared/filter/filter.h"

#include <functional>
#include <memory>

namespace sluice::core {

/// One row of a list, as filters and sorting see it. Valid during the visit only.
class ListRow : public filter::Record
{
public:
    /// Unique in the list; what rows are named by.
    virtual QByteArray id() const = 0;
    /// The members of its JSON.
    virtual void write(ObjectWriter &writer) const = 0;
};

using RowVisitor = std::function<void(const ListRow &)>;

/// A table of the core that can be walked in steps while it changes between them.
class ListSource
{
public:
    virtual ~ListSource() = default;

    /// Names of the fields, in the order of ListRow::field().
    virtual std::span<const filter::Field> fields() const = 0;
    virtual quint64 total() const = 0;
    /// A walk goes over the places 0 … places() − 1. When the number changes on the way, the walk
    /// begins again.
    virtual size_t places() const = 0;
    virtual void visit(size_t place, const RowVisitor &visitor) = 0;
    /// The row of that id, if it is still there.
    virtual void visitRow(const QByteArray &id, const RowVisitor &visitor) = 0;
};

/// What grows is turned into a rate by being looked at now and then.
class RateGauge
{
public:
    /// Events per second; the same within a second.
    double rate(quint64 count, qint64 nowMs)
    {
        if (m_atMs == 0 || nowMs - m_atMs >= kLongestMs) { // nobody looked for long
            m_count = count;
            m_atMs = nowMs;
            m_rate = 0;
        } else if (nowMs - m_atMs >= kShortestMs) {
            m_rate = static_cast<double>(count - std::min(count, m_count)) * 1000
                     / static_cast<double>(nowMs - m_atMs);
            m_count = count;
            m_atMs = nowMs;
        }
        return m_rate;
    }

private:
    static constexpr qint64 kShortestMs = 900;
    static constexpr qint64 kLongestMs = 10'000;

    quint64 m_count = 0;
    qint64 m_atMs = 0;
    double m_rate = 0;
};

} // namespace sluice::core
