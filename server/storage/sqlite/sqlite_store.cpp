// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/sqlite_store.h"

#include "server/storage/sqlite/log/page_reader.h"
#include "server/storage/sqlite/writer.h"

#include <future>

namespace sluice::storage {

using namespace core;

SqliteStore::SqliteStore(SqliteOptions options)
    : m_options(std::move(options))
{
}

SqliteStore::~SqliteStore()
{
    close();
}

Result<StoreRecovery> SqliteStore::open(qint64 nowMs)
{
    Q_ASSERT_X(!m_writer.joinable(), "SqliteStore::open", "once");
    if (auto claimed = m_file.claim(m_options.path); !claimed)
        return fail(claimed.error());
    auto recovery = startWriter(nowMs);
    if (recovery) {
        if (auto reader = startReader(recovery->epoch); !reader)
            recovery = fail(reader.error());
    }
    if (!recovery)
        close();
    return recovery;
}

Result<StoreRecovery> SqliteStore::startWriter(qint64 nowMs)
{
    std::promise<Result<StoreRecovery>> opened;
    auto answer = opened.get_future();
    m_writer = std::thread([this, nowMs, opened = std::move(opened)]() mutable {
        Result<StoreRecovery> recovery;
        auto writer = Writer::open(m_options, m_link, m_writes, nowMs, recovery);
        opened.set_value(std::move(recovery));
        if (writer)
            writer->run();
    });
    return answer.get();
}

Result<> SqliteStore::startReader(const QByteArray &epoch)
{
    std::promise<Result<>> opened;
    auto answer = opened.get_future();
    m_reader = std::thread([this, epoch, opened = std::move(opened)]() mutable {
        auto reader = PageReader::open(m_options.path, m_link.tail, epoch);
        opened.set_value(reader ? Result<>() : Result<>(fail(reader.error())));
        if (reader)
            readPages(**reader);
    });
    return answer.get();
}

void SqliteStore::readPages(PageReader &reader)
{
    while (!m_reads.isDrained()) {
        for (const ReadPageJob &job : m_reads.take({}).jobs) {
            StoreDone done = PageRead{job.ticket, reader.read(job)};
            m_link.backlogBytes -= backlogSize(job);
            m_link.done.push(std::move(done));
        }
    }
}

void SqliteStore::submit(StoreJob job)
{
    m_link.backlogBytes += backlogSize(job);
    if (auto *read = std::get_if<ReadPageJob>(&job))
        m_reads.push(std::move(*read));
    else
        m_writes.push(std::move(job));
}

StoreBacklog SqliteStore::backlog() const
{
    // A slow commit of the past must not keep refusing publishes when nothing is waiting.
    const qint64 bytes = m_link.backlogBytes;
    StoreBacklog backlog{bytes, {}, {}, m_link.doneBytes};
    if (bytes > 0) {
        backlog.commitTime = std::chrono::microseconds(m_link.commitMicros);
        backlog.wait = std::chrono::microseconds(m_link.waitMicros);
    }
    return backlog;
}

void SqliteStore::close()
{
    // The reader first: the last connection to close checkpoints, and that is the writer's part.
    m_reads.close();
    if (m_reader.joinable())
        m_reader.join();
    m_writes.close();
    if (m_writer.joinable())
        m_writer.join();
    m_file.release();
}

} // namespace sluice::storage
