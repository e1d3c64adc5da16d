// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/http/headers.h"

#include <algorithm>

namespace sluice::net::http {

namespace {

constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

QByteArrayView trimmedList(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

bool listHasToken(QByteArrayView list, QByteArrayView token)
{
    while (!list.isNull()) {
        const qsizetype comma = list.indexOf(',');
        const QByteArrayView item = comma < 0 ? list : list.first(comma);
        if (equalsIgnoringCase(trimmedList(item), token))
            return true;
        list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
    }
    return false;
}

} // namespace

bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return lowered(x) == lowered(y);
           });
}

void Headers::add(QByteArrayView name, QByteArrayView value)
{
    const Slice slice{static_cast<quint32>(m_text.size()), static_cast<quint32>(name.size()),
                      static_cast<quint32>(m_text.size() + name.size()),
                      static_cast<quint32>(value.size())};
    m_text.append(name);
    m_text.append(value);
    m_slices.push_back(slice);
}

void Headers::set(QByteArrayView name, QByteArrayView value)
{
    remove(name);
    add(name, value);
}

void Headers::remove(QByteArrayView name)
{
    // The text of a removed field stays in the buffer: messages are short-lived and rarely edited.
    std::erase_if(m_slices,
                  [&](const Slice &slice) { return equalsIgnoringCase(nameOf(slice), name); });
}

void Headers::clear()
{
    m_text.clear();
    m_slices.clear();
}

void Headers::reserve(qsizetype fields, qsizetype bytes)
{
    m_slices.reserve(static_cast<std::size_t>(fields));
    m_text.reserve(bytes);
}

bool Headers::contains(QByteArrayView name) const
{
    return count(name) > 0;
}

qsizetype Headers::count(QByteArrayView name) const
{
    return std::ranges::count_if(
        m_slices, [&](const Slice &slice) { return equalsIgnoringCase(nameOf(slice), name); });
}

QByteArrayView Headers::value(QByteArrayView name) const
{
    for (const Slice &slice : m_slices) {
        if (equalsIgnoringCase(nameOf(slice), name))
            return valueOf(slice);
    }
    return {};
}

std::vector<QByteArrayView> Headers::values(QByteArrayView name) const
{
    std::vector<QByteArrayView> found;
    for (const Slice &slice : m_slices) {
        if (equalsIgnoringCase(nameOf(slice), name))
            found.push_back(valueOf(slice));
    }
    return found;
}

bool Headers::hasToken(QByteArrayView name, QByteArrayView token) const
{
    return std::ranges::any_of(m_slices, [&](const Slice &slice) {
        return equalsIgnoringCase(nameOf(slice), name) && listHasToken(valueOf(slice), token);
    });
}

Headers::Field Headers::at(qsizetype index) const
{
    Q_ASSERT(index >= 0 && index < size());
    const Slice &slice = m_slices[static_cast<std::size_t>(index)];
    return {nameOf(slice), valueOf(slice)};
}

QByteArrayView Headers::nameOf(const Slice &slice) const
{
    return QByteArrayView(m_text).sliced(slice.nameAt, slice.nameSize);
}

QByteArrayView Headers::valueOf(const Slice &slice) const
{
    return QByteArrayView(m_text).sliced(slice.valueAt, slice.valueSize);
}

bool operator==(const Headers &a, const Headers &b)
{
    if (a.size() != b.size())
        return false;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (a.at(i) != b.at(i))
            return false;
    }
    return true;
}

} // namespace sluice::net::http
