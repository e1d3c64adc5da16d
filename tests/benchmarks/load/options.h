// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/load/net/tcp_connection.h"
#include "tests/benchmarks/load/wire/wire.h"

#include <sys/types.h>

#include <string>
#include <vector>

namespace sluice::load {

/// The command line, with defaults. Which options a scenario reads is in kUsage.
struct Options
{
    std::string scenario;
    WireSettings wire;
    std::string host = "127.0.0.1";
    int port = 0;
    Endpoint endpoint;
    pid_t serverPid = 0;

    Channel::Kind target = Channel::Kind::Room;
    std::string channel = "bench";
    int channels = 1;
    int subscribers = 1000;
    int window = 16;
    double rate = 0; ///< events a second; 0: keep `window` in flight
    int payloadBytes = 200;
    double warmSeconds = 1;
    double seconds = 3;
    int connecting = 256; ///< handshakes at a time while a scenario is set up

    int connections = 10000;
    double idleSeconds = 0;
    int publishers = 16;
    bool http = false;
    std::uint64_t events = 0; ///< publish: stop after so many; 0: after `seconds`
    std::string syncProbe;
    std::string log;
};

extern const char *const kUsage;

/// Reads argv; false, after a message on standard error, if it makes no sense.
bool parseOptions(int argc, char **argv, Options *options);

/// The channels of the command line: NAME-0, NAME-1 … of the chosen kind.
std::vector<Channel> channelsOf(const Options &options);

} // namespace sluice::load
