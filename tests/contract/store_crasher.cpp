// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Appends to a store, strict events each with an item of its stream's name, and says on standard output what was acknowledged, one "STREAM OFFSET EPOCH"
// a line, until it is killed, or ends without closing after --count acknowledgements.
// Usage: store_crasher PATH strict|relaxed IN_FLIGHT [COUNT]

#include "server/storage/sqlite/sqlite_store.h"
#include "tests/contract/store_driver.h"

#include <QCoreApplication>

#include <unistd.h>

int main(int argc, char *argv[])
{
    using namespace sluice;
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() < 4)
        return 2;
    const auto durability = arguments[2] == QLatin1StringView("strict")
                                ? manifest::Durability::Strict
                                : manifest::Durability::Relaxed;
    const int inFlight = arguments[3].toInt();
    const qint64 count = arguments.size() > 4 ? arguments[4].toLongLong() : -1;

    tests::StoreDriver driver(
        std::make_unique<storage::SqliteStore>(storage::SqliteOptions{arguments[1], {}, 0}));
    if (!driver.open())
        return 3;
    quint64 submitted = 0;
    const auto submit = [&] {
        const QByteArray stream = "s" + QByteArray::number(submitted % 8);
        core::AppendJob job = tests::makeAppend(
            {stream}, "payload " + QByteArray::number(submitted), durability);
        if (durability == manifest::Durability::Strict) {
            core::ItemWrite write; // the item says what the last event of the stream says
            write.key = {"crash", "group", stream};
            write.value = job.event.payload;
            job.items.push_back(std::move(write));
        }
        driver.submit(std::move(job));
        ++submitted;
    };
    for (int i = 0; i < inFlight; ++i)
        submit();
    for (qint64 done = 0;;) {
        driver.waitForWake(std::chrono::seconds(30));
        driver.collect();
        QByteArray lines;
        for (const core::StoreDone &one : std::exchange(driver.seen, {})) {
            const auto &appended = std::get<core::Appended>(one);
            if (!appended.positions)
                return 4;
            const Position position = appended.positions->front();
            lines += "s" + QByteArray::number((appended.ticket.value - 1) % 8) + ' '
                     + QByteArray::number(position.offset) + ' ' + position.epoch + '\n';
            ++done;
            submit();
        }
        if (::write(STDOUT_FILENO, lines.constData(), size_t(lines.size())) != lines.size())
            return 5;
        if (count >= 0 && done >= count)
            ::_exit(0);
    }
}
