// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/access/access_question.h"

#include "console/models/lists/cell_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace sluice::console {

using namespace Qt::StringLiterals;
using Holder = AccessQuestion::Holder;

namespace {

constexpr std::array kResources{"stream:", "room:", "group:", "item:", "event:"};
constexpr qsizetype kMostText = 16'384; // of claims

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AccessQuestion)
};

bool isResource(const QString &text)
{
    return std::ranges::any_of(kResources, [&](const char *kind) {
        const QLatin1StringView prefix(kind);
        return text.startsWith(prefix) && text.size() > prefix.size();
    });
}

std::optional<QJsonObject> objectOf(const QString &text)
{
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    return json.isObject() ? std::optional(json.object()) : std::nullopt;
}

void insertHolder(QJsonObject &params, const AccessQuestion &question)
{
    const QString who = question.who.trimmed();
    if (question.holder == Holder::Claims)
        params.insert(u"claims"_s, objectOf(who).value_or(QJsonObject()));
    else if (question.holder == Holder::Connection)
        params.insert(u"connection"_s, who);
    else
        params.insert(u"subject"_s, who);
}

// YAML reads a JSON string as the text that it is.
QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QString roleOf(const QJsonObject &claims)
{
    const QString role = claims.value("role"_L1).toString();
    return role.isEmpty() ? claims.value("roles"_L1).toArray().first().toString() : role;
}

} // namespace

QString holderProblem(const AccessQuestion &question)
{
    const QString who = question.who.trimmed();
    if (who.size() > kMostText)
        return Text::tr("This is too long to be a name or claims.");
    if (question.holder == Holder::Claims)
        return objectOf(who) ? QString()
                             : Text::tr("The claims are no JSON object, such as {\"sub\": \"ana\", "
                                        "\"role\": \"agent\"}.");
    if (!who.isEmpty())
        return {};
    return question.holder == Holder::User ? Text::tr("Say who: the name of a user.")
                                           : Text::tr("Say who: the id of a connection.");
}

QString resourceProblem(const AccessQuestion &question)
{
    if (question.isManage())
        return Text::tr("This is asked for streams, rooms, groups and events only.");
    const QString resource = question.resource.trimmed();
    if (!isResource(resource))
        return Text::tr("Say on what: stream:KEY, room:NAME, group:STREAM/GROUP or event:LABEL.");
    if (resource.startsWith("event:"_L1) && question.action != u"publish"_s)
        return Text::tr("An event is published; who sees it subscribes to a stream or a room.");
    return {};
}

QString problemOf(const AccessQuestion &question)
{
    const QString problem = holderProblem(question);
    return problem.isEmpty() && !question.isManage() ? resourceProblem(question) : problem;
}

QJsonObject explainParams(const AccessQuestion &question)
{
    QJsonObject params{{u"action"_s, question.action}};
    insertHolder(params, question);
    if (!question.isManage())
        params.insert(u"resource"_s, question.resource.trimmed());
    if (question.atMs)
        params.insert(u"at"_s, *question.atMs);
    return params;
}

QJsonObject whoParams(const AccessQuestion &question)
{
    return {{u"action"_s, question.action}, {u"resource"_s, question.resource.trimmed()}};
}

QJsonObject whatParams(const AccessQuestion &question)
{
    QJsonObject params;
    insertHolder(params, question);
    return params;
}

QString questionText(const AccessQuestion &question)
{
    QString who = question.who.trimmed();
    if (question.holder == Holder::Claims) {
        const QString subject = objectOf(who).value_or(QJsonObject()).value("sub"_L1).toString();
        who = subject.isEmpty() ? Text::tr("these claims") : Text::tr("claims of %1").arg(subject);
    } else if (question.holder == Holder::Connection) {
        who = Text::tr("connection %1").arg(who);
    }
    const QString what = question.isManage() ? question.action
                                             : question.action + u' ' + question.resource.trimmed();
    return plainLine(who, 80) + u": "_s + plainLine(what, 160);
}

bool takeLink(AccessQuestion &question, const QString &link)
{
    const qsizetype colon = link.indexOf(u':');
    const QString kind = link.first(std::max<qsizetype>(0, colon));
    const QString rest = link.sliced(colon + 1);
    if (rest.isEmpty())
        return false;
    if (kind == u"connection"_s || kind == u"user"_s) {
        question.holder = kind == u"user"_s ? Holder::User : Holder::Connection;
        question.who = rest;
        return true;
    }
    if (!isResource(link))
        return false;
    const bool isEvent = kind == u"event"_s;
    if (isEvent)
        question.action = u"publish"_s;
    else if (question.isManage() || question.resource.startsWith("event:"_L1))
        question.action = u"subscribe"_s; // what was asked cannot be asked about this
    question.resource = link;
    return true;
}

std::optional<QByteArray> claimsOfToken(const QString &text)
{
    const QStringList parts = text.trimmed().split(u'.');
    if (parts.size() != 3 || text.size() > kMostText)
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(
        parts[1].toLatin1(),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonDocument claims = QJsonDocument::fromJson(decoded ? *decoded : QByteArray());
    if (!claims.isObject())
        return {};
    return claims.toJson(QJsonDocument::Indented).trimmed();
}

QByteArray testEntry(const AccessQuestion &question, const QJsonObject &claims, bool isAllowed)
{
    if (question.isManage())
        return {};
    QByteArrayList who;
    const QString subject = claims.value("sub"_L1).toString();
    if (!subject.isEmpty())
        who.append("sub: " + quoted(subject));
    if (const QString role = roleOf(claims); !role.isEmpty())
        who.append("role: " + quoted(role));
    QString on = question.resource.trimmed();
    if (on.startsWith("event:"_L1))
        on = on.sliced(6);
    const bool isPublish = question.action == u"publish"_s;
    return "- { who: { " + (who.isEmpty() ? QByteArray("anonymous: true") : who.join(", "))
           + " }, action: " + (isPublish ? "publish" : "subscribe") + ", on: " + quoted(on)
           + ", expect: " + (isAllowed ? "allow" : "deny") + " }";
}

} // namespace sluice::console
