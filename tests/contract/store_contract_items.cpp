// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/store_contract.h"

#include <QTest>

namespace sluice::tests {

using namespace core;

namespace {

using Operation = ItemWrite::Operation;

const ItemKey kKey{"s", "g", "1"};

ItemWrite setTo(const QByteArray &value, const ItemKey &key = kKey, qint64 nowMs = 1000)
{
    ItemWrite write;
    write.key = key;
    write.value = value;
    write.nowMs = nowMs;
    return write;
}

ItemWrite deletion(const ItemKey &key = kKey)
{
    ItemWrite write;
    write.key = key;
    write.operation = Operation::Delete;
    return write;
}

AppendJob jobOf(std::vector<ItemWrite> writes)
{
    AppendJob job;
    job.items = std::move(writes);
    return job;
}

QByteArray idsOf(const ItemPage &page)
{
    QByteArray ids;
    for (const Item &item : page.items)
        ids += item.key.id;
    return ids;
}

} // namespace

ItemChange StoreContract::write(StoreDriver &driver, ItemWrite write)
{
    const auto &done = driver.waitFor(driver.submit(jobOf({std::move(write)})));
    const auto &appended = std::get<Appended>(done);
    return appended.positions ? appended.items.front() : ItemChange{};
}

ItemPage StoreContract::list(StoreDriver &driver, ListItemsJob job)
{
    return *std::get<ItemsRead>(driver.waitFor(driver.submit(std::move(job)))).page;
}

std::optional<Item> StoreContract::read(StoreDriver &driver, const ItemKey &key)
{
    const auto &done = driver.waitFor(driver.submit(ReadItemJob{{}, key}));
    const ItemPage &page = *std::get<ItemsRead>(done).page;
    return page.items.empty() ? std::nullopt : std::optional(page.items.front());
}

void StoreContract::itemsAreWrittenAndRead()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    QVERIFY(!read(driver, kKey));
    QVERIFY(!write(driver, deletion()).hasChanged());

    QVERIFY(!write(driver, setTo("1")).old);
    ItemChange change = write(driver, setTo("2", kKey, 2000));
    QCOMPARE(change.old->value, QByteArray("1"));
    QCOMPARE(change.now->version, 2u);
    QCOMPARE(change.now->createdMs, 1000);
    QCOMPARE(change.now->updatedMs, 2000);
    QCOMPARE(read(driver, kKey), change.now);

    ItemWrite merge = setTo(R"({"a":1})");
    merge.operation = Operation::Merge;
    QCOMPARE(write(driver, merge).now->value, QByteArray(R"({"a":1})"));
    merge.value = R"({"b":2})";
    QCOMPARE(write(driver, merge).now->value, QByteArray(R"({"a":1,"b":2})"));
    ItemWrite update = setTo(R"([{"type":"increment","path":"a","by":4}])");
    update.operation = Operation::Update;
    QCOMPARE(write(driver, update).now->value, QByteArray(R"({"a":5,"b":2})"));

    QCOMPARE(write(driver, deletion()).old->version, 5u);
    QVERIFY(!read(driver, kKey));
    QCOMPARE(write(driver, setTo("1")).now->version, 1u);
}

void StoreContract::itemVersionsAreCompared()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    const auto codeOf = [&](quint64 version) {
        ItemWrite write = setTo("1");
        write.ifVersion = version;
        const auto &done = driver.waitFor(driver.submit(jobOf({write})));
        const auto &positions = std::get<Appended>(done).positions;
        return positions ? ErrorCode{} : positions.error().code;
    };
    QCOMPARE(codeOf(1), ErrorCode::Conflict);
    QCOMPARE(codeOf(0), ErrorCode{});
    QCOMPARE(codeOf(0), ErrorCode::Conflict);
    QCOMPARE(codeOf(1), ErrorCode{});
    QCOMPARE(codeOf(1), ErrorCode::Conflict);
    QCOMPARE(read(driver, kKey)->version, 2u);
}

