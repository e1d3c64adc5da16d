// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/command.h"
#include "server/ctl/output.h"
#include "server/ctl/session.h"
#include "shared/client/json_slices.h"

#include <QDateTime>

#include <sysexits.h>

namespace sluice::ctl {

using namespace Qt::StringLiterals;
using client::JsonMembers;
using client::jsonString;

namespace {

constexpr int kRoutesPage = 1000;
constexpr int kSourcesPage = 100;

/// Numbers, booleans, null and quoted strings are what they are; every other text is a string.
QByteArray valueJson(const QString &text)
{
    const QByteArray raw = text.toUtf8();
    const bool isContainer = raw.startsWith('{') || raw.startsWith('[');
    return client::isJson(raw) && !isContainer ? raw.trimmed() : jsonString(raw);
}

class Params
{
public:
    void raw(const char *name, const QByteArray &json)
    {
        m_json += (m_json.size() > 1 ? ",\"" : "\"") + QByteArray(name) + "\":" + json;
    }
    void text(const char *name, const QString &value) { raw(name, jsonString(value.toUtf8())); }
    void option(const QCommandLineParser &parser, const char *name)
    {
        const QString option = QLatin1StringView(name);
        if (parser.isSet(option))
            text(name, parser.value(option));
    }
    QByteArray json() const { return m_json + '}'; }

private:
    QByteArray m_json = "{";
};

void addFilter(Params &params, const QCommandLineParser &parser)
{
    for (const char *name : {"event", "stream", "property"})
        params.option(parser, name);
    if (parser.isSet(u"value"_s))
        params.raw("value", valueJson(parser.value(u"value"_s)));
}

QString endText(const JsonMembers &route)
{
    if (route.flag("persistent"))
        return u"persistent"_s;
    if (const auto expires = route.integer("expires"))
        return QDateTime::fromMSecsSinceEpoch(*expires).toString(Qt::ISODate);
    return u"while consumed"_s;
}

/// `bound`, or the worst of several sources with what it said.
QString sourceText(const JsonMembers &route)
{
    const auto sources = client::jsonElements(route.raw("sources"));
    QString text;
    for (const QByteArray &raw : sources ? *sources : std::vector<QByteArray>()) {
        const auto source = JsonMembers::of(raw);
        const QByteArray state = source ? source->text("state").value_or(QByteArray()) : "";
        const bool isWorse = text.isEmpty() || (state != "bound" && text == u"bound"_s);
        if (isWorse)
            text = harmless(state);
    }
    return text;
}

QStringList rowOf(const QByteArray &raw)
{
    const auto route = JsonMembers::of(raw);
    if (!route)
        return {};
    const auto text = [&route](const char *name) {
        return route->text(name).value_or(QByteArray());
    };
    const QString condition = route->raw("property").isEmpty()
                                  ? u"always"_s
                                  : u"%1 = %2"_s.arg(harmless(text("property")),
                                                     harmless(route->raw("value")));
    return {harmless(text("id")),     shortLabel(text("event")), condition,
            harmless(text("stream")), endText(*route),           sourceText(*route),
            harmless(text("label"))};
}

QStringList sourceRow(const QByteArray &raw)
{
    const auto source = JsonMembers::of(raw);
    if (!source)
        return {};
    const auto text = [&source](const char *name) {
        return source->text(name).value_or(QByteArray());
    };
    return {shortLabel(text("event")), harmless(text("source")), harmless(text("state")),
            harmless(text("detail"))};
}

void printSources(const std::vector<QByteArray> &sources, bool isJson)
{
    std::vector<QStringList> rows{{u"EVENT"_s, u"SOURCE"_s, u"STATE"_s, u"DETAIL"_s}};
    for (const QByteArray &source : sources) {
        if (isJson)
            printLine(source);
        else
            rows.push_back(sourceRow(source));
    }
    if (!isJson)
        print(tableText(rows));
}

void printRoutes(const std::vector<QByteArray> &routes, bool isJson)
{
    std::vector<QStringList> rows{
        {u"ID"_s, u"EVENT"_s, u"IF"_s, u"STREAM"_s, u"UNTIL"_s, u"SOURCE"_s, u"LABEL"_s}};
    for (const QByteArray &route : routes) {
        if (isJson)
            printLine(route);
        else
            rows.push_back(rowOf(route));
    }
    if (!isJson)
        print(tableText(rows));
}

/// A list of the server's, fetched page by page.
struct Listing
{
    const char *method;
    const char *rows; ///< the member of the answer that holds them
    int page;
    void (*show)(const std::vector<QByteArray> &rows, bool isJson);
};
constexpr Listing kRoutes{"route.list", "routes", kRoutesPage, printRoutes};
constexpr Listing kSources{"route.sources", "sources", kSourcesPage, printSources};

int list(const Target &target, const QCommandLineParser &parser, const Listing &listing)
{
    Session session(target);
    if (const auto connected = session.connect(); !connected)
        return complain(connectionError(target, connected.error()));
    std::vector<QByteArray> rows;
    std::optional<QByteArray> next; // a page with it is not the last, however short it is
    bool isLast = false;
    while (!isLast) {
        Params params;
        addFilter(params, parser);
        params.raw("limit", QByteArray::number(listing.page));
        if (next)
            params.text("after", QString::fromUtf8(*next));
        else if (!rows.empty())
            params.raw("omit", QByteArray::number(rows.size()));
        const auto answer = session.call(listing.method, params.json());
        if (!answer)
            return complain(answer.error());
        const auto members = JsonMembers::of(*answer);
        const auto page = client::jsonElements(members ? members->raw(listing.rows) : QByteArray());
        if (!page)
            return complain(EX_SOFTWARE, u"the server's list cannot be read"_s);
        rows.insert(rows.end(), page->begin(), page->end());
        const bool hadNext = next.has_value();
        next = members->text("next");
        isLast = !next && (hadNext || std::ssize(*page) < listing.page);
    }
    listing.show(rows, wantsJson(parser));
    return EX_OK;
}

int create(const Target &target, const QCommandLineParser &parser)
{
    Params params;
    addFilter(params, parser);
    params.option(parser, "label");
    if (parser.isSet(u"ttl"_s)) {
        const auto ttl = durationFrom(parser.value(u"ttl"_s));
        if (!ttl)
            return complain(EX_USAGE, u"--ttl is a time such as 90s, 15m, 8h or 7d"_s);
        params.raw("ttl", QByteArray::number(static_cast<qint64>(ttl->count())));
    }
    if (parser.isSet(u"persistent"_s))
        params.raw("persistent", "true");
    QByteArray members;
    for (const QString &names : parser.values(u"expose"_s)) {
        for (const QString &name : names.split(u',', Qt::SkipEmptyParts))
            members += (members.isEmpty() ? "" : ",") + jsonString(name.toUtf8());
    }
    if (!members.isEmpty())
        params.raw("expose", '[' + members + ']');
    const auto answer = request(target, "route.create", params.json());
    if (!answer)
        return complain(answer.error());
    printRoutes({*answer}, wantsJson(parser));
    return EX_OK;
}

int get(const Target &target, const QCommandLineParser &parser, const QString &id)
{
    Params params;
    params.text("id", id);
    const auto answer = request(target, "route.get", params.json());
    if (!answer)
        return complain(answer.error());
    printRoutes({*answer}, wantsJson(parser));
    return EX_OK;
}

int remove(const Target &target, const QCommandLineParser &parser, const QString &id)
{
    Params params;
    if (!id.isEmpty())
        params.text("id", id);
    addFilter(params, parser);
    const auto answer = request(target, "route.delete", params.json());
    return answer ? EX_OK : complain(answer.error());
}

} // namespace

void declareRoutes(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"event"_s, u"Event label."_s, u"EVENT"_s},
        {u"stream"_s, u"Stream that gets the event."_s, u"STREAM"_s},
        {u"property"_s, u"Only if this member of the payload…"_s, u"NAME"_s},
        {u"value"_s, u"…has this value."_s, u"VALUE"_s},
        {u"expose"_s, u"create: members that the stream sees; default: all."_s, u"A,B"_s},
        {u"ttl"_s, u"create: how long it lives; default: while the stream has subscribers."_s,
         u"TIME"_s},
        {u"persistent"_s, u"create: until it is deleted."_s},
        {u"label"_s, u"create: a note."_s, u"TEXT"_s},
    });
}

