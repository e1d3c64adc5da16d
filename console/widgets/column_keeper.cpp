// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/column_keeper.h"

#include <QHeaderView>
#include <QSettings>
#include <QTableView>

namespace sluice::console {

namespace {

constexpr std::chrono::milliseconds kLater{200}; // while somebody drags, once is enough

} // namespace

ColumnKeeper::ColumnKeeper(QTableView *table, QSettings &settings, const QString &key)
    : QObject(table)
    , m_table(table)
    , m_settings(settings)
    , m_key(key)
    , m_first(table->horizontalHeader()->saveState())
{
    QHeaderView *header = table->horizontalHeader();
    const int columns = header->count();
    const QByteArray kept = settings.value(key).toByteArray();
    if (!kept.isEmpty() && (!header->restoreState(kept) || header->count() != columns))
        header->restoreState(m_first);
    m_later.setSingleShot(true);
    m_later.setInterval(kLater);
    connect(&m_later, &QTimer::timeout, this, &ColumnKeeper::keep);
    const auto later = [this] { m_later.start(); };
    connect(header, &QHeaderView::sectionResized, this, later);
    connect(header, &QHeaderView::sectionMoved, this, later);
    connect(header, &QHeaderView::sortIndicatorChanged, this, later);
}

void ColumnKeeper::keep()
{
    m_settings.setValue(m_key, m_table->horizontalHeader()->saveState());
}

void ColumnKeeper::reset()
{
    m_table->horizontalHeader()->restoreState(m_first);
    m_later.stop();
    m_settings.remove(m_key);
}

} // namespace sluice::console
