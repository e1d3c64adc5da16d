// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/routes/route_draft.h"

#include <QJsonDocument>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array)
        list << each.toString();
    if (value.isString())
        list << value.toString();
    return list;
}

} // namespace

QString RouteSpec::key() const
{
    QStringList exposed = expose;
    exposed.sort();
    const QJsonArray parts{event, stream, property, property.isEmpty() ? QJsonValue() : value,
                           QJsonArray::fromStringList(exposed)};
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

QJsonObject RouteSpec::toJson() const
{
    QJsonObject json{{u"event"_s, event}, {u"stream"_s, stream}};
    if (!property.isEmpty()) {
        json.insert(u"property"_s, property);
        json.insert(u"value"_s, value);
    }
    if (!expose.isEmpty())
        json.insert(u"expose"_s, QJsonArray::fromStringList(expose));
    if (isPersistent)
        json.insert(u"persistent"_s, true);
    else if (ttlSeconds > 0)
        json.insert(u"ttl"_s, ttlSeconds);
    if (!label.isEmpty())
        json.insert(u"label"_s, label);
    return json;
}

std::optional<RouteRow> routeRow(const QJsonObject &json)
{
    RouteRow row;
    row.id = json.value("id"_L1).toString();
    row.isStatic = json.value("kind"_L1).toString() == u"static"_s;
    row.spec.event = json.value("event"_L1).toString();
    row.spec.stream = json.value("stream"_L1).toString();
    row.spec.property = strings(json.value("property"_L1)).join(u", "_s);
    row.spec.value = json.value("value"_L1);
    row.spec.expose = strings(json.value("expose"_L1));
    row.spec.isPersistent = json.value("persistent"_L1).toBool();
    row.spec.ttlSeconds = json.value("ttl"_L1).toInt();
    row.spec.label = json.value("label"_L1).toString();
    row.file = json.value("file"_L1).toString();
    row.line = json.value("line"_L1).toInt();
    row.expiresAtMs = json.value("expires"_L1).toInteger();
    row.matched = json.value("matched"_L1).toInteger();
    row.rate = json.value("rate"_L1).toDouble();
    if (row.id.isEmpty() || row.spec.event.isEmpty())
        return std::nullopt;
    return row;
}

void RouteBook::setRows(std::vector<RouteRow> rows)
{
    m_rows = std::move(rows);
    m_byId.clear();
    m_keys.clear();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_byId.insert_or_assign(m_rows[i].id, i);
        if (!m_rows[i].isStatic)
            m_keys.insert(m_rows[i].spec.key());
    }
}

const RouteRow *RouteBook::find(const QString &id) const
{
    const auto it = m_byId.find(id);
    return it == m_byId.end() ? nullptr : &m_rows[it->second];
}

bool RouteBook::has(const RouteSpec &spec) const
{
    const QString key = spec.key();
    return m_keys.contains(key) || std::ranges::any_of(m_draft.adds, [&key](const RouteSpec &each) {
               return each.key() == key;
           });
}

size_t RouteBook::changes() const
{
    const auto isNew = [this](const RouteSpec &spec) { return !m_keys.contains(spec.key()); };
    const auto isThere = [this](const QString &id) { return m_byId.contains(id); };
    return static_cast<size_t>(std::ranges::count_if(m_draft.adds, isNew)
                               + std::ranges::count_if(m_draft.removes, isThere));
}

QJsonObject RouteBook::toJson() const
{
    QJsonArray adds;
    for (const RouteSpec &spec : m_draft.adds) {
        if (!m_keys.contains(spec.key()))
            adds.append(spec.toJson());
    }
    QJsonArray removes;
    for (const QString &id : m_draft.removes) {
        if (m_byId.contains(id))
            removes.append(id);
    }
    return {{u"add"_s, adds}, {u"remove"_s, removes}};
}

} // namespace sluice::console
