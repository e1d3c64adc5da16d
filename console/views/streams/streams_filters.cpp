// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Filters that have names, and the strip beside the list.
#include "console/models/lists/cell_text.h"
#include "console/models/live/list_profile.h"
#include "console/views/events/event_table.h"
#include "console/views/streams/streams_view.h"
#include "console/widgets/histogram_strip.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kStripPeriod{500};

} // namespace

QWidget *StreamsView::buildList()
{
    auto *list = new QWidget(this);
    auto *row = new QHBoxLayout(list);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m_table = new EventTable(list);
    m_table->show(&m_live);
    keepColumns(m_table, "events");
    m_strip = new HistogramStrip(Qt::Vertical, list);
    m_strip->setAccessibleName(tr("Density of the list"));
    m_strip->setToolTip(tr("How dense events are along the list. Red: denied. Amber: not sent. "
                           "Blue: of the same channel and label as the chosen one. Click to go "
                           "there."));
    row->addWidget(m_table, 1);
    auto *beside = new QVBoxLayout; // of the rows, not of their titles
    beside->addSpacing(m_table->horizontalHeader()->sizeHint().height());
    beside->addWidget(m_strip);
    row->addLayout(beside);
    m_stripSoon.setSingleShot(true);
    m_stripSoon.setInterval(kStripPeriod);
    connect(&m_stripSoon, &QTimer::timeout, this, &StreamsView::showStrip);
    connect(m_strip, &HistogramStrip::resized, this, &StreamsView::showStrip);
    connect(m_strip, &HistogramStrip::pointed, this, [this](double place) {
        hold();
        const int rows = m_table->liveModel()->rowCount();
        const int shown = std::max(rows, static_cast<int>(m_strip->bars().size()));
        const int there = std::min(static_cast<int>(place * shown), rows - 1);
        m_table->scrollTo(m_table->liveModel()->index(there, 0),
                          QAbstractItemView::PositionAtCenter);
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        const QScrollBar *bar = m_table->verticalScrollBar();
        m_strip->setPlace(bar->maximum() > 0
                              ? std::optional(static_cast<double>(value) / bar->maximum())
                              : std::nullopt);
    });
    return list;
}

void StreamsView::showStrip()
{
    if (!isVisible())
        return;
    const LiveModel &model = *m_table->liveModel();
    const int current = m_table->currentRow();
    const EventRecord *like = current >= 0 && current < model.rowCount() ? &model.record(current)
                                                                         : nullptr;
    const std::vector<ListPart> profile = listProfile(model, m_strip->room(), like);
    double most = 1;
    for (const ListPart &part : profile)
        most = std::max(most, part.perSecond);
    std::vector<HistogramStrip::Bar> bars;
    for (const ListPart &part : profile)
        bars.push_back({std::sqrt(part.perSecond / most), part.hasLike ? Tone::Accent : Tone::Quiet,
                        part.hasDenial ? std::optional(Tone::Bad)
                        : part.hasLoss ? std::optional(Tone::Warning)
                                       : std::nullopt});
    // A list that does not fill its place leaves the rest of the strip empty as well.
    const int height = std::max(1, m_table->verticalHeader()->defaultSectionSize());
    const int places = std::min(m_table->viewport()->height() / height, m_strip->room());
    if (static_cast<int>(bars.size()) < places)
        bars.resize(static_cast<size_t>(places));
    m_strip->setBars(std::move(bars));
}

void StreamsView::fillSaved()
{
    m_savedMenu->clear();
    QAction *save = m_savedMenu->addAction(tr("Save this filter…"));
    save->setEnabled(!m_filter->text().trimmed().isEmpty() && m_filterProblem.isEmpty());
    connect(save, &QAction::triggered, this, &StreamsView::askSaveFilter);
    m_savedMenu->addSeparator();
    const auto shown = [](const SavedFilter &each) {
        return QString(each.name).replace(u'&', u"&&"_s);
    };
    for (const SavedFilter &each : m_saved.all()) {
        QAction *choose = m_savedMenu->addAction(shown(each));
        choose->setStatusTip(each.filter);
        choose->setToolTip(plainTip(each.filter));
        connect(choose, &QAction::triggered, this, [this, each] { setFilter(each.filter); });
    }
    if (m_saved.all().empty())
        return m_savedMenu->addAction(tr("No filter has been saved yet."))->setEnabled(false);
    m_savedMenu->setToolTipsVisible(true);
    m_savedMenu->addSeparator();
    QMenu *forget = m_savedMenu->addMenu(tr("Delete"));
    for (const SavedFilter &each : m_saved.all())
        connect(forget->addAction(shown(each)), &QAction::triggered, this, [this, each] {
            m_saved.remove(each.name);
            Q_EMIT said(tr("The filter “%1” was deleted.").arg(plainLine(each.name, 60)));
        });
}

void StreamsView::askSaveFilter()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"saveFilter"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this filter"));
    dialog->setLabelText(tr("A name for the filter; one of that name is replaced."));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, filter = m_filter->text()](const QString &name) {
                Q_EMIT said(m_saved.save(name, filter)
                                ? tr("The filter “%1” is saved.").arg(plainLine(name, 60))
                                : tr("The filter was not saved: it needs a name, and there is room "
                                     "for %1.")
                                      .arg(SavedFilters::kMost));
            });
    dialog->open();
}

} // namespace sluice::console
