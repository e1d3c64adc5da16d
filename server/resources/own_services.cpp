// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/resources/own_services.h"

#include "server/core/event/object_writer.h"
#include "server/core/routing/route_json.h"

namespace sluice::resources {

namespace {

ExecutionContext contextOf(const QByteArray &by)
{
    return {by, {}, {}};
}

} // namespace

OwnServices::OwnServices(std::function<void(Telling)> tell)
{
    for (const char *topic : {"created", "updated", "saved", "deleted"}) {
        m_bus.subscribe(topic, [topic, tell](const ResourceEvent &event) {
            for (const QByteArray &room : event.room.path)
                tell({room, event.type, topic, event.resourcePath, event.entity});
        });
    }
}

Recipients<OwnServices::Entity> OwnServices::in(const char *room)
{
    Recipient<Entity> recipient{
        room, [](const Entity &entity, const ExecutionContext &) { return entity.path; }};
    return std::vector{std::move(recipient)};
}

void OwnServices::routeCreated(const core::DynamicRoute &route, const QByteArray &by)
{
    m_routeCreated.tell({"route", {core::toJson(route), "/sluice/routes/" + route.id}},
                        contextOf(by));
}

void OwnServices::routeDeleted(const QByteArray &id, const QByteArray &by)
{
    QByteArray json;
    core::ObjectWriter(json).text("id", id).text("by", by);
    m_routeDeleted.tell({"route", {std::move(json), "/sluice/routes/" + id}, true}, contextOf(by));
}

void OwnServices::tokenRevoked(const core::RevocationRow &row, const QByteArray &by)
{
    QByteArray json;
    const bool isToken = row.kind == core::RevocationRow::Kind::TokenId;
    {
        core::ObjectWriter writer(json);
        writer.text(isToken ? "jti" : "subject", row.name);
        if (!isToken)
            writer.number("before", static_cast<quint64>(row.before));
        writer.text("by", by);
    }
    m_tokenRevoked.tell({"revocation", {std::move(json), "/sluice/tokens/" + row.name}},
                        contextOf(by));
}

void OwnServices::manifestSaved(const core::ManifestRevision &revision)
{
    const QByteArray number = QByteArray::number(revision.number);
    QByteArray json;
    {
        core::ObjectWriter writer(json);
        writer.text("id", number)
            .number("revision", revision.number)
            .number("at", static_cast<quint64>(revision.atMs))
            .text("by", revision.by);
        core::appendArray(writer.key("files"), revision.files,
                          [](QByteArray &to, const core::ManifestFile &file) {
                              core::appendJsonString(to, file.path);
                          });
    }
    m_manifestSaved.tell({"manifest", {std::move(json), "/sluice/manifests/" + number}, {}},
                         contextOf(revision.by));
}

} // namespace sluice::resources
