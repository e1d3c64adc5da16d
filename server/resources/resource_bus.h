// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <functional>
#include <map>
#include <vector>

namespace sluice::resources {

/// The rooms that one recipient stands for.
struct ResourcePath
{
    std::vector<QByteArray> path{"/"};
    QByteArray name = "default";

    ResourcePath() = default;
    explicit ResourcePath(QByteArray room)
        : path{std::move(room)}
    {
    }
    explicit ResourcePath(std::vector<QByteArray> rooms)
        : path(std::move(rooms))
    {
    }

    friend bool operator==(const ResourcePath &, const ResourcePath &) = default;
};

/// What a service has done to an entity.
struct ResourceEvent
{
    QByteArray type; ///< of the entity
    ResourcePath room;
    QByteArray resourcePath;
    QByteArray entity; ///< JSON
    QByteArray result; ///< JSON: `{type, entity, operation, …}`

    friend bool operator==(const ResourceEvent &, const ResourceEvent &) = default;
};

/// The in-process bus between services and whoever tells subscribers. Topics are the actions:
/// `created`, `updated`, `saved`, `deleted`. One thread; listeners are called in the order of
/// their subscription, and may neither subscribe nor unsubscribe meanwhile.
class ResourceBus
{
public:
    using Listener = std::function<void(const ResourceEvent &)>;

    /// Whether somebody listens.
    bool publish(const QByteArray &topic, const ResourceEvent &event) const
    {
        const auto listeners = m_listeners.find(topic);
        if (listeners == m_listeners.end())
            return false;
        for (const Listener &listener : listeners->second)
            listener(event);
        return true;
    }

    void subscribe(const QByteArray &topic, Listener listener)
    {
        m_listeners[topic].push_back(std::move(listener));
    }

private:
    std::map<QByteArray, std::vector<Listener>> m_listeners;
};

} // namespace sluice::resources
