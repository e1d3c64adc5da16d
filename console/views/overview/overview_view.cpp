// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/overview/overview_view.h"

#include "console/models/lists/cell_text.h"
#include "console/models/live/event_filter.h"
#include "console/models/metrics/source_line.h"
#include "console/views/lists/row_delegate.h"
#include "console/views/overview/metric_tile.h"
#include "console/widgets/column_titles.h"
#include "console/widgets/fonts.h"
#include "console/widgets/tone.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr double kGap = std::numeric_limits<double>::quiet_NaN();
constexpr qint64 kPeriodMs = 1000;
constexpr int kMostGaps = 120; // of the tiles' width
constexpr int kViewRole = Qt::UserRole;
constexpr int kQueryRole = Qt::UserRole + 1;
constexpr int kMostLines = 200;
constexpr double kSlowFanOutUs = 2'000; // the core works no longer than that at once
constexpr double kDearConsolesMs = 100; // of a second: a tenth of a core

// The order in which an event passes them; one that a newer server has comes last.
qsizetype placeOfStage(const QString &name)
{
    static const QStringList line{u"accept"_s,    u"frame"_s,  u"decode"_s,  u"admit"_s,
                                  u"authorise"_s, u"route"_s,  u"record"_s,  u"publish"_s,
                                  u"fan_out"_s,   u"encode"_s, u"enqueue"_s, u"flush"_s};
    const qsizetype place = line.indexOf(name);
    return place < 0 ? line.size() : place;
}

} // namespace

OverviewView::OverviewView(const ViewContext &context, const QByteArray &id, const QString &title,
                           QWidget *parent)
    : View(context, id, title, parent)
{
    build();
    connect(&metrics(), &MetricsFeed::sampled, this, &OverviewView::take);
    connect(&metrics(), &MetricsFeed::problemChanged, this, [this] {
        m_numbers->setVisible(metrics().problem().isEmpty());
        if (!metrics().problem().isEmpty())
            m_health->setText(
                tr("▲ This server tells no rates: %1").arg(plainLine(metrics().problem())));
    });
    for (const QJsonObject &sample : metrics().history())
        take(sample);
}

// Lists that the server sorts: they tell what to look at even without its numbers.
void OverviewView::buildBusiest(QBoxLayout *into)
{
    using Kind = ListColumn::Kind;
    m_streams = new RemoteList(session(), "streams",
                               {{u"stream"_s, tr("Stream")},
                                {u"rate"_s, tr("Events /s"), Kind::Rate},
                                {u"count"_s, tr("Kept"), Kind::Count},
                                {u"bytes"_s, tr("Size"), Kind::Size},
                                {u"subscribers"_s, tr("Subscribers"), Kind::Length}},
                               this);
    m_queues = new RemoteList(session(), "connections",
                              {{u"subject"_s, tr("User")},
                               {u"queueBytes"_s, tr("Queue"), Kind::Fraction, u"queueLimit"_s},
                               {u"outRate"_s, tr("Out /s"), Kind::Rate},
                               {u"dialect"_s, tr("Dialect")},
                               {u"flag"_s, tr("Flag")}},
                              this);
    m_streams->sort(1, Qt::DescendingOrder);
    m_queues->sort(1, Qt::DescendingOrder);
    const auto column = [&](const QString &heading, QTableView *content) {
        auto *box = new QVBoxLayout;
        auto *label = new QLabel(heading, this);
        label->setFont(scaledFont(font(), 1.0, true));
        label->setBuddy(content);
        box->addWidget(label);
        box->addWidget(content, 1);
        into->addLayout(box, 1);
    };
    QTableView *streams = table(m_streams, tr("Busiest streams"));
    QTableView *queues = table(m_queues, tr("Fullest queues"));
    column(tr("Busiest streams"), streams);
    column(tr("Fullest queues"), queues);
    connect(streams, &QTableView::activated, this, [this](const QModelIndex &index) {
        const QString stream = m_streams->row(index.row()).value("stream"_L1).toString();
        Q_EMIT goTo("streams", filterTerm(u"stream"_s, stream));
    });
    connect(queues, &QTableView::activated, this, [this](const QModelIndex &index) {
        const QString id = m_queues->row(index.row()).value("id"_L1).toString();
        Q_EMIT goTo("subscribers", filterTerm(u"id"_s, id));
    });
    connect(m_queues, &RemoteList::changed, this, &OverviewView::showConnections);
}

QTableView *OverviewView::table(RemoteList *list, const QString &name)
{
    auto *made = new QTableView(this);
    made->setAccessibleName(name);
    made->setModel(list);
    made->setItemDelegate(new RowDelegate(made));
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setAlternatingRowColors(true);
    made->setShowGrid(false);
    made->setTabKeyNavigation(false);
    made->verticalHeader()->hide();
    made->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 5);
    made->horizontalHeader()->setHighlightSections(false);
    made->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fitColumnTitles(*made);
    made->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    return made;
}

