// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/session/connection_report.h"

#include "console/models/lists/cell_text.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionReport)
};

constexpr std::array kSteps{AdminStep::Tcp,   AdminStep::Tls,  AdminStep::Upgrade,
                            AdminStep::Token, AdminStep::Role, AdminStep::Protocol,
                            AdminStep::Clock};

QString skewText(qint64 milliseconds)
{
    const QString sign = milliseconds < 0 ? u"−"_s : u"+"_s;
    const qint64 size = std::abs(milliseconds);
    return sign + (size < 10'000 ? QString::number(size) + u" ms"_s : ageText(size));
}

QString nameOf(AdminStep step)
{
    switch (step) {
    case AdminStep::KeptToken:
    case AdminStep::Token:
        return Text::tr("token");
    case AdminStep::Tcp:
        return u"TCP"_s;
    case AdminStep::Tls:
        return u"TLS"_s;
    case AdminStep::Upgrade:
        return Text::tr("admin API");
    case AdminStep::Role:
        return Text::tr("role");
    case AdminStep::Protocol:
        return Text::tr("protocol");
    case AdminStep::Clock:
        return Text::tr("clock");
    }
    return {};
}

/// With what the server said of itself.
QString passedText(AdminStep step, const AdminClient &client)
{
    const QString name = nameOf(step);
    switch (step) {
    case AdminStep::Role:
        return Text::tr("role %1 (%2)")
            .arg(plainLine(client.hello().role, 20), plainLine(client.hello().subject, 40));
    case AdminStep::Protocol:
        return Text::tr("protocol %1 (server %2)")
            .arg(client.hello().protocol)
            .arg(plainLine(client.hello().version, 20));
    case AdminStep::Clock:
        return name + u' ' + skewText(client.clockSkewMs());
    default:
        return name;
    }
}

QString adviceOf(AdminStep step, const AdminClient &client)
{
    switch (step) {
    case AdminStep::KeptToken:
        return Text::tr("Paste the token, or choose the place where it is kept.");
    case AdminStep::Tcp:
        return Text::tr("Is sluiced running there, and are host and port those of its admin "
                        "listener? It listens on its own machine only unless admin.host says "
                        "otherwise.");
    case AdminStep::Tls:
        return client.offeredFingerprint().isEmpty()
                   ? Text::tr("Look at the TLS settings of this profile. A listener without "
                              "admin.tls wants ws:// instead of wss://.")
                   : Text::tr("Compare the SHA-256 with what “openssl x509 -noout -fingerprint "
                              "-sha256” prints on the server, and trust the certificate only if "
                              "it is the same.");
    case AdminStep::Upgrade:
        return Text::tr("Something else answers there: use the port of the admin listener, 8421 "
                        "unless admin.port says otherwise, and the path /admin/v1.");
    case AdminStep::Token:
        return Text::tr("Paste a token that is valid now. On the server, “sluicectl token --admin "
                        "viewer” prints one.");
    case AdminStep::Role:
        return Text::tr("The token needs the claim sluice.admin: viewer, operator or admin. On "
                        "the server, “sluicectl token --admin viewer” prints one that has it.");
    case AdminStep::Protocol:
        return Text::tr("This console speaks protocol 1. Update the older of the two.");
    case AdminStep::Clock:
        return Text::tr("Set the clocks of both machines, for example by NTP: times are the "
                        "server's, and tokens end by them.");
    }
    return {};
}

} // namespace

QString ConnectionReport::text() const
{
    QStringList steps;
    for (const QString &step : passed)
        steps.append(u"✓ "_s + step);
    if (!failed.isEmpty())
        steps.append(u"✗ "_s + failed);
    QStringList lines{steps.join(u"   "_s), reason, advice};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

ConnectionReport reportOf(const AdminClient &client)
{
    ConnectionReport report;
    const bool isSkewed = std::abs(client.clockSkewMs()) > kLargestSkewMs;
    const bool isConnected = client.isUsable();
    const AdminStep failedAt = isConnected ? AdminStep::Clock : client.failedAt();
    for (const AdminStep step : kSteps) {
        if (step == AdminStep::Tls && client.url().scheme() != u"wss"_s)
            continue;
        if (step >= failedAt)
            break;
        report.passed.append(passedText(step, client));
    }
    if (isConnected && !isSkewed) {
        report.passed.append(passedText(AdminStep::Clock, client));
        return report;
    }
    report.failed = isConnected ? passedText(AdminStep::Clock, client) : nameOf(failedAt);
    report.reason = isConnected ? Text::tr("The clocks of this machine and the server differ.")
                                : plainLine(client.problem(), 600);
    report.advice = adviceOf(failedAt, client);
    return report;
}

} // namespace sluice::console
