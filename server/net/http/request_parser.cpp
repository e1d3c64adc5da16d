// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/http/request_parser.h"

#include "server/net/http/grammar.h"
#include "server/net/http/head_rules.h"

#include <algorithm>

namespace sluice::net::http {

namespace {

constexpr int kMaxLeadingBlankLines = 2;       // RFC 9112 2.2 asks to ignore at least one
constexpr qsizetype kMaxChunkLineBytes = 512;  // size, extensions and CRLF
constexpr qsizetype kMaxExtensionBytes = 4096; // over all chunks of a request
constexpr qsizetype kMaxBodyReserve = 64 * 1024;

} // namespace

/// Everything that a request in progress needs; an idle parser has none.
struct RequestParser::State
{
    enum class Phase
    {
        Head,
        HeadDone,
        FixedBody,
        ChunkEnd,
        ChunkLine,
        ChunkData,
        Trailer,
        Done,
        Failed
    };

    RequestLimits limits;
    Phase phase = Phase::Head;
    Request request;
    RequestFailure failure;

    explicit State(const RequestLimits &given)
        : limits(given)
        , grammar(request, given.maxHeadBytes)
    {
    }

    Status read(QByteArrayView bytes, qsizetype *consumed);

private:
    void step(QByteArrayView &bytes);
    bool takeLine(QByteArrayView &bytes, qsizetype maxPending, int statusBeyond, const char *text);
    QByteArrayView line() const { return QByteArrayView(pending).sliced(lineAt).chopped(2); }
    void takeHeadLine();
    void finishHead();
    void startBody();
    void takeBody(QByteArrayView &bytes);
    void takeChunkEnd();
    void takeChunkLine();
    void takeTrailerLine();
    void refuse(RequestFailure why);