// The list knows how many there are; its delta comes once a second at most.
void OverviewView::showConnections()
{
    if (metrics().problem().isEmpty())
        return;
    const auto connections = static_cast<double>(m_queues->total());
    m_connections->add(connections, shortCount(connections));
}

void OverviewView::deactivated()
{
    m_streams->setActive(false);
    m_queues->setActive(false);
}

void OverviewView::activated()
{
    m_streams->setActive(true);
    m_queues->setActive(true);
    if (metrics().history().empty() && metrics().problem().isEmpty())
        m_health->setText(tr("Waiting for the first numbers of the server…"));
}

void OverviewView::build()
{
    auto *layout = new QVBoxLayout(this);
    m_health = new QLabel(this);
    m_health->setObjectName(u"health"_s);
    m_health->setTextFormat(Qt::PlainText);
    m_health->setWordWrap(true);
    layout->addWidget(m_health);
    auto *tiles = new QHBoxLayout;
    buildTiles(tiles);
    layout->addLayout(tiles);
    m_numbers = new QWidget(this);
    auto *columns = new QHBoxLayout(m_numbers);
    columns->setContentsMargins(0, 0, 0, 0);
    const auto column = [&](const QString &heading, QTreeWidget *content, int stretch) {
        auto *box = new QVBoxLayout;
        auto *label = new QLabel(heading, this);
        QFont font = label->font();
        font.setBold(true);
        label->setFont(font);
        label->setBuddy(content);
        box->addWidget(label);
        box->addWidget(content, 1);
        columns->addLayout(box, stretch);
    };
    m_attention = list({tr("What"), tr("Where")}, tr("Needs attention"));
    m_sources = list({tr("Source"), tr("State"), tr("Events /s"), tr("Lag")}, tr("Sources"));
    m_sources->setTextElideMode(Qt::ElideMiddle); // brokers differ at the end
    m_stages = list({tr("Stage"), tr("p50"), tr("p99")}, tr("Time within the server"));
    column(tr("Needs attention"), m_attention, 5);
    column(tr("Sources"), m_sources, 4);
    column(tr("Time within the server"), m_stages, 3);
    layout->addWidget(m_numbers, 1);
    auto *busiest = new QHBoxLayout;
    buildBusiest(busiest);
    layout->addLayout(busiest, 1);
    connect(m_attention, &QTreeWidget::itemActivated, this, &OverviewView::follow);
}

void OverviewView::buildTiles(QBoxLayout *into)
{
    const auto tile = [&](const QString &name, const QByteArray &view) {
        auto *made = new MetricTile(name, this);
        connect(made, &MetricTile::activated, this, [this, view] { Q_EMIT goTo(view, {}); });
        connect(made, &MetricTile::instantWanted, this, &OverviewView::showInstant);
        into->addWidget(made, 1);
        m_tiles.push_back(made);
        return made;
    };
    m_in = tile(tr("events in /s"), "streams");
    m_out = tile(tr("messages out /s"), "streams");
    m_connections = tile(tr("connections"), "subscribers");
    m_dropped = tile(tr("not shown to consoles /s"), "streams");
    m_fanOut = tile(tr("fan-out, p99"), "subscribers");
    m_admin = tile(tr("cost of consoles, ms of CPU /s"), "overview");
    m_fanOut->setThreshold(kSlowFanOutUs, tr("slow"));
    m_admin->setThreshold(kDearConsolesMs, tr("high"));
}

// One axis of time: the same instant everywhere.
void OverviewView::showInstant(int instant)
{
    for (MetricTile *tile : m_tiles)
        tile->mark(instant);
}

QTreeWidget *OverviewView::list(const QStringList &columns, const QString &name)
{
    auto *made = new QTreeWidget(this);
    made->setColumnCount(static_cast<int>(columns.size()));
    made->setHeaderLabels(columns);
    made->setRootIsDecorated(false);
    made->setUniformRowHeights(true);
    made->setAccessibleName(name);
    made->header()->setStretchLastSection(false);
    made->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    made->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    return made;
}

