// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/manifest/model.h"

#include <QByteArray>

#include <memory>

namespace sluice::dialects {

/// What `/openapi.json` tells of this server beside the table of its paths. Immutable, of any thread.
struct OpenApiFacts
{
    struct Address
    {
        QByteArray host; ///< as it is listened at; may stand for every address
        quint16 port = 0;
        bool isTls = false;
    };

    QByteArray description; ///< resources/openapi/openapi.json
    QByteArray version;
    Address publicAddress;
    Address adminAddress;
    QByteArray engineIoPath = "/socket";
    bool hasSse = true;    ///< streams are served as server-sent events
    bool hasResume = true; ///< multipart streams take `token`
    std::shared_ptr<const manifest::Manifest> manifest; ///< its resources have paths and schemas
};

/// The OpenAPI 3.1 document: the paths of httpPaths(), described as the facts say. `host` is the name
/// by which the asker reached the server (the field Host); it stands in for an address that is every
/// one.
QByteArray openApiDocument(const OpenApiFacts &facts, const QByteArray &host);

} // namespace sluice::dialects
