// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/http_paths.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sluice::dialects {

namespace {

using enum PathOwner;

constexpr QByteArrayView kRead("GET, HEAD");

constexpr std::array kPaths{
    HttpPath{"/healthz", Health, PathListener::Both, kRead},
    HttpPath{"/readyz", Readiness, PathListener::Both, kRead},
    HttpPath{"/.ready", Readiness, PathListener::Both, kRead},
    HttpPath{"/v1", NativeSocket, PathListener::Public, "GET"},
    HttpPath{"/v1/events", Events, PathListener::Public, "POST"},
    HttpPath{"/v1/streams/{stream}", History, PathListener::Public, "GET"},
    HttpPath{"/realtime/streams/{key}/", Streams, PathListener::Public, "GET, HEAD, OPTIONS"},
    HttpPath{"/identity/", Identity, PathListener::Public, "GET, HEAD, OPTIONS"},
    HttpPath{"/realtime/routes/", Routes, PathListener::Public, "GET, POST, DELETE",
             LastSlash::Free},
    HttpPath{"/realtime/routes/{id}/", Routes, PathListener::Public, "GET, DELETE",
             LastSlash::Free},
    HttpPath{"/resources/{collection}/", Resources, PathListener::Public, "GET, POST",
             LastSlash::Free},
    HttpPath{"/resources/{collection}/{id}", Resources, PathListener::Public,
             "GET, PUT, PATCH, DELETE", LastSlash::Free},
    HttpPath{"/socket/", EngineIo, PathListener::Public, "GET, POST, OPTIONS"},
    HttpPath{"/metrics", Metrics, PathListener::Admin, kRead},
    HttpPath{"/openapi.json", OpenApi, PathListener::Admin, kRead},
    HttpPath{"/schemas/{name}", Schema, PathListener::Admin, kRead},
    HttpPath{"/admin/v1", AdminSocket, PathListener::Admin, "GET"},
};

constexpr std::array kHints{
    std::pair<QByteArrayView, QByteArrayView>{
        "/v1/streams", "the path is /v1/streams/KEY; slashes in the key must be percent-encoded"},
    std::pair<QByteArrayView, QByteArrayView>{
        "/realtime/routes", "the path is /realtime/routes/ or /realtime/routes/ID/"},
    std::pair<QByteArrayView, QByteArrayView>{
        "/resources", "the path is /resources/COLLECTION/ or /resources/COLLECTION/ID"},
};

/// Cuts the next segment, with the slash before it, off a path.
QByteArrayView takeSegment(QByteArrayView &path)
{
    const qsizetype end = path.indexOf('/', 1);
    const QByteArrayView segment = end < 0 ? path.sliced(1) : path.sliced(1, end - 1);
    path = end < 0 ? QByteArrayView() : path.sliced(end);
    return segment;
}

bool matches(const HttpPath &row, QByteArrayView path)
{
    QByteArrayView pattern = row.path;
    if (row.lastSlash == LastSlash::Free) {
        for (QByteArrayView *one : {&pattern, &path}) {
            if (one->size() > 1 && one->endsWith('/'))
                one->chop(1);
        }
    }
    while (!pattern.isEmpty() && path.startsWith('/')) {
        const QByteArrayView wanted = takeSegment(pattern);
        const QByteArrayView segment = takeSegment(path);
        if (wanted.startsWith('{') ? segment.isEmpty() : wanted != segment)
            return false;
    }
    return pattern.isEmpty() && path.isEmpty();
}

} // namespace

std::span<const HttpPath> httpPaths()
{
    return kPaths;
}

const HttpPath *findPath(const net::http::Request &request, PathListener listener)
{
    const auto found = std::ranges::find_if(kPaths, [&](const HttpPath &row) {
        const bool isThere = row.listener == listener || row.listener == PathListener::Both;
        return isThere && row.owner < Streams && matches(row, request.path);
    });
    return found == kPaths.end() ? nullptr : found;
}

bool takes(const HttpPath &row, QByteArrayView method)
{
    QByteArrayView rest = row.methods;
    while (!rest.isEmpty()) {
        const qsizetype comma = rest.indexOf(',');
        if ((comma < 0 ? rest : rest.first(comma)) == method)
            return true;
        rest = comma < 0 ? QByteArrayView() : rest.sliced(comma + 1).trimmed();
    }
    return false;
}

QByteArrayView pathHint(QByteArrayView path)
{
    for (const auto &[tree, hint] : kHints) {
        if (path.startsWith(tree) && (path.size() == tree.size() || path[tree.size()] == '/'))
            return hint;
    }
    return {};
}

} // namespace sluice::dialects
