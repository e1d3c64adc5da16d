// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/toa_realtime.h"

#include "shared/manifest/label.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sluice::manifest {

namespace {

const QString kName = QStringLiteral("TOA_REALTIME");
constexpr qsizetype kMaxBytes = 1024 * 1024;

void report(LoadResult &result, Diagnostic::Severity severity, int entry, const QString &message,
            const QString &hint)
{
    result.diagnostics.push_back({severity, kName, entry, entry > 0 ? 1 : 0, 0, message, hint});
}

QJsonDocument decode(QByteArrayView variable)
{
    const QByteArray text = variable.toByteArray().trimmed();
    const auto plain = QByteArray::fromBase64Encoding(text,
                                                      QByteArray::AbortOnBase64DecodingErrors);
    return QJsonDocument::fromJson(plain ? *plain : text);
}

/// Property names; a single one may stand without a list, as Toa's own readers allow.
std::vector<QByteArray> propertiesOf(const QJsonValue &value)
{
    std::vector<QByteArray> names;
    const QJsonArray list = value.isString() ? QJsonArray{value} : value.toArray();
    for (const QJsonValue &name : list) {
        if (name.isString())
            names.push_back(name.toString().toUtf8());
    }
    return names;
}

} // namespace

void addToaRealtime(QByteArrayView variable, Precedence precedence, LoadResult &result)
{
    const QJsonDocument document = variable.size() <= kMaxBytes ? decode(variable)
                                                                : QJsonDocument();
    if (!document.isArray()) {
        return report(
            result, Diagnostic::Severity::Error, 0,
            QStringLiteral("this is not the list of routes that Toa writes"),
            QStringLiteral("write base64 of [{\"event\": LABEL, \"properties\": [NAME]}]"));
    }
    const QJsonArray entries = document.array();
    for (int i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries[i].toObject();
        const QJsonValue properties = entry.value(QStringLiteral("properties"));
        const auto label = completeLabel(entry.value(QStringLiteral("event")).toString().toUtf8());
        if (!label || !(properties.isArray() || properties.isString())) {
            report(result, Diagnostic::Severity::Error, i + 1,
                   label ? QStringLiteral("the entry has no list of properties")
                         : QStringLiteral("the entry names no event: ") + label.error().detail,
                   QStringLiteral("write {\"event\": LABEL, \"properties\": [NAME]}"));
            continue;
        }
        StaticRoute route;
        route.event = label->utf8;
        route.properties = propertiesOf(properties);
        route.where = {kName, i + 1, 1};
        const auto known = std::ranges::find(result.manifest.routes, route.event,
                                             &StaticRoute::event);
        if (known == result.manifest.routes.end() || precedence == Precedence::Stack)
            result.manifest.routes.push_back(std::move(route));
        else
            report(result, Diagnostic::Severity::Warning, i + 1,
                   QStringLiteral("\"%1\" is already routed by %2:%3, which counts")
                       .arg(QString::fromUtf8(route.event), known->where.file)
                       .arg(known->where.line),
                   {});
    }
}

} // namespace sluice::manifest
