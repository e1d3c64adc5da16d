// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/ctl/target.h"
#include "shared/client/native_client.h"

namespace sluice::ctl {

client::ClientOptions clientOptions(const Target &target);

/// A connection for commands that ask and wait: each function runs the event loop until its answer
/// is there. Does not come back when it is lost.
class Session
{
public:
    explicit Session(const Target &target);

    Result<> connect();
    Result<QByteArray> call(const QByteArray &method, const QByteArray &params);

    client::NativeClient &client() { return m_client; }

private:
    client::NativeClient m_client;
};

/// One request on a connection of its own.
Result<QByteArray> request(const Target &target, const QByteArray &method,
                           const QByteArray &params);

/// What a person needs to know when the connection fails.
Error connectionError(const Target &target, const Error &error);

} // namespace sluice::ctl
