// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <variant>

namespace sluice::ingress::amqp {

/// How the subscription of one event at one broker stands.
struct EventState
{
    enum class Kind : quint8
    {
        Waiting, ///< for the broker
        Bound,   ///< events come in
        Failed   ///< the broker refuses it; tried again every half minute
    };

    Kind kind = Kind::Waiting;
    QString detail; ///< Failed: what the broker says
};

/// What a broker's thread tells the core's.
struct EventStateChanged
{
    int broker = 0; ///< index in the table's all()
    QByteArray label;
    EventState state;
};
/// The connection was made, or there is none and why.
struct LinkChanged
{
    int broker = 0;
    bool isUp = false;
    qint64 atMs = 0; ///< Unix milliseconds
    QString error;   ///< empty while it is up
};
using BrokerNews = std::variant<EventStateChanged, LinkChanged>;

} // namespace sluice::ingress::amqp
