// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/key_loader.h"
#include "server/auth/mint.h"
#include "server/auth/verify.h"

#include <QDateTime>
#include <QFile>

#include <iostream>
#include <string>

/// Verifies and mints tokens for programs that speak no C++. Reads one job a line from standard
/// input, fields separated by tabs, and answers each with one line:
///   verify ALG KEYFILE TOKEN    ->  ok SUBJECT | error CODE DETAIL
///   mint   ALG KEYFILE PAYLOAD  ->  ok TOKEN   | error CODE DETAIL
/// ALG is a JOSE name or `jwks`; a KEYFILE is a PEM, a JWKS or the text of an HS secret.

namespace {

using namespace sluice;
using namespace Qt::StringLiterals;

QByteArray toLine(const Error &error)
{
    const QLatin1StringView name = errorCodeRow(error.code).name;
    return "error\t" + QByteArray(name.data(), name.size()) + '\t' + error.detail.toUtf8();
}

Result<std::vector<auth::Key>> load(const QByteArray &algorithm, const QString &path)
{
    auth::KeySpec spec;
    if (algorithm == "jwks") {
        spec.jwksFile = path;
    } else {
        spec.alg = algorithm;
        if (algorithm.startsWith("HS")) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return fail(ErrorCode::FileUnreadable, file.errorString());
            spec.secret = file.readAll();
        } else {
            spec.pemFile = path;
        }
    }
    Result<auth::LoadedKeys> loaded = auth::loadKeys(spec);
    if (!loaded)
        return fail(std::move(loaded).error());
    return loaded->keys;
}

QByteArray run(const QList<QByteArray> &job)
{
    if (job.size() != 4)
        return "error\tinvalid_request\tfour fields";
    const auto keys = load(job[1], QString::fromUtf8(job[2]));
    if (!keys)
        return toLine(keys.error());
    if (job[0] == "mint") {
        const Result<QByteArray> token = auth::mintToken(keys->front(), job[3]);
        return token ? "ok\t" + *token : toLine(token.error());
    }
    const auto claims = auth::verify(job[3], *auth::KeySet::create(*keys), {},
                                     QDateTime::currentSecsSinceEpoch());
    return claims ? "ok\t" + claims->subject : toLine(claims.error());
}

} // namespace

int main()
{
    std::string line;
    while (std::getline(std::cin, line))
        std::cout << run(QByteArray::fromStdString(line).split('\t')).constData() << '\n';
    return 0;
}
