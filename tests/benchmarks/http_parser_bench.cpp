// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Cost of one request and one answer on the edge, stages frame and flush of HTTP.

#include "server/net/http/request_parser.h"
#include "server/net/http/response.h"

#include <benchmark/benchmark.h>

using namespace sluice::net::http;

namespace {

const QByteArray kBrowserGet =
    "GET /v1/streams/orders%2F17?since=5bq.1042&limit=100 HTTP/1.1\r\n"
    "Host: realtime.example.org\r\n"
    "Connection: keep-alive\r\n"
    "sec-ch-ua: \"Chromium\";v=\"118\", \"Not=A?Brand\";v=\"99\"\r\n"
    "Accept: application/json\r\n"
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)\r\n"
    "Authorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxNyJ9.c2lnbmF0dXJl\r\n"
    "Origin: https://app.example.org\r\n"
    "Sec-Fetch-Site: same-site\r\n"
    "Sec-Fetch-Mode: cors\r\n"
    "Referer: https://app.example.org/orders\r\n"
    "Accept-Encoding: gzip, deflate, br\r\n"
    "Accept-Language: en-GB,en;q=0.9\r\n\r\n";

QByteArray publishRequest(qsizetype bodyBytes)
{
    return "POST /v1/events HTTP/1.1\r\nHost: localhost:8420\r\nContent-Type: application/json\r\n"
           "Content-Length: "
           + QByteArray::number(bodyBytes) + "\r\n\r\n" + QByteArray(bodyBytes, 'x');
}

QByteArray chunkedRequest(int chunks, qsizetype chunkBytes)
{
    QByteArray text = "POST /v1/events HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (int i = 0; i < chunks; ++i)
        appendChunk(text, QByteArray(chunkBytes, 'x'));
    text.append(lastChunk());
    return text;
}

void parseAll(benchmark::State &state, const QByteArray &input)
{
    RequestParser parser;
    for (auto _ : state) {
        qsizetype headEnd = 0;
        qsizetype consumed = 0;
        if (parser.feed(input, &headEnd) != RequestParser::Status::HeadComplete
            || parser.feed(QByteArrayView(input).sliced(headEnd), &consumed)
                   != RequestParser::Status::Complete) {
            state.SkipWithError("the request was not parsed");
            return;
        }
        benchmark::DoNotOptimize(parser.request());
        parser.reset();
    }
    state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) * input.size());
}

void parseBrowserGet(benchmark::State &state)
{
    parseAll(state, kBrowserGet);
}

void parsePublish(benchmark::State &state)
{
    parseAll(state, publishRequest(state.range(0)));
}

void parseChunked(benchmark::State &state)
{
    parseAll(state, chunkedRequest(static_cast<int>(state.range(0)), 100));
}

void serializeAnswer(benchmark::State &state)
{
    Request request;
    request.method = "POST";
    Response response{200, {}, QByteArray(120, 'x')};
    response.headers.add("Content-Type", "application/json");
    const std::chrono::sys_seconds now{std::chrono::seconds(1'700'000'000)};
    for (auto _ : state)
        benchmark::DoNotOptimize(serialize(response, request, KeepAlive::Yes, now));
}

BENCHMARK(parseBrowserGet);
BENCHMARK(parsePublish)->Arg(256)->Arg(65536);
BENCHMARK(parseChunked)->Arg(1)->Arg(100);
BENCHMARK(serializeAnswer);

} // namespace

BENCHMARK_MAIN();
