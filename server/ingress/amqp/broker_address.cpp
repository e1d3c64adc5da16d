// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ingress/amqp/broker_address.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <amqp.h>

#include <algorithm>

namespace sluice::ingress::amqp {

using namespace Qt::StringLiterals;

namespace {

constexpr char kDefault[] = ".";
constexpr char kContext[] = "TOA_AMQP_CONTEXT";
constexpr qsizetype kMaxUrlBytes = 2048;

Unexpected<Error> bad(const QString &detail)
{
    return fail(ErrorCode::ConfigInvalid, detail);
}

/// The middle of a credential's variable: `.` has none.
QByteArray variableKey(const QByteArray &prefix)
{
    if (prefix == kDefault)
        return {};
    return prefix.toUpper().replace('.', '_').replace('-', '_');
}

Result<std::vector<BrokerAddress>> shardsOf(const QByteArray &prefix, const QJsonValue &urls,
                                            const yaml::Environment &variables)
{
    const QJsonArray list = urls.isString() ? QJsonArray{urls} : urls.toArray();
    if (list.isEmpty())
        return bad(
            u"TOA_AMQP_CONTEXT: \"%1\" must be a list of URLs"_s.arg(QString::fromUtf8(prefix)));
    const QByteArray name = kContext + QByteArray("_") + variableKey(prefix);
    const auto user = variables(name + "_USERNAME");
    const auto password = variables(name + "_PASSWORD");
    std::vector<BrokerAddress> shards;
    for (const QJsonValue &url : list) {
        auto address = parseBrokerUrl(url.toString().toUtf8());
        if (!address)
            return bad(u"TOA_AMQP_CONTEXT: "_s + address.error().detail);
        if (user)
            address->user = *user;
        if (password)
            address->password = *password;
        shards.push_back(std::move(*address));
    }
    return shards;
}

} // namespace

Result<BrokerAddress> parseBrokerUrl(QByteArrayView url)
{
    if (url.isEmpty() || url.size() > kMaxUrlBytes)
        return bad(u"a broker's URL must look like amqp://user:password@host:5672/vhost"_s);
    QByteArray copy = url.toByteArray(); // taken apart in place
    amqp_connection_info info{};
    amqp_default_connection_info(&info);
    if (amqp_parse_url(copy.data(), &info) != AMQP_STATUS_OK || !info.host || !*info.host
        || info.port <= 0 || info.port > 65535)
        return bad(u"this is not a broker's URL; write amqp://user:password@host:5672/vhost"_s);
    return BrokerAddress{info.host,     static_cast<quint16>(info.port),
                         info.ssl != 0, info.vhost,
                         info.user,     info.password};
}

QByteArray toText(const BrokerAddress &address)
{
    return (address.tls ? "amqps://" : "amqp://") + address.user + '@' + address.host + ':'
           + QByteArray::number(address.port)
           + (address.virtualHost == "/" ? QByteArray() : '/' + address.virtualHost);
}

void BrokerTable::add(const QByteArray &prefix, std::vector<BrokerAddress> shards)
{
    m_entries[prefix] = std::move(shards);
}

const std::vector<BrokerAddress> &BrokerTable::of(QByteArrayView label) const
{
    static const std::vector<BrokerAddress> kNone;
    QByteArray prefix = label.toByteArray();
    while (true) {
        const qsizetype dot = prefix.lastIndexOf('.');
        prefix = dot > 0 ? prefix.first(dot) : QByteArray(kDefault);
        if (const auto it = m_entries.find(prefix); it != m_entries.end())
            return it->second;
        if (prefix == kDefault)
            return kNone;
    }
}

std::vector<BrokerAddress> BrokerTable::all() const
{
    std::vector<BrokerAddress> brokers;
    for (const auto &[prefix, shards] : m_entries) {
        for (const BrokerAddress &shard : shards) {
            if (std::ranges::find(brokers, shard) == brokers.end())
                brokers.push_back(shard);
        }
    }
    return brokers;
}

Result<BrokerTable> toaBrokers(const yaml::Environment &variables)
{
    BrokerTable table;
    if (const auto dev = variables("TOA_DEV"); dev && *dev == "1") {
        table.add(kDefault, {{"localhost", 5672, false, "/", "developer", "secret"}});
        return table;
    }
    const auto context = variables(kContext);
    if (!context || context->isEmpty())
        return table;
    const auto json = QByteArray::fromBase64Encoding(*context,
                                                     QByteArray::AbortOnBase64DecodingErrors);
    const QJsonDocument document = json ? QJsonDocument::fromJson(json.decoded) : QJsonDocument();
    if (!document.isObject())
        return bad(u"TOA_AMQP_CONTEXT must be base64 of a JSON object: prefix to list of URLs"_s);
    const QJsonObject entries = document.object();
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        const QByteArray prefix = it.key().toUtf8();
        auto shards = shardsOf(prefix, it.value(), variables);
        if (!shards)
            return fail(std::move(shards).error());
        table.add(prefix, std::move(*shards));
    }
    return table;
}

} // namespace sluice::ingress::amqp
