// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/audit/chain_check.h"

#include "console/models/lists/cell_text.h"
#include "console/models/lists/time_text.h"

#include <QJsonArray>
#include <QLocale>
#include <QSettings>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

QString dateText(qint64 atMs)
{
    return QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString shortHash(const QString &hash)
{
    return plainLine(hash.left(12), 12);
}

} // namespace

ChainCheck::ChainCheck(ServerSession &session, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
{
}

QString ChainCheck::settingsKey() const
{
    return u"audit/"_s + m_session.profile().id + u"/head"_s;
}

ChainCheck::Mark ChainCheck::kept() const
{
    const QStringList parts = m_settings.value(settingsKey()).toStringList();
    if (parts.size() != 3)
        return {};
    return {parts[0].toLongLong(), parts[1], parts[2].toLongLong()};
}

void ChainCheck::keep(const Mark &mark)
{
    m_settings.setValue(settingsKey(), QStringList{QString::number(mark.sequence), mark.hash,
                                                   QString::number(mark.atMs)});
}

bool ChainCheck::hasKept() const
{
    return kept().sequence > 0;
}

void ChainCheck::forget()
{
    m_settings.remove(settingsKey());
    finish(State::Unknown, {});
}

QString ChainCheck::text() const
{
    if (m_state == State::Running)
        return tr("Checking the chain of the audit log…");
    if (m_state != State::Unknown)
        return m_text;
    const Mark before = kept();
    return before.sequence > 0
               ? tr("The chain was last checked on %1 UTC, up to entry %2; not yet in this session.")
                     .arg(dateText(before.atMs), QLocale().toString(before.sequence))
               : tr("The chain was not checked yet.");
}

void ChainCheck::run()
{
    if (m_state == State::Running)
        return;
    m_state = State::Running;
    m_firstBad = 0;
    const quint64 number = ++m_question;
    m_session.call("admin.audit.verify", {}, this, [this, number](const AdminAnswer &answer) {
        if (number == m_question)
            verified(answer);
    });
    Q_EMIT changed();
}

void ChainCheck::verified(const AdminAnswer &answer)
{
    if (!answer)
        return finish(
            State::Failed,
            tr("The chain could not be checked: %1").arg(plainLine(answer.error().message)));
    const QJsonObject &verdict = answer->object;
    m_checked = verdict.value("checked"_L1).toInteger();
    m_first = verdict.value("first"_L1).toInteger();
    m_head = {verdict.value("last"_L1).toInteger(), verdict.value("head"_L1).toString(),
              m_session.client().serverNow().toMSecsSinceEpoch()};
    if (!verdict.value("ok"_L1).toBool()) {
        m_firstBad = verdict.value("firstBad"_L1).toInteger();
        return finish(State::Broken,
                      tr("The chain is broken at entry %1: that entry, or one beside it, was "
                         "changed, removed or put in. Entries before it fit.")
                          .arg(QLocale().toString(m_firstBad)));
    }
    const Mark before = kept();
    if (before.sequence > 0 && before.sequence >= m_first)
        return compare(before);
    compared({}, answer);
}

// The entry that was the newest then must be there with the same hash.
void ChainCheck::compare(const Mark &mark)
{
    const QJsonObject params{{u"before"_s, mark.sequence + 1}, {u"count"_s, 1}};
    m_session.call("admin.audit.query", params, this,
                   [this, mark, number = m_question](const AdminAnswer &answer) {
                       if (number == m_question)
                           compared(mark, answer);
                   });
}

void ChainCheck::compared(const Mark &mark, const AdminAnswer &answer)
{
    if (!answer)
        return finish(
            State::Failed,
            tr("The chain could not be compared: %1").arg(plainLine(answer.error().message)));
    const QLocale locale;
    if (mark.sequence > 0) {
        const QJsonObject row = answer->object.value("rows"_L1).toArray().first().toObject();
        if (row.value("seq"_L1).toInteger() != mark.sequence
            || row.value("hash"_L1).toString() != mark.hash)
            return finish(State::Another,
                          tr("The chain fits together, but it is not the one that this console saw "
                             "on %1 UTC: entry %2 had the hash %3… then. The log was written anew, "
                             "or this is another database.")
                              .arg(dateText(mark.atMs), locale.toString(mark.sequence),
                                   shortHash(mark.hash)));
    }
    if (m_head.sequence > 0)
        keep(m_head);
    QString text = tr("The chain is whole: %n entries fit together", nullptr,
                      static_cast<int>(std::min<qint64>(m_checked, 1'000'000'000)));
    if (m_head.sequence > 0)
        text += tr(", the newest is %1 and its hash begins with %2")
                    .arg(locale.toString(m_head.sequence), shortHash(m_head.hash));
    text += mark.sequence > 0
                ? tr("; it goes on from what this console saw on %1 UTC.").arg(dateText(mark.atMs))
                : u"."_s;
    finish(State::Whole, text);
}

void ChainCheck::finish(State state, const QString &text)
{
    m_state = state;
    m_text = text.isEmpty() || state == State::Failed
                 ? text
                 : text + u' ' + tr("(%1 %2)").arg(momentText(m_head.atMs), zoneText());
    Q_EMIT changed();
}

} // namespace sluice::console