void OverviewView::take(const QJsonObject &sample)
{
    const qint64 at = sample.value("at"_L1).toInteger();
    const double dropped = sample.value("droppedTail"_L1).toDouble();
    const bool isFirst = m_lastAt == 0;
    // A gap is drawn as a gap, not as zero.
    const qint64 missing = isFirst ? 0 : (at - m_lastAt) / kPeriodMs - 1;
    for (qint64 i = 0; i < std::min<qint64>(missing, kMostGaps); ++i) {
        for (MetricTile *tile : m_tiles)
            tile->add(kGap, u"–"_s);
    }
    const double seconds = isFirst ? 1 : std::max(0.001, static_cast<double>(at - m_lastAt) / 1000);
    const double lost = isFirst ? 0 : std::max(0.0, (dropped - m_lastDropped) / seconds);
    m_lastAt = at;
    m_lastDropped = dropped;
    const auto show = [](MetricTile *tile, double value) { tile->add(value, shortCount(value)); };
    show(m_in, perSecond(sample, "in"_L1));
    show(m_out, perSecond(sample, "out"_L1));
    show(m_connections, sample.value("connections"_L1).toDouble());
    show(m_dropped, lost);
    m_dropped->warn(lost > 0 ? tr("sampled") : QString());
    const QJsonValue fanOut =
        sample.value("stages"_L1).toObject().value("fan_out"_L1).toObject().value("p99"_L1);
    m_fanOut->add(fanOut.toDouble(kGap), stageTime(fanOut)); // nothing was timed: a gap
    show(m_admin, sample.value("admin"_L1).toObject().value("cpuMs"_L1).toDouble());
    showHealth(sample);
    showAttention(sample);
    showSources(sample);
    showStages(sample);
}

void OverviewView::showHealth(const QJsonObject &sample)
{
    const AdminHello &hello = session().client().hello();
    const auto attention = sample.value("attention"_L1).toArray().size();
    QStringList parts;
    parts.append(attention == 0
                     ? tr("● All is well")
                     : tr("▲ %n things need attention", nullptr, static_cast<int>(attention)));
    if (!hello.node.isEmpty())
        parts.append(tr("node %1").arg(plainLine(hello.node, 60)));
    if (hello.startedAtMs > 0)
        parts.append(
            tr("up for %1").arg(ageText(sample.value("at"_L1).toInteger() - hello.startedAtMs)));
    parts.append(tr("%n consoles look at it", nullptr,
                    sample.value("admin"_L1).toObject().value("clients"_L1).toInt()));
    m_health->setText(parts.join(u"   ·   "_s));
    Q_EMIT badgeChanged(attention > 0 ? u"▲%1"_s.arg(attention) : QString());
}

void OverviewView::showAttention(const QJsonObject &sample)
{
    const QJsonArray list = sample.value("attention"_L1).toArray();
    const int row = m_attention->indexOfTopLevelItem(m_attention->currentItem());
    m_attention->clear();
    for (qsizetype i = 0; i < std::min<qsizetype>(list.size(), kMostLines); ++i) {
        const QJsonObject each = list[i].toObject();
        const QString view = each.value("view"_L1).toString();
        auto *item = new QTreeWidgetItem(
            m_attention, {u"▲ "_s + plainLine(each.value("text"_L1).toString()), u"→ "_s + view});
        item->setData(0, kViewRole, view);
        item->setData(0, kQueryRole, each.value("filter"_L1).toString());
    }
    if (list.isEmpty()) {
        auto *item = new QTreeWidgetItem(m_attention, {tr("Nothing: no slow consumer, no denied "
                                                          "burst, no silent source."),
                                                       QString()});
        item->setFlags(Qt::ItemIsEnabled);
        item->setFirstColumnSpanned(true);
        item->setToolTip(0, item->text(0));
    }
    if (row >= 0 && row < m_attention->topLevelItemCount())
        m_attention->setCurrentItem(m_attention->topLevelItem(row));
}

void OverviewView::showSources(const QJsonObject &sample)
{
    const QJsonArray list = sample.value("sources"_L1).toArray();
    const qint64 at = sample.value("at"_L1).toInteger();
    m_sources->clear();
    for (qsizetype i = 0; i < std::min<qsizetype>(list.size(), kMostLines); ++i) {
        const SourceLine line = sourceLine(list[i].toObject(), at);
        auto *item = new QTreeWidgetItem(m_sources, {line.name, line.state, line.rate, line.lag});
        for (int column = 0; column < m_sources->columnCount(); ++column)
            item->setToolTip(column, plainTip(line.tip));
        if (!line.isWell)
            item->setForeground(1, toneColor(palette(), Tone::Warning));
    }
    if (list.isEmpty()) {
        auto *item = new QTreeWidgetItem(m_sources, {tr("No source is connected; events come over "
                                                        "HTTP and from clients.")});
        item->setFirstColumnSpanned(true);
        item->setToolTip(0, item->text(0));
    }
}

void OverviewView::showStages(const QJsonObject &sample)
{
    const QJsonObject stages = sample.value("stages"_L1).toObject();
    m_stages->clear();
    QStringList names = stages.keys();
    std::ranges::stable_sort(names, {}, placeOfStage);
    for (const QString &name : std::as_const(names)) {
        const QJsonObject each = stages.value(name).toObject();
        new QTreeWidgetItem(m_stages, {plainLine(name, 60), stageTime(each.value("p50"_L1)),
                                       stageTime(each.value("p99"_L1))});
    }
}

void OverviewView::follow(const QTreeWidgetItem *item)
{
    const QString view = item->data(0, kViewRole).toString();
    if (!view.isEmpty())
        Q_EMIT goTo(view.toUtf8(), item->data(0, kQueryRole).toString());
}

} // namespace sluice::console
