// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/admin_target.h"
#include "server/ctl/command.h"
#include "server/ctl/manifest_files.h"
#include "server/ctl/output.h"
#include "server/ctl/params.h"
#include "server/ctl/session.h"

#include <QDateTime>
#include <QFile>

#include <sysexits.h>

// The manifests of a running server (shared/docs/admin-manifests.md).
namespace sluice::ctl {

using namespace Qt::StringLiterals;
using client::JsonMembers;
using client::jsonString;

namespace {

/// One command: a connection, and how its answers are printed.
class ManifestCommand
{
public:
    ManifestCommand(const QCommandLineParser &parser, Session &session)
        : m_parser(parser)
        , m_session(session)
    {
    }

    int get(const QStringList &names);
    int judge(const char *method, const QStringList &files);
    int apply(const QStringList &files);
    int revisions();
    int revert(const QString &revision);

private:
    Result<QByteArray> describe();
    void printEffect(const QByteArray &effect) const;
    int printVerdict(const QByteArray &verdict) const;
    int printDone(const QByteArray &answer) const;

    const QCommandLineParser &m_parser;
    Session &m_session;
};

QString text(const JsonMembers &row, const char *name)
{
    return harmless(row.text(name).value_or(row.raw(name)));
}

std::vector<JsonMembers> rowsOf(const JsonMembers &answer, const char *name)
{
    std::vector<JsonMembers> rows;
    const auto elements = client::jsonElements(answer.raw(name));
    for (const QByteArray &raw : elements ? *elements : std::vector<QByteArray>()) {
        if (auto row = JsonMembers::of(raw))
            rows.push_back(std::move(*row));
    }
    return rows;
}

int unreadable()
{
    return complain(EX_SOFTWARE, u"the answer cannot be read"_s);
}

Result<QByteArray> ManifestCommand::describe()
{
    Params params;
    if (m_parser.isSet(u"revision"_s))
        params.raw("revision", QByteArray::number(m_parser.value(u"revision"_s).toULongLong()));
    return m_session.call("admin.manifest.get", params.json());
}

int ManifestCommand::get(const QStringList &names)
{
    const auto answer = describe();
    if (!answer)
        return complain(answer.error());
    const auto members = JsonMembers::of(*answer);
    if (!members)
        return unreadable();
    if (names.isEmpty() && wantsJson(m_parser)) {
        printLine(*answer);
        return EX_OK;
    }
    std::vector<QStringList> table{{u"PATH"_s, u"BYTES"_s, u"SHA256"_s, u"DISK"_s}};
    for (const JsonMembers &file : rowsOf(*members, "files")) {
        const QByteArray path = file.text("path").value_or(QByteArray());
        const bool isWanted = !names.isEmpty()
                              && (path == names[0].toUtf8()
                                  || path.endsWith('/' + names[0].toUtf8()));
        if (isWanted) {
            const auto whole = file.text("text");
            if (!whole)
                return complain(EX_UNAVAILABLE, u"the server left the text out: it is too long"_s);
            QFile out;
            (void)out.open(stdout, QIODevice::WriteOnly);
            out.write(*whole);
            return EX_OK;
        }
        const QString drift = text(file, "disk");
        table.push_back({harmless(path), text(file, "bytes"), text(file, "sha256").first(12),
                         drift.isEmpty() ? u"the same"_s : drift});
    }
    if (!names.isEmpty())
        return complain(EX_NOINPUT, u"the server has no manifest %1"_s.arg(names[0]));
    print(u"revision %1 by %2\n"_s.arg(text(*members, "revision"), text(*members, "by")));
    print(tableText(table));
    return EX_OK;
}

// Whom it concerns; the server tells the first hundred of each kind.
void ManifestCommand::printEffect(const QByteArray &effect) const
{
    const auto members = JsonMembers::of(effect);
    if (!members)
        return;
    print(u"= %1%2 gain access, %3 lose it, %4 end and may be subscribed to again\n"_s.arg(
        members->flag("complete") ? QString() : u"at least "_s, text(*members, "gain"),
        text(*members, "lose"), text(*members, "again")));
    for (const JsonMembers &row : rowsOf(*members, "rows")) {
        const auto then = JsonMembers::of(row.raw("then"));
        const QString why = then ? text(*then, "why") : QString();
        print(u"  %1 %2 %3 %4 (%5)\n"_s.arg(text(row, "effect"), text(row, "connection"),
                                            text(row, "subject"), text(row, "channel"), why));
    }
}

int ManifestCommand::printVerdict(const QByteArray &verdict) const
{
    const auto members = JsonMembers::of(verdict);
    if (!members)
        return unreadable();
    const int code = members->flag("ok") ? EX_OK : EX_DATAERR;
    if (wantsJson(m_parser)) {
        printLine(verdict);
        return code;
    }
    const std::pair<const char *, QString> effects[] = {
        {"adds", u"+"_s}, {"changes", u"~"_s}, {"removes", u"-"_s}};
    for (const auto &[list, sign] : effects) {
        for (const JsonMembers &change : rowsOf(*members, list))
            print(u"%1 %2\n"_s.arg(sign, text(change, "text")));
    }
    if (const QByteArray effect = members->raw("effect"); !effect.isEmpty())
        printEffect(effect);
    const auto tell = [](const JsonMembers &row, const QString &severity, const QString &what) {
        const QString hint = text(row, "hint");
        print(u"%1:%2:%3: %4: %5%6\n"_s.arg(text(row, "path"), text(row, "line"),
                                            text(row, "column"), severity, what,
                                            hint.isEmpty() ? hint : u" (%1)"_s.arg(hint)));
    };
    for (const JsonMembers &finding : rowsOf(*members, "diagnostics"))
        tell(finding, text(finding, "severity"), text(finding, "message"));
    const std::vector<JsonMembers> tests = rowsOf(*members, "tests");
    for (const JsonMembers &test : tests) {
        if (!test.flag("passed"))
            tell(test, u"error"_s, text(test, "text"));
    }
    notice(u"revision %1 with these files: %2, tests: %3"_s.arg(
        text(*members, "revision"), code == EX_OK ? u"no errors"_s : u"errors"_s,
        QString::number(tests.size())));
    return code;
}

int ManifestCommand::judge(const char *method, const QStringList &files)
{
    const auto now = runningManifests(m_session);
    if (!now)
        return complain(now.error());
    const auto changed = changesOf(files, m_parser.values(u"remove"_s), *now);
    if (!changed)
        return complain(changed.error());
    const auto answer = m_session.call(method, Params().raw("files", *changed).json());
    return answer ? printVerdict(*answer) : complain(answer.error());
}

int ManifestCommand::printDone(const QByteArray &answer) const
{
    const auto members = JsonMembers::of(answer);
    if (!members)
        return unreadable();
    if (wantsJson(m_parser)) {
        printLine(answer);
        return EX_OK;
    }
    print(u"revision %1 runs\n"_s.arg(text(*members, "revision")));
    for (const JsonMembers &file : rowsOf(*members, "notWritten"))
        notice(u"%1 was not written: %2"_s.arg(text(file, "path"), text(file, "why")));
    return EX_OK;
}

// Findings are told by a verdict of its own: an error has one line only.
int ManifestCommand::apply(const QStringList &files)
{
    const auto now = runningManifests(m_session);
    if (!now)
        return complain(now.error());
    const auto changed = changesOf(files, m_parser.values(u"remove"_s), *now);
    if (!changed)
        return complain(changed.error());
    const auto verdict = m_session.call("admin.manifest.validate",
                                        Params().raw("files", *changed).json());
    const auto members = JsonMembers::of(verdict ? *verdict : QByteArray("{}"));
    if (verdict && members && !members->flag("ok"))
        return printVerdict(*verdict);
    const QByteArray expected = m_parser.isSet(u"if-revision"_s) ? QByteArray::number(
                                    m_parser.value(u"if-revision"_s).toULongLong())
                                                                 : now->revision;
    const auto answer = m_session.call("admin.manifest.apply",
                                       Params()
                                           .raw("files", *changed)
                                           .raw("ifRevision", expected)
                                           .option(m_parser, u"comment"_s, "comment")
                                           .key()
                                           .json());
    return answer ? printDone(*answer) : complain(answer.error());
}

int ManifestCommand::revisions()
{
    const auto answer = m_session.call("admin.manifest.revisions", "{\"count\":500}");
    if (!answer)
        return complain(answer.error());
    if (wantsJson(m_parser)) {
        printLine(*answer);
        return EX_OK;
    }
    const auto members = JsonMembers::of(*answer);
    if (!members)
        return unreadable();
    std::vector<QStringList> table{{u"REVISION"_s, u"AT"_s, u"BY"_s, u"COMMENT"_s}};
    for (const JsonMembers &row : rowsOf(*members, "rows")) {
        const auto at = QDateTime::fromMSecsSinceEpoch(row.integer("at").value_or(0));
        table.push_back({text(row, "revision"), at.toString(Qt::ISODateWithMs), text(row, "by"),
                         text(row, "comment")});
    }
    print(tableText(table));
    return EX_OK;
}

int ManifestCommand::revert(const QString &revision)
{
    Params params;
    params.raw("revision", QByteArray::number(revision.toULongLong()))
        .option(m_parser, u"comment"_s, "comment")
        .key();
    if (m_parser.isSet(u"if-revision"_s))
        params.raw("ifRevision",
                   QByteArray::number(m_parser.value(u"if-revision"_s).toULongLong()));
    const auto answer = m_session.call("admin.manifest.revert", params.json());
    return answer ? printDone(*answer) : complain(answer.error());
}

int usage()
{
    return complain(EX_USAGE, u"try `sluicectl manifest --help`"_s);
}

} // namespace

void declareManifest(QCommandLineParser &parser)
{
    declareAdmin(parser);
    parser.addOptions({
        {u"comment"_s, u"Why; kept with the revision and in the audit log."_s, u"TEXT"_s},
        {u"if-revision"_s,
         u"Only if this one runs; default the one that ran when the command began."_s,
         u"REVISION"_s},
        {u"remove"_s, u"A file of the server that is to go; may be repeated."_s, u"PATH"_s},
        {u"revision"_s, u"get: an older revision."_s, u"REVISION"_s},
    });
}

int runManifest(const QCommandLineParser &parser)
{
    QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return usage();
    const QString verb = words.takeFirst();
    const bool hasChanges = !words.isEmpty() || parser.isSet(u"remove"_s);
    const auto target = adminTargetFrom(parser);
    if (!target)
        return complain(target.error());
    Session session(*target);
    ManifestCommand command(parser, session);
    const auto connected = [&](auto run) {
        const auto done = session.connect();
        return done ? run() : complain(connectionError(*target, done.error()));
    };
    if (verb == u"get"_s && words.size() <= 1)
        return connected([&] { return command.get(words); });
    if (verb == u"validate"_s)
        return connected([&] { return command.judge("admin.manifest.validate", words); });
    if (verb == u"plan"_s && hasChanges)
        return connected([&] { return command.judge("admin.manifest.plan", words); });
    if (verb == u"apply"_s && hasChanges)
        return connected([&] { return command.apply(words); });
    if (verb == u"revisions"_s && words.isEmpty())
        return connected([&] { return command.revisions(); });
    if (verb == u"revert"_s && words.size() == 1 && words[0].toULongLong() > 0)
        return connected([&] { return command.revert(words[0]); });
    return usage();
}

} // namespace sluice::ctl
