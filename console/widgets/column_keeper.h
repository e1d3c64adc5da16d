// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

class QSettings;
class QTableView;

namespace sluice::console {

/// Keeps the order and the widths of a table's columns, and what it is sorted by, in the settings.
/// What does not fit the table any more is as if it were not there. Belongs to the table. GUI thread.
class ColumnKeeper final : public QObject
{
    Q_OBJECT

public:
    /// Restores what is kept under `key`; the table has its model and its first widths.
    ColumnKeeper(QTableView *table, QSettings &settings, const QString &key);

    /// The columns as they came; nothing is kept then.
    void reset();

private:
    void keep();

    QTableView *m_table;
    QSettings &m_settings;
    QString m_key;
    QByteArray m_first; // as they came
    QTimer m_later;
};

} // namespace sluice::console
