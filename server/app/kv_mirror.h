// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/hub/hub.h"
#include "server/core/items/derived_event.h"
#include "server/storage/kv_files/kv_directory.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>
#include <unordered_set>

namespace sluice::app {

/// Keeps the directory of a KvStore like the store: takes in what is there when it is another's, and
/// writes the groups that have changed, every interval and at the end. Lives in the main thread; files
/// are written in a thread of its own, one group at a time.
class KvMirror final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString folder;
        std::chrono::milliseconds interval{5'000};
        QByteArray owner; ///< of the store: files that hold its items are not taken in
    };

    KvMirror(core::Hub &hub, Options options);
    ~KvMirror() override;

    /// Blocks until everything was taken in; before there are clients. FileUnreadable, or why the
    /// store refused.
    Result<> start();

    /// A delivery of kind Item, for a group.
    void changed(const core::DeliveryPtr &delivery);

    /// Writes what has changed without waiting for the interval.
    void flush();
    bool isQuiet() const { return m_dirty.empty() && !m_isWriting; }

private:
    Result<> import(const storage::KvDirectoryContent &content);
    void noteAllGroups();
    void writeNext();
    void readPage(const core::GroupKey &group, quint64 after,
                  const std::shared_ptr<storage::KvItems> &items);
    void write(const core::GroupKey &group, const std::shared_ptr<storage::KvItems> &items);
    void written(const core::GroupKey &group, const Result<> &result);

    core::Hub &m_hub;
    Options m_options;
    std::unordered_set<core::GroupKey> m_dirty;
    std::deque<core::GroupKey> m_round; ///< what is being written now
    bool m_isWriting = false;
    QTimer m_timer;
    QThread m_thread;
    QObject m_writer; ///< lives in m_thread
};

} // namespace sluice::app
