// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include <optional>

namespace sluice::console {

/// What a change of the audit log made, and how it is taken back: by going to the revision before.
struct AuditUndo
{
    enum class Resource : quint8
    {
        Routes,
        Manifests
    };

    Resource resource = Resource::Routes;
    qint64 revision = 0; ///< that the change made

    QByteArray revertMethod() const;
    QByteArray revisionsMethod() const;

    friend bool operator==(const AuditUndo &, const AuditUndo &) = default;
};

/// Nothing if the entry was refused, made no revision, or made the first one of manifests. Pure.
std::optional<AuditUndo> undoOf(const QJsonObject &entry);

} // namespace sluice::console
