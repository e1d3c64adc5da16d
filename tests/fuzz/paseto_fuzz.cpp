// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/paseto.h"
#include "server/auth/toa_token.h"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace sluice;
using namespace sluice::auth;

const TokenKeys &keys()
{
    static const TokenKeys set{{{"key0", QByteArray(32, 'k')}}};
    return set;
}

void check(const QByteArray &token)
{
    const auto opened = openToken(token, keys(), "nex", 1'700'000'000'000);
    if (opened && opened->identity.claims.subject.isEmpty())
        std::abort();
}

} // namespace

/// Any text as a token, as a key, and as the contents of a token that is sealed rightly: nothing
/// without an identity is ever accepted.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    check(input);
    if (const auto secret = pasetoSecret(input); secret && secret->size() != 32)
        std::abort();
    const qsizetype line = input.indexOf('\n');
    const QByteArray footer = line < 0 ? QByteArray("{\"kid\":\"key0\"}") : input.sliced(line + 1);
    const QByteArray contents = line < 0 ? input : input.first(line);
    if (contents.isEmpty() || contents.size() > 4096 || footer.size() > 1024)
        return 0;
    const QByteArray token = sealPaseto(contents, footer, keys().keys.front().secret,
                                        QByteArray(32, 'n'));
    const auto text = splitPaseto(token);
    if (!text || openPaseto(*text, keys().keys.front().secret) != contents)
        std::abort();
    check(token);
    return 0;
}
