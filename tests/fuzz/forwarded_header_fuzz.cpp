// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Whatever a trusted proxy sends in its forwarding headers, the answer is an address of a known
// kind, and a peer that is not trusted is always answered with its own address.

#include "server/net/http/client_address.h"

#include <cstdint>
#include <cstdlib>

using namespace sluice::net::http;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto trusted = TrustedProxies::parse(
        {QStringLiteral("127.0.0.0/8"), QStringLiteral("10.0.0.0/8")});
    const QByteArrayView input(data, static_cast<qsizetype>(size));
    // The first line is Forwarded, the rest X-Forwarded-For; without a line break only the latter.
    Headers headers;
    const qsizetype lineBreak = input.indexOf('\n');
    if (lineBreak >= 0)
        headers.add("Forwarded", input.first(lineBreak));
    headers.add("X-Forwarded-For", input.sliced(lineBreak + 1));
    headers.add("X-Forwarded-Proto", input.sliced(lineBreak + 1));

    const ClientAddress client = clientAddress(QHostAddress(QHostAddress::LocalHost), headers,
                                               *trusted);
    const QHostAddress stranger(QStringLiteral("192.0.2.1"));
    const ClientAddress direct = clientAddress(stranger, headers, *trusted);

    if (client.address.isNull() || direct != ClientAddress{stranger, false, false})
        std::abort();
    if (!client.forwarded && client.address != QHostAddress(QHostAddress::LocalHost))
        std::abort();
    return 0;
}
