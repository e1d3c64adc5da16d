// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <simdjson.h>

/// JSON that two readers cannot understand differently, for everything around tokens.
namespace sluice::claims {

struct JsonLimits
{
    qsizetype maxBytes = 0;
    int maxDepth = 0; ///< nested objects and arrays, the outermost is 1
};

/// An object without duplicate members at any level, in valid UTF-8 and within the limits.
/// `what` begins the detail of the TokenInvalid that says what is wrong. The element lives until
/// the parser's next use.
[[nodiscard]] Result<simdjson::dom::object> parseStrictObject(simdjson::dom::parser &parser,
                                                              QByteArrayView text,
                                                              const JsonLimits &limits,
                                                              const QString &what);

/// The bytes of a JSON string, valid as long as the element.
inline QByteArrayView toView(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace sluice::claims
