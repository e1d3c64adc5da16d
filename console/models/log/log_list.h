// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QString>

#include <deque>
#include <vector>

namespace sluice::console {

/// A line of a server's log, or a place where lines are missing.
struct LogLine
{
    enum class Level : quint8
    {
        Debug,
        Info,
        Warning,
        Error,
        Gap ///< `text` says what is missing; shown whatever the filter
    };

    qint64 atMs = 0; ///< Unix milliseconds
    Level level = Level::Info;
    QString stage; ///< e.g. `sluice.record`; untrusted
    QString text;  ///< untrusted

    friend bool operator==(const LogLine &, const LogLine &) = default;
};

/// What is shown of the kept lines. Empty: all.
struct LogFilter
{
    QString stage; ///< exactly this one
    QString text;  ///< a part of the text or stage, in either case

    bool matches(const LogLine &line) const;

    friend bool operator==(const LogFilter &, const LogFilter &) = default;
};

/// The newest lines of a server's log, newest last; those before are forgotten. GUI thread.
class LogList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Time,
        Level,
        Stage,
        Text,
        ColumnCount
    };
    enum Role
    {
        LevelRole = Qt::UserRole ///< int of LogLine::Level
    };
    static constexpr size_t kMostLines = 10'000;
    static constexpr size_t kMostStages = 100;

    explicit LogList(QObject *parent = nullptr);

    void append(std::vector<LogLine> lines);
    void setFilter(const LogFilter &filter);
    const LogFilter &filter() const { return m_filter; }
    void clear();

    size_t kept() const { return m_lines.size(); }
    const LogLine &line(int row) const;
    /// The newest kept line that is no gap; null: none.
    const LogLine *newest() const;
    /// Those that were seen, sorted; at most kMostStages.
    const QStringList &stages() const { return m_stages; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void stagesChanged();
    void appended(); ///< rows may have come and gone

private:
    void forget(size_t count);
    void learnStages(const std::vector<LogLine> &lines);

    LogFilter m_filter;
    std::deque<LogLine> m_lines;
    quint64 m_first = 0;        // number of the first kept line since the beginning
    std::deque<quint64> m_rows; // numbers of the lines that are shown, ascending
    QStringList m_stages;
};

QString levelText(LogLine::Level level);
/// One JSON object with a line end, as it is exported.
QByteArray exportLine(const LogLine &line);

} // namespace sluice::console
