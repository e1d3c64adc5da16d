// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// The inspector's pages that tell where an event came from and who gets it.
#include "console/models/lists/cell_text.h"
#include "console/models/lists/time_text.h"
#include "console/views/events/event_inspector.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

QString plain(const QByteArray &bytes)
{
    return plainLine(QString::fromUtf8(bytes), 400);
}

} // namespace

void EventInspector::fillPath()
{
    m_path->clear();
    const EventRecord &event = *m_event;
    const auto step = [this](const QString &name, const QString &what, const QByteArray &view = {},
                             const QString &query = {}) {
        if (what.isEmpty())
            return;
        auto *item = new QTreeWidgetItem(m_path, {name, view.isEmpty() ? what : what + u"  →"_s});
        item->setData(0, Qt::UserRole, view);
        item->setData(0, Qt::UserRole + 1, query);
        item->setToolTip(1, plainTip(what));
    };
    const QJsonObject route = event.origin ? QJsonDocument::fromJson(event.origin->route).object()
                                           : QJsonObject();
    step(tr("came by"), event.origin ? plain(event.origin->source) : QString());
    step(tr("published by"), plain(event.subject), "subscribers", plain(event.subject));
    step(tr("event"), plain(event.label));
    step(tr("id"), plain(event.id));
    const QString routeName = route.value("id"_L1).toString(route.value("name"_L1).toString());
    step(tr("route"), plainLine(routeName), "routes", routeName);
    if (!route.value("file"_L1).toString().isEmpty())
        step(tr("written in"),
             tr("%1, line %2")
                 .arg(plainLine(route.value("file"_L1).toString()))
                 .arg(route.value("line"_L1).toInt()),
             "manifests",
             route.value("file"_L1).toString() + u':'
                 + QString::number(route.value("line"_L1).toInt()));
    step(tr("because"), plainLine(route.value("why"_L1).toString()));
    const bool isRoom = event.channel.startsWith("room:");
    step(tr("delivered to"), plain(event.channel), isRoom ? "rooms" : "history",
         plain(event.channel));
    if (!event.epoch.isEmpty())
        step(tr("position"), tr("%1 in epoch %2").arg(event.offset).arg(plain(event.epoch)));
    if (event.receivers >= 0)
        step(tr("receivers"), QString::number(event.receivers));
    step(tr("at"), fullTimeText(event.atMs));
}

void EventInspector::fillWho()
{
    m_who->clear();
    m_whoText->setText(m_event->receivers >= 0
                           ? tr("%n connections received it.", nullptr, m_event->receivers)
                           : tr("The server did not tell how many received it."));
    const Permit permit = m_session.permit("admin.access.who");
    m_ask->setEnabled(permit.isAllowed);
    m_ask->setToolTip(permit.reason);
}

void EventInspector::askWho()
{
    if (!m_event)
        return;
    const QString channel = QString::fromUtf8(m_event->channel);
    m_session.call("admin.access.who",
                   {{u"resource"_s, channel}, {u"action"_s, u"subscribe"_s}, {u"count"_s, 200}},
                   this, [this, channel](const AdminAnswer &answer) {
                       if (!m_event || QString::fromUtf8(m_event->channel) != channel)
                           return;
                       if (!answer)
                           return m_whoText->setText(plainLine(answer.error().message));
                       m_who->clear();
                       const QJsonArray rows = answer->object.value("rows"_L1).toArray();
                       for (const QJsonValue &each : rows) {
                           const QJsonObject row = each.toObject();
                           const auto text = [&](QLatin1StringView name) {
                               return plainLine(row.value(name).toString());
                           };
                           new QTreeWidgetItem(
                               m_who, {text("subject"_L1), text("connection"_L1), text("why"_L1)});
                       }
                       m_whoText->setText(tr("%n connections may read %1 now.", nullptr,
                                             answer->object.value("total"_L1).toInt())
                                              .arg(plainLine(channel)));
                   });
}

} // namespace sluice::console
