// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/command.h"

#include <array>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kCommands = {
    Command{"publish", "EVENT [PAYLOAD|-] | --file FILE", "publish one event, or those of a file",
            "PAYLOAD is JSON; - reads it from standard input; without it, it is null.\n"
            "FILE has one {\"event\": …, \"payload\": …} a line; - is standard input.\n\n"
            "  sluicectl publish orders.created '{\"customer\": \"alice\"}'\n"
            "  sluicectl publish --file events.ndjson --rate 5/s",
            declarePublish, runPublish},
    Command{"subscribe", "STREAM", "follow a stream (or a room) and resume after interruptions",
            "One line for each event; what may have been missed is said on standard error.\n\n"
            "  sluicectl subscribe alice --since earliest\n"
            "  sluicectl subscribe --room /channels/general",
            declareSubscribe, runSubscribe},
    Command{
        "routes", "list | get ID | create | delete [ID] | sources",
        "see and change dynamic routes, and how events stand at brokers",
        "A value is a string unless it is a JSON number, true, false, null or a quoted string.\n\n"
        "  sluicectl routes create --event orders.created --stream alice --property customer --value alice\n"
        "  sluicectl routes list --stream alice\n"
        "  sluicectl routes delete --stream alice",
        declareRoutes, runRoutes},
    Command{
        "token", "", "make a JSON Web Token",
        "The key is one of --data, --config, --secret-file, --secret, --key. Patterns are globs in which\n"
        "* stands for anything: events (orders.*) to publish, stream:KEY and room:NAME to subscribe.\n\n"
        "  sluicectl token --data /var/lib/sluice --sub alice --subscribe 'stream:news' --ttl 8h",
        declareToken, runToken},
    Command{"check", "FILE|FOLDER…",
            "check manifests and configuration files, and run manifests' tests",
            "Findings are FILE:LINE:COLUMN: error: …; the exit code is 65 if there is an error.\n\n"
            "  sluicectl check /etc/sluice/manifests",
            declareCheck, runCheck},
    Command{
        "explain", "EVENT [PAYLOAD|-]", "show where an event would go, and why",
        "Asks the server; with --manifests, uses the same rules on files without a server.\n\n"
        "  sluicectl explain orders.created '{\"customer\": \"alice\"}' --manifests ./manifests",
        declareExplain, runExplain},
    Command{"bench", "", "publish many events and print the rate and the waiting times",
            "  sluicectl bench --count 10000 --in-flight 64", declareBench, runBench},
    Command{"access", "SUBJECT ACTION RESOURCE", "show whether a subject may do something, and why",
            "ACTION is subscribe, publish, join or manage:…\n\n"
            "  sluicectl access alice subscribe stream:news",
            declareAccess, runAccess},
    Command{"who", "ACTION RESOURCE", "list who may do something",
            "  sluicectl who subscribe stream:news", declareWho, runWho},
    Command{"what", "SUBJECT", "list what a subject may do", "  sluicectl what alice", declareWhat,
            runWhat},
    Command{"simulate", "EVENT [PAYLOAD|-]",
            "show where a running server would send an event, rule by rule",
            "With --draft, as if these routes were there (or not).\n\n"
            "  sluicectl simulate orders.created '{\"customer\": \"alice\"}'",
            declareSimulate, runSimulate},
    Command{"whatif", "STREAM… | --all",
            "show what a change of routes or manifests would have done to recorded events",
            "An event with ? is not certain: what is kept of it may be a part only.\n\n"
            "  sluicectl whatif alice --draft '{\"remove\": [\"0123…\"]}'\n"
            "  sluicectl whatif --all --files chat.sluice.yaml",
            declareWhatIf, runWhatIf},
    Command{"tail", "", "follow the events of a server as they pass",
            "  sluicectl tail --filter 'event:orders.* and payload.total > 100'", declareTail,
            runTail},
    Command{"kick", "SUBJECT | --connection ID", "end connections; the client is told why",
            "  sluicectl kick alice --reason 'you flood the room' --block 15m", declareKick,
            runKick},
    Command{
        "audit", "[verify [--db FILE]]",
        "list what operators changed, or check that the list is whole",
        "verify recomputes the chain of hashes; the exit code is 65 if it is broken. With --db it\n"
        "reads a database that no server need have open, and changes nothing.\n\n"
        "  sluicectl audit --by olga\n"
        "  sluicectl audit verify\n"
        "  sluicectl audit verify --db /var/lib/sluice",
        declareAudit, runAudit},
    Command{
        "manifest",
        "get [NAME] | validate [FILE…] | plan FILE… | apply FILE… | revisions | revert REVISION",
        "see, check and change the manifests of a running server",
        "FILE takes the place of the server's file of the same name, or is new; FILE=PATH names the\n"
        "server's file. The exit code is 65 if the manifests have errors or failing tests.\n\n"
        "  sluicectl manifest get chat.sluice.yaml > chat.sluice.yaml\n"
        "  sluicectl manifest plan chat.sluice.yaml\n"
        "  sluicectl manifest apply chat.sluice.yaml --comment 'sellers too'\n"
        "  sluicectl manifest revert 41",
        declareManifest, runManifest},
};

} // namespace

std::span<const Command> commandTable()
{
    return kCommands;
}

void declareCommon(QCommandLineParser &parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOptions({
        {u"server"_s,
         u"Server; default SLUICE_SERVER, else what --config says, else ws://127.0.0.1:8420."_s,
         u"URL"_s},
        {u"token"_s, u"Token; default SLUICE_TOKEN. Others can see it in the list of processes."_s,
         u"TOKEN"_s},
        {u"token-file"_s, u"File that holds the token."_s, u"FILE"_s},
        {u"config"_s,
         u"The server's configuration: finds the server and, if its key can be read, signs a token."_s,
         u"FILE"_s},
        {u"ca"_s, u"wss: trust the authorities of this PEM file instead of the system's."_s,
         u"FILE"_s},
        {u"fingerprint"_s,
         u"wss: trust exactly the certificate with this SHA-256, whoever signed it."_s,
         u"SHA256"_s},
        {u"cert"_s, u"wss: show this client certificate (PEM)."_s, u"FILE"_s},
        {u"cert-key"_s, u"The client certificate's key (PEM, without a passphrase)."_s, u"FILE"_s},
        {u"json"_s, u"Print JSON, one value a line."_s},
    });
    parser.addOption({{u"h"_s, u"help"_s}, u"Print this."_s});
}

bool wantsJson(const QCommandLineParser &parser)
{
    return parser.isSet(u"json"_s);
}

} // namespace sluice::ctl
