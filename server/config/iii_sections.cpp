// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/iii_sections.h"

#include "server/config/checks.h"

#include <algorithm>

namespace sluice::config {

namespace {

using namespace Qt::StringLiterals;
using yaml::Node;

constexpr qint64 kMinSaveMs = 100;
constexpr qint64 kMaxSaveMs = 3'600'000;
constexpr QByteArrayView kAdapterPrefixes[]{"modules::streams::adapters::",
                                            "modules::stream::adapters::"};

std::optional<Node> take(Node &root, QByteArrayView name)
{
    const auto found = std::ranges::find_if(
        root.members, [name](const yaml::Member &member) { return member.key.text == name; });
    if (found == root.members.end())
        return std::nullopt;
    Node node = std::move(found->value);
    root.members.erase(found);
    return node;
}

void readHost(ReadContext &context, const Node *node, QByteArray &host)
{
    if (!node)
        return;
    const auto text = context.reader.string(*node);
    if (!text)
        return;
    if (*text == "localhost") {
        host = "127.0.0.1";
        return;
    }
    const auto [wrong, hint] = checkAddress(*text);
    if (wrong.isEmpty())
        host = *text;
    else
        context.reader.error(*node, wrong, hint);
}

void readPort(ReadContext &context, const Node *node, quint16 &port)
{
    if (!node)
        return;
    if (const auto read = context.reader.integer(*node, 0, 65535))
        port = static_cast<quint16>(*read);
}

void readFlag(ReadContext &context, const Node *node, bool &flag)
{
    if (!node)
        return;
    if (const auto read = context.reader.boolean(*node))
        flag = *read;
}

/// Of the adapter's own `config`; an absent one is an empty map.
const Node &configOf(const Node &entry)
{
    static const Node kEmpty;
    const Node *config = entry.find("config");
    return config && !config->isNull() ? *config : kEmpty;
}

void readSaveInterval(ReadContext &context, const Node *node, StreamAdapter &adapter)
{
    if (!node)
        return;
    const auto read = context.reader.integer(*node, 0, kMaxSaveMs);
    if (!read || *read == 0) // iii takes 0 for "not set"
        return;
    if (*read < kMinSaveMs)
        context.reader.report().warning(
            node->place, QStringLiteral("%1 ms is too often; 100 ms are used").arg(*read),
            QStringLiteral("write 100 or more"));
    adapter.saveInterval = std::chrono::milliseconds(std::max(*read, kMinSaveMs));
}

void readKvStore(ReadContext &context, const Node &config, StreamAdapter &adapter)
{
    if (!context.reader.map(config,
                            {"store_method", "file_path", "save_interval_ms", "channel_size"},
                            "the configuration of a KvStore"_L1))
        return;
    QByteArray method = "in_memory";
    if (const Node *node = config.find("store_method")) {
        method = context.reader.string(*node).value_or(method);
        if (method != "in_memory" && method != "file_based")
            context.reader.report().warning(
                node->place,
                QStringLiteral("there is no such store_method; in_memory is used, as iii does"),
                QStringLiteral("write in_memory or file_based"));
    }
    if (method == "file_based") {
        adapter.kind = StreamAdapter::Kind::Files;
        adapter.folder = context.folder.absoluteFilePath(QStringLiteral("kv_store_data.db"));
    }
    if (const Node *node = config.find("file_path")) {
        if (const auto path = readPath(context, *node); path && method == "file_based")
            adapter.folder = *path;
    }
    readSaveInterval(context, config.find("save_interval_ms"), adapter);
    if (const Node *node = config.find("channel_size"))
        context.reader.integer(*node, 1, 1'048'576); // ours has no ring that could overrun
}

/// The adapter's name without the prefix of its era.
QByteArray bareName(const QByteArray &name)
{
    for (const QByteArrayView prefix : kAdapterPrefixes) {
        if (name.startsWith(prefix))
            return name.sliced(prefix.size());
    }
    return name;
}

void readAdapter(ReadContext &context, const Node &node, StreamAdapter &adapter)
{
    const Node *type = node.isMap() ? node.find("type") : nullptr; // iii's first form
    if (!context.reader.map(node, {"class", "name", "config", "type", "redis_url"},
                            "an adapter"_L1))
        return;
    const Node *className = node.find("class");
    const Node *named = className ? className : node.find("name");
    named = named ? named : type;
    if (!named)
        return context.reader.error(
            node, QStringLiteral("the adapter has no class"),
            QStringLiteral("write class: modules::streams::adapters::KvStore"));
    const auto text = context.reader.string(*named);
    if (!text)
        return;
    const QByteArray name = bareName(*text);
    if (name == "KvStore" || name == "kv")
        return readKvStore(context, configOf(node), adapter);
    if (name == "RedisAdapter" || name == "redis")
        return context.reader.error(
            *named, QStringLiteral("streams are not kept in Redis by this release"),
            QStringLiteral(
                "write class: modules::streams::adapters::KvStore with store_method: "
                "file_based, or leave the adapter out: the server's own store is durable"));
    if (name == "Bridge" || name == "bridge")
        return context.reader.error(
            *named, QStringLiteral("a bridge to another engine is not served"),
            QStringLiteral("connect the workers to this server, or write class: "
                           "modules::streams::adapters::KvStore"));
    if (!className || name != *text)
        return context.reader.error(
            *named, QStringLiteral("there is no such adapter"),
            QStringLiteral("write KvStore, or the class of an adapter whose "
                           "functions a worker registers"));
    adapter.kind = StreamAdapter::Kind::Worker;
    adapter.name = name;
}

void readStreams(ReadContext &context, const Node &config, StreamModule &module)
{
    if (!context.reader.map(config,
                            {"port", "host", "auth_function", "adapter", "auth_required",
                             "access_denied_event", "inject_id", "paged_sync"},
                            "the configuration of the stream module"_L1))
        return;
    readPort(context, config.find("port"), module.port);
    readHost(context, config.find("host"), module.host);
    if (const Node *node = config.find("auth_function"); node && !node->isNull())
        module.authFunction = context.reader.string(*node).value_or(QByteArray());
    readFlag(context, config.find("auth_required"), module.authRequired);
    readFlag(context, config.find("access_denied_event"), module.accessDeniedEvent);
    readFlag(context, config.find("inject_id"), module.injectId);
    readFlag(context, config.find("paged_sync"), module.pagedSync);
    if (const Node *node = config.find("adapter"); node && !node->isNull())
        readAdapter(context, *node, module.adapter);
}

/// `match("api::*")` as iii writes it, or the pattern alone.
std::optional<QByteArray> readExposed(ReadContext &context, const Node &node)
{
    auto text = context.reader.string(node);
    if (!text)
        return std::nullopt;
    const bool isCall = text->startsWith("match(\"") && text->endsWith("\")");
    if (isCall)
        text = text->sliced(7, text->size() - 9);
    if (!text->isEmpty() && !text->contains('"'))
        return text;
    context.reader.error(node, QStringLiteral("this matches no function"),
                         QStringLiteral("write match(\"api::*\") or api::*"));
    return std::nullopt;
}

void readRbac(ReadContext &context, const Node &node, WorkerPort &workers)
{
    if (!context.reader.map(node, {"expose_functions", "auth_function_id"}, "\"rbac\""_L1))
        return;
    if (const Node *function = node.find("auth_function_id"); function && !function->isNull())
        context.reader.error(
            *function, QStringLiteral("workers are not asked about workers here"),
            QStringLiteral("leave it out: a worker's token says what it may do, by "
                           "sluice.publish and sluice.subscribe on function:NAME"));
    workers.exposed.emplace();
    const Node *exposed = node.find("expose_functions");
    if (!exposed || exposed->isNull() || !context.reader.list(*exposed, "this"_L1))
        return;
    for (const Node &entry : exposed->items) {
        if (auto pattern = readExposed(context, entry))
            workers.exposed->push_back(std::move(*pattern));
    }
}

void readWorkerManager(ReadContext &context, const Node &config, WorkerPort &workers)
{
    if (!context.reader.map(config,
                            {"port", "host", "auth_required", "handshake_timeout_ms",
                             "middleware_function_id", "rbac"},
                            "the configuration of iii-worker-manager"_L1))
        return;
    readPort(context, config.find("port"), workers.port);
    readHost(context, config.find("host"), workers.host);
    readFlag(context, config.find("auth_required"), workers.authRequired);
    if (const Node *node = config.find("middleware_function_id"); node && !node->isNull())
        context.reader.error(*node, QStringLiteral("\"middleware_function_id\" is not served"),
                             QStringLiteral("write rbac: workers then need a token of the server's "
                                            "keys, which says what they may call"));
    if (const Node *node = config.find("rbac"); node && !node->isNull())
        readRbac(context, *node, workers);
    if (const Node *node = config.find("handshake_timeout_ms"); node && !node->isNull())
        context.reader.report().warning(node->place,
                                        QStringLiteral("limits.handshake_timeout counts instead"),
                                        QStringLiteral("set that"));
}

/// Reads one entry; which of its sections it is decides its name.
void readEntry(ReadContext &context, const Node &entry, const char *key, Iii &iii)
{
    if (!context.reader.map(entry, {key, "config"}, "an entry of modules or workers"_L1))
        return;
    const Node *named = entry.find(key);
    if (!named)
        return context.reader.error(
            entry, QStringLiteral("the entry has no %1").arg(QLatin1StringView(key)),
            QStringLiteral("write %1: %2")
                .arg(QLatin1StringView(key), QByteArrayView(key) == "class"
                                                 ? "modules::streams::StreamModule"_L1
                                                 : "iii-stream"_L1));
    const auto name = context.reader.string(*named);
    if (!name)
        return;
    const bool isStreams = *name == "modules::streams::StreamModule"
                           || *name == "modules::stream::StreamModule" || *name == "iii-stream";
    const auto isSecond = [&](bool isThere) {
        if (isThere)
            context.reader.error(entry, QStringLiteral("there is another entry of this kind"),
                                 QStringLiteral("keep one of them"));
        return isThere;
    };
    if (isStreams && !isSecond(iii.streams.has_value()))
        readStreams(context, configOf(entry), iii.streams.emplace());
    else if (*name == "iii-worker-manager" && !isSecond(iii.workers.has_value()))
        readWorkerManager(context, configOf(entry), iii.workers.emplace());
    else if (!isStreams && *name != "iii-worker-manager")
        context.reader.report().warning(
            named->place,
            QStringLiteral("%1 is none of this server's parts").arg(QString::fromUtf8(*name)),
            QStringLiteral("it is ignored"));
}

} // namespace

void takeIiiSections(ReadContext &context, Node &root, Iii &iii)
{
    const std::optional<Node> modules = take(root, "modules");
    const std::optional<Node> workers = take(root, "workers");
    if (!modules && !workers)
        return;
    for (const auto &[list, key] : {std::pair(&modules, "class"), std::pair(&workers, "name")}) {
        if (!*list || (*list)->isNull() || !context.reader.list(**list, "this"_L1))
            continue;
        for (const Node &entry : (*list)->items)
            readEntry(context, entry, key, iii);
    }
    const std::optional<Node> port = take(root, "port");
    if (!iii.workers && iii.streams) {
        iii.workers.emplace();
        if (port)
            readPort(context, &*port, iii.workers->port);
    }
    if (iii.workers && !iii.streams)
        iii.streams.emplace(); // workers without streams have nobody to talk to
}

} // namespace sluice::config
