// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace sluice::console {

/// Who may do what on what: the question of the access tester.
struct AccessQuestion
{
    enum class Holder : quint8
    {
        User,       ///< by name: with the claims of a connection of theirs, else with none
        Connection, ///< with the claims that it has, and what it has joined
        Claims      ///< those of `who`, a JSON object
    };

    Holder holder = Holder::User;
    QString who;
    QString action = QStringLiteral("subscribe"); ///< subscribe, join, publish or manage:SCOPE
    QString resource;           ///< stream:KEY, room:NAME, …; not for manage:…
    std::optional<qint64> atMs; ///< Unix milliseconds; nothing: now

    bool isManage() const { return action.startsWith(QLatin1StringView("manage:")); }

    friend bool operator==(const AccessQuestion &, const AccessQuestion &) = default;
};

/// What is missing before the server can be asked, translated; empty: nothing.
QString problemOf(const AccessQuestion &question);
/// What is missing before it can be asked what the holder may do at all.
QString holderProblem(const AccessQuestion &question);
/// What is missing before it can be asked who may do it.
QString resourceProblem(const AccessQuestion &question);

/// What the methods admin.access.explain, .who and .what take.
QJsonObject explainParams(const AccessQuestion &question);
QJsonObject whoParams(const AccessQuestion &question);
QJsonObject whatParams(const AccessQuestion &question);

/// The question as words, e.g. "gus: join room:acme/orders". Untrusted text is on one line.
QString questionText(const AccessQuestion &question);

/// A link into the view names one part and leaves the others: `connection:ID`, `user:NAME`, or a
/// resource such as `room:NAME`. False if it names nothing that we know.
bool takeLink(AccessQuestion &question, const QString &link);

/// The claims in what may be a token of three parts; nothing if it is none. The token itself is not
/// kept, and its signature is not checked.
std::optional<QByteArray> claimsOfToken(const QString &text);

/// An entry for the section `tests` of a manifest that expects what was answered. A test knows one
/// user and one role: those of `claims`. Empty for what a test cannot say (manage:…).
QByteArray testEntry(const AccessQuestion &question, const QJsonObject &claims, bool isAllowed);

} // namespace sluice::console
