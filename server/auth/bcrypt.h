// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <functional>

/// Password hashes by libcrypt.
namespace sluice::auth {

inline constexpr int kMaxBcryptCost = 14; ///< a check of more takes seconds

/// Empty, or why this is no hash that can be checked: `$2a$`, `$2b$` or `$2y$`, a cost from 4 to
/// kMaxBcryptCost, 53 characters.
QString bcryptFault(QByteArrayView hash);

/// Slow by intent (a cost of 10 is some 70 ms): not for a thread that serves others. False for a
/// password with a NUL, of which bcrypt would see only the beginning. Thread-safe.
bool passwordMatches(const QByteArray &password, const QByteArray &hash);

/// What is checked when there is no such user, so that a stranger cannot tell by the time it takes.
const QByteArray &hashOfNobody();

/// Asks for a check beside the edges; `done` is called in the asking edge's thread. False, and
/// nothing happens, if too many wait.
using PasswordCheck =
    std::function<bool(QByteArray password, QByteArray hash, std::function<void(bool)> done)>;

} // namespace sluice::auth
