// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/event/payload.h"
#include "server/ingress/amqp/message_body.h"

#include <QDateTime>
#include <QString>
#include <QtEndian>

#include <msgpack.hpp>
#include <simdjson.h>

#include <bit>
#include <charconv>
#include <cmath>
#include <vector>

namespace sluice::ingress::amqp {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxJsonBytes = 4 * kMaxBodyBytes; // \u escapes make text longer

/// Writes JSON while the library reads. Every call returns false to stop it.
class JsonWriter final : public msgpack::null_visitor
{
public:
    QByteArray take() { return std::move(m_json); }
    const char *problem() const { return m_problem; }

    bool visit_nil() { return write("null"); }
    bool visit_boolean(bool value) { return write(value ? "true" : "false"); }
    bool visit_positive_integer(uint64_t value)
    {
        return writeKeyOr(QByteArray::number(qulonglong(value)));
    }
    bool visit_negative_integer(int64_t value)
    {
        return writeKeyOr(QByteArray::number(qlonglong(value)));
    }
    bool visit_float32(float value) { return writeDouble(static_cast<double>(value)); }
    bool visit_float64(double value) { return writeDouble(value); }
    bool visit_str(const char *text, uint32_t size)
    {
        const QByteArrayView bytes(text, static_cast<qsizetype>(size));
        if (!simdjson::validate_utf8(text, size))
            return stop("text that is not UTF-8");
        core::appendJsonString(m_json, bytes);
        return fits();
    }
    bool visit_bin(const char *bytes, uint32_t size)
    {
        if (m_isKey)
            return stop("a key that is no text");
        m_json += '"' + QByteArray(bytes, static_cast<qsizetype>(size)).toBase64() + '"';
        return fits();
    }
    bool visit_ext(const char *bytes, uint32_t size);

    bool start_array(uint32_t) { return open('['); }
    bool start_array_item() { return separate('['); }
    bool end_array() { return close(']'); }

    bool start_map(uint32_t) { return open('{'); }
    bool start_map_key()
    {
        m_memberStarts.push_back(m_json.size());
        m_isKey = true;
        return separate('{');
    }
    bool end_map_key()
    {
        m_isKey = false;
        m_json += ':';
        return true;
    }
    bool end_map_value()
    {
        if (std::exchange(m_isUndefined, false))
            m_json.truncate(m_memberStarts.back());
        m_memberStarts.pop_back();
        return true;
    }
    bool end_map() { return close('}'); }

    void parse_error(size_t, size_t) { stop("bytes that are not MessagePack"); }
    void insufficient_bytes(size_t, size_t) { stop("less bytes than it announces"); }

private:
    bool stop(const char *problem)
    {
        if (!m_problem)
            m_problem = problem;
        return false;
    }
    bool fits() { return m_json.size() <= kMaxJsonBytes || stop("too much"); }
    bool write(const char *text)
    {
        if (m_isKey)
            return stop("a key that is no text");
        m_json += text;
        return fits();
    }
    bool writeKeyOr(const QByteArray &digits)
    {
        m_json += m_isKey ? '"' + digits + '"' : digits;
        return fits();
    }
    bool writeDouble(double value)
    {
        if (m_isKey || !std::isfinite(value))
            return write("null");
        char text[40];
        const auto end = std::to_chars(text, text + sizeof text, value).ptr;
        m_json.append(text, end - text);
        return fits();
    }
    bool open(char bracket)
    {
        if (m_isKey)
            return stop("a key that is no text");
        if (++m_depth > core::kMaxPayloadDepth)
            return stop("too many levels");
        m_json += bracket;
        return fits();
    }
    bool close(char bracket)
    {
        --m_depth;
        m_isUndefined = false; // that was of an element
        m_json += bracket;
        return true;
    }
    bool separate(char bracket)
    {
        m_isUndefined = false;
        if (!m_json.endsWith(bracket))
            m_json += ',';
        return true;
    }

