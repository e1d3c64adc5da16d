// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/websocket/decoder.h"

#include <QByteArrayList>
#include <QCryptographicHash>

#include <functional>

namespace sluice::test {

/// Writes down what a decoder says, one line a call: `text PAYLOAD`, `binary …`, `ping …`,
/// `pong …`, `close CODE REASON`, `fail CODE`. Payloads over 64 bytes stand as size and hash.
class TranscriptSink final : public net::ws::MessageSink
{
public:
    QByteArrayList lines;
    std::function<void()> afterMessage; ///< called within onMessage()

    void onMessage(QByteArrayView payload, net::ws::Opcode kind) override
    {
        lines << line(kind == net::ws::Opcode::Text ? "text" : "binary", payload);
        if (afterMessage)
            afterMessage();
    }
    void onPing(QByteArrayView payload) override { lines << line("ping", payload); }
    void onPong(QByteArrayView payload) override { lines << line("pong", payload); }
    void onClose(std::optional<quint16> code, QByteArrayView reason) override
    {
        lines << line("close " + (code ? QByteArray::number(*code) : QByteArray("-")), reason);
    }
    void onFailure(CloseReason reason, QLatin1StringView) override
    {
        lines << "fail " + QByteArray::number(static_cast<int>(reason));
    }

    static QByteArray line(const QByteArray &what, QByteArrayView payload)
    {
        if (payload.size() <= 64)
            return what + ' ' + payload.toByteArray();
        const auto hash = QCryptographicHash::hash(payload.toByteArray(), QCryptographicHash::Md5);
        return what + ' ' + QByteArray::number(payload.size()) + ' ' + hash.toHex();
    }
};

} // namespace sluice::test
