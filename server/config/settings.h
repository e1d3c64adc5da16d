// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/config.h"
#include "server/config/setting.h"

namespace sluice::config {

/// What the files that declare settings all use.
namespace declare {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using C = Config;
} // namespace declare

/// Every setting, in the order of the reference.
const std::vector<Setting<Config>> &settings();
/// The part of it that names the brokers of Toa.
std::vector<Setting<Config>> amqpSettings();
/// The members of one element of each list of maps.
const std::vector<Setting<VerificationKey>> &keySettings();
const std::vector<Setting<KeySource>> &keySourceSettings();

const std::vector<Setting<TokenKey>> &tokenKeySettings();
const std::vector<Setting<SelfService>> &selfServiceSettings();
/// The settings of `dialects.toa`; a part of settings().
std::vector<Setting<Config>> toaSettings();
/// The settings of `dialects.socketio`.
std::vector<Setting<Config>> socketIoSettings();

/// Keys of the file that later releases read.
const std::vector<QByteArrayView> &futureSections();

} // namespace sluice::config