    QByteArray m_json;
    std::vector<qsizetype> m_memberStarts; // where to cut if the value is undefined
    int m_depth = 0;
    bool m_isKey = false;
    bool m_isUndefined = false;
    const char *m_problem = nullptr;
};

/// MessagePack specification, "Timestamp extension type": seconds and nanoseconds in 4, 8 or 12 bytes.
std::optional<qint64> timestampMs(const char *data, uint32_t size)
{
    if (size == 4)
        return qint64(qFromBigEndian<quint32>(data)) * 1000;
    if (size == 8) {
        const quint64 both = qFromBigEndian<quint64>(data);
        return static_cast<qint64>((both & 0x3FFFFFFFFULL) * 1000 + (both >> 34) / 1'000'000);
    }
    if (size == 12) {
        const qint64 seconds = qFromBigEndian<qint64>(data + 4);
        constexpr qint64 kMost = 253'402'300'799; // the year 9999
        if (seconds < -kMost || seconds > kMost)
            return std::nullopt;
        return seconds * 1000 + qFromBigEndian<quint32>(data) / 1'000'000;
    }
    return std::nullopt;
}

// The library passes the type as the first byte.
bool JsonWriter::visit_ext(const char *bytes, uint32_t size)
{
    if (m_isKey || size < 1)
        return stop("a key that is no text");
    const auto type = static_cast<signed char>(bytes[0]);
    if (type == 0) {
        m_isUndefined = true;
        m_json += "null";
        return true;
    }
    if (type != -1)
        return stop("an extension that is not known");
    const auto ms = timestampMs(bytes + 1, size - 1);
    if (!ms)
        return stop("a timestamp that cannot be read");
    m_json += '"'
              + QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1()
              + '"';
    return fits();
}

struct Sink
{
    QByteArray &bytes;
    void write(const char *data, size_t size) { bytes.append(data, static_cast<qsizetype>(size)); }
};

// Readers in JavaScript make 64-bit integers something else than numbers: as in Toa, what is longer
// than 32 bits and exact in a float 64 is one. The library would make an integer of it.
template <class Integer> void packInteger(Sink &sink, msgpack::packer<Sink> &packer, Integer value)
{
    const auto number = static_cast<double>(value);
    const bool isLong = number >= 4294967296.0 || number < -2147483648.0;
    if (!isLong || std::abs(number) > 9007199254740991.0) {
        packer.pack(value);
        return;
    }
    char bytes[9] = {'\xCB'};
    qToBigEndian(std::bit_cast<quint64>(number), bytes + 1);
    sink.write(bytes, sizeof bytes);
}

void pack(Sink &sink, msgpack::packer<Sink> &packer, const simdjson::dom::element &value)
{
    using simdjson::dom::element_type;
    const auto packText = [&packer](std::string_view text) {
        packer.pack_str(static_cast<uint32_t>(text.size()));
        packer.pack_str_body(text.data(), static_cast<uint32_t>(text.size()));
    };
    switch (value.type()) {
    case element_type::STRING:
        return packText(value.get_string().value_unsafe());
    case element_type::INT64:
        return packInteger(sink, packer, value.get_int64().value_unsafe());
    case element_type::UINT64:
        return packInteger(sink, packer, value.get_uint64().value_unsafe());
    case element_type::DOUBLE:
        packer.pack_double(value.get_double().value_unsafe());
        return;
    case element_type::BOOL:
        if (value.get_bool().value_unsafe())
            packer.pack_true();
        else
            packer.pack_false();
        return;
    case element_type::NULL_VALUE:
        packer.pack_nil();
        return;
    case element_type::ARRAY: {
        const auto items = value.get_array().value_unsafe();
        packer.pack_array(static_cast<uint32_t>(items.size()));
        for (const auto item : items)
            pack(sink, packer, item);
        return;
    }
    case element_type::OBJECT: {
        const auto members = value.get_object().value_unsafe();
        packer.pack_map(static_cast<uint32_t>(members.size()));
        for (const auto member : members) {
            packText(member.key);
            pack(sink, packer, member.value);
        }
        return;
    }
    }
}

} // namespace

Result<QByteArray> jsonFromMsgpack(const QByteArray &bytes)
{
    JsonWriter writer;
    size_t offset = 0;
    bool isRead = false;
    try {
        isRead = msgpack::parse(bytes.constData(), static_cast<size_t>(bytes.size()), offset,
                                writer);
    } catch (const std::exception &) { // of the library
        isRead = false;
    }
    if (!isRead || writer.problem())
        return fail(ErrorCode::ParseError,
                    u"this is not the MessagePack of a value: it has %1"_s.arg(QLatin1StringView(
                        writer.problem() ? writer.problem() : "bytes that cannot be read")));
    if (offset != static_cast<size_t>(bytes.size()))
        return fail(ErrorCode::ParseError, u"%1 bytes follow the value"_s.arg(
                                               bytes.size() - static_cast<qsizetype>(offset)));
    return writer.take();
}

QByteArray msgpackFromJson(const QByteArray &json)
{
    simdjson::dom::parser parser;
    simdjson::dom::element value;
    QByteArray bytes;
    if (parser.parse(json.constData(), static_cast<size_t>(json.size())).get(value)
        != simdjson::SUCCESS)
        return bytes;
    Sink sink{bytes};
    msgpack::packer<Sink> packer(sink);
    pack(sink, packer, value);
    return bytes;
}

} // namespace sluice::ingress::amqp
