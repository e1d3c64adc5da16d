// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace sluice::console {

/// What makes a dynamic route: the parameters of `route.create`.
struct RouteSpec
{
    QString event;
    QString stream;
    QString property;   ///< empty: every occurrence of the event
    QJsonValue value;   ///< with a property only
    QStringList expose; ///< empty: all that the declaration allows
    bool isPersistent = false;
    int ttlSeconds = 0; ///< 0: bound to the readers of its stream, unless persistent
    QString label;

    /// Two specs of one key are one route on the server, whatever its lifetime and label.
    QString key() const;
    QJsonObject toJson() const;

    friend bool operator==(const RouteSpec &, const RouteSpec &) = default;
};

/// A route as the server lists it.
struct RouteRow
{
    QString id;
    bool isStatic = false;
    RouteSpec spec; ///< of a static one: event and, joined, its properties
    QString file;   ///< static: where it is written
    int line = 0;
    qint64 expiresAtMs = 0; ///< 0: does not expire
    qint64 matched = 0;
    double rate = 0; ///< matches per second

    friend bool operator==(const RouteRow &, const RouteRow &) = default;
};
std::optional<RouteRow> routeRow(const QJsonObject &json);

/// Changes that are staged and not yet applied. A value: undo keeps the one before.
struct RouteDraft
{
    std::vector<RouteSpec> adds;
    std::set<QString> removes; ///< ids of dynamic routes

    friend bool operator==(const RouteDraft &, const RouteDraft &) = default;
};

/// The routes of the server with the draft over them. `changes` counts what still differs from the
/// server: an addition that is there by now, and a removal of what is gone, are no changes.
class RouteBook
{
public:
    void setRows(std::vector<RouteRow> rows);
    const std::vector<RouteRow> &rows() const { return m_rows; }
    const RouteRow *find(const QString &id) const;

    void setDraft(RouteDraft draft) { m_draft = std::move(draft); }
    const RouteDraft &draft() const { return m_draft; }

    bool has(const RouteSpec &spec) const;
    size_t changes() const;
    /// As `draft` of the admin API: only what still differs.
    QJsonObject toJson() const;

private:
    std::vector<RouteRow> m_rows;
    std::map<QString, size_t> m_byId;
    std::set<QString> m_keys;
    RouteDraft m_draft;
};

} // namespace sluice::console
