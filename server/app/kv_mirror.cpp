// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/kv_mirror.h"

#include "server/app/log.h"

namespace sluice::app {

namespace {

constexpr size_t kWritesAtATime = 256;

} // namespace

KvMirror::KvMirror(core::Hub &hub, Options options)
    : m_hub(hub)
    , m_options(std::move(options))
{
    m_thread.setObjectName(QStringLiteral("kv-files"));
    m_writer.moveToThread(&m_thread);
    connect(&m_timer, &QTimer::timeout, this, &KvMirror::flush);
}

KvMirror::~KvMirror()
{
    m_thread.quit();
    m_thread.wait();
}

Result<> KvMirror::start()
{
    const auto content = storage::readKvDirectory(m_options.folder);
    if (!content)
        return fail(content.error());
    for (const QString &skipped : content->skipped)
        qCWarning(logApp).noquote() << "KvStore: skipped" << skipped;
    if (content->owner != m_options.owner) {
        if (auto imported = import(*content); !imported)
            return imported;
        if (auto owned = storage::ownKvDirectory(m_options.folder, m_options.owner); !owned)
            return owned;
    }
    for (const auto &[group, items] : content->groups)
        m_dirty.insert(group); // what the store has not is deleted
    noteAllGroups();
    m_thread.start();
    m_timer.start(m_options.interval);
    return {};
}

// What the store has already is newer than the files.
Result<> KvMirror::import(const storage::KvDirectoryContent &content)
{
    size_t open = 0;
    size_t taken = 0;
    Result<> failure;
    const auto waitFor = [&](size_t atMost) {
        while (open > atMost) {
            m_hub.storeWoke();
            if (open > atMost)
                QThread::usleep(200);
        }
    };
    for (const auto &[group, items] : content.groups) {
        for (const auto &[id, value] : items) {
            core::ItemDesk::Change change;
            change.write.key = {group.stream, group.group, id};
            change.write.value = value;
            change.write.ifVersion = 0;
            change.cause = core::ItemCause::Rule;
            change.then = [&](const Result<core::ItemChange> &result) {
                --open;
                if (result)
                    ++taken;
                else if (result.error().code != ErrorCode::Conflict)
                    failure = fail(result.error());
            };
            ++open;
            m_hub.changeItem(std::move(change));
            waitFor(kWritesAtATime);
        }
    }
    waitFor(0);
    if (failure)
        qCInfo(logApp).noquote() << "KvStore: took" << taken << "items in" << content.groups.size()
                                 << "groups from" << m_options.folder;
    return failure;
}

void KvMirror::noteAllGroups()
{
    m_hub.listGroups([this](Result<std::vector<core::GroupKey>> groups) {
        if (groups)
            m_dirty.insert(groups->begin(), groups->end());
        std::erase_if(m_dirty, [](const core::GroupKey &group) {
            return group.stream == core::kResourceStream;
        });
    });
}

void KvMirror::changed(const core::DeliveryPtr &delivery)
{
    const core::GroupKey group = delivery->item->key.groupKey();
    if (delivery->item->change != core::ItemChangeKind::Event
        && group.stream != core::kResourceStream)
        m_dirty.insert(group);
}

void KvMirror::flush()
{
    if (m_isWriting || m_dirty.empty())
        return;
    m_isWriting = true;
    m_round.assign(m_dirty.begin(), m_dirty.end());
    m_dirty.clear();
    writeNext();
}

void KvMirror::writeNext()
{
    if (m_round.empty()) {
        m_isWriting = false;
        return;
    }
    const core::GroupKey group = std::move(m_round.front());
    m_round.pop_front();
    readPage(group, 0, std::make_shared<storage::KvItems>());
}

void KvMirror::readPage(const core::GroupKey &group, quint64 after,
                        const std::shared_ptr<storage::KvItems> &items)
{
    m_hub.listItems(group, after, [this, group, items](Result<core::ItemPage> page) {
        if (!page)
            return written(group, fail(page.error()));
        for (core::Item &item : page->items)
            items->emplace_back(std::move(item.key.id), std::move(item.value));
        if (page->hasMore)
            return readPage(group, page->items.back().order, items);
        write(group, items);
    });
}

void KvMirror::write(const core::GroupKey &group, const std::shared_ptr<storage::KvItems> &items)
{
    const auto job = [this, folder = m_options.folder, group, items] {
        const auto result = storage::writeKvGroup(folder, group, *items);
        QMetaObject::invokeMethod(
            this, [this, group, result] { written(group, result); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(&m_writer, job, Qt::QueuedConnection);
}

void KvMirror::written(const core::GroupKey &group, const Result<> &result)
{
    if (!result) {
        qCWarning(logApp).noquote() << "KvStore:" << result.error().detail << "- it is tried again";
        m_dirty.insert(group);
    }
    writeNext();
}

} // namespace sluice::app
