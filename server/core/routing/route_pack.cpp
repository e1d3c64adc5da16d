// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/routing/route_pack.h"

#include <QDataStream>
#include <QIODevice>

namespace sluice::core {

namespace {

constexpr quint8 kFormat = 1;
constexpr quint32 kMaxRoutes = 1'000'000;

void write(QDataStream &out, const DynamicRoute &route)
{
    out << route.id << route.event.utf8 << route.stream.utf8 << route.property.has_value()
        << route.property.value_or(QByteArray()) << static_cast<quint8>(route.value.kind)
        << route.value.text << static_cast<quint32>(route.expose.size());
    for (const QByteArray &member : route.expose)
        out << member;
    out << static_cast<quint8>(route.lifetime) << route.ttlSeconds << route.expiresAtMs
        << route.label << route.createdBy << route.createdAtMs;
}

template <class Enum> void read(QDataStream &in, Enum &value, Enum last)
{
    quint8 number = 0;
    in >> number;
    if (number > static_cast<quint8>(last))
        in.setStatus(QDataStream::ReadCorruptData);
    value = static_cast<Enum>(number);
}

DynamicRoute read(QDataStream &in)
{
    DynamicRoute route;
    bool hasProperty = false;
    QByteArray property;
    in >> route.id >> route.event.utf8 >> route.stream.utf8 >> hasProperty >> property;
    if (hasProperty)
        route.property = property;
    read(in, route.value.kind, RouteValue::Kind::String);
    quint32 members = 0;
    in >> route.value.text >> members;
    for (quint32 i = 0; i < members && in.status() == QDataStream::Ok; ++i)
        in >> route.expose.emplace_back();
    read(in, route.lifetime, DynamicRoute::Lifetime::Persistent);
    in >> route.ttlSeconds >> route.expiresAtMs >> route.label >> route.createdBy
        >> route.createdAtMs;
    return route;
}

} // namespace

QByteArray packRoutes(const std::vector<DynamicRoute> &routes)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kFormat << static_cast<quint32>(routes.size());
    for (const DynamicRoute &route : routes)
        write(out, route);
    return bytes;
}

Result<std::vector<DynamicRoute>> unpackRoutes(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint8 format = 0;
    quint32 count = 0;
    in >> format >> count;
    std::vector<DynamicRoute> routes;
    if (format == kFormat && count <= kMaxRoutes) {
        while (routes.size() < count && in.status() == QDataStream::Ok)
            routes.push_back(read(in));
    }
    if (format != kFormat || routes.size() != count || in.status() != QDataStream::Ok
        || !in.atEnd())
        return fail(ErrorCode::StorageCorrupt,
                    QStringLiteral("the routes of a change are damaged"));
    return routes;
}

} // namespace sluice::core
