// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

/// The convention that services which keep entities follow, as Twake's do: one class per kind of
/// entity, results that say what was done, and the execution context as the last argument. Where a
/// service keeps its entities is its own business (shared/docs/adr/0012). Header only.
///
/// An entity type T needs `QByteArray toJson(const T &)`, found by its namespace.
namespace sluice::resources {

/// Who asks, and over what.
struct ExecutionContext
{
    QByteArray subject;   ///< empty: the server itself
    QByteArray requestId; ///< for logs
    QByteArray transport; ///< http, ws, …
};

template <class T> struct CreateResult
{
    QByteArray type; ///< of the entity, for subscribers
    T entity;
};
template <class T> struct UpdateResult
{
    QByteArray type;
    T entity;
    std::optional<quint64> affected; ///< how many were changed, if it is known
};
template <class T> struct SaveResult
{
    enum class Operation : quint8
    {
        Create,
        Update,
        Exists ///< it was there already, unchanged
    };

    QByteArray type;
    T entity;
    Operation operation = Operation::Create;
};
template <class T> struct DeleteResult
{
    QByteArray type;
    T entity; ///< what was deleted, or its key
    bool deleted = false;
};
template <class T> struct ListResult
{
    QByteArray type;
    std::vector<T> entities;
    QByteArray nextPage; ///< empty: that was all
};

/// Entities that are a piece of JSON.
inline QByteArray toJson(const QByteArray &json)
{
    return json;
}

/// Answers come by continuation, in a later turn or at once; exactly one per call. What a service
/// does not offer answers Unsupported. One thread. Errors carry the HTTP status that Twake's
/// exceptions carry (InvalidParams 400, PermissionDenied 403, NotFound 404, NetworkFailed 502).
template <class T, class Key = QByteArray> class CrudService
{
public:
    template <class Answer> using Then = std::function<void(Result<Answer>)>;

    virtual ~CrudService() = default;

    virtual void create(T, const ExecutionContext &, Then<CreateResult<T>> then)
    {
        then(notOffered());
    }
    virtual void get(const Key &, const ExecutionContext &, Then<T> then) { then(notOffered()); }
    virtual void update(const Key &, T, const ExecutionContext &, Then<UpdateResult<T>> then)
    {
        then(notOffered());
    }
    /// Creates or replaces.
    virtual void save(T, const ExecutionContext &, Then<SaveResult<T>> then) { then(notOffered()); }
    virtual void remove(const Key &, const ExecutionContext &, Then<DeleteResult<T>> then)
    {
        then(notOffered());
    }
    virtual void list(const QByteArray & /*page*/, const ExecutionContext &,
                      Then<ListResult<T>> then)
    {
        then(notOffered());
    }

private:
    static Unexpected<Error> notOffered()
    {
        return fail(ErrorCode::Unsupported, QStringLiteral("the service does not offer this"));
    }
};

} // namespace sluice::resources
