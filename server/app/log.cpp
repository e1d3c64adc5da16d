// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/log.h"

#include "server/metrics/stages.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <deque>
#include <mutex>
#include <optional>

namespace sluice::app {

Q_LOGGING_CATEGORY(logApp, "sluice.app", QtInfoMsg)

namespace {

std::atomic<config::LogLevel> s_level = config::LogLevel::Info;
std::atomic<config::LogFormat> s_format = config::LogFormat::Text;

config::LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return config::LogLevel::Debug;
    case QtInfoMsg:
        return config::LogLevel::Info;
    case QtWarningMsg:
        return config::LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        return config::LogLevel::Error;
    }
    return config::LogLevel::Error;
}

const char *levelName(config::LogLevel level)
{
    switch (level) {
    case config::LogLevel::Debug:
        return "debug";
    case config::LogLevel::Info:
        return "info";
    case config::LogLevel::Warning:
        return "warning";
    case config::LogLevel::Error:
        return "error";
    }
    return "error";
}

// `sluice.record` is written by the stage record.
std::optional<QString> stageOf(const QString &category)
{
    for (size_t i = 0; i < metrics::kStageCount; ++i) {
        const QLatin1StringView name = metrics::stageName(static_cast<metrics::Stage>(i));
        if (category.startsWith(QLatin1StringView("sluice."))
            && QStringView(category).sliced(7) == name)
            return QString(name);
    }
    return std::nullopt;
}

/// The latest lines, for operators who look. Any thread.
class KeptLog
{
public:
    void add(config::LogLevel level, const QString &category, const QString &message)
    {
        const std::lock_guard lock(m_mutex);
        if (m_lines.size() == kMost)
            m_lines.pop_front();
        m_lines.push_back({++m_last, QDateTime::currentMSecsSinceEpoch(), static_cast<int>(level),
                           category.toUtf8(), message.left(kLongest).toUtf8()});
    }
    std::vector<core::LogLine> after(quint64 seq) const
    {
        const std::lock_guard lock(m_mutex);
        const auto isLater = [seq](const core::LogLine &line) { return line.seq > seq; };
        return {std::find_if(m_lines.begin(), m_lines.end(), isLater), m_lines.end()};
    }

private:
    static constexpr size_t kMost = 500;
    static constexpr qsizetype kLongest = 2000;

    mutable std::mutex m_mutex;
    std::deque<core::LogLine> m_lines;
    quint64 m_last = 0;
};

KeptLog &keptLog()
{
    static KeptLog log;
    return log;
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const config::LogLevel level = levelOf(type);
    if (level < s_level.load(std::memory_order_relaxed))
        return;
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const QString category = QString::fromLatin1(context.category ? context.category : "default");
    keptLog().add(level, category, message);
    QByteArray line;
    if (s_format.load(std::memory_order_relaxed) == config::LogFormat::Json) {
        QJsonObject entry{{QStringLiteral("time"), time},
                          {QStringLiteral("level"), QString::fromLatin1(levelName(level))},
                          {QStringLiteral("category"), category},
                          {QStringLiteral("message"), message}};
        if (const auto stage = stageOf(category))
            entry.insert(QStringLiteral("stage"), *stage);
        line = QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n';
    } else {
        // A peer's text may be in the message: it must not forge lines.
        QString safe = message;
        safe.replace(u'\n', u' ').replace(u'\r', u' ').replace(QChar(0x1b), u' ');
        line = (time + u' ' + QString::fromLatin1(levelName(level)) + u' ' + category
                + QStringLiteral(": ") + safe + u'\n')
                   .toUtf8();
    }
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

} // namespace

std::vector<core::LogLine> keptLogAfter(quint64 seq)
{
    return keptLog().after(seq);
}

void installLog(const config::Log &log)
{
    s_level = log.level;
    s_format = log.format;
    QLoggingCategory::setFilterRules(
        log.level == config::LogLevel::Debug ? QStringLiteral("sluice.*.debug=true") : QString());
    qInstallMessageHandler(write);
}

} // namespace sluice::app
