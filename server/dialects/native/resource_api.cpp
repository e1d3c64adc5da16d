// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/native/resource_api.h"

#include "server/core/event/payload.h"
#include "server/core/items/json_object.h"
#include "server/dialects/native/decoder.h"
#include "server/dialects/native/object_writer.h"

#include <QUuid>

#include <charconv>

namespace sluice::dialects {

namespace {

using namespace core;
using net::http::Request;
using net::http::Response;

constexpr QByteArrayView kForm("resource:");
constexpr char kWithRooms = 'w';
constexpr char kConditional = 'm';
constexpr qsizetype kMaxKey = 256;
constexpr int kMaxPage = 1000;
constexpr size_t kMaxFilters = 16;

struct Path
{
    QByteArray collection;
    QByteArray id; ///< empty: the collection
};

Path pathOf(const Request &request)
{
    const std::vector<QByteArray> segments = request.segments();
    return {segments.at(1), segments.size() > 2 ? segments[2] : QByteArray()};
}

// Twake's `{resource, options?}`, or the entity itself.
Result<QByteArray> entityOf(const Request &request)
{
    if (const auto valid = checkJson(request.body); !valid)
        return fail(valid.error());
    const auto members = splitObject(request.body);
    if (!members)
        return fail(
            ErrorCode::InvalidParams,
            QStringLiteral("the body must be an object: the entity, or {\"resource\": entity}"));
    QByteArray resource;
    bool hasOthers = false;
    for (const auto &[name, value] : *members) {
        if (name == "resource" && value.startsWith('{'))
            resource = value;
        else
            hasOthers = hasOthers || name != "options";
    }
    return hasOthers || resource.isEmpty() ? request.body : resource;
}

std::optional<QByteArray> idIn(const QByteArray &entity)
{
    const auto members = splitObject(entity);
    if (!members)
        return std::nullopt;
    for (const auto &[name, value] : *members) {
        if (name == "id")
            return stringOf(value);
    }
    return std::nullopt;
}

Result<> readConditions(const Request &request, ChangeResource &command)
{
    const QByteArrayView ifMatch = request.headers.value("If-Match");
    const QByteArrayView ifNoneMatch = request.headers.value("If-None-Match");
    command.mustExist = ifMatch == "*";
    command.mustNotExist = ifNoneMatch == "*";
    if (!ifNoneMatch.isEmpty() && !command.mustNotExist)
        return fail(ErrorCode::InvalidParams, QStringLiteral("If-None-Match of a write must be *"));
    if (ifMatch.isEmpty() || command.mustExist)
        return {};
    command.ifMatch = tagFromText(ifMatch);
    if (!command.ifMatch)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("If-Match must be * or one ETag as it was received"));
    return {};
}

Result<Command> decodeCreate(const Request &request, const Path &path)
{
    ChangeResource command;
    command.collection = path.collection;
    SLUICE_READ(entity, entityOf(request));
    command.entity = std::move(entity);
    const QByteArrayView key = request.headers.value("Idempotency-Key");
    if (key.size() > kMaxKey)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("Idempotency-Key must have at most %1 bytes").arg(kMaxKey));
    if (const auto id = idIn(command.entity)) {
        SLUICE_READ(checked, checkName(*id, "id"));
        command.id = std::move(checked);
    } else if (!key.isEmpty()) {
        command.idempotencyKey = key.toByteArray();
    } else {
        command.id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    }
    return Command(std::move(command));
}

Result<Command> decodeChange(const Request &request, const Path &path)
{
    ChangeResource command;
    command.collection = path.collection;
    SLUICE_READ(id, checkName(path.id, "id"));
    command.id = std::move(id);
    command.verb = request.method == "PUT"     ? ResourceVerb::Save
                   : request.method == "PATCH" ? ResourceVerb::Update
                                               : ResourceVerb::Delete;
    if (const auto read = readConditions(request, command); !read)
        return fail(read.error());
    if (command.verb == ResourceVerb::Delete)
        return Command(std::move(command));
    SLUICE_READ(entity, entityOf(request));
    command.entity = std::move(entity);
    if (const auto named = idIn(command.entity); named && *named != command.id)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("the entity's `id` is not the one in the path"));
    return Command(std::move(command));
}

template <class Number> bool readNumber(QByteArrayView text, Number &number)
{
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    return error == std::errc{} && end == text.end();
}

Result<Command> decodeList(const Request &request, const Path &path)
{
    ListResources command;
    command.collection = path.collection;
    for (const auto &[name, value] : request.queryItems()) {
        if (name == "websockets")
            continue;
        if (name == "limit") {
            if (!readNumber(QByteArrayView(value), command.limit) || command.limit < 1
                || command.limit > kMaxPage)
                return fail(ErrorCode::InvalidParams,
                            QStringLiteral("`limit` must be an integer from 1 to 1000"));
        } else if (name == "page_token") {
            if (!value.isEmpty() && !readNumber(QByteArrayView(value), command.after))
                return fail(ErrorCode::InvalidParams,
                            QStringLiteral("`page_token` must be the next_page_token of a list"));
        } else {
            command.filter.emplace_back(name, value);
        }
    }
    if (command.filter.size() > kMaxFilters)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("at most %1 members can be filtered by").arg(kMaxFilters));
    return Command(std::move(command));
}

void appendRooms(ObjectWriter &writer, const QByteArray &subject,
                 const std::vector<QByteArray> &rooms, const RoomTokenMaker &makeToken)
{
    appendArray(writer.key("websockets"), rooms, [&](QByteArray &to, const QByteArray &room) {
        ObjectWriter one(to);
        one.text("room", room);
        if (const QByteArray token = makeToken ? makeToken(subject, room) : QByteArray();
            !token.isEmpty())
            one.text("token", token);
    });
}

