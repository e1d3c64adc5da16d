// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/websocket/decoder.h"
#include "server/net/websocket/extensions.h"

#include <QByteArrayList>

#include <vector>

namespace sluice::test {

/// Bytes from a client and what the decoder must say, however they are cut into pieces.
struct DecodeCase
{
    QByteArray name;
    QByteArray wire;
    QByteArrayList expected; ///< lines of TranscriptSink
    bool deflate = false;
    net::ws::DecoderLimits limits = {.maxMessageBytes = 200000, .maxContinuations = 100};
};

struct ExtensionCase
{
    QByteArray name;
    QByteArray header;
    bool deflate = false;
    int windowBits = 15;
    QByteArray extra = {}; ///< what follows the two fixed parameters in the answer
};

using DecodeCases = std::vector<DecodeCase>;

DecodeCases frameCases();
DecodeCases lengthCases();
DecodeCases messageCases();
DecodeCases utf8Cases();
DecodeCases closeCases();
DecodeCases deflateCases();
std::vector<ExtensionCase> extensionCases();

} // namespace sluice::test
