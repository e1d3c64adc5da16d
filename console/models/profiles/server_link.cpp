// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/profiles/server_link.h"

#include "console/models/lists/cell_text.h"
#include "console/models/profiles/profile.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongest = 16 * 1024;
constexpr int kLongestName = 60;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ServerLink)
};

QByteArray tokenOf(const QUrl &link)
{
    const QString asked = QUrlQuery(link).queryItemValue(u"token"_s, QUrl::FullyDecoded);
    const QString user = link.password().isEmpty() ? link.userName() : link.password();
    return (asked.isEmpty() ? user : asked).trimmed().toUtf8();
}

} // namespace

bool mayHoldToken(const QUrl &url)
{
    return !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment();
}

Result<ServerLink> serverLinkFrom(const QString &text)
{
    QUrl link(text.size() > kLongest ? QString() : text.trimmed(), QUrl::StrictMode);
    const QString scheme = link.scheme();
    const bool isOurs = scheme == u"sluice"_s;
    if (!link.isValid() || link.host().isEmpty()
        || !(isOurs || scheme == u"ws"_s || scheme == u"wss"_s))
        return fail(ErrorCode::InvalidParams, Text::tr("This is no link to a server; it looks like "
                                                       "sluice://sluice.example.org:8421."));
    ServerLink found;
    found.token = tokenOf(link);
    found.name = plainLine(QUrlQuery(link).queryItemValue(u"name"_s, QUrl::FullyDecoded),
                           kLongestName);
    link.setUserInfo({});
    link.setQuery(QString());
    link.setFragment({});
    const QString address = link.toString();
    found.url = adminUrl(isOurs ? address.sliced(u"sluice://"_s.size()) : address);
    if (found.name.isEmpty())
        found.name = link.host();
    if (!found.url.isValid() || found.url.isEmpty())
        return fail(ErrorCode::InvalidParams, Text::tr("The link names no address of a server."));
    return found;
}

} // namespace sluice::console