void StoreContract::itemsAndEventsAreOneJob()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    AppendJob job = makeAppend({"log"}, "1");
    job.items = {setTo("1"), setTo("2", {"s", "g", "2"})};
    QVERIFY(driver.append(job));
    QCOMPARE(driver.stateOf("log").top, 1u);
    QCOMPARE(read(driver, {"s", "g", "2"})->value, QByteArray("2"));

    // The second write fails, so nothing of the job has happened: not the first one, not the new
    // group, not the event, not the new stream.
    AppendJob bad = makeAppend({"log", "new"}, "2");
    ItemWrite conflict = setTo("9");
    conflict.ifVersion = 7;
    bad.items = {setTo("8", {"s", "fresh", "1"}), setTo("8", {"s", "g", "2"}), conflict};
    const StoreTicket failing = driver.submit(bad);
    AppendJob next = makeAppend({"log", "new"}, "3"); // in the same batch
    next.items = {setTo("7", {"s", "fresh", "1"})};
    const StoreTicket following = driver.submit(next);
    QCOMPARE(std::get<Appended>(driver.waitFor(failing)).positions.error().code,
             ErrorCode::Conflict);
    const auto positions = std::get<Appended>(driver.waitFor(following)).positions;
    QCOMPARE(positions->at(0).offset, 2u);
    QCOMPARE(positions->at(1).offset, 1u);
    QCOMPARE(read(driver, {"s", "g", "2"})->value, QByteArray("2"));
    QCOMPARE(read(driver, {"s", "fresh", "1"})->version, 1u);
}

void StoreContract::itemReadsSeeWhatWasBefore()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    std::vector<StoreTicket> reads;
    for (int i = 0; i < 200; ++i) {
        driver.submit(jobOf({setTo(QByteArray::number(i))}));
        reads.push_back(driver.submit(ReadItemJob{{}, kKey}));
        driver.submit(ListItemsJob{{}, {"s", "g"}});
    }
    driver.waitFor(reads.back());
    for (size_t i = 0; i < reads.size(); ++i) {
        const auto &page = std::get<ItemsRead>(driver.waitFor(reads[i])).page;
        QCOMPARE(page->items.front().value, QByteArray::number(static_cast<qulonglong>(i)));
    }
    for (size_t i = 1; i < driver.seen.size(); ++i)
        QVERIFY(ticketOf(driver.seen[i - 1]).value < ticketOf(driver.seen[i]).value);
}

void StoreContract::itemPagesAreInInsertionOrder()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    for (const char *id : {"c", "a", "b", "d", "e"})
        write(driver, setTo("1", {"s", "g", id}));
    write(driver, setTo("2", {"s", "g", "c"})); // keeps its place
    write(driver, deletion({"s", "g", "e"}));
    write(driver, setTo("1", {"s", "g", "e"}));
    write(driver, setTo("1", {"s", "other", "x"}));

    ItemPage page = list(driver, {{}, {"s", "g"}, 0, 3});
    QCOMPARE(idsOf(page), QByteArray("cab"));
    QVERIFY(page.hasMore);
    page = list(driver, {{}, {"s", "g"}, page.items.back().order, 2});
    QCOMPARE(idsOf(page), QByteArray("de"));
    QVERIFY(!page.hasMore);
    QVERIFY(list(driver, {{}, {"s", "nothing"}, 0, 3}).items.empty());
    // A place is never given twice, or a reader of pages would miss what took it.
    const quint64 last = page.items.back().order;
    write(driver, deletion({"s", "g", "e"}));
    write(driver, setTo("1", {"s", "g", "f"}));
    QCOMPARE(idsOf(list(driver, {{}, {"s", "g"}, last})), QByteArray("f"));
}

void StoreContract::itemPagesAreBoundedByBytes()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    for (const char *id : {"1", "2", "3"})
        write(driver, setTo('"' + QByteArray(1000, 'x') + '"', {"s", "g", id}));
    ItemPage page = list(driver, {{}, {"s", "g"}, 0, 10, 2100});
    QCOMPARE(idsOf(page), QByteArray("12"));
    QVERIFY(page.hasMore);
    page = list(driver, {{}, {"s", "g"}, 0, 10, 1});
    QCOMPARE(idsOf(page), QByteArray("1"));
}

