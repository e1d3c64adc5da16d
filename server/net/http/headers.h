// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <utility>
#include <vector>

namespace sluice::net::http {

/// Compares ASCII letters without case, as RFC 9110 5.1 asks for field names and most tokens.
bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b);

/// The header fields of one message, in their order. Value type. All text lies in one buffer, so a
/// head of any size costs two allocations; the views it returns live until the next change.
class Headers
{
public:
    using Field = std::pair<QByteArrayView, QByteArrayView>;

    /// Appends a field; does not look for an existing one of that name.
    void add(QByteArrayView name, QByteArrayView value);
    /// Removes every field of that name and appends this one.
    void set(QByteArrayView name, QByteArrayView value);
    void remove(QByteArrayView name);
    void clear();
    void reserve(qsizetype fields, qsizetype bytes);

    bool contains(QByteArrayView name) const;
    qsizetype count(QByteArrayView name) const;
    /// The first value, or a null view when there is no such field.
    QByteArrayView value(QByteArrayView name) const;
    std::vector<QByteArrayView> values(QByteArrayView name) const;
    /// Whether a comma-separated list field (RFC 9110 5.6.1), over all its lines, has this token.
    bool hasToken(QByteArrayView name, QByteArrayView token) const;

    qsizetype size() const { return std::ssize(m_slices); }
    bool isEmpty() const { return m_slices.empty(); }
    Field at(qsizetype index) const;

    friend bool operator==(const Headers &a, const Headers &b);

private:
    struct Slice
    {
        quint32 nameAt;
        quint32 nameSize;
        quint32 valueAt;
        quint32 valueSize;
    };

    QByteArrayView nameOf(const Slice &slice) const;
    QByteArrayView valueOf(const Slice &slice) const;

    QByteArray m_text;
    std::vector<Slice> m_slices;
};

} // namespace sluice::net::http
