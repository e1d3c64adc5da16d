// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/routing/route_plan.h"

#include <QByteArray>
#include <QByteArrayView>

#include <simdjson.h>

#include <optional>

namespace sluice::core {

/// A JSON number as JavaScript's String(number) writes it, so that `5`, `5.0` and `5e0` are one
/// key (reference: ECMA-262 Number::toString).
QByteArray numberText(const simdjson::dom::element &number);

/// What a payload value is worth as a stream key or template text: strings themselves, numbers
/// and booleans their text; nothing for null, objects and arrays.
std::optional<QByteArray> scalarText(const simdjson::dom::element &element);

/// Canonical form of a number literal, for RouteValue; nothing if it is none.
std::optional<QByteArray> canonicalNumber(QByteArrayView literal);

/// One payload, parsed once for routing; reads top-level members and, if allowed, dotted paths.
/// Only one may be alive per thread (they share the thread's parser).
class PayloadReader
{
public:
    PayloadReader(const QByteArray &payload, PayloadPaths paths);

    bool isObject() const { return m_isObject; }

    /// Calls visit(element) for the values at the property: a literal member first, else the
    /// dotted path, which descends objects and fans out over arrays. An array found there is
    /// visited element by element. Returns whether the property exists.
    template <class Visit> bool forEach(QByteArrayView property, Visit &&visit) const
    {
        if (!m_isObject)
            return false;
        simdjson::dom::element value;
        if (m_root.at_key(view(property)).get(value) == simdjson::SUCCESS) {
            spread(value, visit);
            return true;
        }
        if (m_paths == PayloadPaths::Off || property.indexOf('.') < 0)
            return false;
        return descend(simdjson::dom::element(m_element), property, visit);
    }

    /// First scalar at the property, for templates.
    std::optional<QByteArray> scalar(QByteArrayView property) const;

private:
    static std::string_view view(QByteArrayView text)
    {
        return {text.data(), static_cast<size_t>(text.size())};
    }

    template <class Visit> static void spread(const simdjson::dom::element &value, Visit &visit)
    {
        simdjson::dom::array array;
        if (value.get_array().get(array) != simdjson::SUCCESS)
            return visit(value);
        for (const simdjson::dom::element item : array)
            visit(item);
    }

    template <class Visit>
    static bool descend(const simdjson::dom::element &from, QByteArrayView path, Visit &visit)
    {
        simdjson::dom::array array;
        if (from.get_array().get(array) == simdjson::SUCCESS) {
            bool found = false;
            for (const simdjson::dom::element item : array)
                found |= descend(item, path, visit);
            return found;
        }
        const qsizetype dot = path.indexOf('.');
        simdjson::dom::element value;
        if (from[view(dot < 0 ? path : path.first(dot))].get(value) != simdjson::SUCCESS)
            return false;
        if (dot >= 0)
            return descend(value, path.sliced(dot + 1), visit);
        spread(value, visit);
        return true;
    }

    PayloadPaths m_paths;
    bool m_isObject = false;
    simdjson::dom::element m_element;
    simdjson::dom::object m_root;
};

} // namespace sluice::core
