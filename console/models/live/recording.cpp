// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/live/recording.h"

#include "console/connection/tail_batch.h"
#include "shared/client/json_slices.h"

#include <QCoreApplication>

#include <deque>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestLine = 32LL * 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Recording)
};

void member(QByteArray &line, const char *name, const QByteArray &text)
{
    if (!text.isEmpty())
        line += QByteArray(",\"") + name + "\":" + client::jsonString(text);
}

std::optional<EventRecord> eventOf(const QByteArray &line, EventPool &pool)
{
    if (!client::isJson(line))
        return std::nullopt;
    auto batch = decodeTailBatch(R"({"tail":"file","events":[)" + line + "]}", pool);
    if (!batch || batch->events.size() != 1)
        return std::nullopt;
    return std::move(batch->events.front());
}

} // namespace

QByteArray recordingLine(const EventRecord &event)
{
    QByteArray line = R"({"seq":)" + QByteArray::number(event.sequence) + R"(,"at":)"
                      + QByteArray::number(event.atMs);
    member(line, "channel", event.channel.isEmpty() ? QByteArray("-") : event.channel);
    member(line, "event", event.label);
    member(line, "subject", event.subject);
    member(line, "id", event.id);
    if (!event.epoch.isEmpty()) {
        member(line, "epoch", event.epoch);
        line += R"(,"offset":)" + QByteArray::number(event.offset);
    }
    if (event.origin) {
        member(line, "kind", event.origin->kind);
        member(line, "source", event.origin->source);
        if (!event.origin->route.isEmpty())
            line += R"(,"route":)" + event.origin->route;
    }
    if (event.receivers >= 0)
        line += R"(,"receivers":)" + QByteArray::number(event.receivers);
    if (!event.payload.isEmpty())
        line += R"(,"data":)" + event.payload;
    line.replace('\n', ' '); // between tokens only: within strings it is escaped
    return line + '}';
}

Result<> RecordingWriter::open(const QString &path, qint64 cap)
{
    close();
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::FileUnreadable,
                    Text::tr("%1 cannot be written: %2").arg(path, m_file.errorString()));
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_cap = cap;
    m_bytes = 0;
    m_count = 0;
    return {};
}

Result<> RecordingWriter::write(const std::vector<EventRecord> &events)
{
    QByteArray block;
    quint64 count = 0;
    bool isFull = false;
    for (const EventRecord &event : events) {
        const QByteArray line = recordingLine(event) + '\n';
        isFull = m_bytes + block.size() + line.size() > m_cap;
        if (isFull)
            break;
        block += line;
        ++count;
    }
    if (m_file.write(block) != block.size() || !m_file.flush()) {
        const QString why = m_file.errorString();
        close();
        return fail(ErrorCode::StorageFull, Text::tr("The recording ended: %1").arg(why));
    }
    m_bytes += block.size();
    m_count += count;
    if (!isFull)
        return {};
    close();
    return fail(ErrorCode::StorageFull, Text::tr("The recording has reached its largest size."));
}

void RecordingWriter::close()
{
    m_file.close();
}

Result<Recording> readRecording(const QString &path, size_t mostRows)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable,
                    Text::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    EventPool pool;
    Recording recording;
    std::deque<EventRecord> newest;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine(kLongestLine).trimmed();
        if (line.isEmpty())
            continue;
        auto event = eventOf(line, pool);
        if (!event) {
            ++recording.broken;
            continue;
        }
        newest.push_back(std::move(*event));
        if (newest.size() > mostRows) {
            newest.pop_front();
            ++recording.skipped;
        }
    }
    if (newest.empty() && recording.broken > 0)
        return fail(ErrorCode::ParseError,
                    Text::tr("%1 is no recording of this console.").arg(path));
    recording.events.assign(std::make_move_iterator(newest.begin()),
                            std::make_move_iterator(newest.end()));
    return recording;
}

} // namespace sluice::console
