// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/payload.h"

#include <utility>

namespace sluice::core {

/// Appends members to an object; the braces are its own.
class ObjectWriter
{
public:
    explicit ObjectWriter(QByteArray &out)
        : m_out(out)
    {
        m_out += '{';
    }
    ~ObjectWriter() { m_out += '}'; }
    ObjectWriter(const ObjectWriter &) = delete;
    ObjectWriter &operator=(const ObjectWriter &) = delete;

    ObjectWriter &text(const char *name, QByteArrayView value)
    {
        key(name);
        appendJsonString(m_out, value);
        return *this;
    }
    ObjectWriter &number(const char *name, quint64 value)
    {
        return raw(name, QByteArray::number(value));
    }
    ObjectWriter &flag(const char *name, bool value) { return raw(name, value ? "true" : "false"); }
    ObjectWriter &raw(const char *name, QByteArrayView json)
    {
        key(name);
        m_out.append(json);
        return *this;
    }
    ObjectWriter &signedNumber(const char *name, qint64 value)
    {
        return raw(name, QByteArray::number(value));
    }
    /// All members of another object.
    ObjectWriter &members(QByteArrayView object)
    {
        if (object.size() <= 2)
            return *this;
        if (!std::exchange(m_isFirst, false))
            m_out += ',';
        m_out.append(object.sliced(1, object.size() - 2));
        return *this;
    }
    QByteArray &key(const char *name)
    {
        m_out += m_isFirst ? "\"" : ",\"";
        m_out += name;
        m_out += "\":";
        m_isFirst = false;
        return m_out;
    }

private:
    QByteArray &m_out;
    bool m_isFirst = true;
};

template <class Range, class Append>
void appendArray(QByteArray &out, const Range &range, Append &&append)
{
    out += '[';
    bool isFirst = true;
    for (const auto &item : range) {
        if (!isFirst)
            out += ',';
        isFirst = false;
        append(out, item);
    }
    out += ']';
}

} // namespace sluice::core
