// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/toa/values.h"

#include <msgpack.hpp>
#include <simdjson.h>

#include <QtEndian>

#include <bit>

namespace sluice::dialects::toa {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

struct Sink
{
    QByteArray &bytes;
    void write(const char *data, size_t size) { bytes.append(data, static_cast<qsizetype>(size)); }
};
using Packer = msgpack::packer<Sink>;

// What a value is written to: by the library, or where it does not do, as bytes.
struct Out
{
    Sink sink;
    Packer packer{sink};

    explicit Out(QByteArray &bytes)
        : sink{bytes}
    {
    }
};

void pack(Out &out, std::string_view text)
{
    const auto size = static_cast<uint32_t>(text.size());
    out.packer.pack_str(size);
    out.packer.pack_str_body(text.data(), size);
}

// The library would make an integer of a whole one.
void packDouble(Out &out, double value)
{
    char bytes[8];
    qToBigEndian(std::bit_cast<quint64>(value), bytes);
    out.sink.write("\xCB", 1);
    out.sink.write(bytes, sizeof bytes);
}

// Readers in JavaScript make 64-bit integers something else than numbers, so what a float 64 holds
// exactly is one, as Toa writes it.
template <class Integer> void packInteger(Out &out, Integer value)
{
    constexpr auto kExact = Integer{1} << 53;
    constexpr auto kWord = Integer{1} << 32;
    const bool isShort = value < kWord && (value >= 0 || value + kWord / 2 >= 0);
    const bool isExact = value <= kExact && (value >= 0 || value + kExact >= 0);
    if (!isShort && isExact)
        packDouble(out, static_cast<double>(value));
    else
        out.packer.pack(value);
}

// The depth of a payload is bounded (core::kMaxPayloadDepth).
void pack(Out &out, const element &value)
{
    switch (value.type()) {
    case element_type::STRING:
        return pack(out, value.get_string().value_unsafe());
    case element_type::INT64:
        return packInteger(out, value.get_int64().value_unsafe());
    case element_type::UINT64:
        return packInteger(out, value.get_uint64().value_unsafe());
    case element_type::DOUBLE:
        return packDouble(out, value.get_double().value_unsafe());
    case element_type::BOOL:
        if (value.get_bool().value_unsafe())
            out.packer.pack_true();
        else
            out.packer.pack_false();
        return;
    case element_type::NULL_VALUE:
        out.packer.pack_nil();
        return;
    case element_type::ARRAY: {
        // simdjson's count saturates at 0xFFFFFF, which no payload within its limits reaches.
        const auto items = value.get_array().value_unsafe();
        out.packer.pack_array(static_cast<uint32_t>(items.size()));
        for (const element item : items)
            pack(out, item);
        return;
    }
    case element_type::OBJECT: {
        const auto members = value.get_object().value_unsafe();
        out.packer.pack_map(static_cast<uint32_t>(members.size()));
        for (const auto member : members) {
            pack(out, member.key);
            pack(out, member.value);
        }
        return;
    }
    }
}

std::string_view viewOf(QByteArrayView text)
{
    return {text.data(), static_cast<size_t>(text.size())};
}

void packJson(Out &out, const QByteArray &json)
{
    static thread_local simdjson::dom::parser parser;
    element value;
    [[maybe_unused]] const auto error =
        parser.parse(json.data(), static_cast<size_t>(json.size()), true).get(value);
    Q_ASSERT(error == simdjson::SUCCESS);
    pack(out, value);
}

} // namespace

QByteArray msgpackEnvelope(QByteArrayView label, const QByteArray &json)
{
    QByteArray bytes;
    bytes.reserve(json.size() + label.size() + 32);
    Out out(bytes);
    out.packer.pack_map(2);
    pack(out, std::string_view("event"));
    pack(out, viewOf(label));
    pack(out, std::string_view("data"));
    packJson(out, json);
    return bytes;
}

QByteArray msgpackValue(const QByteArray &json)
{
    QByteArray bytes;
    Out out(bytes);
    packJson(out, json);
    return bytes;
}

QByteArray msgpackText(QByteArrayView text)
{
    QByteArray bytes;
    Out out(bytes);
    pack(out, viewOf(text));
    return bytes;
}

} // namespace sluice::dialects::toa
