// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/ports/store.h"

namespace sluice::core {

/// Port: is told what has been changed in the server's own collections, when it is on the disk.
/// Called by the core within a turn; may publish, nothing else. Core thread only.
class ChangeObserver
{
public:
    virtual ~ChangeObserver() = default;

    /// `by`: the subject who did it; empty: the server itself.
    virtual void routeCreated(const DynamicRoute &route, const QByteArray &by) = 0;
    virtual void routeDeleted(const QByteArray &id, const QByteArray &by) = 0;
    virtual void tokenRevoked(const RevocationRow &row, const QByteArray &by) = 0;
    virtual void manifestSaved(const ManifestRevision &revision) = 0;
};

} // namespace sluice::core
