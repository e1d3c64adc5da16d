// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/setting.h"

namespace sluice::config {

/// Checks of single texts: what is wrong and what to write, or two empty strings.
std::pair<QString, QString> checkAddress(QByteArrayView text);   ///< IPv4 or IPv6
std::pair<QString, QString> checkProxy(QByteArrayView text);     ///< an address or a CIDR block
std::pair<QString, QString> checkOrigin(QByteArrayView text);    ///< `https://host[:port]` or `*`
std::pair<QString, QString> checkAlgorithm(QByteArrayView text); ///< a JOSE name we accept
std::pair<QString, QString> checkLabel(QByteArrayView text);
std::pair<QString, QString> checkKeyUrl(QByteArrayView text); ///< https: or file:

} // namespace sluice::config
