// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/store_link.h"

namespace sluice::storage {

using namespace core;

namespace {

constexpr qint64 kRowSize = 64;

qint64 sizeOf(const AppendJob &job)
{
    const Event &event = job.event;
    const qint64 shared = event.label.utf8.size() + event.id.size() + event.subject.size();
    qint64 size = kRowSize + shared;
    for (const AppendTarget &target : job.targets) // each writes a row with the payload in it
        size += kRowSize + target.stream.utf8.size()
                + (target.payload ? *target.payload : event.payload).size();
    for (const ItemWrite &write : job.items)
        size += kRowSize + write.key.id.size() + write.value.size();
    return size;
}

qint64 sizeOf(const SaveManifestJob &job)
{
    qint64 size = kRowSize;
    for (const ManifestFile &file : job.revision.files)
        size += kRowSize + file.path.size() + file.bytes.size();
    return size;
}

qint64 sizeOf(const SaveAuditJob &job)
{
    return kRowSize + job.row.before.size() + job.row.after.size() + job.row.reason.size()
           + job.key.size();
}

template <class Job> qint64 sizeOf(const Job &)
{
    return kRowSize;
}

} // namespace

qint64 backlogSize(const StoreJob &job)
{
    return std::visit([](const auto &one) { return sizeOf(one); }, job);
}

} // namespace sluice::storage
