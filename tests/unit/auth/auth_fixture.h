// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/key_loader.h"
#include "server/auth/verify.h"
#include "tests/support/test_keys.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace sluice::test {

constexpr qint64 kNow = 1'700'000'000;

inline QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

/// A key as the configuration would give it; fails the process if it is refused.
inline auth::Key loadKey(auth::KeySpec spec, auth::Algorithm algorithm, const QByteArray &pem)
{
    const QTemporaryDir folder;
    spec.alg = algorithmRow(algorithm).name.toByteArray();
    if (algorithmRow(algorithm).keyType == auth::KeyType::Symmetric)
        spec.secret = pem;
    else
        spec.pemFile = writeFile(folder, QStringLiteral("key.pem"), pem);
    const Result<auth::LoadedKeys> loaded = auth::loadKeys(spec);
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().detail));
    return loaded->keys.front();
}

inline auth::Key loadKey(auth::Algorithm algorithm, const QByteArray &pem)
{
    return loadKey({}, algorithm, pem);
}

/// What went wrong, for QVERIFY2; valid until the next call.
template <class T> const char *whyNot(const Result<T> &result)
{
    static QByteArray text;
    text = result ? QByteArray() : result.error().detail.toUtf8();
    return text.constData();
}

} // namespace sluice::test
