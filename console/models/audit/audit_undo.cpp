// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/audit/audit_undo.h"

#include "console/models/audit/audit_list.h"

#include <QRegularExpression>

namespace sluice::console {

using namespace Qt::StringLiterals;

QByteArray AuditUndo::revertMethod() const
{
    return resource == Resource::Routes ? "admin.route.revert" : "admin.manifest.revert";
}

QByteArray AuditUndo::revisionsMethod() const
{
    return resource == Resource::Routes ? "admin.route.revisions" : "admin.manifest.revisions";
}

std::optional<AuditUndo> undoOf(const QJsonObject &entry)
{
    const QString action = entry.value("action"_L1).toString();
    const bool isRoute = action == u"admin.route.apply"_s || action == u"admin.route.revert"_s;
    const bool isManifest = action == u"admin.manifest.apply"_s
                            || action == u"admin.manifest.revert"_s;
    if ((!isRoute && !isManifest) || isRefused(entry))
        return std::nullopt;
    static const QRegularExpression made(u"^(?:routes|manifest) revision (\\d{1,15})$"_s);
    const QRegularExpressionMatch match = made.match(entry.value("target"_L1).toString());
    const qint64 revision = match.captured(1).toLongLong();
    // Routes begin without any; the first revision of manifests is what the server found.
    if (!match.hasMatch() || revision < (isRoute ? 1 : 2))
        return std::nullopt;
    return AuditUndo{isRoute ? AuditUndo::Resource::Routes : AuditUndo::Resource::Manifests,
                     revision};
}

} // namespace sluice::console
