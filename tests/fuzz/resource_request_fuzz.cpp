// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/event/payload.h"
#include "server/core/items/json_object.h"
#include "server/dialects/http_paths.h"
#include "server/dialects/native/resource_api.h"

#include <cstdlib>

using namespace sluice;

namespace {

void check(bool isRight)
{
    if (!isRight)
        std::abort();
}

} // namespace

// A line `METHOD PATH?QUERY`, a line with the value of every conditional header, and a body: decoded
// or refused; an error is JSON, an entity tag reads back, and what is decoded is sound.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype first = text.indexOf('\n');
    const qsizetype second = first < 0 ? -1 : text.indexOf('\n', first + 1);
    if (second < 0)
        return 0;
    net::http::Request request;
    const qsizetype space = text.first(first).indexOf(' ');
    request.method = text.first(std::max<qsizetype>(space, 0));
    const QByteArray target = text.sliced(space + 1, first - space - 1);
    const qsizetype question = target.indexOf('?');
    request.path = question < 0 ? target : target.first(question);
    request.query = question < 0 ? QByteArray() : target.sliced(question + 1);
    const QByteArray value = text.sliced(first + 1, second - first - 1);
    for (const char *name : {"If-Match", "If-None-Match", "Idempotency-Key"})
        request.headers.add(name, value);
    request.body = text.sliced(second + 1);

    if (const auto tag = dialects::tagFromText(value)) {
        core::Item item;
        item.version = tag->version;
        item.createdMs = tag->createdMs;
        const auto again = dialects::tagFromText(dialects::etagOf(item));
        check(tag->createdMs < 0 || (again && *again == *tag));
    }
    const dialects::HttpPath *row = dialects::findPath(request, dialects::PathListener::Public);
    if (!row || row->owner != dialects::PathOwner::Resources
        || !dialects::takes(*row, request.method))
        return 0;
    QByteArray form;
    const auto command = dialects::decodeResource(request, &form);
    check(dialects::isResourceForm(form));
    if (!command) {
        check(core::checkJson(dialects::resourceError(command.error()).body).has_value());
        return 0;
    }
    if (const auto *change = std::get_if<core::ChangeResource>(&*command)) {
        if (change->verb != core::ResourceVerb::Delete)
            check(core::checkJson(change->entity) && core::splitObject(change->entity));
        check(!change->id.isEmpty() || !change->idempotencyKey.isEmpty());
    }
    return 0;
}
