// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/websocket/decoder.h"
#include "tests/support/ws_transcript.h"

#include <algorithm>
#include <cstdlib>

using namespace sluice;
using namespace sluice::net::ws;

namespace {

constexpr DecoderLimits kLimits{.maxMessageBytes = 4096, .maxContinuations = 20};

QByteArrayList decodeWhole(QByteArray wire, bool deflate)
{
    Decoder decoder(kLimits, deflate);
    test::TranscriptSink sink;
    if (decoder.feed(wire.data(), wire.size(), sink) != wire.size())
        std::abort();
    return sink.lines;
}

// Pieces of the sizes in `steps`, over and over, each copied so that a sanitizer sees its ends;
// the sink stops after each message.
QByteArrayList decodeInPieces(QByteArrayView wire, QByteArrayView steps, bool deflate)
{
    Decoder decoder(kLimits, deflate);
    test::TranscriptSink sink;
    sink.afterMessage = [&] { decoder.stop(); };
    qsizetype at = 0;
    for (size_t turn = 0; at < wire.size(); ++turn) {
        const auto step = steps.isEmpty() ? 1
                                          : static_cast<quint8>(
                                                steps[static_cast<qsizetype>(turn) % steps.size()])
                                                + 1;
        const qsizetype length = std::min<qsizetype>(step, wire.size() - at);
        QByteArray piece = wire.sliced(at, length).toByteArray();
        at += piece.size();
        for (qsizetype done = 0; done < piece.size();) {
            const qsizetype used = decoder.feed(piece.data() + done, piece.size() - done, sink);
            if (used <= 0 || used > piece.size() - done)
                std::abort();
            done += used;
        }
        if (decoder.bufferedBytes() > 64 * 1024 || (decoder.isIdle() && decoder.bufferedBytes()))
            std::abort();
    }
    return sink.lines;
}

} // namespace

// Input: flags (bit 0: deflate), number of steps (0–15), the steps, then a client's bytes.
// What the decoder says must not depend on how the bytes were cut.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArrayView input(data, static_cast<qsizetype>(size));
    const bool deflate = (data[0] & 1) != 0;
    const qsizetype steps = std::min<qsizetype>(data[1] & 15, input.size() - 2);
    const QByteArrayView wire = input.sliced(2 + steps);

    const QByteArrayList whole = decodeWhole(wire.toByteArray(), deflate);
    if (decodeInPieces(wire, input.sliced(2, steps), deflate) != whole
        || decodeInPieces(wire, {}, deflate) != whole)
        std::abort();
    return 0;
}
