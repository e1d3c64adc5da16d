// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/open_api.h"

#include "server/dialects/http_paths.h"
#include "shared/base/error_code.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <functional>

namespace sluice::dialects {

namespace {

using namespace Qt::StringLiterals;

const QString kSchemas = u"#/components/schemas/"_s;

/// The value with every `$ref` given to `change`. What is data there, not schema, stays as it is.
QJsonValue withRefs(const QJsonValue &value, const std::function<QString(const QString &)> &change)
{
    if (value.isArray()) {
        QJsonArray changed;
        for (const QJsonValue &element : value.toArray())
            changed.append(withRefs(element, change));
        return changed;
    }
    if (!value.isObject())
        return value;
    QJsonObject changed = value.toObject();
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        const QString &name = it.key();
        const bool isData = name == u"enum" || name == u"const" || name == u"default"
                            || name == u"examples";
        if (name == u"$ref" && it->isString())
            *it = change(it->toString());
        else if (!isData)
            *it = withRefs(*it, change);
    }
    return changed;
}

QString urlOf(const OpenApiFacts::Address &address, const QByteArray &host)
{
    const bool isEvery = address.host == "0.0.0.0" || address.host == "::";
    const QUrl asked(u"//"_s + QString::fromLatin1(host), QUrl::StrictMode);
    QUrl url;
    url.setScheme(address.isTls ? u"https"_s : u"http"_s);
    url.setHost(isEvery && !asked.host().isEmpty() ? asked.host()
                                                   : QString::fromLatin1(address.host));
    url.setPort(address.port);
    return url.toString();
}

/// The names and numbers of the one table of errors.
void fillErrors(QJsonObject &schemas)
{
    QJsonArray numbers;
    QJsonArray names;
    for (const ErrorCodeRow &row : errorCodeTable()) {
        numbers.append(static_cast<int>(row.code));
        names.append(QString(row.name));
    }
    schemas[u"ErrorNumber"_s] = QJsonObject{{u"type"_s, u"integer"_s}, {u"enum"_s, numbers}};
    schemas[u"ErrorName"_s] = QJsonObject{{u"type"_s, u"string"_s}, {u"enum"_s, names}};
}

/// The description of a path, with the methods of the row and no others. HEAD is as GET.
QJsonObject itemOf(const HttpPath &row, const QJsonObject &described)
{
    QJsonObject item;
    if (described.contains(u"parameters"))
        item[u"parameters"_s] = described[u"parameters"];
    for (const QByteArray &method : row.methods.toByteArray().split(',')) {
        const QString name = QString::fromLatin1(method.trimmed()).toLower();
        QJsonObject operation = described[name].toObject();
        if (operation.isEmpty() && name == u"head") {
            operation = described[u"get"].toObject();
            operation[u"operationId"_s] = operation[u"operationId"].toString() + u"Head"_s;
            operation[u"summary"_s] = operation[u"summary"].toString() + u", the head alone"_s;
        }
        item[name] = operation;
    }
    return item;
}

class Document
{
public:
    Document(const OpenApiFacts &facts, const QByteArray &host)
        : m_facts(facts)
        , m_document(QJsonDocument::fromJson(facts.description).object())
        , m_components(m_document[u"components"].toObject())
        , m_schemas(m_components[u"schemas"].toObject())
        , m_responses(m_components[u"responses"].toObject())
        , m_public{{u"url"_s, urlOf(facts.publicAddress, host)}, {u"description"_s, u"public"_s}}
        , m_admin{{u"url"_s, urlOf(facts.adminAddress, host)}, {u"description"_s, u"admin"_s}}
    {
    }

    QByteArray text()
    {
        QJsonObject info = m_document[u"info"].toObject();
        info[u"version"_s] = QString::fromUtf8(m_facts.version);
        m_document[u"info"_s] = info;
        m_document[u"servers"_s] = QJsonArray{m_public};
        fillErrors(m_schemas);
        const QJsonObject described = m_document[u"paths"].toObject();
        for (const HttpPath &row : httpPaths())
            add(row, described[QString::fromLatin1(row.path.toByteArray())].toObject());
        m_components[u"schemas"_s] = m_schemas;
        m_components[u"responses"_s] = m_responses;
        m_document[u"components"_s] = m_components;
        m_document[u"paths"_s] = m_paths;
        return QJsonDocument(m_document).toJson(QJsonDocument::Compact);
    }

private:
    void add(const HttpPath &row, const QJsonObject &described)
    {
        QJsonObject item = itemOf(row, described);
        if (row.listener == PathListener::Admin)
            item[u"servers"_s] = QJsonArray{m_admin};
        if (row.listener == PathListener::Both)
            item[u"servers"_s] = QJsonArray{m_public, m_admin};
        QString path = QString::fromLatin1(row.path.toByteArray());
        if (row.owner == PathOwner::Resources)
            return addCollections(path, item);
        if (row.owner == PathOwner::EngineIo)
            path = QString::fromUtf8(m_facts.engineIoPath) + u'/';
        if (row.owner == PathOwner::Streams)
            item = withoutSwitchedOff(item);
        m_paths[path] = item;
    }

