// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"
#include "shared/yaml/environment.h"

#include <QByteArray>

#include <map>
#include <vector>

namespace sluice::ingress::amqp {

/// One AMQP 0-9-1 broker and who we are there.
struct BrokerAddress
{
    QByteArray host;
    quint16 port = 5672;
    bool tls = false;
    QByteArray virtualHost = "/";
    QByteArray user = "guest";
    QByteArray password = "guest";

    friend bool operator==(const BrokerAddress &, const BrokerAddress &) = default;
};

/// `amqp[s]://[USER:PASSWORD@]HOST[:PORT][/VHOST]`; ConfigInvalid otherwise, never quoting the
/// password.
Result<BrokerAddress> parseBrokerUrl(QByteArrayView url);

/// For people: without the password.
QByteArray toText(const BrokerAddress &address);

/// Which brokers carry which events. Several brokers of one entry are shards: all are consumed.
class BrokerTable
{
public:
    void add(const QByteArray &prefix, std::vector<BrokerAddress> shards);

    /// The entry with the deepest dot-prefix of the label, else the entry `.`, else none.
    const std::vector<BrokerAddress> &of(QByteArrayView label) const;
    /// Every broker once.
    std::vector<BrokerAddress> all() const;
    bool isEmpty() const { return m_entries.empty(); }

private:
    std::map<QByteArray, std::vector<BrokerAddress>> m_entries;
};

/// Toa's variables: TOA_DEV, or TOA_AMQP_CONTEXT (base64 of JSON: prefix → URLs) with
/// TOA_AMQP_CONTEXT_<KEY>_USERNAME and _PASSWORD. An empty table if neither is set; ConfigInvalid
/// names the variable.
Result<BrokerTable> toaBrokers(const yaml::Environment &variables);

} // namespace sluice::ingress::amqp
