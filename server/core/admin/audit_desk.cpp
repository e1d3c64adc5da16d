// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/audit_desk.h"

#include "server/core/event/object_writer.h"
#include "shared/base/overloaded.h"

namespace sluice::core {

namespace {

void append(QByteArray &out, const AuditRow &row)
{
    ObjectWriter writer(out);
    writer.number("seq", row.seq)
        .signedNumber("at", row.atMs)
        .text("by", row.by)
        .text("role", row.role)
        .text("from", row.from)
        .text("action", row.action)
        .text("target", row.target)
        .text("outcome", row.outcome)
        .text("reason", row.reason);
    if (!row.before.isEmpty())
        writer.text("before", row.before);
    if (!row.after.isEmpty())
        writer.text("after", row.after);
    writer.text("hash", row.hash);
}

bool matches(const QueryAudit &asked, const manifest::Pattern &action, const AuditRow &row)
{
    return (!asked.by || row.by == *asked.by) && (!asked.action || action.matches(row.action))
           && (!asked.fromMs || row.atMs >= *asked.fromMs)
           && (!asked.toMs || row.atMs < *asked.toMs);
}

void appendOutcome(ObjectWriter &writer, const AuditRow &row)
{
    const auto name = QLatin1StringView(row.outcome.constData(), row.outcome.size());
    if (const auto code = errorCodeFromName(name)) {
        ObjectWriter error(writer.key("error"));
        error.signedNumber("code", static_cast<qint64>(*code))
            .text("message", "refused with " + row.outcome + "; the answer itself is not kept");
        ObjectWriter(error.key("data"))
            .text("name", row.outcome)
            .flag("retryable", errorCodeRow(*code).retryable);
    }
    ObjectWriter(writer.key("log"))
        .number("seq", row.seq)
        .signedNumber("at", row.atMs)
        .text("action", row.action)
        .text("target", row.target)
        .text("outcome", row.outcome);
}

} // namespace

void AuditDesk::handle(const Session &session, const QByteArray &to, const AuditCommand &command)
{
    std::visit(
        Overloaded{
            [&](const QueryAudit &asked) {
                read(std::make_shared<Query>(Query{
                    session.id, to, asked, manifest::Pattern(asked.action.value_or("*")), {}, 0}));
            },
            [&](const VerifyAudit &) {
                verify(std::make_shared<Check>(Check{session.id, to, {}, 0}));
            },
            [&](const GetOutcome &asked) { tellOutcome(session, to, asked.key); },
        },
        command);
}

// The answer itself is gone with what was remembered; how it ended is not.
void AuditDesk::tellOutcome(const Session &session, const QByteArray &to, const QByteArray &key)
{
    const QByteArray &subject = session.claims->subject;
    if (auto remembered = m_deeds.toJson(subject, key))
        return m_context.reply(session.id, to, std::move(*remembered));
    ReadAuditJob job;
    job.key = Deeds::logKey(subject, key);
    m_context.hub.read(std::move(job), [this, to, id = session.id](StoreDone done) {
        const auto &page = std::get<AuditRead>(done).page;
        if (!page)
            return m_context.refuse(id, to, page.error());
        QByteArray json;
        {
            ObjectWriter writer(json);
            writer.flag("known", !page->rows.empty()).flag("done", !page->rows.empty());
            if (!page->rows.empty())
                appendOutcome(writer, page->rows.front());
        }
        m_context.reply(id, to, std::move(json));
    });
}

void AuditDesk::read(const std::shared_ptr<Query> &query)
{
    m_context.hub.read(ReadAuditJob{{}, true, query->asked.before, kPageRows},
                       [this, query](StoreDone done) {
                           auto &page = std::get<AuditRead>(done).page;
                           if (!page)
                               return m_context.refuse(query->session, query->to, page.error());
                           take(query, std::move(*page));
                       });
}

void AuditDesk::take(const std::shared_ptr<Query> &query, AuditPage page)
{
    QueryAudit &asked = query->asked;
    for (AuditRow &row : page.rows) {
        if (std::ssize(query->rows) >= asked.count)
            break;
        asked.before = row.seq;
        if (matches(asked, query->action, row))
            query->rows.push_back(std::move(row));
    }
    const bool isFull = std::ssize(query->rows) >= asked.count;
    const bool hasMore = asked.before > page.anchor.seq + 1 && !page.rows.empty();
    if (!isFull && hasMore && ++query->pages < kPagesPerQuery)
        return read(query);
    QByteArray json;
    {
        ObjectWriter writer(json);
        appendArray(writer.key("rows"), query->rows, append);
        if (hasMore)
            writer.number("next", asked.before);
    }
    m_context.reply(query->session, query->to, std::move(json));
}

void AuditDesk::verify(const std::shared_ptr<Check> &check)
{
    m_context.hub.read(ReadAuditJob{{}, false, check->from, kPageRows},
                       [this, check](StoreDone done) {
                           const auto &page = std::get<AuditRead>(done).page;
                           if (!page)
                               return m_context.refuse(check->session, check->to, page.error());
                           take(check, *page);
                       });
}

// Rows that are written meanwhile are checked too; the end of the log is where a page ends it.
void AuditDesk::take(const std::shared_ptr<Check> &state, const AuditPage &page)
{
    if (!state->check) {
        state->check.emplace(page.anchor);
        state->from = page.anchor.seq;
    }
    AuditCheck &check = *state->check;
    for (const AuditRow &row : page.rows) {
        if (!check.take(row))
            break;
        state->from = row.seq;
    }
    if (!check.firstBad() && !page.rows.empty() && state->from < page.head.seq)
        return verify(state);
    const bool isWhole = check.finish(page.head);
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.flag("ok", isWhole).number("checked", check.checked());
        if (check.firstBad())
            writer.number("firstBad", *check.firstBad());
        writer.number("first", page.anchor.seq + 1).number("last", page.head.seq);
        writer.text("head", page.head.hash);
    }
    m_context.reply(state->session, state->to, std::move(json));
}

} // namespace sluice::core
