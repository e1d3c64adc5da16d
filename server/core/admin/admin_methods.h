// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/claims/claims.h"

#include <span>

namespace sluice::core {

/// One method of the admin API (shared/docs/admin-api.md): the role it takes, and whether it changes
/// something, which is audited and takes an idempotency key.
struct AdminMethod
{
    QByteArrayView name;
    claims::AdminRole needs = claims::AdminRole::Admin;
    bool isMutation = false;
};

/// The only table of them: the hello lists it, the desk guards by it.
std::span<const AdminMethod> adminMethods();

/// Null if there is none.
const AdminMethod *findAdminMethod(QByteArrayView name);

} // namespace sluice::core
