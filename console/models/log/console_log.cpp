// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/log/console_log.h"

#include "console/models/lists/cell_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPointer>
#include <QRegularExpression>

#include <mutex>

namespace sluice::console {

namespace {

constexpr int kLongestLine = 2000;

// Messages come from any thread, also while the program ends.
std::mutex g_mutex;
ConsoleLog *g_log = nullptr;
QtMessageHandler g_before = nullptr;

LogLine::Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLine::Level::Debug;
    case QtInfoMsg:
        return LogLine::Level::Info;
    case QtWarningMsg:
        return LogLine::Level::Warning;
    default:
        return LogLine::Level::Error;
    }
}

void take(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QString source = QString::fromLatin1(context.category ? context.category : "default");
    {
        const std::lock_guard lock(g_mutex);
        if (g_log)
            QMetaObject::invokeMethod(
                g_log,
                [log = g_log, type, source, text] { log->note(levelOf(type), source, text); },
                Qt::QueuedConnection);
    }
    if (g_before)
        g_before(type, context, text);
}

} // namespace

ConsoleLog &ConsoleLog::instance()
{
    static QPointer<ConsoleLog> log;
    if (!log)
        log = new ConsoleLog(QCoreApplication::instance());
    return *log;
}

ConsoleLog::ConsoleLog(QObject *parent)
    : QObject(parent)
{
    const std::lock_guard lock(g_mutex);
    g_log = this;
    g_before = qInstallMessageHandler(take);
}

ConsoleLog::~ConsoleLog()
{
    const std::lock_guard lock(g_mutex);
    qInstallMessageHandler(g_before);
    g_log = nullptr;
}

QString ConsoleLog::masked(const QString &text)
{
    static const QRegularExpression kTokens(
        QStringLiteral(
            "(Bearer\\s+\\S+|eyJ[\\w-]+\\.[\\w-]+(\\.[\\w-]*)?|v4\\.(local|public)\\.\\S+"
            "|token=[^&\\s]+)"),
        QRegularExpression::CaseInsensitiveOption);
    QString without = text;
    return without.replace(kTokens, QStringLiteral("…"));
}

void ConsoleLog::note(LogLine::Level level, const QString &source, const QString &text)
{
    m_list.append({{QDateTime::currentMSecsSinceEpoch(), level, plainLine(source, 80),
                    plainLine(masked(text), kLongestLine)}});
}

} // namespace sluice::console
