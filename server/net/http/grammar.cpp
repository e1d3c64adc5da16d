// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/http/grammar.h"

#include <boost/beast/http/basic_parser.hpp>

#include <limits>

namespace sluice::net::http {

namespace {

namespace beast = boost::beast;

QByteArray toBytes(beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArrayView toView(beast::string_view text)
{
    return QByteArrayView(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

/// What Beast calls while it reads.
struct Grammar::Parser final : public beast::http::basic_parser<true>
{
    Parser(Request &request, qsizetype maxHeadBytes)
        : m_request(request)
    {
        header_limit(static_cast<std::uint32_t>(maxHeadBytes + 1));
        // The limit is RequestParser's. In Beast 1.74 every length exceeds boost::none.
        body_limit(std::numeric_limits<std::uint64_t>::max());
    }

    std::uint64_t chunkSize() const { return m_chunkSize; }

private:
    using Error = beast::error_code;

    void on_request_impl(beast::http::verb, beast::string_view method, beast::string_view target,
                         int version, Error &) override
    {
        m_request.method = toBytes(method);
        m_request.target = toBytes(target);
        m_request.minorVersion = version - 10;
    }

    void on_response_impl(int, beast::string_view, int, Error &) override {}

    void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value,
                       Error &) override
    {
        // Trailers are dropped: merging them would let a body change what the head said.
        if (!m_headDone)
            m_request.headers.add(toView(name), toView(value));
    }

    void on_header_impl(Error &) override { m_headDone = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t> &, Error &) override {}

    std::size_t on_body_impl(beast::string_view body, Error &) override
    {
        m_request.body.append(toView(body));
        return body.size();
    }

    void on_chunk_header_impl(std::uint64_t size, beast::string_view, Error &) override
    {
        m_chunkSize = size;
    }

    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view body, Error &) override
    {
        m_request.body.append(toView(body));
        return body.size();
    }

    void on_finish_impl(Error &) override {}

    Request &m_request;
    std::uint64_t m_chunkSize = 0;
    bool m_headDone = false;
};

Grammar::Grammar(Request &request, qsizetype maxHeadBytes)
    : m_parser(std::make_unique<Parser>(request, maxHeadBytes))
{
}

Grammar::~Grammar() = default;

bool Grammar::take(QByteArrayView bytes)
{
    beast::error_code error;
    const auto size = static_cast<std::size_t>(bytes.size());
    return m_parser->put({bytes.data(), size}, error) == size && !error;
}

bool Grammar::isHeadDone() const
{
    return m_parser->is_header_done();
}

bool Grammar::isDone() const
{
    return m_parser->is_done();
}

bool Grammar::isChunked() const
{
    return m_parser->chunked();
}

quint64 Grammar::contentLength() const
{
    return m_parser->content_length().value_or(0);
}

quint64 Grammar::chunkSize() const
{
    return m_parser->chunkSize();
}

} // namespace sluice::net::http
