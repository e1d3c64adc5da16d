// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/options.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <string_view>

namespace sluice::load {

const char *const kUsage = R"(usage: sluice-load SCENARIO --port N [OPTION VALUE]...
scenarios
  fanout   events to all subscribers of one or more channels; every subscriber must get each
           event exactly once and in order
  storm    many connects at once; with --idle, memory per idle connection
  publish  publishes with an answer each; with --log, every acknowledged position is recorded
  slow     one subscriber that never reads among others: what it does to them
  resets   subscribers that vanish by RST at any moment among others that stay; nobody may ever
           get a byte that was meant for another
  verify   reads the history back and compares it with the log of `publish --log`
options (defaults in brackets)
  --wire native|ws|socketio|twake [native] --host A [127.0.0.1]   --path P
  --token T | --token-file F              --server-pid N         --sources N [1]
  --target room|stream [room]             --channel NAME [bench] --channels N [1]
  --subscribers N [1000]  all channels together
  --window N [16]  events in flight       --rate N [0]  events a second instead of a window
  --payload BYTES [200]   --warm S [1]    --seconds S [3]        --connecting N [256]
  --connections N [10000] (storm)         --idle S [0] (storm)
  --publishers N [16]  --http 0|1 [0]  --log FILE  --event LABEL [bench.tick]  --events N (publish)
  --fsync-probe DIR (publish)
One JSON line goes to standard output, one line for people to standard error. The exit status is 0
if nothing was lost, repeated, reordered or refused.
)";

namespace {

using Setter = std::function<bool(std::string_view)>;

Setter text(std::string *target)
{
    return [target](std::string_view value) {
        *target = value;
        return true;
    };
}

template <typename Number> Setter number(Number *target)
{
    return [target](std::string_view value) {
        const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(),
                                                    *target);
        return problem == std::errc{} && end == value.data() + value.size() && *target >= 0;
    };
}

bool readTokenFile(std::string_view path, std::string *token)
{
    std::ifstream file{std::string(path)};
    return static_cast<bool>(file >> *token);
}

std::map<std::string_view, Setter> setters(Options *o)
{
    return {
        {"--wire", text(&o->wire.name)},
        {"--host", text(&o->host)},
        {"--port", number(&o->port)},
        {"--path", text(&o->wire.path)},
        {"--token", text(&o->wire.token)},
        {"--token-file", [o](auto value) { return readTokenFile(value, &o->wire.token); }},
        {"--event", text(&o->wire.event)},
        {"--server-pid", number(&o->serverPid)},
        {"--sources", number(&o->endpoint.sources)},
        {"--target",
         [o](auto value) {
             o->target = value == "room" ? Channel::Kind::Room : Channel::Kind::Stream;
             return value == "room" || value == "stream";
         }},
        {"--channel", text(&o->channel)},
        {"--channels", number(&o->channels)},
        {"--subscribers", number(&o->subscribers)},
        {"--window", number(&o->window)},
        {"--rate", number(&o->rate)},
        {"--payload", number(&o->payloadBytes)},
        {"--warm", number(&o->warmSeconds)},
        {"--seconds", number(&o->seconds)},
        {"--connecting", number(&o->connecting)},
        {"--connections", number(&o->connections)},
        {"--idle", number(&o->idleSeconds)},
        {"--publishers", number(&o->publishers)},
        {"--events", number(&o->events)},
        {"--http",
         [o](auto value) {
             o->http = value == "1";
             return value == "0" || value == "1";
         }},
        {"--fsync-probe", text(&o->syncProbe)},
        {"--log", text(&o->log)},
    };
}

bool complain(const std::string &what)
{
    std::fprintf(stderr, "sluice-load: %s\n", what.c_str());
    return false;
}

} // namespace

bool parseOptions(int argc, char **argv, Options *options)
{
    options->wire.name = "native";
    if (argc < 2)
        return complain("a scenario is missing; --help lists them");
    options->scenario = argv[1];
    const auto known = setters(options);
    for (int i = 2; i < argc; i += 2) {
        const auto option = known.find(argv[i]);
        if (option == known.end())
            return complain("unknown option " + std::string(argv[i]));
        if (i + 1 == argc || !option->second(argv[i + 1]))
            return complain("bad value for " + std::string(argv[i]));
    }
    if (options->port < 1 || options->port > 65535)
        return complain("--port is missing");
    if (options->channels < 1 || options->window < 1 || options->publishers < 1)
        return complain("--channels, --window and --publishers are at least 1");
    if (!parseEndpoint(options->host, options->port, &options->endpoint))
        return complain("--host must be an IPv4 address");
    options->wire.host = options->host + ":" + std::to_string(options->port);
    return true;
}

std::vector<Channel> channelsOf(const Options &options)
{
    std::vector<Channel> channels;
    for (int i = 0; i < options.channels; ++i)
        channels.push_back({options.target, options.channel + "-" + std::to_string(i)});
    return channels;
}

} // namespace sluice::load
