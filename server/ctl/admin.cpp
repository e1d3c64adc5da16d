// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/admin_target.h"
#include "server/ctl/command.h"
#include "server/ctl/output.h"
#include "server/ctl/params.h"
#include "server/ctl/session.h"
#include "server/storage/sqlite/admin/audit_file.h"
#include "shared/client/json_slices.h"

#include <QDateTime>
#include <QJsonDocument>

#include <sysexits.h>

// What operators do over the admin API (shared/docs/admin-api.md).
namespace sluice::ctl {

using namespace Qt::StringLiterals;
using client::JsonMembers;

namespace {

int usage(const char *command)
{
    return complain(EX_USAGE, u"try `sluicectl %1 --help`"_s.arg(QLatin1StringView(command)));
}

/// Numbers, booleans and texts as they are read; what is deeper, as JSON.
QString cell(const JsonMembers &row, const QByteArray &name)
{
    if (name == "at")
        return QDateTime::fromMSecsSinceEpoch(row.integer(name).value_or(0))
            .toString(Qt::ISODateWithMs);
    return harmless(row.text(name).value_or(row.raw(name)));
}

int printTable(const QByteArray &result, const char *list, const QByteArrayList &columns)
{
    const auto members = JsonMembers::of(result);
    const auto rows = client::jsonElements(members ? members->raw(list) : QByteArray());
    if (!rows)
        return complain(EX_SOFTWARE, u"the answer cannot be read"_s);
    QStringList head;
    for (const QByteArray &column : columns)
        head += QString::fromLatin1(column.toUpper());
    std::vector<QStringList> table{head};
    for (const QByteArray &raw : *rows) {
        const auto row = JsonMembers::of(raw);
        QStringList cells;
        for (const QByteArray &column : columns)
            cells += row ? cell(*row, column) : QString();
        table.push_back(cells);
    }
    print(tableText(table));
    return EX_OK;
}

int printText(const QByteArray &result)
{
    const auto members = JsonMembers::of(result);
    if (!members)
        return complain(EX_SOFTWARE, u"the answer cannot be read"_s);
    for (const auto &[name, value] : members->all())
        print(u"%1 %2\n"_s.arg(QString::fromUtf8(name), -10)
                  .arg(harmless(client::jsonText(value).value_or(value))));
    return EX_OK;
}

Result<QByteArray> ask(const QCommandLineParser &parser, const char *method,
                       const QByteArray &params)
{
    const auto target = adminTargetFrom(parser);
    if (!target)
        return fail(target.error());
    return request(*target, method, params);
}

int tell(const QCommandLineParser &parser, const char *method, const QByteArray &params,
         const char *list = nullptr, const QByteArrayList &columns = {})
{
    const auto answer = ask(parser, method, params);
    if (!answer)
        return complain(answer.error());
    if (!wantsJson(parser))
        return list ? printTable(*answer, list, columns) : printText(*answer);
    printLine(*answer);
    return EX_OK;
}

/// The log of a database file, without a server; the members are those of admin.audit.verify.
int verifyAuditFile(const QCommandLineParser &parser)
{
    const auto verdict = storage::checkAuditFile(parser.value(u"db"_s));
    if (!verdict)
        return complain(verdict.error());
    const bool isWhole = !verdict->firstBad;
    Params answer;
    answer.raw("ok", isWhole ? "true" : "false")
        .raw("checked", QByteArray::number(verdict->checked));
    if (!isWhole)
        answer.raw("firstBad", QByteArray::number(*verdict->firstBad));
    answer.raw("first", QByteArray::number(verdict->first))
        .raw("last", QByteArray::number(verdict->last))
        .text("head", QString::fromLatin1(verdict->head));
    if (wantsJson(parser))
        printLine(answer.json());
    else
        printText(answer.json());
    if (isWhole)
        return EX_OK;
    return complain(EX_DATAERR, u"row %1 of the audit log is not the one that was written"_s.arg(
                                    *verdict->firstBad));
}

int verifyAudit(const QCommandLineParser &parser)
{
    if (parser.isSet(u"db"_s))
        return verifyAuditFile(parser);
    const auto answer = ask(parser, "admin.audit.verify", "{}");
    if (!answer)
        return complain(answer.error());
    if (wantsJson(parser))
        printLine(*answer);
    else if (const int code = printText(*answer); code != EX_OK)
        return code;
    const auto members = JsonMembers::of(*answer);
    return members && members->flag("ok") ? EX_OK : EX_DATAERR;
}

} // namespace

void declareAccess(QCommandLineParser &parser)
{
    declareAdmin(parser);
}

int runAccess(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    if (words.size() != 3)
        return usage("access");
    return tell(parser, "admin.access.explain",
                Params()
                    .text("subject", words[0])
                    .text("action", words[1])
                    .text("resource", words[2])
                    .json(),
                "steps", {"verdict", "text", "rule", "file", "line"});
}

void declareWho(QCommandLineParser &parser)
{
    declareAdmin(parser);
}

int runWho(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2)
        return usage("who");
    return tell(parser, "admin.access.who",
                Params().text("action", words[0]).text("resource", words[1]).json(), "rows",
                {"subject", "connection", "rule", "file", "line"});
}

