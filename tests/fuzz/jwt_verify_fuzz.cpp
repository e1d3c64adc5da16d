// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/key_loader.h"
#include "server/auth/verify.h"

#include <QList>

#include <cstdint>
#include <cstdlib>

namespace {

using namespace sluice::auth;

/// RFC 8037 appendix A.2, RFC 7517 appendix A.1 and a secret: one key per path of the verifier.
constexpr QByteArrayView kDocument = R"({"keys":[
{"kty":"OKP","crv":"Ed25519","kid":"ed","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"},
{"kty":"EC","crv":"P-256","kid":"ec","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
"y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"},
{"kty":"oct","alg":"HS256","k":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}]})";

const KeySet &keys()
{
    static const auto set = [] {
        const auto loaded = parseJwks(kDocument, {{}, {}, JwksTrust::Operator});
        if (!loaded || loaded->keys.size() != 3)
            std::abort();
        return KeySet::create(loaded->keys);
    }();
    return *set;
}

/// Three lines become the three encoded parts, so that mutations reach what is inside; any other
/// text is the token itself.
QByteArray toToken(const QByteArray &input)
{
    const QList<QByteArray> lines = input.split('\n');
    if (lines.size() != 3)
        return input;
    QByteArray token;
    for (const QByteArray &line : lines) {
        token += line.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        token += '.';
    }
    token.chop(1);
    return token;
}

} // namespace

/// Any text as a token. Nothing may be accepted: only by breaking the HMAC or a signature could the
/// fuzzer make a token of these keys, and the corpus has one, which is told by its subject.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto claims = verify(toToken(input), keys(), {}, 1'700'000'000);
    if (claims ? claims->subject != "alice" : claims.error().detail.isEmpty())
        std::abort();
    return 0;
}
