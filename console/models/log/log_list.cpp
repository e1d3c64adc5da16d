// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/log/log_list.h"

#include "console/models/lists/cell_text.h"
#include "console/models/lists/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kNames{"debug", "info", "warning", "error", "gap"};

} // namespace

bool LogFilter::matches(const LogLine &line) const
{
    if (line.level == LogLine::Level::Gap)
        return true;
    if (!stage.isEmpty() && line.stage != stage)
        return false;
    return text.isEmpty() || line.text.contains(text, Qt::CaseInsensitive)
           || line.stage.contains(text, Qt::CaseInsensitive);
}

QString levelText(LogLine::Level level)
{
    switch (level) {
    case LogLine::Level::Debug:
        return QCoreApplication::translate("LogList", "debug");
    case LogLine::Level::Info:
        return QCoreApplication::translate("LogList", "info");
    case LogLine::Level::Warning:
        return QCoreApplication::translate("LogList", "▲ warning");
    case LogLine::Level::Error:
        return QCoreApplication::translate("LogList", "✕ error");
    case LogLine::Level::Gap:
        break;
    }
    return QCoreApplication::translate("LogList", "… gap");
}

QByteArray exportLine(const LogLine &line)
{
    const QJsonObject object{
        {u"at"_s, line.atMs},
        {u"level"_s, QString::fromLatin1(kNames[static_cast<size_t>(line.level)])},
        {u"stage"_s, line.stage},
        {u"text"_s, line.text}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

LogList::LogList(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void LogList::append(std::vector<LogLine> lines)
{
    if (lines.size() > kMostLines)
        lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(kMostLines));
    if (m_lines.size() + lines.size() > kMostLines)
        forget(m_lines.size() + lines.size() - kMostLines);
    learnStages(lines);
    std::vector<quint64> shown;
    for (LogLine &line : lines) {
        if (m_filter.matches(line))
            shown.push_back(m_first + m_lines.size());
        m_lines.push_back(std::move(line));
    }
    if (!shown.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(shown.size()) - 1);
        m_rows.insert(m_rows.end(), shown.begin(), shown.end());
        endInsertRows();
    }
    Q_EMIT appended();
}

void LogList::forget(size_t count)
{
    const quint64 first = m_first + count;
    const auto end = std::ranges::lower_bound(m_rows, first);
    if (end != m_rows.begin()) {
        beginRemoveRows({}, 0, static_cast<int>(end - m_rows.begin()) - 1);
        m_rows.erase(m_rows.begin(), end);
        endRemoveRows();
    }
    m_lines.erase(m_lines.begin(), m_lines.begin() + static_cast<std::ptrdiff_t>(count));
    m_first = first;
}

void LogList::learnStages(const std::vector<LogLine> &lines)
{
    const auto before = m_stages.size();
    for (const LogLine &line : lines) {
        if (line.stage.isEmpty() || m_stages.contains(line.stage)
            || static_cast<size_t>(m_stages.size()) >= kMostStages)
            continue;
        m_stages.insert(std::ranges::lower_bound(m_stages, line.stage), line.stage);
    }
    if (m_stages.size() != before)
        Q_EMIT stagesChanged();
}

void LogList::setFilter(const LogFilter &filter)
{
    if (m_filter == filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_rows.clear();
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (m_filter.matches(m_lines[i]))
            m_rows.push_back(m_first + i);
    }
    endResetModel();
    Q_EMIT appended();
}

void LogList::clear()
{
    beginResetModel();
    m_lines.clear();
    m_rows.clear();
    endResetModel();
    Q_EMIT appended();
}

const LogLine &LogList::line(int row) const
{
    return m_lines[static_cast<size_t>(m_rows[static_cast<size_t>(row)] - m_first)];
}

const LogLine *LogList::newest() const
{
    const auto it = std::find_if(m_lines.rbegin(), m_lines.rend(), [](const LogLine &line) {
        return line.level != LogLine::Level::Gap;
    });
    return it == m_lines.rend() ? nullptr : &*it;
}

int LogList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LogList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogLine &one = line(index.row());
    if (role == LevelRole)
        return static_cast<int>(one.level);
    if (role == Qt::ToolTipRole)
        return index.column() == Time ? shownTime(one.atMs).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s)
                                      : plainTip(plainLine(one.text, 2000));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time:
        return one.atMs > 0 ? shownTime(one.atMs).toString(u"HH:mm:ss.zzz"_s) : QString();
    case Level:
        return levelText(one.level);
    case Stage:
        return plainLine(one.stage, 60);
    default:
        return plainLine(one.text, 1000);
    }
}

QVariant LogList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time (%1)").arg(zoneText());
    case Level:
        return tr("Level");
    case Stage:
        return tr("Stage");
    case Text:
        return tr("Text");
    default:
        return {};
    }
}

} // namespace sluice::console
