// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/storage/sqlite/job_queue.h"
#include "server/storage/sqlite/recovery.h"
#include "server/storage/sqlite/sql/data_file.h"
#include "server/storage/sqlite/store_link.h"

#include <memory>
#include <thread>

namespace sluice::storage {

class PageReader;
class Writer;

struct SqliteOptions
{
    QString path; ///< of the database file; its folder is made if it is missing
    RecoveryWindow window;
    qint64 maxPages = 0; ///< tests of a full disk: bound of the file in pages of 4 KiB; 0: none
};

/// Store over one SQLite file (server/docs/storage.md). The caller's thread only passes jobs on;
/// one thread writes, with group commit, and one reads pages, each with a connection of its own.
class SqliteStore final : public core::Store
{
public:
    explicit SqliteStore(SqliteOptions options);
    ~SqliteStore() override; ///< closes
    Q_DISABLE_COPY_MOVE(SqliteStore)

    Result<core::StoreRecovery> open(qint64 nowMs) override;
    void submit(core::StoreJob job) override;
    std::vector<core::StoreDone> takeDone() override { return m_link.done.take(); }
    void setWake(std::function<void()> wake) override { m_link.done.setWake(std::move(wake)); }
    core::StoreBacklog backlog() const override;
    void close() override;

private:
    Result<core::StoreRecovery> startWriter(qint64 nowMs);
    Result<> startReader(const QByteArray &epoch);
    void readPages(PageReader &reader);

    SqliteOptions m_options;
    StoreLink m_link;
    DataFile m_file;
    JobQueue<core::StoreJob> m_writes;
    JobQueue<core::ReadPageJob> m_reads;
    std::thread m_writer;
    std::thread m_reader;
};

} // namespace sluice::storage
