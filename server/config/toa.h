// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/manifest/directive.h"
#include "shared/manifest/loader.h"
#include "shared/manifest/toa_compat.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <utility>
#include <vector>

namespace sluice::config {

/// One of `dialects.toa.tokens`.
struct TokenKey
{
    QByteArray kid;
    QByteArray key; ///< PASERK, `k3.local.…`
    int line = 0;   ///< of the entry in the file
    int column = 0;
};

/// `dialects.toa`: how streams are exposed over HTTP.
struct Toa
{
    std::vector<manifest::Directive> access{{manifest::Directive::Kind::Id, {"key"}}};
    std::vector<TokenKey> tokens; ///< the first seals
    std::chrono::milliseconds tokenLifetime = std::chrono::days(30);
    std::chrono::milliseconds tokenRefresh = std::chrono::minutes(10);
    QString credentials; ///< absolute after loading; empty: nobody comes in by Basic
    QByteArray pepper;
    std::vector<std::pair<QByteArray, QByteArray>> authorities; ///< id and host
    QByteArray server{"Exposition/1.0.0-alpha.110"};
    manifest::ToaCompat compat;
};

inline manifest::Precedence precedenceOf(const Toa &toa)
{
    return toa.compat.stackRoutes ? manifest::Precedence::Stack : manifest::Precedence::Context;
}

} // namespace sluice::config
