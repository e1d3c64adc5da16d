// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/toa/format.h"

#include "server/core/event/payload.h"
#include "server/dialects/toa/values.h"

#include <QList>

#include <algorithm>
#include <array>
#include <tuple>

namespace sluice::dialects::toa {

namespace {

struct Offer
{
    Format format;
    QByteArrayView type;
    QByteArrayView subtype;
};

// In the order of preference.
constexpr std::array<Offer, kFormats> kOffers{{
    {Format::Json, "application", "json"},
    {Format::Yaml, "application", "yaml"},
    {Format::Text, "text", "plain"},
    {Format::MsgPack, "application", "msgpack"},
    {Format::Sse, "text", "event-stream"},
}};

struct Range
{
    QByteArray type;
    QByteArray subtype;
    int quality = 1000; // thousandths
    bool hasParameters = false;
};

int qualityOf(const QByteArray &text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber ? static_cast<int>(std::clamp(value, 0.0, 1.0) * 1000 + 0.5) : 0;
}

std::optional<Range> parseRange(const QByteArray &text)
{
    const QList<QByteArray> pieces = text.split(';');
    const QByteArray name = pieces.first().trimmed().toLower();
    const qsizetype slash = name.indexOf('/');
    if (slash <= 0 || slash + 1 == name.size())
        return std::nullopt;
    Range range{name.first(slash), name.sliced(slash + 1)};
    const qsizetype plus = range.subtype.lastIndexOf('+');
    if (range.subtype.startsWith("vnd.toa.") && plus > 0)
        range.subtype = range.subtype.sliced(plus + 1);
    for (qsizetype i = 1; i < pieces.size(); ++i) {
        const QByteArray parameter = pieces[i].trimmed().toLower();
        if (parameter.startsWith("q="))
            range.quality = qualityOf(parameter.sliced(2));
        else if (!parameter.isEmpty())
            range.hasParameters = true;
    }
    return range;
}

// 6: exact, 4: any subtype, 0: anything, negative: no match. A range with parameters asks for a
// variant that we do not have.
int specificity(const Range &range, const Offer &offer)
{
    if (range.hasParameters)
        return -1;
    const bool isExact = range.type == offer.type && range.subtype == offer.subtype;
    if (isExact)
        return 6;
    if (offer.format == Format::Sse || range.subtype != "*")
        return -1;
    return range.type == offer.type ? 4 : range.type == "*" ? 0 : -1;
}

// How well an offer is liked; the smallest is the best.
using Rank = std::tuple<int, int, qsizetype>; // −quality, −specificity, place in the header

std::optional<Rank> rank(const std::vector<Range> &ranges, const Offer &offer)
{
    // Of several ranges the most specific counts; of the same one written twice the better.
    std::tuple<int, int, qsizetype> best{-1, 0, 0};
    for (size_t i = 0; i < ranges.size(); ++i)
        best = std::max(
            best, {specificity(ranges[i], offer), ranges[i].quality, static_cast<qsizetype>(i)});
    const auto [match, quality, place] = best;
    if (match < 0 || quality == 0)
        return std::nullopt;
    return Rank{-quality, -match, place};
}

} // namespace

std::optional<Format> negotiate(const net::http::Headers &headers, Sse sse)
{
    if (!headers.contains("Accept"))
        return Format::Json;
    std::vector<Range> ranges;
    for (const QByteArrayView line : headers.values("Accept")) {
        for (const QByteArray &text : line.toByteArray().split(',')) {
            if (auto range = parseRange(text))
                ranges.push_back(std::move(*range));
        }
    }
    std::optional<Format> chosen;
    Rank best;
    for (const Offer &offer : kOffers) {
        const auto liked = rank(ranges, offer);
        if (offer.format == Format::Sse && sse == Sse::Refused)
            continue;
        if (!liked || (chosen && *liked >= best))
            continue;
        chosen = offer.format;
        best = *liked;
    }
    return chosen;
}

QByteArray contentType(Format format)
{
    switch (format) {
    case Format::Json:
    case Format::Sse:
        return "application/json"; // an error is no event
    case Format::Yaml:
        return "application/yaml";
    case Format::Text:
        return "text/plain";
    case Format::MsgPack:
        return "application/msgpack";
    }
    Q_UNREACHABLE();
}

QByteArray encodeText(QByteArrayView text, Format format)
{
    QByteArray json;
    switch (format) {
    case Format::Json:
    case Format::Sse:
        core::appendJsonString(json, text);
        return json;
    case Format::Yaml:
        return yamlText(text);
    case Format::Text:
        return text.toByteArray();
    case Format::MsgPack:
        return msgpackText(text);
    }
    Q_UNREACHABLE();
}

QByteArray encodeObject(const QByteArray &json, Format format)
{
    switch (format) {
    case Format::Json:
    case Format::Sse:
    case Format::Text:
        return json;
    case Format::Yaml:
        return yamlObject(json);
    case Format::MsgPack:
        return msgpackValue(json);
    }
    Q_UNREACHABLE();
}

} // namespace sluice::dialects::toa
