// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/authorization.h"
#include "server/dialects/toa/exposition.h"

#include <QList>

#include <cstdint>
#include <cstdlib>

/// Four lines: `Accept`, `Authorization`, a resume token, and the target. Whatever they are, the
/// request is judged, a refusal is a status of errors, and a token that is read is written the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace sluice;
    using namespace sluice::dialects;
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QList<QByteArray> lines = input.split('\n');
    lines.resize(4);
    net::http::Request request;
    request.method = "GET";
    request.target = "/realtime/streams/" + lines[3];
    const qsizetype mark = request.target.indexOf('?');
    request.path = mark < 0 ? request.target : request.target.first(mark);
    request.query = mark < 0 ? QByteArray() : request.target.sliced(mark + 1);
    const auto isFieldText = [](const QByteArray &text) {
        return !text.contains('\r') && !text.contains('\0');
    };
    if (isFieldText(lines[0]))
        request.headers.add("Accept", lines[0]);
    if (isFieldText(lines[1]))
        request.headers.add("Authorization", lines[1]);
    const toa::Judgement judgement = toa::judge(request);
    for (const auto &answer : {judgement.answer, judgement.refusal}) {
        if (answer && answer->status < 400)
            std::abort();
    }
    if (!judgement.format && !judgement.answer && !judgement.refusal)
        std::abort();
    const toa::Credentials credentials = toa::credentials(request, judgement.format);
    if (credentials.refusal && credentials.refusal->status != 401)
        std::abort();
    for (const PasswordEnd end : {PasswordEnd::OfText, PasswordEnd::SecondColon}) {
        const auto who = parseBasic(credentials.text, end);
        if (who && (who->username.isEmpty() || who->username.contains(':')))
            std::abort();
    }
    if (const auto position = toa::fromResumeToken(lines[2])) {
        if (toa::fromResumeToken(toa::toResumeToken(*position)) != position)
            std::abort();
    }
    return 0;
}
