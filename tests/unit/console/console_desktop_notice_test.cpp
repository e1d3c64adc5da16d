// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/app/desktop_notice.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QVariantMap>

using namespace Qt::StringLiterals;
using namespace sluice::console;

/// What a desktop that shows notifications was asked for.
class Desktop final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QString title;
    QString text;
    int count = 0;

public Q_SLOTS:
    uint Notify(const QString & /*program*/, uint /*replaces*/, const QString & /*icon*/,
                const QString &summary, const QString &body, const QStringList & /*actions*/,
                const QVariantMap & /*hints*/, int /*stays*/)
    {
        title = summary;
        text = body;
        return static_cast<uint>(++count);
    }
};

/// With a session bus of its own.
class ConsoleDesktopNoticeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutADesktopNothingWaits();
    void theDesktopIsToldInPlainText();
    void cleanupTestCase();

private:
    QProcess m_bus;
};

void ConsoleDesktopNoticeTest::initTestCase()
{
    if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
        QSKIP("dbus-daemon is not installed");
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY(m_bus.waitForReadyRead(10'000));
    const QByteArray address = m_bus.readLine().trimmed();
    QVERIFY(!address.isEmpty());
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QVERIFY(QDBusConnection::sessionBus().isConnected());
}

void ConsoleDesktopNoticeTest::withoutADesktopNothingWaits()
{
    QElapsedTimer since;
    since.start();
    showDesktopNotice(u"Sluice console"_s, u"nobody shows this"_s);
    QVERIFY(since.elapsed() < 1'000);
}

void ConsoleDesktopNoticeTest::theDesktopIsToldInPlainText()
{
    Desktop desktop;
    QDBusConnection bus = QDBusConnection::connectToBus(
        QString::fromLatin1(qgetenv("DBUS_SESSION_BUS_ADDRESS")), u"desktop"_s);
    QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, &desktop,
                               QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    showDesktopNotice(u"Sluice console"_s, u"2 new things on <b>prod</b>"_s);
    QTRY_COMPARE(desktop.count, 1);
    QCOMPARE(desktop.title, u"Sluice console"_s);
    QCOMPARE(desktop.text, u"2 new things on &lt;b&gt;prod&lt;/b&gt;"_s);
    QDBusConnection::disconnectFromBus(u"desktop"_s);
}

void ConsoleDesktopNoticeTest::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"qt_default_session_bus"_s);
    m_bus.terminate();
    m_bus.waitForFinished(5'000);
}

QTEST_GUILESS_MAIN(ConsoleDesktopNoticeTest)
#include "console_desktop_notice_test.moc"