Response entityAnswer(int status, const Item &item, const QByteArray &subject,
                      const std::vector<QByteArray> &rooms, const RoomTokenMaker &makeToken)
{
    Response response;
    response.status = status;
    response.headers.add("Content-Type", "application/json");
    response.headers.add("ETag", etagOf(item));
    {
        ObjectWriter writer(response.body);
        writer.raw("resource", item.value);
        appendRooms(writer, subject, rooms, makeToken);
    }
    return response;
}

Response answerOf(const ResourceChanged &changed, const RoomTokenMaker &makeToken)
{
    if (!changed.change.now) {
        Response response;
        response.status = 204;
        return response;
    }
    const Item &item = *changed.change.now;
    const bool isNew = !changed.change.old;
    Response response = entityAnswer(isNew ? 201 : 200, item, changed.subject, changed.rooms,
                                     makeToken);
    if (isNew) {
        response.headers.add("Location", "/resources/" + item.key.group + '/'
                                             + item.key.id.toPercentEncoding());
    }
    if (changed.isRepeat)
        response.headers.add("Idempotency-Replayed", "true");
    return response;
}

Response answerOf(const ResourceList &list, bool withRooms, const RoomTokenMaker &makeToken)
{
    Response response;
    response.status = 200;
    response.headers.add("Content-Type", "application/json");
    {
        ObjectWriter writer(response.body);
        appendArray(writer.key("resources"), list.items,
                    [](QByteArray &to, const Item &item) { to += item.value; });
        if (list.next != 0)
            writer.text("next_page_token", QByteArray::number(list.next));
        if (withRooms)
            appendRooms(writer, list.subject, list.rooms, makeToken);
    }
    return response;
}

} // namespace

Result<Command> decodeResource(const Request &request, QByteArray *form)
{
    const Path path = pathOf(request);
    *form = kForm.toByteArray();
    if (request.queryItem("websockets") == QByteArray("true"))
        *form += kWithRooms;
    if (request.headers.contains("If-Match")
        || (request.headers.contains("If-None-Match") && request.method != "GET"))
        *form += kConditional;
    if (request.method == "GET")
        *form += ';' + request.headers.value("If-None-Match").toByteArray();
    if (request.method == "POST")
        return decodeCreate(request, path);
    if (request.method != "GET")
        return decodeChange(request, path);
    if (path.id.isEmpty())
        return decodeList(request, path);
    SLUICE_READ(id, checkName(path.id, "id"));
    return Command(GetResource{path.collection, std::move(id)});
}

bool isResourceForm(QByteArrayView form)
{
    return form.startsWith(kForm);
}

Response resourceAnswer(const QByteArray &form, const Result<ReplyBody> &body,
                        const RoomTokenMaker &makeToken)
{
    const qsizetype end = form.indexOf(';');
    const QByteArrayView flags =
        QByteArrayView(form).first(end < 0 ? form.size() : end).sliced(kForm.size());
    if (!body) {
        const bool hasFailed = flags.contains(kConditional)
                               && (body.error().code == ErrorCode::Conflict
                                   || body.error().code == ErrorCode::NotFound);
        return resourceError(body.error(), hasFailed ? 412 : 0);
    }
    if (const auto *changed = std::get_if<ResourceChanged>(&*body))
        return answerOf(*changed, makeToken);
    if (const auto *list = std::get_if<ResourceList>(&*body))
        return answerOf(*list, flags.contains(kWithRooms), makeToken);
    const auto &found = std::get<ResourceFound>(*body);
    const QByteArray known = end < 0 ? QByteArray() : form.sliced(end + 1);
    if (!known.isEmpty() && known == etagOf(found.item)) {
        Response response;
        response.status = 304;
        response.headers.add("ETag", known);
        return response;
    }
    return entityAnswer(200, found.item, found.subject, found.rooms, makeToken);
}

Response resourceError(const Error &error, int status)
{
    const ErrorCodeRow &row = errorCodeRow(error.code);
    Response response = net::http::problem(error);
    if (status != 0)
        response.status = status;
    response.body.clear();
    const QByteArrayView phrase = net::http::reasonPhrase(response.status);
    ObjectWriter(response.body)
        .number("statusCode", static_cast<quint64>(response.status))
        .text("error", phrase)
        .text("message", error.detail.isEmpty() ? QByteArray(row.doc.data(), row.doc.size())
                                                : error.detail.toUtf8())
        .text("code", QByteArrayView(row.name.data(), row.name.size()));
    return response;
}

QByteArray etagOf(const Item &item)
{
    return '"' + QByteArray::number(item.version) + '-' + QByteArray::number(item.createdMs, 36)
           + '"';
}

std::optional<ResourceTag> tagFromText(QByteArrayView etag)
{
    if (etag.size() < 5 || etag.front() != '"' || etag.back() != '"')
        return std::nullopt;
    const QByteArrayView text = etag.sliced(1, etag.size() - 2);
    const qsizetype dash = text.indexOf('-');
    ResourceTag tag;
    if (dash < 1 || !readNumber(text.first(dash), tag.version))
        return std::nullopt;
    const QByteArrayView created = text.sliced(dash + 1);
    const auto [end, error] = std::from_chars(created.begin(), created.end(), tag.createdMs, 36);
    if (error != std::errc{} || end != created.end())
        return std::nullopt;
    return tag;
}

} // namespace sluice::dialects
