// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/claims/claims.h"
#include "shared/manifest/model.h"

#include <memory>
#include <optional>
#include <variant>

/// `admin.access.*`
namespace sluice::core {

/// Whose rights are asked for: of a connection, of claims, or of a subject (of one of its
/// connections, or with nothing but its name). None: nobody's, without a token.
struct AccessHolder
{
    quint64 connection = 0;
    std::shared_ptr<const claims::Claims> claims;
    std::optional<QByteArray> subject;
};

/// Subscribing or publishing on something, or managing.
struct AccessDeed
{
    manifest::Action action = manifest::Action::Subscribe;
    QByteArray on; ///< as decide() takes it
    std::optional<claims::ManageScope> manage;
};

struct ExplainAccess
{
    AccessHolder holder;
    AccessDeed deed;
    std::optional<qint64> atMs; ///< for the token's times; now
};
struct WhoMay
{
    AccessDeed deed;
    quint64 from = 0;
    quint64 count = 100;
};
struct WhatMay
{
    AccessHolder holder;
    quint64 from = 0;
    quint64 count = 100;
};

using AccessCommand = std::variant<ExplainAccess, WhoMay, WhatMay>;

} // namespace sluice::core
