// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/websocket/extensions.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace sluice::net::ws {

namespace {

struct Parameter
{
    QByteArray name;
    std::optional<QByteArray> value;
};

struct Offer
{
    QByteArray name;
    std::vector<Parameter> parameters;
};

bool isTokenCharacter(char c)
{
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        return true;
    return c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c); // RFC 7230 3.2.6
}

// Reads the grammar of RFC 6455 9.1 from left to right.
class Reader final
{
public:
    explicit Reader(QByteArrayView text)
        : m_rest(text)
    {
    }

    bool atEnd()
    {
        skipSpace();
        return m_rest.isEmpty();
    }

    bool take(char c)
    {
        skipSpace();
        if (m_rest.isEmpty() || m_rest.front() != c)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    std::optional<QByteArray> token()
    {
        skipSpace();
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), isTokenCharacter);
        if (end == m_rest.begin())
            return std::nullopt;
        const QByteArrayView found = m_rest.first(end - m_rest.begin());
        m_rest = m_rest.sliced(found.size());
        return found.toByteArray();
    }

    // A token, or a quoted string that is a token once its quotes and backslashes are gone.
    std::optional<QByteArray> value()
    {
        if (!take('"'))
            return token();
        QByteArray text;
        for (; !m_rest.isEmpty(); m_rest = m_rest.sliced(1)) {
            char c = m_rest.front();
            if (c == '"') {
                m_rest = m_rest.sliced(1);
                return text.isEmpty() ? std::nullopt : std::optional(text);
            }
            if (c == '\\' && m_rest.size() > 1) {
                m_rest = m_rest.sliced(1);
                c = m_rest.front();
            }
            if (!isTokenCharacter(c))
                return std::nullopt;
            text.append(c);
        }
        return std::nullopt;
    }

private:
    void skipSpace()
    {
        while (!m_rest.isEmpty() && (m_rest.front() == ' ' || m_rest.front() == '\t'))
            m_rest = m_rest.sliced(1);
    }

    QByteArrayView m_rest;
};

std::optional<Offer> readOffer(Reader &reader)
{
    auto name = reader.token();
    if (!name)
        return std::nullopt;
    Offer offer{*std::move(name), {}};
    while (reader.take(';')) {
        auto parameterName = reader.token();
        if (!parameterName)
            return std::nullopt;
        Parameter parameter{*std::move(parameterName), std::nullopt};
        if (reader.take('=')) {
            parameter.value = reader.value();
            if (!parameter.value)
                return std::nullopt;
        }
        offer.parameters.push_back(std::move(parameter));
    }
    return offer;
}

// Nothing if the header is not a list of extensions; empty elements are allowed (RFC 7230 7).
std::optional<std::vector<Offer>> readOffers(QByteArrayView header)
{
    Reader reader(header);
    std::vector<Offer> offers;
    while (!reader.atEnd()) {
        if (reader.take(','))
            continue;
        auto offer = readOffer(reader);
        if (!offer || (!reader.atEnd() && !reader.take(',')))
            return std::nullopt;
        offers.push_back(*std::move(offer));
    }
    return offers;
}

// 8 to 15 in decimal without leading zeros (RFC 7692 7.1.2.1).
std::optional<int> windowBits(const QByteArray &value)
{
    if (value.size() == 1 && (value[0] == '8' || value[0] == '9'))
        return value[0] - '0';
    if (value.size() == 2 && value[0] == '1' && value[1] >= '0' && value[1] <= '5')
        return 10 + (value[1] - '0');
    return std::nullopt;
}

bool isRepeated(const Offer &offer, const Parameter &parameter)
{
    return std::ranges::count(offer.parameters, parameter.name, &Parameter::name) > 1;
}

// The server's window bits of an offer we can serve, else nothing (RFC 7692 7.1).
struct Terms
{
    std::optional<int> serverMaxWindowBits;
};

std::optional<Terms> accept(const Offer &offer)
{
    if (offer.name != "permessage-deflate")
        return std::nullopt;
    Terms terms;
    for (const Parameter &parameter : offer.parameters) {
        const bool takesValue = parameter.name.endsWith("_max_window_bits");
        if (isRepeated(offer, parameter))
            return std::nullopt;
        if (parameter.value && (!takesValue || !windowBits(*parameter.value)))
            return std::nullopt;
        if (parameter.name == "server_max_window_bits") {
            if (!parameter.value)
                return std::nullopt;
            terms.serverMaxWindowBits = windowBits(*parameter.value);
        } else if (parameter.name != "client_max_window_bits"
                   && parameter.name != "server_no_context_takeover"
                   && parameter.name != "client_no_context_takeover") {
            return std::nullopt;
        }
    }
    return terms;
}

} // namespace

Negotiation negotiate(QByteArrayView secWebSocketExtensions)
{
    const auto offers = readOffers(secWebSocketExtensions);
    if (!offers)
        return {};
    for (const Offer &offer : *offers) {
        const auto terms = accept(offer);
        if (!terms)
            continue;
        Negotiation result;
        result.deflate = true;
        result.responseHeader =
            "permessage-deflate; server_no_context_takeover; client_no_context_takeover";
        if (terms->serverMaxWindowBits) {
            result.serverMaxWindowBits = *terms->serverMaxWindowBits;
            result.responseHeader += "; server_max_window_bits=";
            result.responseHeader += QByteArray::number(result.serverMaxWindowBits);
        }
        return result;
    }
    return {};
}

} // namespace sluice::net::ws
