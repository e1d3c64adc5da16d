// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace sluice::net::ws {

/// Incremental UTF-8 check (RFC 3629): says no at the first byte that cannot continue any valid
/// text, however the text was cut. One byte of state.
class Utf8Validator final
{
public:
    /// False once the bytes seen so far cannot begin valid UTF-8; stays false until reset().
    bool append(QByteArrayView bytes);

    /// The bytes seen so far end between two characters.
    bool isComplete() const { return m_state == 0; }

    void reset() { m_state = 0; }

private:
    quint8 m_state = 0;
};

/// Whether the whole text is valid UTF-8.
bool isValidUtf8(QByteArrayView bytes);

} // namespace sluice::net::ws
