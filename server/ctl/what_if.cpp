// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/admin_target.h"
#include "server/ctl/command.h"
#include "server/ctl/manifest_files.h"
#include "server/ctl/output.h"
#include "server/ctl/params.h"

#include <QDateTime>

#include <sysexits.h>

// What a draft would have done to recorded events (shared/docs/admin-changes.md).
namespace sluice::ctl {

using namespace Qt::StringLiterals;
using client::JsonMembers;
using client::jsonString;

namespace {

constexpr int kMostEvents = 10'000;

QString text(const JsonMembers &row, const char *name)
{
    return harmless(row.text(name).value_or(row.raw(name)));
}

QString channelsText(const QByteArray &list)
{
    QStringList texts;
    const auto elements = client::jsonElements(list);
    for (const QByteArray &raw : elements ? *elements : std::vector<QByteArray>())
        texts += harmless(client::jsonText(raw).value_or(raw));
    return texts.join(u", "_s);
}

void printRows(const JsonMembers &answer, const char *list, const QStringList &head,
               QStringList (*cells)(const JsonMembers &row))
{
    std::vector<QStringList> table{head};
    const auto rows = client::jsonElements(answer.raw(list));
    for (const QByteArray &raw : rows ? *rows : std::vector<QByteArray>()) {
        if (const auto row = JsonMembers::of(raw))
            table.push_back(cells(*row));
    }
    if (table.size() > 1)
        print(tableText(table));
}

int printDifferences(const QByteArray &answer)
{
    const auto members = JsonMembers::of(answer);
    if (!members)
        return complain(EX_SOFTWARE, u"the answer cannot be read"_s);
    printRows(*members, "changed", {u"AT"_s, u"EVENT"_s, u"ID"_s, u"ADDED"_s, u"REMOVED"_s},
              [](const JsonMembers &row) {
                  const auto at = QDateTime::fromMSecsSinceEpoch(row.integer("at").value_or(0));
                  return QStringList{at.toString(Qt::ISODateWithMs),
                                     text(row, "event") + (row.flag("uncertain") ? u" ?"_s : u""_s),
                                     text(row, "id"), channelsText(row.raw("added")),
                                     channelsText(row.raw("removed"))};
              });
    printRows(
        *members, "channels", {u"CHANNEL"_s, u"ADDED"_s, u"REMOVED"_s}, [](const JsonMembers &row) {
            return QStringList{text(row, "channel"), text(row, "added"), text(row, "removed")};
        });
    notice(u"%1 events of %2 streams looked at%3: %4 would go elsewhere, +%5 −%6 deliveries "
           "(+%7/s −%8/s)"_s.arg(text(*members, "examined"), text(*members, "streams"),
                                 members->flag("truncated") ? u", not all of them"_s : u""_s,
                                 text(*members, "differing"), text(*members, "added"),
                                 text(*members, "removed"), text(*members, "addedPerSecond"),
                                 text(*members, "removedPerSecond")));
    if (members->integer("uncertain").value_or(0) > 0)
        notice(u"%1 of them are not certain (?): what is kept of them may be a part only"_s.arg(
            text(*members, "uncertain")));
    if (members->integer("gaps").value_or(0) > 0)
        notice(u"%1 events are not kept any more"_s.arg(text(*members, "gaps")));
    return EX_OK;
}

/// Which streams, which time and how many events.
Result<> addRange(Params &params, const QCommandLineParser &parser)
{
    QByteArrayList streams;
    for (const QString &stream : parser.positionalArguments())
        streams += jsonString(stream.toUtf8());
    if (!streams.isEmpty())
        params.raw("streams", '[' + streams.join(',') + ']');
    if (parser.isSet(u"last"_s)) {
        const auto last = durationFrom(parser.value(u"last"_s));
        if (!last)
            return fail(ErrorCode::InvalidParams, u"--last is a time such as 90s, 15m or 8h"_s);
        const qint64 from = QDateTime::currentMSecsSinceEpoch() - last->count() * 1'000;
        params.raw("from", QByteArray::number(std::max<qint64>(0, from)));
    }
    if (!parser.isSet(u"limit"_s))
        return {};
    const int limit = parser.value(u"limit"_s).toInt();
    if (limit < 1 || limit > kMostEvents)
        return fail(ErrorCode::InvalidParams, u"--limit is 1 to %1"_s.arg(kMostEvents));
    params.raw("limit", QByteArray::number(limit));
    return {};
}

} // namespace

void declareWhatIf(QCommandLineParser &parser)
{
    declareAdmin(parser);
    parser.addOptions({
        {u"draft"_s, u"Dynamic routes: {\"add\": […], \"remove\": […]}."_s, u"JSON"_s},
        {u"files"_s,
         u"A manifest in place of the server's of that name, or FILE=PATH; may be repeated."_s,
         u"FILE"_s},
        {u"all"_s, u"The events of all streams instead of some; of the last 5 minutes."_s},
        {u"last"_s, u"Only events of the last so long."_s, u"TIME"_s},
        {u"limit"_s, u"Events to look at; default 1000, at most 10000."_s, u"COUNT"_s},
    });
}

int runWhatIf(const QCommandLineParser &parser)
{
    const QByteArray draft = parser.value(u"draft"_s).toUtf8();
    const bool isAll = parser.isSet(u"all"_s);
    const bool hasDraft = parser.isSet(u"draft"_s) || parser.isSet(u"files"_s);
    const bool isBroken = parser.isSet(u"draft"_s) && !client::isJson(draft);
    if (parser.positionalArguments().isEmpty() != isAll || !hasDraft || isBroken)
        return complain(EX_USAGE, u"give streams or --all, and --draft (JSON) or --files; try "
                                  "`sluicectl whatif --help`"_s);
    Params params;
    if (const auto added = addRange(params, parser); !added)
        return complain(EX_USAGE, added.error().detail);
    if (parser.isSet(u"draft"_s))
        params.raw("draft", draft);
    const auto target = adminTargetFrom(parser);
    if (!target)
        return complain(target.error());
    Session session(*target);
    if (const auto done = session.connect(); !done)
        return complain(connectionError(*target, done.error()));
    if (parser.isSet(u"files"_s)) {
        const auto running = runningManifests(session);
        if (!running)
            return complain(running.error());
        const auto files = changesOf(parser.values(u"files"_s), {}, *running);
        if (!files)
            return complain(files.error());
        params.raw("files", *files);
    }
    const auto answer = session.call("admin.route.whatif", params.json());
    if (!answer)
        return complain(answer.error());
    if (!wantsJson(parser))
        return printDifferences(*answer);
    printLine(*answer);
    return EX_OK;
}

} // namespace sluice::ctl