    QJsonObject withoutSwitchedOff(QJsonObject item) const
    {
        for (const QString &method : {u"get"_s, u"head"_s}) {
            QJsonObject operation = item[method].toObject();
            QJsonArray parameters;
            for (const QJsonValue &parameter : operation[u"parameters"].toArray()) {
                const bool isOfMultipart = parameter[u"name"].toString() == u"token";
                if (isOfMultipart ? m_facts.hasResume : m_facts.hasSse)
                    parameters.append(parameter);
            }
            operation[u"parameters"_s] = parameters;
            if (!m_facts.hasSse) {
                QJsonObject responses = operation[u"responses"].toObject();
                QJsonObject good = responses[u"200"].toObject();
                QJsonObject content = good[u"content"].toObject();
                content.remove(u"text/event-stream");
                good[u"content"_s] = content;
                responses[u"200"_s] = good;
                operation[u"responses"_s] = responses;
            }
            item[method] = operation;
        }
        return item;
    }

    /// A path for each collection, with schemas of its own.
    void addCollections(const QString &path, const QJsonObject &item)
    {
        if (!m_facts.manifest)
            return;
        for (const manifest::ResourceRule &rule : m_facts.manifest->resources) {
            const QString name = QString::fromUtf8(rule.name);
            const auto own = [this, &name](const QString &ref) { return ownRef(name, ref); };
            QJsonObject operations = withRefs(item, own).toObject();
            for (auto it = operations.begin(); it != operations.end(); ++it) {
                QJsonObject operation = it->toObject();
                if (!operation.contains(u"operationId"))
                    continue; // parameters
                operation[u"operationId"_s] = operation[u"operationId"].toString() + u'.' + name;
                *it = operation;
            }
            m_paths[QString(path).replace(u"{collection}"_s, name)] = operations;
            if (m_schemas.contains(name + u".Entity"_s))
                continue;
            for (const QString &schema : {u"EntityBody"_s, u"EntityAnswer"_s, u"EntityPage"_s})
                m_schemas[name + u'.' + schema] = withRefs(m_schemas[schema], own);
            m_responses[name + u".Entity"_s] = withRefs(m_responses[u"Entity"], own);
            m_schemas[name + u".Entity"_s] = entityOf(rule);
        }
    }

    /// What is about entities becomes what is about the collection's.
    static QString ownRef(const QString &collection, const QString &ref)
    {
        const qsizetype last = ref.lastIndexOf(u'/') + 1;
        return ref.sliced(last).startsWith(u"Entity")
                   ? ref.first(last) + collection + u'.' + ref.sliced(last)
                   : ref;
    }

    /// The manifest's schema; what it refers to in itself is further down in the document now.
    QJsonValue entityOf(const manifest::ResourceRule &rule) const
    {
        if (rule.schema.isEmpty())
            return m_schemas[u"Entity"];
        const QString place = kSchemas + QString::fromUtf8(rule.name) + u".Entity"_s;
        QJsonObject schema = QJsonDocument::fromJson(rule.schema).object();
        schema.remove(u"$id"_s); // references would count from there
        return withRefs(schema, [&place](const QString &ref) {
            return ref.startsWith(u'#') ? place + ref.sliced(1) : ref;
        });
    }

    const OpenApiFacts &m_facts;
    QJsonObject m_document;
    QJsonObject m_components;
    QJsonObject m_schemas;
    QJsonObject m_responses;
    QJsonObject m_public;
    QJsonObject m_admin;
    QJsonObject m_paths;
};

} // namespace

QByteArray openApiDocument(const OpenApiFacts &facts, const QByteArray &host)
{
    return Document(facts, host).text();
}

} // namespace sluice::dialects
