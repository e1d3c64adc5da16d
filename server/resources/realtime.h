// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/payload.h"
#include "server/resources/crud.h"
#include "server/resources/resource_bus.h"

#include <tuple>
#include <type_traits>
#include <variant>

/// Decorators that tell a ResourceBus what a method has done, as Twake's @RealtimeCreated and so on.
/// A decorated method does and returns what it did before. Nothing is told if it returns something
/// else than the matching result, an error, or (RealtimeDeleted) a result that deleted nothing.
///
///     const RealtimeCreated<Route> created(bus, {Recipient<Route>{"/sluice/routes", pathOf}});
///     auto create = created(&doCreate);   // Result<CreateResult<Route>> (…, const ExecutionContext &)
namespace sluice::resources {

/// A value, or what makes it of the entity and the context.
template <class T, class Value> class Dynamic
{
public:
    using Make = std::function<Value(const T &, const ExecutionContext &)>;

    Dynamic(Value value)
        : m_make([value = std::move(value)](const T &, const ExecutionContext &) { return value; })
    {
    }
    Dynamic(const char *text) requires std::is_constructible_v<Value, QByteArray>
        : Dynamic(Value(QByteArray(text)))
    {
    }
    template <class F>
    requires std::is_invocable_r_v<Value, F, const T &, const ExecutionContext &> Dynamic(F make)
        : m_make(std::move(make))
    {
    }

    Value operator()(const T &entity, const ExecutionContext &context) const
    {
        return m_make(entity, context);
    }

private:
    Make m_make;
};

/// Whom to tell: room (or rooms), path, and what to show instead of the entity.
template <class T> struct Recipient
{
    Dynamic<T, ResourcePath> room = ResourcePath();
    Dynamic<T, QByteArray> path = QByteArray("/");
    std::optional<T> resource = {};
};

template <class T> using Recipients = Dynamic<T, std::vector<Recipient<T>>>;

namespace detail {

inline QByteArray resultJson(const QByteArray &type, const QByteArray &entity,
                             const QByteArray &operation, const QByteArray &more = {})
{
    QByteArray json("{\"type\":");
    core::appendJsonString(json, type);
    return json + ",\"entity\":" + entity + ",\"operation\":\"" + operation + '"' + more + '}';
}

template <class T> QByteArray describe(const CreateResult<T> &result)
{
    return resultJson(result.type, toJson(result.entity), "create");
}
template <class T> QByteArray describe(const UpdateResult<T> &result)
{
    return resultJson(result.type, toJson(result.entity), "update",
                      result.affected ? ",\"affected\":" + QByteArray::number(*result.affected)
                                      : QByteArray());
}
template <class T> QByteArray describe(const SaveResult<T> &result)
{
    static constexpr const char *kNames[] = {"create", "update", "exists"};
    return resultJson(result.type, toJson(result.entity),
                      kNames[static_cast<size_t>(result.operation)]);
}
template <class T> QByteArray describe(const DeleteResult<T> &result)
{
    return resultJson(result.type, toJson(result.entity), "delete",
                      result.deleted ? ",\"deleted\":true" : ",\"deleted\":false");
}

template <class Answer> struct Unwrapped
{
    using Type = Answer;
};
template <class Answer> struct Unwrapped<Result<Answer>>
{
    using Type = Answer;
};

} // namespace detail

template <class T, class Answer> class RealtimeDecorator
{
public:
    RealtimeDecorator(const ResourceBus &bus, QByteArray topic, Recipients<T> recipients)
        : m_bus(bus)
        , m_topic(std::move(topic))
        , m_recipients(std::move(recipients))
    {
    }

    /// The method, decorated; the execution context is its last argument.
    template <class Method> auto operator()(Method method) const
    {
        return [this, method = std::move(method)](const auto &...arguments) {
            auto returned = method(arguments...);
            using Returned = decltype(returned);
            if constexpr (std::is_same_v<typename detail::Unwrapped<Returned>::Type, Answer>) {
                const ExecutionContext &context = std::get<sizeof...(arguments) - 1>(
                    std::tie(arguments...));
                if constexpr (std::is_same_v<Returned, Answer>)
                    tell(returned, context);
                else if (returned)
                    tell(*returned, context);
            }
            return returned;
        };
    }

    /// The continuation of a method that answers later, decorated.
    std::function<void(Result<Answer>)> after(const ExecutionContext &context,
                                              std::function<void(Result<Answer>)> then) const
    {
        return [this, context, then = std::move(then)](Result<Answer> result) {
            if (result)
                tell(*result, context);
            then(std::move(result));
        };
    }

    void tell(const Answer &result, const ExecutionContext &context) const
    {
        if constexpr (requires { result.deleted; }) {
            if (!result.deleted)
                return;
        }
        for (const Recipient<T> &recipient : m_recipients(result.entity, context)) {
            ResourceEvent event;
            event.type = result.type;
            event.room = recipient.room(result.entity, context);
            event.resourcePath = recipient.path(result.entity, context);
            event.entity = toJson(recipient.resource ? *recipient.resource : result.entity);
            event.result = detail::describe(result);
            m_bus.publish(m_topic, event);
        }
    }

private:
    const ResourceBus &m_bus;
    QByteArray m_topic;
    Recipients<T> m_recipients;
};

template <class T> struct RealtimeCreated : RealtimeDecorator<T, CreateResult<T>>
{
    RealtimeCreated(const ResourceBus &bus, Recipients<T> recipients)
        : RealtimeDecorator<T, CreateResult<T>>(bus, "created", std::move(recipients))
    {
    }
};
template <class T> struct RealtimeUpdated : RealtimeDecorator<T, UpdateResult<T>>
{
    RealtimeUpdated(const ResourceBus &bus, Recipients<T> recipients)
        : RealtimeDecorator<T, UpdateResult<T>>(bus, "updated", std::move(recipients))
    {
    }
};
template <class T> struct RealtimeSaved : RealtimeDecorator<T, SaveResult<T>>
{
    RealtimeSaved(const ResourceBus &bus, Recipients<T> recipients)
        : RealtimeDecorator<T, SaveResult<T>>(bus, "saved", std::move(recipients))
    {
    }
};
template <class T> struct RealtimeDeleted : RealtimeDecorator<T, DeleteResult<T>>
{
    RealtimeDeleted(const ResourceBus &bus, Recipients<T> recipients)
        : RealtimeDecorator<T, DeleteResult<T>>(bus, "deleted", std::move(recipients))
    {
    }
};

} // namespace sluice::resources
