// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/manifest_files.h"

#include "server/ctl/params.h"

#include <QFile>

namespace sluice::ctl {

using namespace Qt::StringLiterals;
using client::JsonMembers;
using client::jsonString;

namespace {

constexpr qint64 kLargestFile = 1024 * 1024; // as the server takes it

/// Of the server's file of that path, or of that name; a new one is called as it is here.
Result<QByteArray> pathOf(const QString &name, const RunningManifests &running)
{
    const QByteArray last = name.section(u'/', -1).toUtf8();
    std::vector<QByteArray> found;
    for (const QByteArray &path : running.paths) {
        if (path == name.toUtf8())
            return path;
        if (path.endsWith('/' + last))
            found.push_back(path);
    }
    if (found.size() > 1)
        return fail(ErrorCode::InvalidParams,
                    u"the server has several files called %1; write FILE=PATH with one of its "
                    "paths"_s.arg(QString::fromUtf8(last)));
    return found.empty() ? last : found.front();
}

} // namespace

Result<RunningManifests> runningManifests(Session &session)
{
    const auto answer = session.call("admin.manifest.get", "{}");
    if (!answer)
        return fail(answer.error());
    const auto members = JsonMembers::of(*answer);
    if (!members)
        return fail(members.error());
    RunningManifests running{members->raw("revision"), {}};
    const auto files = client::jsonElements(members->raw("files"));
    for (const QByteArray &raw : files ? *files : std::vector<QByteArray>()) {
        if (const auto file = JsonMembers::of(raw))
            running.paths.push_back(file->text("path").value_or(QByteArray()));
    }
    return running;
}

Result<QByteArray> changesOf(const QStringList &files, const QStringList &removed,
                             const RunningManifests &running)
{
    QByteArrayList changes;
    for (const QString &argument : files) {
        const qsizetype equals = argument.lastIndexOf(u'=');
        const QString name = equals < 0 ? argument : argument.first(equals);
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable,
                        u"cannot read %1: %2"_s.arg(name, file.errorString()));
        const QByteArray bytes = file.read(kLargestFile + 1);
        auto path = equals < 0 ? pathOf(name, running)
                               : Result<QByteArray>(argument.sliced(equals + 1).toUtf8());
        if (!path)
            return path;
        changes += Params().raw("path", jsonString(*path)).raw("text", jsonString(bytes)).json();
    }
    for (const QString &name : removed) {
        auto path = pathOf(name, running);
        if (!path)
            return path;
        changes += Params().raw("path", jsonString(*path)).raw("text", "null").json();
    }
    return '[' + changes.join(',') + ']';
}

} // namespace sluice::ctl
