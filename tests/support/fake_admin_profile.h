// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/profiles/profile.h"
#include "tests/support/fake_admin_server.h"

/// Of a console's tab for that server, without a token.
inline sluice::console::Profile profileOf(const FakeAdminServer &server)
{
    sluice::console::Profile profile;
    profile.id = QStringLiteral("p");
    profile.name = profile.id;
    profile.url = server.url();
    return profile;
}
