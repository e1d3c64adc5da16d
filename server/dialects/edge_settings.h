// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/realm.h"
#include "server/auth/room_token.h"
#include "server/auth/verify.h"
#include "server/dialects/open_api.h"
#include "server/dialects/socketio/engine_answers.h"
#include "server/dialects/socketio/socket.h"
#include "server/dialects/socketio/twake/twake_socket.h"
#include "server/dialects/toa/settings.h"
#include "server/net/edge_types.h"

#include <memory>
#include <optional>
#include <vector>

namespace sluice::dialects {

/// Of iii's ports.
struct IiiEdgeSettings
{
    bool streamsNeedToken = false; ///< no auth function, but authentication is required
    bool workersNeedToken = false;
    bool accessDeniedEvent = false; ///< a refused join is told as an event too
    bool injectId = false;          ///< object values get their item's id
};

/// What every edge reads and nobody changes in place; a reload posts a new one.
struct EdgeSettings
{
    std::shared_ptr<const auth::KeySet> keys;
    bool fetchesKeys = false; ///< newer ones may be asked for
    auth::VerifyPolicy policy;
    auth::RealmPtr realm = std::make_shared<auth::Realm>();
    toa::SettingsPtr toa = std::make_shared<toa::Settings>();
    std::optional<auth::RoomTokenKey> roomTokens;
    twake::Rules twake;
    engineio::Settings engineio;
    socketio::Settings socketio;
    std::vector<QByteArray> origins; ///< allow list; empty: same host only
    std::shared_ptr<const OpenApiFacts> openApi = std::make_shared<OpenApiFacts>();
    net::SlowPolicy slowPolicy = net::SlowPolicy::Close;
    int pendingCommands = 64;
    qint64 coreLagBytes = 16 * 1024
                          * 1024; ///< posted to the core and not done: then nothing is read
    IiiEdgeSettings iii;
    int maxErrors = 100; ///< invalid requests of one session before it is closed
};
using EdgeSettingsPtr = std::shared_ptr<const EdgeSettings>;

} // namespace sluice::dialects
