// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/mailbox.h"

#include <QTest>

#include <thread>

using sluice::Mailbox;

class MailboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversInOrderInALaterTurn()
    {
        Mailbox<int> box;
        std::vector<int> got;
        box.open([&](std::span<int> batch) { got.insert(got.end(), batch.begin(), batch.end()); });

        box.post(1);
        box.post(2);

        QVERIFY(got.empty());
        QTRY_COMPARE(got, (std::vector<int>{1, 2}));
    }

    void keepsWhatWasPostedBeforeOpening()
    {
        Mailbox<int> box;
        box.post(7);
        std::vector<int> got;
        box.open([&](std::span<int> batch) { got.insert(got.end(), batch.begin(), batch.end()); });

        QTRY_COMPARE(got, std::vector<int>{7});
    }

    void readerMayPostToItselfWithoutStarvingTheLoop()
    {
        Mailbox<int> box;
        int got = 0;
        box.open([&](std::span<int> batch) {
            got += int(batch.size());
            box.post(1);
        });
        box.post(1);

        // The loop comes back to us although the box is never empty.
        QTRY_VERIFY(got > 100);
        box.close();
    }

    void splitsLongBatchesOverTurns()
    {
        Mailbox<int> box;
        std::vector<int> got;
        size_t longest = 0;
        box.open(
            [&](std::span<int> batch) {
                longest = std::max(longest, batch.size());
                got.insert(got.end(), batch.begin(), batch.end());
                if (got.size() == 4)
                    box.post(100);
            },
            4);
        std::vector<int> expected;
        for (int i = 0; i < 11; ++i) {
            box.post(i);
            expected.push_back(i);
        }
        expected.push_back(100);

        QTRY_COMPARE(got, expected);
        QCOMPARE(longest, size_t(4));
    }

    void countsBytesUntilTheyAreWorkedOff()
    {
        Mailbox<int> box;
        qint64 seen = 0;
        box.open([&](std::span<int>) { seen = box.pendingBytes(); });

        box.post(1, 10);
        box.post(2, 5);

        QCOMPARE(box.pendingBytes(), 15);
        QTRY_COMPARE(seen, 15);
        QCOMPARE(box.pendingBytes(), 0);
    }

    void closedFromItsReaderDeliversNothingMore()
    {
        Mailbox<int> box;
        int calls = 0;
        box.open(
            [&](std::span<int>) {
                ++calls;
                box.close();
            },
            1);
        box.post(1);
        box.post(2);
        QTRY_COMPARE(calls, 1);

        QTest::qWait(1);
        QCoreApplication::processEvents();

        QCOMPARE(calls, 1);
    }

    void keepsTheOrderOfEachOfManyWriters()
    {
        static constexpr int kWriters = 4;
        static constexpr int kValues = 20000;
        struct Value
        {
            int writer;
            int number;
        };
        Mailbox<Value> box;
        int next[kWriters] = {};
        int total = 0;
        bool ordered = true;
        box.open([&](std::span<Value> batch) {
            for (const Value &value : batch)
                ordered = ordered && value.number == next[value.writer]++;
            total += int(batch.size());
        });

        std::vector<std::thread> writers;
        for (int w = 0; w < kWriters; ++w) {
            writers.emplace_back([&box, w] {
                for (int i = 0; i < kValues; ++i)
                    box.post({w, i}, 1);
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(total, kWriters * kValues, 30000);
        for (std::thread &writer : writers)
            writer.join();

        QVERIFY(ordered);
        QTRY_COMPARE(box.pendingBytes(), 0);
    }
};

QTEST_GUILESS_MAIN(MailboxTest)
#include "mailbox_test.moc"
