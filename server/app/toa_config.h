// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/realm.h"
#include "server/config/config.h"
#include "server/dialects/toa/settings.h"
#include "shared/base/result.h"

/// `dialects.toa` in the words of the modules. Pure but for reading the credentials file and the
/// environment.
namespace sluice::app {

dialects::toa::SettingsPtr toaSettings(const config::Config &config);

/// The keys and credentials. ConfigInvalid for a key of another form, or for a credentials file with
/// mistakes: the detail lists them; FileUnreadable.
Result<auth::RealmPtr> loadRealm(const config::Config &config);

/// The identities whose password is another, or gone, in the newer of two files.
std::vector<QByteArray> changedIdentities(const auth::Credentials &before,
                                          const auth::Credentials &after);

} // namespace sluice::app
