// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/connection/tail_batch.h"

#include <QCoreApplication>

#include <simdjson.h>

namespace sluice::console {

using namespace Qt::StringLiterals;
namespace ondemand = simdjson::ondemand;

namespace {

constexpr qsizetype kPoolEntries = 8192;
constexpr qsizetype kPooledBytes = 512; // longer ones are hardly shared

std::string_view trimmed(std::string_view raw)
{
    while (!raw.empty()
           && (raw.back() == ' ' || raw.back() == '\n' || raw.back() == '\r' || raw.back() == '\t'))
        raw.remove_suffix(1);
    return raw;
}

QByteArrayView view(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QByteArrayView rawOf(ondemand::value value)
{
    std::string_view raw;
    return simdjson::to_json_string(value).get(raw) == simdjson::SUCCESS ? view(trimmed(raw))
                                                                         : QByteArrayView();
}

QByteArrayView textOf(ondemand::value value)
{
    std::string_view text;
    return value.get_string().get(text) == simdjson::SUCCESS ? view(text) : QByteArrayView();
}

// What a server means by a number that is none, negative or fractional is 0.
quint64 countOf(ondemand::value value)
{
    uint64_t number = 0;
    return value.get_uint64().get(number) == simdjson::SUCCESS ? number : 0;
}

qint64 integerOf(ondemand::value value)
{
    int64_t number = 0;
    return value.get_int64().get(number) == simdjson::SUCCESS ? number : 0;
}

struct OriginViews
{
    QByteArrayView kind;
    QByteArrayView source;
    QByteArrayView route;
};

void readMember(std::string_view name, ondemand::value value, EventRecord &event,
                OriginViews &origin, EventPool &pool)
{
    if (name == "seq")
        event.sequence = countOf(value);
    else if (name == "at")
        event.atMs = integerOf(value);
    else if (name == "channel")
        event.channel = pool.shared(textOf(value));
    else if (name == "event")
        event.label = pool.shared(textOf(value));
    else if (name == "subject")
        event.subject = pool.shared(textOf(value));
    else if (name == "id")
        event.id = textOf(value).toByteArray();
    else if (name == "epoch")
        event.epoch = pool.shared(textOf(value));
    else if (name == "offset")
        event.offset = countOf(value);
    else if (name == "data")
        event.payload = rawOf(value).toByteArray();
    else if (name == "receivers")
        event.receivers = static_cast<qint32>(std::min<quint64>(countOf(value), 1U << 30));
    else if (name == "kind")
        origin.kind = textOf(value);
    else if (name == "source")
        origin.source = textOf(value);
    else if (name == "route")
        origin.route = rawOf(value);
}

std::optional<EventRecord> readEvent(ondemand::value value, EventPool &pool)
{
    ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return std::nullopt;
    EventRecord event;
    OriginViews origin;
    for (auto field : object) {
        std::string_view name;
        ondemand::value member;
        if (field.unescaped_key().get(name) != simdjson::SUCCESS
            || field.value().get(member) != simdjson::SUCCESS)
            return std::nullopt;
        readMember(name, member, event, origin, pool);
    }
    event.origin = pool.origin(origin.kind, origin.source, origin.route);
    if (event.channel.isEmpty())
        return std::nullopt;
    return event;
}

bool readEvents(ondemand::value value, TailBatch &batch, EventPool &pool)
{
    ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS)
        return false;
    for (auto element : array) {
        ondemand::value each;
        if (element.get(each) != simdjson::SUCCESS)
            return false;
        auto event = readEvent(each, pool);
        if (!event)
            return false;
        batch.events.push_back(std::move(*event));
    }
    return true;
}

bool readBatchMember(std::string_view name, ondemand::value value, TailBatch &batch,
                     EventPool &pool)
{
    if (name == "events")
        return readEvents(value, batch, pool);
    if (name == "tail")
        batch.tail = QString::fromUtf8(textOf(value));
    else if (name == "from")
        batch.from = countOf(value);
    else if (name == "to")
        batch.to = countOf(value);
    else if (name == "sampled")
        batch.sampled = std::max<quint64>(1, countOf(value));
    else if (name == "dropped")
        batch.dropped = countOf(value);
    return true;
}

} // namespace

QByteArray EventPool::shared(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    if (bytes.size() > kPooledBytes)
        return bytes.toByteArray();
    const auto it = m_bytes.constFind(QByteArray::fromRawData(bytes.data(), bytes.size()));
    if (it != m_bytes.constEnd())
        return *it;
    if (m_bytes.size() >= kPoolEntries)
        m_bytes.clear();
    return *m_bytes.insert(bytes.toByteArray());
}

std::shared_ptr<const EventOrigin> EventPool::origin(QByteArrayView kind, QByteArrayView source,
                                                     QByteArrayView route)
{
    const auto borrowed = [](QByteArrayView bytes) {
        return QByteArray::fromRawData(bytes.data(), bytes.size());
    };
    const auto it = m_origins.find({borrowed(kind), borrowed(source), borrowed(route)});
    if (it != m_origins.end())
        return it->second;
    if (m_origins.size() >= static_cast<size_t>(kPoolEntries))
        m_origins.clear();
    auto origin = std::make_shared<const EventOrigin>(
        EventOrigin{kind.toByteArray(), source.toByteArray(), route.toByteArray()});
    m_origins.emplace(std::tuple(origin->kind, origin->source, origin->route), origin);
    return origin;
}

Result<TailBatch> decodeTailBatch(QByteArrayView params, EventPool &pool)
{
    const auto broken = [] {
        return fail(ErrorCode::ParseError,
                    QCoreApplication::translate("AdminMessage", "a batch of events is broken"));
    };
    const simdjson::padded_string padded(params.data(), static_cast<size_t>(params.size()));
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS
        || document.get_object().get(object) != simdjson::SUCCESS)
        return broken();
    TailBatch batch;
    batch.bytes = params.size();
    for (auto field : object) {
        std::string_view name;
        ondemand::value value;
        if (field.unescaped_key().get(name) != simdjson::SUCCESS
            || field.value().get(value) != simdjson::SUCCESS
            || !readBatchMember(name, value, batch, pool))
            return broken();
    }
    if (batch.tail.isEmpty())
        return broken();
    return batch;
}

} // namespace sluice::console
