// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/elements.h"
#include "server/config/settings.h"

#include <algorithm>

namespace sluice::config {

using namespace declare;

namespace {

/// A changed list needs a restart, so it must be seen to have changed; its passwords must not be seen.
Setting<C> brokers()
{
    Setting<C> setting = texts<C, std::vector<QByteArray>>(
        "dialects.toa.amqp", [](C & c) -> auto & { return c.amqp.brokers; }, Effect::Restart,
        "AMQP 0-9-1 brokers whose events come in, as amqp://USER:PASSWORD@HOST:PORT/VHOST; of "
        "several all are consumed. Empty: those of TOA_AMQP_CONTEXT or TOA_DEV, if set."_L1);
    setting.type = QStringLiteral("one URL or a list of URLs");
    setting.show = [](C &config) {
        if (config.amqp.brokers.empty())
            return QStringLiteral("[]");
        const size_t mark = qHashRange(config.amqp.brokers.begin(), config.amqp.brokers.end());
        return QStringLiteral("[%1 set, mark %2]").arg(config.amqp.brokers.size()).arg(mark, 0, 16);
    };
    return setting;
}

Setting<C> messageTtl()
{
    return {"dialects.toa.amqp_ttl",
            QStringLiteral("none, or duration, 1s to 30d"),
            Effect::Restart,
            "How long a message may wait in a durable queue."_L1,
            [](ReadContext &context, const yaml::Node &node, C &config) {
                if (node.isScalar() && node.text == "none")
                    config.amqp.messageTtl.reset();
                else if (const auto read = context.reader.duration(node, 1s, std::chrono::days(30)))
                    config.amqp.messageTtl = *read;
            },
            [](C &config) {
                return config.amqp.messageTtl ? yaml::durationText(*config.amqp.messageTtl)
                                              : QStringLiteral("none");
            }};
}

std::pair<QString, QString> checkNode(QByteArrayView text)
{
    const bool isPlain = text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
                             return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                                    || (c >= '0' && c <= '9') || c == '-' || c == '_';
                         });
    if (isPlain)
        return {};
    return {u"this cannot be part of a queue's name"_s,
            u"write letters, digits, '-' and '_', at most 64"_s};
}

} // namespace

std::vector<Setting<Config>> amqpSettings()
{
    return {
        brokers(),
        text<C>(
            "dialects.toa.amqp_durable", [](C & c) -> auto & { return c.amqp.durableNode; },
            Effect::Restart,
            "This node's name; then queues are durable and bridge restarts. Not set: exclusive queues, as "
            "Toa's, which miss what comes while there is no connection."_L1,
            checkNode),
        messageTtl(),
        integerOrNone<C>(
            "dialects.toa.amqp_max_length", [](C & c) -> auto & { return c.amqp.maxLength; }, 1,
            1'000'000'000, Effect::Restart,
            "Messages that a durable queue holds at most; then the oldest go."_L1),
        integer<C, qint64>(
            "dialects.toa.amqp_prefetch", [](C & c) -> auto & { return c.amqp.prefetch; }, 1, 65535,
            Effect::Restart,
            "Messages of one broker that may be on their way to the store at a time."_L1),
        boolean<C>(
            "dialects.toa.amqp_routes", [](C & c) -> auto & { return c.amqp.routes; },
            Effect::Restart,
            "Whether Toa's components may manage dynamic routes by calling realtime.routes.create and "
            "its like at the broker; then everybody who can publish there may."_L1),
    };
}

} // namespace sluice::config