int runRoutes(const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    const QString verb = arguments.value(0);
    const QString id = arguments.value(1);
    const bool hasFilter = parser.isSet(u"stream"_s) || parser.isSet(u"event"_s);
    const bool isList = verb == u"list"_s && arguments.size() == 1;
    const bool isGet = verb == u"get"_s && arguments.size() == 2;
    const bool isCreate = verb == u"create"_s && arguments.size() == 1;
    const bool isDelete = verb == u"delete"_s && (arguments.size() == 2) != hasFilter
                          && arguments.size() <= 2;
    const bool isSources = verb == u"sources"_s && arguments.size() == 1;
    if (!isList && !isGet && !isCreate && !isDelete && !isSources) {
        return complain(
            EX_USAGE,
            u"give list, get ID, create, sources, or delete with ID, --stream or --event; try "
            "`sluicectl routes --help`"_s);
    }
    if (isCreate && !(parser.isSet(u"stream"_s) && parser.isSet(u"event"_s)))
        return complain(EX_USAGE, u"create needs --event and --stream"_s);
    const auto target = targetFrom(parser);
    if (!target)
        return complain(target.error());
    if (isList)
        return list(*target, parser, kRoutes);
    if (isSources)
        return list(*target, parser, kSources);
    if (isCreate)
        return create(*target, parser);
    return isGet ? get(*target, parser, id) : remove(*target, parser, id);
}

} // namespace sluice::ctl
