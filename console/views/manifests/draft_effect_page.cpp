// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/manifests/draft_effect_page.h"

#include "console/models/lists/cell_text.h"
#include "console/views/lists/plain_tree.h"
#include "console/widgets/tone.h"

#include <QEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPathRole = Qt::UserRole;
constexpr int kLineRole = Qt::UserRole + 1;
constexpr qsizetype kMostLines = 500;

/// An entry of a plan: text, or an object that says it.
QString lineOf(const QJsonValue &value)
{
    if (value.isString())
        return plainLine(value.toString());
    const QJsonObject object = value.toObject();
    const QString text = object.value("text"_L1).toString();
    if (!text.isEmpty())
        return plainLine(text);
    return plainLine(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

QString accessText(const QJsonObject &row)
{
    const QString kind = row.value("effect"_L1).toString();
    QString subject = plainLine(row.value("subject"_L1).toString(), 80);
    if (subject.isEmpty())
        subject = plainLine(row.value("connection"_L1).toString(), 40);
    const QString channel = plainLine(row.value("channel"_L1).toString(), 120);
    if (kind == u"gain"_s)
        return DraftEffectPage::tr("+ %1 gains %2").arg(subject, channel);
    if (kind == u"again"_s)
        return DraftEffectPage::tr("↻ %1 must subscribe to %2 again").arg(subject, channel);
    return DraftEffectPage::tr("− %1 loses %2").arg(subject, channel);
}

Tone toneOf(const QString &kind)
{
    if (kind == u"gain"_s)
        return Tone::Good;
    return kind == u"again"_s ? Tone::Warning : Tone::Bad;
}

} // namespace

DraftEffectPage::DraftEffectPage(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_hint = new QLabel(this);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setMargin(6);
    m_list = plainTree({tr("Effect of this draft")}, tr("Effect of this draft"), this);
    layout->addWidget(m_hint);
    layout->addWidget(m_list, 1);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const QString path = item->data(0, kPathRole).toString();
        if (!path.isEmpty())
            Q_EMIT placeChosen(path, item->data(0, kLineRole).toInt());
    });
    showPlan({});
}

void DraftEffectPage::showRules(const QJsonObject &plan)
{
    const auto addAll = [&](QLatin1StringView member, const QString &sign, Tone tone) {
        const QJsonArray list = plan.value(member).toArray();
        for (qsizetype i = 0; i < std::min(list.size(), kMostLines); ++i) {
            const QString text = sign + u' ' + lineOf(list[i]);
            auto *item = new QTreeWidgetItem(m_list, {text});
            item->setForeground(0, toneColor(palette(), tone));
            item->setToolTip(0, plainTip(text));
            if (member == "removes"_L1)
                continue; // it is in the draft no more
            item->setData(0, kPathRole, list[i].toObject().value("file"_L1).toString());
            item->setData(0, kLineRole, list[i].toObject().value("line"_L1).toInt());
        }
    };
    addAll("adds"_L1, u"+"_s, Tone::Good);
    addAll("changes"_L1, u"~"_s, Tone::Accent);
    addAll("removes"_L1, u"−"_s, Tone::Bad);
}

// A row leads to the rule of the draft that decides.
void DraftEffectPage::showAccess(const QJsonObject &effect)
{
    const auto count = [&effect](QLatin1StringView member) {
        return effect.value(member).toInteger();
    };
    QString sum = tr("= %1 gain access, %2 lose it").arg(count("gain"_L1)).arg(count("lose"_L1));
    if (count("again"_L1) > 0)
        sum += tr(", %1 must subscribe again").arg(count("again"_L1));
    if (!effect.value("complete"_L1).toBool(true))
        sum += tr(" (▲ too many to count all who gain)");
    auto *head = new QTreeWidgetItem(m_list, {sum});
    head->setToolTip(0, plainTip(sum));
    QFont bold = font();
    bold.setBold(true);
    head->setFont(0, bold);
    const QJsonArray rows = effect.value("rows"_L1).toArray();
    for (qsizetype i = 0; i < std::min(rows.size(), kMostLines); ++i) {
        const QJsonObject row = rows[i].toObject();
        const QJsonObject then = row.value("then"_L1).toObject();
        const QString text = accessText(row);
        auto *item = new QTreeWidgetItem(m_list, {text});
        item->setForeground(0, toneColor(palette(), toneOf(row.value("effect"_L1).toString())));
        item->setToolTip(0, plainTip(text + u": "_s + plainLine(then.value("why"_L1).toString())));
        item->setData(0, kPathRole, then.value("file"_L1).toString());
        item->setData(0, kLineRole, then.value("line"_L1).toInt());
    }
}

// Colours are those of the palette in which it was written.
void DraftEffectPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_plan.isEmpty())
        showPlan(QJsonObject(m_plan));
}

void DraftEffectPage::showPlan(const QJsonObject &plan)
{
    m_plan = plan;
    m_list->clear();
    showRules(plan);
    const bool isNothing = m_list->topLevelItemCount() == 0;
    const QJsonObject effect = plan.value("effect"_L1).toObject();
    if (!effect.isEmpty())
        showAccess(effect);
    QStringList hints;
    if (plan.isEmpty())
        hints << tr("Change a file; what it would do to the running server is shown here.");
    else if (isNothing)
        hints << tr("No rule changes.");
    if (!plan.isEmpty() && effect.isEmpty())
        hints << (plan.value("ok"_L1).toBool()
                      ? tr("Who gains and who loses access is told to the role admin only: the "
                           "files use variables.")
                      : tr("Who gains and who loses access is told when there are no errors."));
    m_hint->setVisible(!hints.isEmpty());
    m_hint->setText(hints.join(u' '));
}

} // namespace sluice::console
