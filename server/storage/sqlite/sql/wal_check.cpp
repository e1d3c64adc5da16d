// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/sql/wal_check.h"

#include <QFile>
#include <QtEndian>

namespace sluice::storage {

namespace {

// https://www.sqlite.org/fileformat2.html#walformat
constexpr qint64 kHeaderSize = 32;
constexpr qint64 kFrameHeaderSize = 24;
constexpr quint32 kMagicLittle = 0x377f0682; // the lowest bit: checksums of big-endian words

struct WalSum
{
    quint32 a = 0;
    quint32 b = 0;
    bool bigEndian = false;

    void add(QByteArrayView words)
    {
        for (qsizetype i = 0; i + 8 <= words.size(); i += 8) {
            a += word(words.data() + i) + b;
            b += word(words.data() + i + 4) + a;
        }
    }
    quint32 word(const char *at) const
    {
        return bigEndian ? qFromBigEndian<quint32>(at) : qFromLittleEndian<quint32>(at);
    }
};

quint32 bigWord(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

/// Whether the frames from the file's position on hold a commit that will be ignored.
bool ignoresCommit(QFile &wal, QByteArrayView header, WalSum sum, qint64 frameSize)
{
    bool broken = false;
    for (;;) {
        const QByteArray frame = wal.read(frameSize);
        if (frame.size() < frameSize)
            return false;
        // Frames of an older log are garbage behind the end; both of their salts differ.
        if (bigWord(frame, 8) != bigWord(header, 16) && bigWord(frame, 12) != bigWord(header, 20)) {
            broken = true;
            continue;
        }
        broken = broken || QByteArrayView(frame).sliced(8, 8) != header.sliced(16, 8);
        sum.add(QByteArrayView(frame).first(8));
        sum.add(QByteArrayView(frame).sliced(kFrameHeaderSize));
        broken = broken || bigWord(frame, 16) != sum.a || bigWord(frame, 20) != sum.b;
        const bool isCommit = bigWord(frame, 4) != 0;
        if (broken && isCommit)
            return true;
    }
}

} // namespace

WalState checkWal(const QString &file)
{
    QFile wal(file + QLatin1StringView("-wal"));
    if (!wal.exists())
        return WalState::Missing;
    if (wal.size() == 0)
        return WalState::Whole;
    if (!wal.open(QIODevice::ReadOnly))
        return WalState::Damaged;
    const QByteArray header = wal.read(kHeaderSize);
    if (header.size() < kHeaderSize)
        return WalState::Whole;
    WalSum sum;
    sum.bigEndian = (bigWord(header, 0) & 1) != 0;
    sum.add(QByteArrayView(header).first(24));
    const quint32 pageSize = bigWord(header, 8);
    const bool whole = (bigWord(header, 0) & ~1U) == kMagicLittle && bigWord(header, 24) == sum.a
                       && bigWord(header, 28) == sum.b && pageSize >= 512 && pageSize <= 65536;
    if (!whole)
        return wal.size() > kHeaderSize ? WalState::Damaged : WalState::Whole;
    return ignoresCommit(wal, header, sum, kFrameHeaderSize + pageSize) ? WalState::Damaged
                                                                        : WalState::Whole;
}

} // namespace sluice::storage
