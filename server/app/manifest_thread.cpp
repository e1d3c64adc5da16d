// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/manifest_thread.h"

#include "server/app/manifest_draft.h"
#include "server/app/manifest_source.h"
#include "server/core/admin/manifest_drift.h"

#include <QFile>

#include <algorithm>
#include <unistd.h>

namespace sluice::app {

namespace {

using namespace core;

std::vector<ManifestFolder> foldersOf(const config::Config &config)
{
    std::vector<ManifestFolder> folders;
    for (const QString &path : config.manifests) {
        const bool isWritable = ::access(QFile::encodeName(path).constData(), W_OK) == 0;
        folders.push_back({path.toUtf8(), isWritable});
    }
    return folders;
}

Result<QByteArray> describeRevision(const ManifestRevision &revision, const QByteArray &path,
                                    bool isRunning, const config::Config &config)
{
    const bool isKnown = path.isEmpty()
                         || std::ranges::find(revision.files, path, &ManifestFile::path)
                                != revision.files.end();
    if (!isKnown)
        return fail(ErrorCode::NotFound, QStringLiteral("revision %1 has no file %2")
                                             .arg(revision.number)
                                             .arg(QString::fromUtf8(path)));
    if (!isRunning)
        return manifestJson(revision, path, nullptr);
    const ManifestLook look{driftOf(revision, filesOnDisk(config)), foldersOf(config)};
    return manifestJson(revision, path, &look);
}

/// Nobody's work on the disk is written over unseen.
Result<> checkUnseen(const std::vector<ManifestEdit> &edits, const std::vector<ManifestFile> &found,
                     const ManifestRevision &running)
{
    const FileHashes known = knownHashes(running);
    for (const ManifestEdit &edit : edits) {
        const auto there = std::ranges::find(found, edit.path, &ManifestFile::path);
        const QByteArray *bytes = there == found.end() ? nullptr : &there->bytes;
        const bool isWanted = bytes && edit.text && *bytes == *edit.text;
        if (!isWanted && isForeign(edit.path, bytes, running, known))
            return fail(ErrorCode::Conflict,
                        QStringLiteral("%1 was changed on the disk and is not loaded yet; reload "
                                       "the server first, then compare")
                            .arg(QString::fromUtf8(edit.path)));
    }
    return {};
}

Result<PreparedManifest> prepareDraft(const ManifestDraft &draft, const config::Config &config,
                                      ManifestWriter &writer)
{
    auto judged = judgeDraft(draft, config);
    if (!judged)
        return fail(std::move(judged).error());
    PreparedManifest prepared{std::move(judged->verdict), {}};
    if (!prepared.verdict.isUsable)
        return prepared;
    const std::vector<ManifestFile> found = filesOnDisk(config);
    if (auto seen = checkUnseen(judged->edits, found, draft.running); !seen)
        return fail(std::move(seen).error());
    prepared.disk = packHashes(hashesNow(found, draft.running));
    if (auto staged = writer.stage(judged->edits); !staged)
        return fail(std::move(staged).error());
    return prepared;
}

} // namespace

ManifestThread::ManifestThread(Schemas schemas)
    : m_schemas(std::move(schemas))
    , m_config(std::make_shared<const config::Config>())
{
    m_thread.setObjectName(QStringLiteral("manifests"));
    m_worker.moveToThread(&m_thread);
    m_thread.start(QThread::LowPriority);
}

ManifestThread::~ManifestThread()
{
    m_thread.quit();
    m_thread.wait();
}

template <class T> void ManifestThread::post(std::function<T()> work, Then<T> then)
{
    ++m_waiting;
    QMetaObject::invokeMethod(
        &m_worker,
        [this, work = std::move(work), then = std::move(then)] {
            auto result = std::make_shared<T>(work());
            QMetaObject::invokeMethod(
                &m_home,
                [this, result, then] {
                    --m_waiting;
                    then(std::move(*result));
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

template <class T>
void ManifestThread::ask(std::function<Result<T>(const config::Config &)> work,
                         Then<Result<T>> then)
{
    if (m_waiting >= kWaiting) {
        QMetaObject::invokeMethod(
            &m_home,
            [then = std::move(then)] {
                then(fail(ErrorCode::Overloaded,
                          QStringLiteral("too many wait for the manifests; try again")));
            },
            Qt::QueuedConnection);
        return;
    }
    post<Result<T>>([work = std::move(work), config = m_config] { return work(*config); },
                    std::move(then));
}

void ManifestThread::describe(ManifestRevision revision, QByteArray path, bool isRunning,
                              Then<Result<QByteArray>> then)
{
    ask<QByteArray>(
        [revision = std::move(revision), path = std::move(path),
         isRunning](const config::Config &config) {
            return describeRevision(revision, path, isRunning, config);
        },
        std::move(then));
}

void ManifestThread::judge(ManifestDraft draft, Then<Result<ManifestVerdict>> then)
{
    ask<ManifestVerdict>(
        [draft = std::move(draft)](const config::Config &config) -> Result<ManifestVerdict> {
            auto judged = judgeDraft(draft, config);
            if (!judged)
                return fail(std::move(judged).error());
            return std::move(judged->verdict);
        },
        std::move(then));
}

void ManifestThread::prepare(ManifestDraft draft, Then<Result<PreparedManifest>> then)
{
    ask<PreparedManifest>(
        [this, draft = std::move(draft)](const config::Config &config) {
            return prepareDraft(draft, config, m_writer);
        },
        std::move(then));
}

void ManifestThread::keep(ManifestRevision applied, Then<ManifestWritten> then)
{
    post<ManifestWritten>(
        [this, applied = std::move(applied), config = m_config] {
            ManifestWritten written;
            written.failures = m_writer.commit();
            written.disk = packHashes(hashesNow(filesOnDisk(*config), applied));
            return written;
        },
        std::move(then));
}

void ManifestThread::discard()
{
    QMetaObject::invokeMethod(
        &m_worker, [this] { m_writer.discard(); }, Qt::QueuedConnection);
}

} // namespace sluice::app
