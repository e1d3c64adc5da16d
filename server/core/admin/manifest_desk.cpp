// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/manifest_desk.h"

#include "server/core/event/object_writer.h"
#include "shared/base/overloaded.h"

#include <algorithm>

namespace sluice::core {

namespace {

Error tooMany()
{
    return {ErrorCode::Overloaded, QStringLiteral("too many wait for the manifests; try again")};
}

Error unsupported()
{
    return {ErrorCode::Unsupported, QStringLiteral("this server reads no manifests")};
}

QByteArray nameOf(quint64 revision)
{
    return "manifest revision " + QByteArray::number(revision);
}

QByteArray pathsJson(const std::vector<ManifestEdit> &edits)
{
    QByteArray json;
    {
        ObjectWriter writer(json);
        appendArray(writer.key("files"), edits, [](QByteArray &out, const ManifestEdit &edit) {
            ObjectWriter(out).text("path", edit.path).flag("removed", !edit.text);
        });
    }
    return json;
}

std::vector<ManifestEdit> editsTo(const std::vector<ManifestFile> &wanted,
                                  const std::vector<ManifestFile> &running)
{
    std::vector<ManifestEdit> edits;
    const auto find = [](const std::vector<ManifestFile> &files, const QByteArray &path) {
        return std::ranges::find(files, path, &ManifestFile::path);
    };
    for (const ManifestFile &file : wanted) {
        const auto now = find(running, file.path);
        if (now == running.end() || now->bytes != file.bytes)
            edits.push_back({file.path, file.bytes});
    }
    for (const ManifestFile &file : running) {
        if (find(wanted, file.path) == wanted.end())
            edits.push_back({file.path, std::nullopt});
    }
    return edits;
}

} // namespace

void ManifestDesk::handle(const Session &session, const QByteArray &to, const DeedPtr &deed,
                          ManifestCommand command)
{
    if (!m_workshop) {
        return deed ? m_deeds.refuse(deed, unsupported())
                    : m_context.refuse(session.id, to, unsupported());
    }
    using Asked = ManifestDraft::Asked;
    std::visit(
        Overloaded{
            [&](const GetManifest &asked) { get(session, to, asked); },
            [&](ValidateManifest &asked) {
                judge(session, to, std::move(asked.edits), Asked::Validate);
            },
            [&](PlanManifest &asked) { judge(session, to, std::move(asked.edits), Asked::Plan); },
            [&](ApplyManifest &asked) { apply(deed, std::move(asked)); },
            [&](const ListManifestRevisions &asked) { list(session, to, asked); },
            [&](const RevertManifest &asked) { revert(deed, asked); },
            [&](const GetSchema &asked) { schema(session, to, asked); },
        },
        command);
}

void ManifestDesk::get(const Session &session, const QByteArray &to, const GetManifest &asked)
{
    const SessionId id = session.id;
    const auto answer = [this, id, to](Result<QByteArray> json) {
        if (!json)
            return m_context.refuse(id, to, std::move(json).error());
        m_context.reply(id, to, std::move(*json));
    };
    const ManifestRevision &running = m_context.running;
    if (asked.revision == 0 || asked.revision == running.number)
        return m_workshop->describe(running, asked.path, true, answer);
    m_context.hub.read(
        ReadManifestsJob{{}, asked.revision}, [this, id, to, asked, answer](StoreDone done) {
            auto &revisions = std::get<ManifestsRead>(done).revisions;
            if (!revisions)
                return m_context.refuse(id, to, revisions.error());
            if (revisions->empty())
                return m_context.refuse(
                    id, to,
                    {ErrorCode::NotFound,
                     QStringLiteral("there is no manifest revision %1").arg(asked.revision)});
            m_workshop->describe(std::move(revisions->front()), asked.path, false, answer);
        });
}

ManifestDraft ManifestDesk::draftOf(std::vector<ManifestEdit> edits, ManifestDraft::Asked asked,
                                    bool seesVariables) const
{
    return {m_context.running, m_context.hub.manifest, std::move(edits), asked, seesVariables};
}

// A test could tell, letter by letter, what a variable holds: only those see it who may apply.
void ManifestDesk::judge(const Session &session, std::vector<ManifestEdit> edits,
                         ManifestDraft::Asked asked,
                         std::function<void(Result<ManifestVerdict>)> then)
{
    if (!m_workshop)
        return then(fail(unsupported()));
    const bool seesVariables = adminRoleOf(session) == claims::AdminRole::Admin;
    m_workshop->judge(draftOf(std::move(edits), asked, seesVariables), std::move(then));
}

void ManifestDesk::judge(const Session &session, const QByteArray &to,
                         std::vector<ManifestEdit> edits, ManifestDraft::Asked asked)
{
    const SessionId id = session.id;
    const bool tellsEffect = asked == ManifestDraft::Asked::Plan;
    judge(session, std::move(edits), asked,
          [this, id, to, tellsEffect,
           live = m_context.hub.manifest](Result<ManifestVerdict> verdict) {
              if (!verdict)
                  return m_context.refuse(id, to, std::move(verdict).error());
              if (!tellsEffect || !verdict->isLoaded || !verdict->hasValues)
                  return m_context.reply(id, to, std::move(verdict->report));
              m_effects.begin(id, to, std::move(verdict->report), live, std::move(verdict->rules));
          });
}

void ManifestDesk::schema(const Session &session, const QByteArray &to, const GetSchema &asked)
{
    const QByteArray schema = m_workshop->schema(asked.name);
    if (schema.isEmpty())
        return m_context.refuse(
            session.id, to,
            {ErrorCode::NotFound, QStringLiteral("there is no schema of that name; there is "
                                                 "`manifest`")});
    QByteArray json;
    ObjectWriter(json).text("name", asked.name).raw("schema", schema);
    m_context.reply(session.id, to, std::move(json));
}

void ManifestDesk::list(const Session &session, const QByteArray &to,
                        const ListManifestRevisions &asked)
{
    m_context.hub.read(ReadManifestsJob{{}, 0, asked.before, asked.count},
                       [this, id = session.id, to, asked](StoreDone done) {
                           const auto &revisions = std::get<ManifestsRead>(done).revisions;
                           if (!revisions)
                               return m_context.refuse(id, to, revisions.error());
                           QByteArray json;
                           {
                               ObjectWriter writer(json);
                               writer.number("revision", m_context.running.number);
                               appendArray(writer.key("rows"), *revisions,
                                           [](QByteArray &out, const ManifestRevision &revision) {
                                               ObjectWriter(out)
                                                   .number("revision", revision.number)
                                                   .signedNumber("at", revision.atMs)
                                                   .text("by", revision.by)
                                                   .text("comment", revision.comment);
                                           });
                               const bool hasMore = std::ssize(*revisions) == asked.count
                                                    && revisions->back().number > 1;
                               if (hasMore)
                                   writer.number("next", revisions->back().number);
                           }
                           m_context.reply(id, to, std::move(json));
                       });
}

bool ManifestDesk::enter(std::function<void()> work)
{
    if (m_isBusy && m_waiting.size() >= kWaiting)
        return false;
    if (m_isBusy) {
        m_waiting.push_back(std::move(work));
        return true;
    }
    m_isBusy = true;
    work();
    return true;
}

void ManifestDesk::leave()
{
    m_isBusy = false;
    if (m_waiting.empty())
        return;
    const auto next = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_isBusy = true;
    next();
}

void ManifestDesk::apply(const DeedPtr &deed, ApplyManifest asked)
{
    deed->target = "manifests";
    deed->after = pathsJson(asked.edits); // of what is refused at once; else more is told
    auto change = std::make_shared<const Change>(
        Change{deed, std::move(asked.edits), asked.ifRevision, deed->reason});
    if (!enter([this, change] { begin(change); }))
        m_deeds.refuse(deed, tooMany());
}

void ManifestDesk::revert(const DeedPtr &deed, const RevertManifest &asked)
{
    deed->target = nameOf(asked.revision);
    m_context.hub.read(ReadManifestsJob{{}, asked.revision}, [this, deed, asked](StoreDone done) {
        const auto &revisions = std::get<ManifestsRead>(done).revisions;
        if (!revisions)
            return m_deeds.refuse(deed, revisions.error());
        if (revisions->empty())
            return m_deeds.refuse(
                deed, {ErrorCode::NotFound,
                       QStringLiteral("there is no manifest revision %1").arg(asked.revision)});
        const auto old = std::make_shared<const ManifestRevision>(revisions->front());
        if (!enter([this, deed, asked, old] { revertTo(deed, asked, *old); }))
            m_deeds.refuse(deed, tooMany());
    });
}

void ManifestDesk::revertTo(const DeedPtr &deed, const RevertManifest &asked,
                            const ManifestRevision &old)
{
    QByteArray comment = deed->reason;
    if (comment.isEmpty())
        comment = "back to revision " + QByteArray::number(old.number);
    begin(std::make_shared<const Change>(Change{deed, editsTo(old.files, m_context.running.files),
                                                asked.ifRevision, std::move(comment)}));
}

void ManifestDesk::refuse(const ChangePtr &change, Error error, QByteArray data)
{
    m_deeds.refuse(change->deed, std::move(error), std::move(data));
    leave();
}

bool ManifestDesk::isRefused(const ChangePtr &change)
{
    const ManifestRevision &running = m_context.running;
    if (change->ifRevision && *change->ifRevision != running.number) {
        QByteArray data;
        ObjectWriter(data)
            .number("revision", running.number)
            .signedNumber("at", running.atMs)
            .text("by", running.by)
            .text("comment", running.comment);
        refuse(change,
               {ErrorCode::Conflict, QStringLiteral("the manifests are at revision %1, not %2")
                                         .arg(running.number)
                                         .arg(*change->ifRevision)},
               std::move(data));
        return true;
    }
    if (!change->edits.empty())
        return false;
    refuse(change, {ErrorCode::InvalidParams, QStringLiteral("nothing is changed by this")});
    return true;
}

void ManifestDesk::begin(const ChangePtr &change)
{
    if (isRefused(change))
        return;
    m_workshop->prepare(
        draftOf(change->edits, ManifestDraft::Asked::Apply, true),
        [this, change](Result<PreparedManifest> made) { prepared(change, std::move(made)); });
}

void ManifestDesk::prepared(const ChangePtr &change, Result<PreparedManifest> made)
{
    if (!made) {
        const Error error = made.error();
        QByteArray data; // operators are told which file, as others are not
        const bool isDisk = error.code == ErrorCode::StorageFull
                            || error.code == ErrorCode::StorageFailed;
        if (isDisk)
            ObjectWriter(data).text("why", error.detail.toUtf8());
        return refuse(change, error, std::move(data));
    }
    ManifestVerdict &verdict = made->verdict;
    const DeedPtr &deed = change->deed;
    deed->before = std::move(verdict.before);
    deed->after = std::move(verdict.after);
    if (!verdict.isUsable)
        return refuse(change,
                      {ErrorCode::ManifestInvalid,
                       QStringLiteral("the manifests have errors or failing tests; what runs "
                                      "stays as it is")},
                      std::move(verdict.report));
    if (verdict.changed.empty()) {
        m_workshop->discard();
        return refuse(change,
                      {ErrorCode::InvalidParams, QStringLiteral("nothing is changed by this")});
    }
    ManifestRevision revision{0,
                              m_context.hub.clock.wallMs(),
                              deed->by,
                              std::move(verdict.files),
                              change->comment,
                              std::move(made->disk)};
    run(std::move(revision), std::move(verdict.rules), "applied", [this, change](Result<> saved) {
        if (!saved) {
            m_workshop->discard();
            return refuse(change, std::move(saved).error());
        }
        m_workshop->keep(m_context.running, [this, change](ManifestWritten files) {
            written(change, std::move(files));
        });
    });
}

// A file that could not be written stays as it was: the revision runs, and the drift is shown.
void ManifestDesk::written(const ChangePtr &change, ManifestWritten files)
{
    setDisk(std::move(files.disk));
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.number("revision", m_context.running.number);
        if (!files.failures.empty())
            appendArray(writer.key("notWritten"), files.failures,
                        [](QByteArray &out, const ManifestWritten::Failure &failure) {
                            ObjectWriter(out).text("path", failure.path).text("why", failure.why);
                        });
    }
    change->deed->target = nameOf(m_context.running.number);
    m_deeds.done(change->deed, std::move(json));
    leave();
}