    Grammar grammar;
    QByteArray pending;   // the head, or chunk framing that Beast has not been given yet
    qsizetype lineAt = 0; // where the line being read starts in `pending`
    qsizetype extensionBytes = 0;
    quint64 bodyLeft = 0; // of the fixed body or of the current chunk
    qsizetype lines = 0;  // field lines of the head or of the trailer
    int blankLines = 0;
};

RequestParser::Status RequestParser::State::read(QByteArrayView bytes, qsizetype *consumed)
{
    QByteArrayView rest = bytes;
    if (phase == Phase::HeadDone)
        startBody();
    while (!rest.isEmpty() && phase < Phase::Done && phase != Phase::HeadDone)
        step(rest);
    *consumed = bytes.size() - rest.size();
    switch (phase) {
    case Phase::HeadDone:
        return Status::HeadComplete;
    case Phase::Done:
        return Status::Complete;
    case Phase::Failed:
        return Status::Failed;
    default:
        return Status::NeedMore;
    }
}

void RequestParser::State::step(QByteArrayView &bytes)
{
    switch (phase) {
    case Phase::Head:
        if (pending.isEmpty() && bytes.front() != '\r' && !startsRequest(bytes.front()))
            return refuse(refusal(400, "this is not an HTTP request"));
        if (takeLine(bytes, limits.maxHeadBytes, lineAt == 0 ? 414 : 431, "the head is too large"))
            takeHeadLine();
        return;
    case Phase::FixedBody:
    case Phase::ChunkData:
        return takeBody(bytes);
    case Phase::ChunkEnd:
        if (takeLine(bytes, 2, 400, "a chunk is longer than its size says"))
            takeChunkEnd();
        return;
    case Phase::ChunkLine:
        if (takeLine(bytes, lineAt + kMaxChunkLineBytes, 400, "a chunk-size line is too long"))
            takeChunkLine();
        return;
    case Phase::Trailer:
        if (takeLine(bytes, limits.maxHeadBytes, 431, "the trailer is too large"))
            takeTrailerLine();
        return;
    default:
        return;
    }
}

/// Moves bytes up to a line's LF into `pending`; true once the line is whole and ends in CRLF.
bool RequestParser::State::takeLine(QByteArrayView &bytes, qsizetype maxPending, int statusBeyond,
                                    const char *text)
{
    const qsizetype lineFeed = bytes.indexOf('\n');
    const qsizetype wanted = lineFeed < 0 ? bytes.size() : lineFeed + 1;
    const qsizetype taken = std::min(wanted, maxPending - pending.size());
    pending.append(bytes.first(taken));
    bytes = bytes.sliced(taken);
    if (taken == wanted && lineFeed >= 0) {
        // RFC 9112 2.2 allows to accept a bare LF; hops that do not would see another request.
        if (pending.size() - lineAt < 2 || pending.at(pending.size() - 2) != '\r')
            refuse(refusal(400, "a line ends in LF without CR"));
        return phase != Phase::Failed;
    }
    if (pending.size() >= maxPending)
        refuse(refusal(statusBeyond, text));
    return false;
}

void RequestParser::State::takeHeadLine()
{
    const QByteArrayView text = line();
    if (text.isEmpty() && lineAt > 0)
        return finishHead();
    if (text.isEmpty()) {
        pending.clear();
        if (++blankLines > kMaxLeadingBlankLines)
            refuse(refusal(400, "blank lines instead of a request"));
        return;
    }
    const Refusal refused = lineAt == 0 ? checkRequestLine(text, limits.maxTargetBytes)
                                        : checkFieldLine(text);
    if (refused)
        return refuse(*refused);
    if (lineAt > 0 && ++lines > limits.maxHeaders)
        return refuse(refusal(431, "too many header fields"));
    lineAt = pending.size();
}

void RequestParser::State::finishHead()
{
    request.headers.reserve(lines, pending.size());
    if (!grammar.take(pending) || !grammar.isHeadDone())
        return refuse(refusal(400, "the head is malformed"));
    if (const Refusal refused = applyHeadRules(request))
        return refuse(*refused);
    pending = QByteArray();
    lineAt = 0;
    lines = 0;
    phase = Phase::HeadDone;
}

/// Runs on the feed after HeadComplete, when the caller may have set another body limit.
void RequestParser::State::startBody()
{
    if (grammar.isDone() || request.wantsUpgrade) {
        phase = Phase::Done;
    } else if (grammar.isChunked()) {
        phase = Phase::ChunkLine;
    } else {
        bodyLeft = grammar.contentLength();
        phase = Phase::FixedBody;
        if (bodyLeft > static_cast<quint64>(limits.maxBodyBytes))
            return refuse(refusal(413, "the body is too large"));
        // A promise costs the peer nothing, so only a part of it is reserved.
        request.body.reserve(std::min(static_cast<qsizetype>(bodyLeft), kMaxBodyReserve));
    }
}

void RequestParser::State::takeBody(QByteArrayView &bytes)
{
    const auto available = static_cast<quint64>(bytes.size());
    const auto taken = static_cast<qsizetype>(std::min(available, bodyLeft));
    if (!grammar.take(bytes.first(taken)))
        return refuse(refusal(400, "the body is malformed"));
    bytes = bytes.sliced(taken);
    bodyLeft -= static_cast<quint64>(taken);
    if (bodyLeft == 0)
        phase = phase == Phase::FixedBody ? Phase::Done : Phase::ChunkEnd;
}

void RequestParser::State::takeChunkEnd()
{
    if (!line().isEmpty())
        return refuse(refusal(400, "a chunk is longer than its size says"));
    // Beast reads this CRLF as the beginning of the next chunk line.
    lineAt = pending.size();
    phase = Phase::ChunkLine;
}

void RequestParser::State::takeChunkLine()
{
    const QByteArrayView text = line();
    if (const Refusal refused = checkChunkLine(text))
        return refuse(*refused);
    const qsizetype semicolon = text.indexOf(';');
    extensionBytes += semicolon < 0 ? 0 : text.size() - semicolon;
    if (extensionBytes > kMaxExtensionBytes)
        return refuse(refusal(400, "too many chunk extensions"));
    const QByteArrayView digits = semicolon < 0 ? text : text.first(semicolon);
    if (std::ranges::all_of(digits, [](char c) { return c == '0'; })) {
        // Beast takes the last chunk and the trailer in one piece.
        lineAt = pending.size();
        phase = Phase::Trailer;
        return;
    }
    if (!grammar.take(pending))
        return refuse(refusal(400, "a chunk-size line is malformed"));
    pending.truncate(0);
    lineAt = 0;
    bodyLeft = grammar.chunkSize();
    if (bodyLeft > static_cast<quint64>(limits.maxBodyBytes - request.body.size()))
        return refuse(refusal(413, "the body is too large"));
    phase = Phase::ChunkData;
}

void RequestParser::State::takeTrailerLine()
{
    const QByteArrayView text = line();
    if (!text.isEmpty()) {
        if (const Refusal refused = checkFieldLine(text))
            return refuse(*refused);
        if (++lines > limits.maxHeaders)
            return refuse(refusal(431, "too many trailer fields"));
        lineAt = pending.size();
        return;
    }
    if (!grammar.take(pending) || !grammar.isDone())
        return refuse(refusal(400, "the end of the chunked body is malformed"));
    pending = QByteArray();
    phase = Phase::Done;
}

void RequestParser::State::refuse(RequestFailure why)
{
    failure = std::move(why);
    pending = QByteArray();
    request.body = QByteArray();
    phase = Phase::Failed;
}

RequestParser::RequestParser(const RequestLimits &limits)
    : m_limits(limits)
{
}

RequestParser::~RequestParser() = default;
RequestParser::RequestParser(RequestParser &&) noexcept = default;
RequestParser &RequestParser::operator=(RequestParser &&) noexcept = default;

RequestParser::Status RequestParser::feed(QByteArrayView bytes, qsizetype *consumed)
{
    *consumed = 0;
    if (!m_state) {
        if (bytes.isEmpty())
            return Status::NeedMore;
        m_state = std::make_unique<State>(m_limits);
    }
    return m_state->read(bytes, consumed);
}

Request &RequestParser::request()
{
    Q_ASSERT_X(m_state, "RequestParser::request", "no request has begun");
    return m_state->request;
}

const RequestFailure &RequestParser::failure() const
{
    Q_ASSERT_X(m_state && m_state->phase == State::Phase::Failed, "RequestParser::failure",
               "nothing has failed");
    return m_state->failure;
}

bool RequestParser::isIdle() const
{
    return !m_state;
}

void RequestParser::reset()
{
    m_state.reset();
}

void RequestParser::setMaxBodyBytes(qsizetype bytes)
{
    Q_ASSERT_X(m_state, "RequestParser::setMaxBodyBytes", "no request has begun");
    m_state->limits.maxBodyBytes = bytes;
}

} // namespace sluice::net::http
