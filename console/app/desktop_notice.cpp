// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/app/desktop_notice.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>

namespace sluice::console {

using namespace Qt::StringLiterals;

void showDesktopNotice(const QString &title, const QString &text)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(
        u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
        u"org.freedesktop.Notifications"_s, u"Notify"_s);
    constexpr quint32 kReplacesNone = 0;
    constexpr int kAsTheDesktopWants = -1; // how long it stays
    call << QCoreApplication::applicationName() << kReplacesNone << u"org.sluice.Console"_s << title
         << text.toHtmlEscaped() << QStringList() << QVariantMap() << kAsTheDesktopWants;
    bus.asyncCall(call);
}

} // namespace sluice::console
