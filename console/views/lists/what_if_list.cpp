// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/lists/what_if_list.h"

#include "console/models/lists/cell_text.h"
#include "console/views/lists/plain_tree.h"
#include "console/widgets/tone.h"

#include <QEvent>
#include <QJsonArray>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostEvents = 10'000; // the server looks at no more
constexpr qsizetype kMostLines = 200;

enum Column
{
    What,
    Added,
    Removed
};

QString joined(const QJsonValue &list)
{
    QStringList texts;
    const QJsonArray array = list.toArray();
    for (qsizetype i = 0; i < std::min(array.size(), kMostLines); ++i)
        texts << plainLine(array[i].toString(), 120);
    return texts.join(u", "_s);
}

int whole(const QJsonObject &object, QLatin1StringView member)
{
    return object.value(member).toInt();
}

} // namespace

WhatIfList::WhatIfList(const QString &name, QWidget *parent)
    : QTreeWidget(parent)
{
    setUpPlainTree(*this, {tr("Event"), tr("Would also go to"), tr("Would no more go to")}, name);
    sayNothing(this, tr("Change something and press “What if”: the events of the last 5 minutes go "
                        "through what runs and through the draft; what differs is shown here."));
}

void WhatIfList::ask(ServerSession &session, QJsonObject params)
{
    params.insert(u"limit"_s, kMostEvents);
    const quint64 number = ++m_question;
    m_result = {};
    clear();
    sayNothing(this, tr("Asking the server…"));
    session.call("admin.route.whatif", params, this, [this, number](const AdminAnswer &answer) {
        if (number != m_question)
            return; // another one was asked meanwhile
        if (answer)
            return showResult(answer->object);
        clear();
        sayNothing(this, u"▲ "_s + plainLine(answer.error().message));
    });
}

// Colours are those of the palette in which it was written.
void WhatIfList::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_result.isEmpty())
        showResult(QJsonObject(m_result)); // a copy: it is written anew
}

void WhatIfList::note(const QString &text)
{
    auto *item = new QTreeWidgetItem(this, {u"▲ "_s + text});
    item->setFirstColumnSpanned(true);
    item->setForeground(What, toneColor(palette(), Tone::Warning));
    item->setToolTip(What, plainTip(text));
}

void WhatIfList::showSums(const QJsonObject &result)
{
    const auto sum = [&result](QChar sign, QLatin1StringView count, QLatin1StringView rate) {
        return sign + QString::number(result.value(count).toInteger())
               + u" (%1)"_s.arg(rateText(result.value(rate).toDouble()));
    };
    const QString tried = tr("%n recorded events tried", nullptr, whole(result, "examined"_L1));
    new QTreeWidgetItem(
        this, {tried + u", "_s + tr("of %n streams", nullptr, whole(result, "streams"_L1)),
               sum(u'+', "added"_L1, "addedPerSecond"_L1),
               sum(u'−', "removed"_L1, "removedPerSecond"_L1)});
    if (const int uncertain = whole(result, "uncertain"_L1); uncertain > 0)
        note(tr("%n events are not certain: what is kept of them may be a part only (expose)",
                nullptr, uncertain));
    if (const int gaps = whole(result, "gaps"_L1); gaps > 0)
        note(tr("%n events are not kept any more", nullptr, gaps));
    if (result.value("truncated"_L1).toBool())
        note(tr("there are more events or streams than were looked at"));
    if (result.contains("variables"_L1))
        note(tr("the files use variables, whose values only the role admin sees"));
}

void WhatIfList::showResult(const QJsonObject &result)
{
    m_result = result;
    clear();
    showSums(result);
    const QJsonArray channels = result.value("channels"_L1).toArray();
    for (qsizetype i = 0; i < std::min(channels.size(), kMostLines); ++i) {
        const QJsonObject each = channels[i].toObject();
        const auto count = [&each](QChar sign, QLatin1StringView member) {
            const qint64 value = each.value(member).toInteger();
            return value == 0 ? QString() : sign + QString::number(value);
        };
        auto *item = new QTreeWidgetItem(this,
                                         {plainLine(each.value("channel"_L1).toString(), 120),
                                          count(u'+', "added"_L1), count(u'−', "removed"_L1)});
        item->setForeground(Added, toneColor(palette(), Tone::Good));
        item->setForeground(Removed, toneColor(palette(), Tone::Bad));
    }
    const QJsonArray changed = result.value("changed"_L1).toArray();
    for (qsizetype i = 0; i < std::min(changed.size(), kMostLines); ++i) {
        const QJsonObject each = changed[i].toObject();
        const QString event = plainLine(each.value("event"_L1).toString(), 120);
        new QTreeWidgetItem(this,
                            {momentText(each.value("at"_L1).toInteger()) + u"  "_s + event
                                 + (each.value("uncertain"_L1).toBool() ? u" ?"_s : QString()),
                             joined(each.value("added"_L1)), joined(each.value("removed"_L1))});
    }
    if (changed.isEmpty())
        sayNothing(this, tr("Nothing would have gone another way."));
}

} // namespace sluice::console
