// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/live/event_record.h"
#include "shared/base/result.h"

#include <QFile>
#include <QString>

#include <vector>

namespace sluice::console {

/// One event as a line of NDJSON, without the line's end. Payload as it was published.
QByteArray recordingLine(const EventRecord &event);

/// Writes events to a file that only we may read, up to a size. GUI thread; buffered.
class RecordingWriter
{
public:
    static constexpr qint64 kDefaultCap = 512LL * 1024 * 1024;

    /// Begins a new file; an existing one is an error.
    Result<> open(const QString &path, qint64 cap = kDefaultCap);
    /// StorageFull at the cap or on a full disk: what was written before stays readable, and
    /// nothing more is written.
    Result<> write(const std::vector<EventRecord> &events);
    void close();

    bool isOpen() const { return m_file.isOpen(); }
    QString path() const { return m_file.fileName(); }
    qint64 bytes() const { return m_bytes; }
    quint64 count() const { return m_count; }

private:
    QFile m_file;
    qint64 m_cap = 0;
    qint64 m_bytes = 0;
    quint64 m_count = 0;
};

/// What a recording holds, its newest events if they are more than `mostRows`.
struct Recording
{
    std::vector<EventRecord> events;
    quint64 skipped = 0; ///< older than the newest `mostRows`
    quint64 broken = 0;  ///< lines that are no events, e.g. cut off by a full disk
};
Result<Recording> readRecording(const QString &path, size_t mostRows);

} // namespace sluice::console
