// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/log/log_feed.h"

#include <QJsonArray>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;
using Level = LogLine::Level;

namespace {

constexpr qsizetype kLongestText = 4000;
constexpr qsizetype kLongestStage = 100;

Level levelFrom(const QString &name)
{
    if (name == u"debug"_s)
        return Level::Debug;
    if (name == u"warning"_s)
        return Level::Warning;
    return name == u"error"_s ? Level::Error : Level::Info;
}

QString nameOf(Level level)
{
    switch (level) {
    case Level::Debug:
        return u"debug"_s;
    case Level::Warning:
        return u"warning"_s;
    case Level::Error:
        return u"error"_s;
    default:
        return u"info"_s;
    }
}

} // namespace

std::vector<LogLine> logLines(const QJsonObject &params)
{
    std::vector<LogLine> lines;
    const QJsonArray list = params.value("lines"_L1).toArray();
    const auto most = static_cast<qsizetype>(LogList::kMostLines);
    for (qsizetype i = std::max<qsizetype>(0, list.size() - most); i < list.size(); ++i) {
        if (!list[i].isObject())
            continue;
        const QJsonObject line = list[i].toObject();
        lines.push_back({line.value("at"_L1).toInteger(),
                         levelFrom(line.value("level"_L1).toString()),
                         line.value("stage"_L1).toString().left(kLongestStage),
                         line.value("text"_L1).toString().left(kLongestText)});
    }
    return lines;
}

LogFeed::LogFeed(ServerSession &session, LogList &list, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_list(list)
{
    connect(&session.client(), &AdminClient::sessionStarted, this, [this] {
        m_isFollowing = false;
        if (m_isActive)
            ask();
    });
    connect(&session.client(), &AdminClient::stateChanged, this, [this] {
        if (!m_session.client().isUsable())
            m_isFollowing = false;
        Q_EMIT changed();
    });
    connect(&session.client(), &AdminClient::noticed, this,
            [this](const QByteArray &method, const QJsonObject &params) {
                if (method == "admin.log.lines" && m_isFollowing)
                    take(params);
            });
}

LogFeed::~LogFeed()
{
    setActive(false);
}

void LogFeed::setActive(bool isActive)
{
    if (std::exchange(m_isActive, isActive) == isActive)
        return;
    if (isActive)
        return ask();
    ++m_question;
    m_isFollowing = false;
    if (m_session.client().isUsable())
        m_session.call("admin.log.close", {}, nullptr, [](const AdminAnswer &) {});
}

void LogFeed::setLevel(Level level)
{
    if (m_level == level)
        return;
    m_level = level;
    m_list.clear();
    m_missed = 0;
    if (m_isActive)
        ask();
}

void LogFeed::ask()
{
    if (!m_session.client().isUsable())
        return;
    m_isFollowing = false; // what still comes belongs to the question before
    m_session.call("admin.log.tail", {{u"level"_s, nameOf(m_level)}}, this,
                   [this, number = ++m_question](const AdminAnswer &answer) {
                       if (number != m_question)
                           return;
                       m_isFollowing = answer.has_value();
                       m_isFirst = true;
                       m_problem = answer ? QString() : answer.error().message;
                       Q_EMIT changed();
                   });
}

void LogFeed::take(const QJsonObject &params)
{
    std::vector<LogLine> lines = logLines(params);
    const auto dropped = static_cast<quint64>(
        std::max<qint64>(0, params.value("dropped"_L1).toInteger()));
    if (dropped > 0) {
        m_missed += dropped;
        const qint64 atMs = lines.empty() ? 0 : lines.front().atMs;
        lines.insert(lines.begin(),
                     {atMs,
                      Level::Gap,
                      {},
                      tr("%n lines are missing here: more came than the server tells at once.",
                         nullptr, static_cast<int>(std::min<quint64>(dropped, 1'000'000'000)))});
    }
    if (std::exchange(m_isFirst, false))
        join(lines);
    m_list.append(std::move(lines));
    Q_EMIT changed();
}

// The server begins with what it has kept: we may have a part of that already.
void LogFeed::join(std::vector<LogLine> &lines)
{
    const LogLine *newest = m_list.newest();
    if (!newest)
        return;
    const auto known = std::find(lines.rbegin(), lines.rend(), *newest);
    if (known != lines.rend()) {
        lines.erase(lines.begin(), known.base());
        return;
    }
    const qint64 atMs = lines.empty() ? newest->atMs : lines.front().atMs;
    lines.insert(lines.begin(), {atMs,
                                 Level::Gap,
                                 {},
                                 tr("Lines may be missing here: the log was "
                                    "not followed for a while.")});
}

} // namespace sluice::console
