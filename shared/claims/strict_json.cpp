// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/claims/strict_json.h"

#include <algorithm>
#include <vector>

namespace sluice::claims {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

/// Null if the element is fine, else what is wrong with it.
QString findFault(const dom::element &element, int depthLeft);

QString findObjectFault(const dom::object &object, int depthLeft)
{
    std::vector<std::string_view> names;
    for (const dom::key_value_pair member : object) {
        names.push_back(member.key);
        if (QString fault = findFault(member.value, depthLeft - 1); !fault.isNull())
            return fault;
    }
    std::ranges::sort(names);
    // RFC 7519 4: readers differ in which of two equal members they take.
    if (std::ranges::adjacent_find(names) != names.end())
        return u"has a duplicate member"_s;
    return {};
}

QString findFault(const dom::element &element, int depthLeft)
{
    dom::object object;
    dom::array array;
    const bool isObject = element.get(object) == simdjson::SUCCESS;
    const bool isArray = !isObject && element.get(array) == simdjson::SUCCESS;
    if ((isObject || isArray) && depthLeft == 0)
        return u"is nested too deeply"_s;
    if (isObject)
        return findObjectFault(object, depthLeft);
    if (isArray) {
        for (const dom::element child : array) {
            if (QString fault = findFault(child, depthLeft - 1); !fault.isNull())
                return fault;
        }
    }
    return {};
}

} // namespace

Result<dom::object> parseStrictObject(dom::parser &parser, QByteArrayView text,
                                      const JsonLimits &limits, const QString &what)
{
    if (text.size() > limits.maxBytes) {
        return fail(ErrorCode::TokenInvalid,
                    u"%1 has more than %2 bytes"_s.arg(what).arg(limits.maxBytes));
    }
    if (text.isEmpty())
        return fail(ErrorCode::TokenInvalid, u"%1 is empty"_s.arg(what));
    // The walk below refuses depth exactly; the parser only has to stay bounded.
    const auto parserDepth = static_cast<size_t>(limits.maxDepth) + 2;
    const auto size = static_cast<size_t>(text.size());
    if (parser.max_depth() != parserDepth || parser.capacity() < size) {
        if (parser.allocate(std::max<size_t>(size, 1024), parserDepth) != simdjson::SUCCESS)
            return fail(ErrorCode::Overloaded, u"no memory to parse JSON"_s);
    }
    dom::element root;
    if (const auto error = parser.parse(text.data(), size, true).get(root)) {
        return fail(ErrorCode::TokenInvalid,
                    u"%1 is not valid JSON: %2"_s.arg(
                        what, QString::fromLatin1(simdjson::error_message(error))));
    }
    dom::object object;
    if (root.get(object) != simdjson::SUCCESS)
        return fail(ErrorCode::TokenInvalid, u"%1 is not a JSON object"_s.arg(what));
    if (const QString fault = findFault(root, limits.maxDepth); !fault.isNull())
        return fail(ErrorCode::TokenInvalid, u"%1 %2"_s.arg(what, fault));
    return object;
}

} // namespace sluice::claims
