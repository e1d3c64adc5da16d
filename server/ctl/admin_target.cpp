// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/admin_target.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

void declareAdmin(QCommandLineParser &parser)
{
    parser.addOption(
        {u"admin"_s,
         u"The server's admin port; default SLUICE_ADMIN, else what --config says, else "
         "ws://127.0.0.1:8421."_s,
         u"URL"_s});
}

namespace {

Result<QUrl> adminUrl(const QCommandLineParser &parser)
{
    QString text = parser.value(u"admin"_s);
    if (text.isEmpty())
        text = qEnvironmentVariable("SLUICE_ADMIN");
    if (text.isEmpty() && parser.isSet(u"config"_s)) {
        const auto config = configFrom(parser);
        if (!config)
            return fail(config.error());
        const config::Endpoint &admin = (*config)->admin;
        if (admin.port == 0)
            return fail(
                ErrorCode::ConfigInvalid,
                u"the configuration leaves the admin port open (0); name it with --admin"_s);
        text = u"%1://%2:%3"_s
                   .arg(admin.tls.isEnabled() ? u"wss"_s : u"ws"_s, QString::fromUtf8(admin.host))
                   .arg(admin.port);
    }
    if (text.isEmpty())
        text = u"ws://127.0.0.1:8421"_s;
    if (!text.contains(u"://"_s))
        text.prepend(u"ws://"_s);
    QUrl url(text, QUrl::StrictMode);
    if (url.scheme() == u"http"_s || url.scheme() == u"https"_s)
        url.setScheme(url.scheme() == u"https"_s ? u"wss"_s : u"ws"_s);
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != u"ws"_s && url.scheme() != u"wss"_s))
        return fail(ErrorCode::InvalidParams,
                    u"`%1` is not an admin port's URL; write ws://HOST:PORT"_s.arg(text));
    url.setPath(u"/admin/v1"_s);
    return url;
}

} // namespace

Result<Target> adminTargetFrom(const QCommandLineParser &parser)
{
    auto target = targetFrom(parser);
    if (!target)
        return target;
    auto url = adminUrl(parser);
    if (!url)
        return fail(url.error());
    target->webSocket = *url;
    target->subprotocol = u"sluice.admin.v1"_s;
    return target;
}

} // namespace sluice::ctl