void declareWhat(QCommandLineParser &parser)
{
    declareAdmin(parser);
}

int runWhat(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    if (words.size() != 1)
        return usage("what");
    return tell(parser, "admin.access.what", Params().text("subject", words[0]).json(), "rows",
                {"resource", "actions", "rule"});
}

void declareSimulate(QCommandLineParser &parser)
{
    declareAdmin(parser);
    parser.addOption({u"draft"_s,
                      u"Routes that are not there yet: {\"add\": […], \"remove\": […]}."_s,
                      u"JSON"_s});
}

int runSimulate(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty() || words.size() > 2)
        return usage("simulate");
    const auto payload = payloadFrom(words, 1);
    if (!payload)
        return complain(payload.error());
    Params params;
    params.text("event", words[0]).raw("payload", *payload);
    if (parser.isSet(u"draft"_s)) {
        const QByteArray draft = parser.value(u"draft"_s).toUtf8();
        if (!client::isJson(draft))
            return complain(EX_DATAERR, u"--draft is not JSON"_s);
        params.raw("draft", draft);
    }
    return tell(parser, "admin.route.simulate", params.json(), "routes",
                {"matched", "kind", "name", "id", "streams", "rooms", "why", "file", "line"});
}

void declareKick(QCommandLineParser &parser)
{
    declareAdmin(parser);
    parser.addOptions({
        {u"reason"_s, u"What the client is told; needed."_s, u"TEXT"_s},
        {u"connection"_s, u"One connection instead of a subject."_s, u"ID"_s},
        {u"block"_s, u"Keep the subject out for so long."_s, u"TIME"_s},
    });
}

int runKick(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    const bool isOne = parser.isSet(u"connection"_s);
    if (words.size() != (isOne ? 0 : 1) || !parser.isSet(u"reason"_s))
        return usage("kick");
    Params params;
    params.option(parser, u"reason"_s, "reason")
        .option(parser, u"connection"_s, "connection")
        .key();
    if (!isOne)
        params.text("subject", words[0]);
    if (parser.isSet(u"block"_s)) {
        const auto time = durationFrom(parser.value(u"block"_s));
        if (!time)
            return complain(EX_USAGE, u"--block is a time such as 90s, 15m, 8h or 7d"_s);
        params.raw("blockSeconds", QByteArray::number(static_cast<qint64>(time->count())));
    }
    return tell(parser, "admin.connection.kick", params.json());
}

void declareAudit(QCommandLineParser &parser)
{
    declareAdmin(parser);
    parser.addOptions({
        {u"by"_s, u"Only what this subject did."_s, u"SUBJECT"_s},
        {u"action"_s, u"Only these methods, e.g. admin.connection.*."_s, u"PATTERN"_s},
        {u"count"_s, u"How many, the newest first; default 100, at most 500."_s, u"COUNT"_s},
        {u"db"_s,
         u"verify: check this database, or the sluice.db of this folder, without a server."_s,
         u"FILE"_s},
    });
}

int runAudit(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    if (words == QStringList{u"verify"_s})
        return verifyAudit(parser);
    if (!words.isEmpty() || parser.isSet(u"db"_s))
        return usage("audit");
    Params filter;
    filter.option(parser, u"by"_s, "by").option(parser, u"action"_s, "action");
    Params params;
    params.raw("filter", filter.json());
    if (parser.isSet(u"count"_s))
        params.raw("count", QByteArray::number(parser.value(u"count"_s).toInt()));
    return tell(parser, "admin.audit.query", params.json(), "rows",
                {"seq", "at", "by", "role", "action", "target", "outcome", "reason"});
}

} // namespace sluice::ctl