void StoreContract::itemNamesAreTuples()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    const QByteArray odd("a:b/c\0%\xff d", 10);
    const std::vector<ItemKey> keys{{"a", "b:c", "d"}, {"a:b", "c", "d"}, {"a", "b", "c:d"},
                                    {odd, odd, odd},   {"", "", ""},      {"a", "b", ""}};
    for (size_t i = 0; i < keys.size(); ++i)
        write(driver, setTo(QByteArray::number(static_cast<qulonglong>(i)), keys[i]));
    for (size_t i = 0; i < keys.size(); ++i) {
        const auto item = read(driver, keys[i]);
        QVERIFY(item);
        QCOMPARE(item->key, keys[i]);
        QCOMPARE(item->value, QByteArray::number(static_cast<qulonglong>(i)));
    }
}

void StoreContract::groupsLiveAsLongAsTheirItems()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    const auto groups = [&](ListGroupsJob job) {
        QByteArray text;
        const auto &done = driver.waitFor(driver.submit(std::move(job)));
        for (const GroupKey &key : *std::get<GroupsRead>(done).groups)
            text += key.stream + '/' + key.group + ' ';
        return text;
    };
    for (const char *group : {"z", "b:c", "a"}) {
        write(driver, setTo("1", {"s", group, "1"}));
        write(driver, setTo("1", {"r", group, "1"}));
    }
    QCOMPARE(groups({{}, "s"}), QByteArray("s/a s/b:c s/z "));
    QCOMPARE(groups({{}, {}}), QByteArray("r/a r/b:c r/z s/a s/b:c s/z "));
    QCOMPARE(groups({{}, {}, 2}), QByteArray("r/a r/b:c "));
    write(driver, deletion({"s", "b:c", "1"}));
    write(driver, setTo("1", {"s", "a", "2"}));
    write(driver, deletion({"s", "a", "1"}));
    QCOMPARE(groups({{}, "s"}), QByteArray("s/a s/z "));
    write(driver, setTo("1", {"s", "b:c", "1"}));
    QCOMPARE(groups({{}, "s"}), QByteArray("s/a s/b:c s/z "));
}

void StoreContract::expiredItemsAreFound()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    const auto expired = [&](qint64 nowMs, int limit = 10) {
        const auto &done = driver.waitFor(driver.submit(ExpiredItemsJob{{}, nowMs, limit}));
        return idsOf(*std::get<ItemsRead>(done).page);
    };
    for (const auto &[id, atMs] : {std::pair{"a", 300}, {"b", 100}, {"c", 200}}) {
        ItemWrite one = setTo("1", {"s", "g", id});
        one.expiresMs = atMs;
        write(driver, one);
    }
    write(driver, setTo("1", {"s", "g", "d"}));
    QCOMPARE(expired(99), QByteArray());
    QCOMPARE(expired(200), QByteArray("bc"));
    QCOMPARE(expired(1000, 1), QByteArray("b"));
    ItemWrite kept = setTo("[]", {"s", "g", "b"}); // no operations: keeps the time
    kept.operation = Operation::Update;
    QCOMPARE(write(driver, kept).now->expiresMs, 100);
    write(driver, setTo("1", {"s", "g", "b"})); // clears it
    QCOMPARE(expired(1000), QByteArray("ca"));
    write(driver, deletion({"s", "g", "c"}));
    QCOMPARE(expired(1000), QByteArray("a"));
}

void StoreContract::restartKeepsItems()
{
    auto driver = std::make_unique<StoreDriver>(makeStore());
    QVERIFY(driver->open());
    ItemWrite one = setTo(R"({"a":1})");
    one.expiresMs = 5000;
    const auto before = write(*driver, one).now;
    QVERIFY(before);
    if (auto again = makeAgain(); !again)
        QSKIP("nothing outlives this store");
    QVERIFY(restart(driver, 0));
    QCOMPARE(read(*driver, kKey), before);
    QCOMPARE(write(*driver, setTo("2", {"s", "g", "2"})).now->order, before->order + 1);
}

} // namespace sluice::tests
