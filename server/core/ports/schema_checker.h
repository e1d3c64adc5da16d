// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>

namespace sluice::core {

/// Port: JSON Schema. Core thread only.
class SchemaChecker
{
public:
    virtual ~SchemaChecker() = default;

    /// Whether the value (checked JSON) is what the schema demands; InvalidParams naming the place
    /// and the demand, ManifestInvalid if the schema is none.
    virtual Result<> check(const QByteArray &schema, const QByteArray &value) = 0;
};

} // namespace sluice::core
