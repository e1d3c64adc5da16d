// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/http/request.h"

#include <QByteArrayView>

#include <span>

namespace sluice::dialects {

/// Who answers at a path.
enum class PathOwner : quint8
{
    Health,
    Readiness,
    Metrics,
    OpenApi,
    Schema,
    Events,
    History,
    Routes,
    Resources,
    // What follows is not HttpApi's.
    Streams,
    Identity,
    EngineIo,
    NativeSocket,
    AdminSocket
};

/// Where a path is served.
enum class PathListener : quint8
{
    Public,
    Admin,
    Both
};

/// Whether a slash at the end of a path matters.
enum class LastSlash : quint8
{
    AsWritten,
    Free
};

/// One path of the HTTP surface: what is served there, and what `/openapi.json` tells of.
struct HttpPath
{
    QByteArrayView path; ///< `{name}` stands for one segment that is not empty
    PathOwner owner;
    PathListener listener;
    QByteArrayView methods; ///< as the field Allow has them
    LastSlash lastSlash = LastSlash::AsWritten;
};

/// All of them. Socket.IO's has its default path, `/socket/`; another may be configured.
std::span<const HttpPath> httpPaths();

/// The row by which HttpApi answers on one listener; null: nothing of it is there.
const HttpPath *findPath(const net::http::Request &request, PathListener listener);

/// Whether the row takes the method.
bool takes(const HttpPath &row, QByteArrayView method);

/// How paths of this tree look, for who asks for another one below; empty: there is no such tree.
QByteArrayView pathHint(QByteArrayView path);

} // namespace sluice::dialects