void ManifestDesk::run(ManifestRevision revision, std::shared_ptr<const manifest::Manifest> rules,
                       const char *action, std::function<void(Result<>)> then)
{
    SaveManifestJob job{{}, revision};
    m_context.hub.submit(std::move(job),
                         [this, revision = std::move(revision), rules = std::move(rules), action,
                          then = std::move(then)](const Result<quint64> &number) mutable {
                             if (!number)
                                 return then(fail(number.error()));
                             m_context.running = std::move(revision);
                             m_context.running.number = *number;
                             m_context.useManifest(std::move(rules));
                             if (m_context.hub.observer)
                                 m_context.hub.observer->manifestSaved(m_context.running);
                             QByteArray told;
                             ObjectWriter(told)
                                 .text("resource", "manifests")
                                 .text("action", action)
                                 .text("path", "/sluice/manifests/" + QByteArray::number(*number))
                                 .text("by", m_context.running.by)
                                 .number("revision", *number);
                             m_context.pushToAll("admin.changed", told);
                             then({});
                         });
}

void ManifestDesk::setDisk(QByteArray disk)
{
    if (disk == m_context.running.disk)
        return;
    m_context.running.disk = disk;
    if (m_context.running.number == 0)
        return; // nothing is kept yet
    m_context.hub.submit(SaveManifestDiskJob{{}, m_context.running.number, std::move(disk)},
                         [](const Result<quint64> &) {}); // else what we wrote counts as changed
}

} // namespace sluice::core
