// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/kv_files/kv_file.h"

#include "server/core/event/payload.h"
#include "server/core/items/json_tree.h"

#include <QtEndian>

namespace sluice::storage {

namespace {

using namespace core;

// rkyv 0.8, ArchivedString: eight bytes at the end hold a short text, filled up with 0xFF, or the
// length of a longer one with a mark in its low bits, and where it begins, relative to themselves.
constexpr qsizetype kTrailer = 8;
constexpr quint32 kLowLength = 0x3F;
constexpr quint32 kOutOfLine = 0x80;
constexpr char kFiller = '\xFF';
constexpr qsizetype kMaxText = 512LL * 1024 * 1024;

Unexpected<Error> corrupt(const char *why)
{
    return fail(ErrorCode::StorageCorrupt, QLatin1StringView(why));
}

Result<QByteArray> textOf(const QByteArray &bytes)
{
    if (bytes.size() < kTrailer)
        return corrupt("it is too short");
    const qsizetype at = bytes.size() - kTrailer;
    const auto word = qFromLittleEndian<quint32>(bytes.constData() + at);
    if ((word & 0xC0) != kOutOfLine) {
        const QByteArray inlined = bytes.sliced(at);
        const qsizetype end = inlined.indexOf(kFiller);
        return end < 0 ? inlined : inlined.first(end);
    }
    const qsizetype length = (word & kLowLength) | ((word >> 2) & ~kLowLength);
    const qsizetype begin = at + qFromLittleEndian<qint32>(bytes.constData() + at + 4);
    if (begin < 0 || length > at - begin)
        return corrupt("its text lies outside of it");
    return bytes.sliced(begin, length);
}

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
           || c == '_' || c == '.';
}

QByteArray escaped(QByteArrayView text, bool (*isKept)(char))
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    QByteArray out;
    for (const char c : text) {
        if (isKept(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<uchar>(c);
        out += '%';
        out += kHex[byte >> 4];
        out += kHex[byte & 0xF];
    }
    return out;
}

QByteArray nameInKey(const QByteArray &name)
{
    return escaped(name, [](char c) { return c != ':' && c != '%'; });
}

QByteArray nameOfKey(QByteArray part)
{
    return part.replace("%3A", ":").replace("%25", "%");
}

} // namespace

QByteArray encodeKvFile(const KvItems &items)
{
    QByteArray text = "{";
    for (const auto &[id, value] : items) {
        if (text.size() > 1)
            text += ',';
        appendJsonString(text, id);
        text += ':' + value;
    }
    text += '}';
    if (text.size() <= kTrailer)
        return text + QByteArray(kTrailer - text.size(), kFiller);
    const auto length = static_cast<quint32>(text.size());
    text += QByteArray((4 - text.size() % 4) % 4, '\0');
    const auto offset = -static_cast<qint32>(text.size());
    char trailer[kTrailer];
    qToLittleEndian((length & kLowLength) | kOutOfLine | ((length & ~kLowLength) << 2), trailer);
    qToLittleEndian(offset, trailer + 4);
    return text.append(trailer, kTrailer);
}

Result<KvItems> decodeKvFile(const QByteArray &bytes)
{
    if (bytes.size() > kMaxText)
        return corrupt("it is too large");
    const auto text = textOf(bytes);
    if (!text)
        return fail(text.error());
    if (const auto valid = checkJson(*text); !valid)
        return corrupt("its text is no JSON");
    if (jsonTypeOf(*text) != JsonType::Object)
        return corrupt("its text is no JSON object");
    KvItems items;
    for (const auto &[id, value] : jsonMembers(*text))
        items.emplace_back(id, value.toByteArray());
    return items;
}

QByteArray kvFileName(const GroupKey &group)
{
    const QByteArray key = "stream:" + nameInKey(group.stream) + ':' + nameInKey(group.group);
    return escaped(key, isPlain) + ".bin";
}

std::optional<GroupKey> groupOfKvFile(const QByteArray &fileName)
{
    if (!fileName.endsWith(".bin"))
        return std::nullopt;
    const QByteArray key = QByteArray::fromPercentEncoding(fileName.chopped(4));
    const qsizetype stream = qsizetype(sizeof("stream:")) - 1;
    const qsizetype colon = key.indexOf(':', stream);
    if (!key.startsWith("stream:") || colon < 0 || !QByteArrayView(key).isValidUtf8())
        return std::nullopt;
    return GroupKey{nameOfKey(key.sliced(stream, colon - stream)),
                    nameOfKey(key.sliced(colon + 1))};
}

} // namespace sluice::storage
