// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/command.h"

#include "server/core/event/payload.h"
#include "server/core/routing/route_table.h"
#include "server/ctl/output.h"
#include "server/ctl/session.h"
#include "shared/client/json_slices.h"
#include "shared/manifest/files.h"
#include "shared/manifest/label.h"

#include <QFileInfo>

#include <set>
#include <sysexits.h>

namespace sluice::ctl {

using namespace Qt::StringLiterals;
using client::JsonMembers;
using client::jsonString;

namespace {

QByteArray ruleName(core::RouteVerdict::Rule rule)
{
    switch (rule) {
    case core::RouteVerdict::Rule::Static:
        return "static";
    case core::RouteVerdict::Rule::Dynamic:
        return "dynamic";
    case core::RouteVerdict::Rule::Room:
        return "room";
    case core::RouteVerdict::Rule::Item:
        return "item";
    }
    Q_UNREACHABLE();
}

QByteArray joined(const QByteArrayList &elements)
{
    return '[' + elements.join(',') + ']';
}

QByteArray toJson(const core::RouteVerdict &verdict)
{
    QByteArrayList channels;
    for (const QByteArray &channel : verdict.channels)
        channels += jsonString(channel);
    return R"({"rule":")" + ruleName(verdict.rule) + R"(","name":)" + jsonString(verdict.name)
           + R"(,"where":)" + jsonString(verdict.where) + R"(,"matched":)"
           + (verdict.matched ? "true" : "false") + R"(,"reason":)" + jsonString(verdict.reason)
           + R"(,"channels":)" + joined(channels) + '}';
}

/// The answer of `event.explain` as far as files alone can tell: nothing about who may publish, and
/// no dynamic routes.
Result<QByteArray> explainOffline(const QStringList &folders, const QByteArray &environment,
                                  const QByteArray &event, const QByteArray &payload)
{
    const auto label = manifest::completeLabel(event);
    if (!label)
        return fail(label.error());
    if (const auto valid = core::checkJson(payload); !valid)
        return fail(valid.error());
    const manifest::FoundFiles found = manifest::findManifestFiles(folders);
    manifest::LoadResult loaded = manifest::loadManifests(found.files, environment,
                                                          yaml::processEnvironment);
    for (const Diagnostic &finding : found.diagnostics)
        notice(toText(finding));
    for (const Diagnostic &finding : loaded.diagnostics)
        notice(toText(finding));
    if (loaded.hasErrors())
        return fail(ErrorCode::ManifestInvalid, u"the manifests have errors"_s);
    core::RouteTable table;
    table.setManifest(std::make_shared<const manifest::Manifest>(std::move(loaded.manifest)));
    core::RouteTrace trace;
    const core::RoutePlan plan = table.route(core::EventLabel{label->utf8}, payload, 0, &trace);
    QByteArrayList rules;
    for (const core::RouteVerdict &verdict : trace.verdicts)
        rules += toJson(verdict);
    std::set<QByteArray> seen;
    QByteArrayList channels;
    const auto add = [&](const QByteArray &channel) {
        if (seen.insert(channel).second)
            channels += R"({"channel":)" + jsonString(channel) + '}';
    };
    for (const core::StreamTarget &target : plan.streams)
        add(core::toText(core::channelOf(target.stream)));
    for (const core::RoomTarget &target : plan.rooms)
        add(core::toText(core::channelOf(target.room)));
    for (const core::ItemTarget &target : plan.items)
        add(core::toText(core::channelOf(target.key)));
    return R"({"event":)" + jsonString(label->utf8) + R"(,"rules":)" + joined(rules)
           + R"(,"delivers":)" + joined(channels) + '}';
}

QString textOf(const JsonMembers &members, const char *name)
{
    return harmless(members.text(name).value_or(QByteArray()));
}

QStringList ruleRow(const JsonMembers &rule)
{
    QStringList channels;
    for (const QByteArray &channel :
         client::jsonElements(rule.raw("channels")).value_or(std::vector<QByteArray>()))
        channels += harmless(client::jsonText(channel).value_or(QByteArray()));
    const bool matched = rule.flag("matched");
    return {matched ? u"  yes"_s : u"  no"_s, textOf(rule, "rule"), textOf(rule, "name"),
            matched ? channels.join(u", "_s) : textOf(rule, "reason"), textOf(rule, "where")};
}

int printExplanation(const QByteArray &json)
{
    const auto members = JsonMembers::of(json);
    const auto rules = client::jsonElements(members ? members->raw("rules") : QByteArray());
    const auto delivers = client::jsonElements(members ? members->raw("delivers") : QByteArray());
    if (!rules || !delivers)
        return complain(EX_SOFTWARE, u"the explanation cannot be read"_s);
    print(u"event    %1\n"_s.arg(textOf(*members, "event")));
    if (!members->raw("publish").isEmpty())
        print(u"publish  %1\n"_s.arg(textOf(*members, "publish")));
    print(rules->empty() ? u"rules    none for this event\n"_s : u"rules\n"_s);
    std::vector<QStringList> rows;
    for (const QByteArray &rule : *rules) {
        if (const auto row = JsonMembers::of(rule))
            rows.push_back(ruleRow(*row));
    }
    print(tableText(rows));
    if (const auto omitted = members->integer("omitted")) {
        print(u"  and %1 more dynamic routes of the event%2\n"_s.arg(
            QString::number(*omitted),
            members->flag("truncated") ? u", of which some match: where they lead is not below"_s
                                       : QString()));
    }
    print(delivers->empty() ? u"goes to  nobody\n"_s : u"goes to\n"_s);
    std::vector<QStringList> places;
    for (const QByteArray &place : *delivers) {
        const auto row = JsonMembers::of(place);
        if (!row)
            continue;
        const auto subscribers = row->integer("subscribers");
        places.push_back({u"  "_s + textOf(*row, "channel"),
                          subscribers ? u"%1 subscribers now"_s.arg(*subscribers) : QString()});
    }
    print(tableText(places));
    return EX_OK;
}

} // namespace

void declareExplain(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"manifests"_s, u"Use these files instead of a server; repeatable."_s, u"FOLDER|FILE"_s},
        {u"environment"_s, u"With --manifests: which key@environment twins count."_s, u"NAME"_s},
    });
}

int runExplain(const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty() || arguments.size() > 2)
        return complain(EX_USAGE, u"give EVENT and its PAYLOAD; try `sluicectl explain --help`"_s);
    const auto payload = payloadFrom(arguments, 1);
    if (!payload)
        return complain(payload.error());
    const QByteArray event = arguments[0].toUtf8();
    const QStringList folders = parser.values(u"manifests"_s);
    for (const QString &folder : folders) {
        if (!QFileInfo(folder).isReadable())
            return complain(EX_NOINPUT, u"cannot read %1"_s.arg(folder));
    }
    Result<QByteArray> answer;
    if (!folders.isEmpty()) {
        answer = explainOffline(folders, parser.value(u"environment"_s).toUtf8(), event, *payload);
    } else {
        const auto target = targetFrom(parser);
        if (!target)
            return complain(target.error());
        answer = request(*target, "event.explain",
                         R"({"event":)" + jsonString(event) + R"(,"payload":)" + *payload + '}');
    }
    if (!answer)
        return complain(answer.error());
    if (!wantsJson(parser))
        return printExplanation(*answer);
    printLine(*answer);
    return EX_OK;
}

} // namespace sluice::ctl
