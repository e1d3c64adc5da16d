// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// The whole window follows a server that is sent 50,000 events a second: by sockets, with credit,
// while the server, the clients and the console share the machine. SLUICE_TEST_SECONDS and
// SLUICE_TEST_RATE make it longer or harder. The limits are those of optimised builds.
#include "console/app/console_app.h"
#include "console/views/events/event_table.h"
#include "console/views/streams/streams_view.h"
#include "tests/benchmarks/console/gui_beat.h"
#include "tests/benchmarks/load/base/process_stats.h"
#include "tests/contract/console/console_fixture.h"

#include <QAction>
#include <QTest>

#include <unistd.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kSlack = 10;
constexpr bool kMeasuresMemory = false;
#elif defined(__OPTIMIZE__)
constexpr int kSlack = 1;
constexpr bool kMeasuresMemory = true;
#else
constexpr int kSlack = 5;
constexpr bool kMeasuresMemory = true;
#endif
constexpr int kRate = 50'000 / kSlack;
constexpr int kKept = 200'000;

/// Processor time and events since it was made.
class Meter
{
public:
    Meter(RealServer &server, const TailFeed &feed)
        : m_serverPid(static_cast<pid_t>(server.pid()))
        , m_feed(feed)
        , m_received(feed.received())
        , m_dropped(feed.dropped())
        , m_ownNs(sluice::load::ownCpuNs())
        , m_serverNs(sluice::load::cpuNsOf(m_serverPid))
    {
        m_since.start();
    }

    double receivedPerSecond() const { return perSecond(m_feed.received() - m_received); }
    double matchedPerSecond() const
    {
        return perSecond(m_feed.received() - m_received + m_feed.dropped() - m_dropped);
    }
    quint64 dropped() const { return m_feed.dropped() - m_dropped; }
    /// Of one core.
    double ownCpu() const { return share(sluice::load::ownCpuNs() - m_ownNs); }
    double serverCpu() const { return share(sluice::load::cpuNsOf(m_serverPid) - m_serverNs); }

private:
    double perSecond(quint64 count) const
    {
        return static_cast<double>(count) * 1e9 / static_cast<double>(m_since.nsecsElapsed());
    }
    double share(std::int64_t ns) const
    {
        return 100.0 * static_cast<double>(ns) / static_cast<double>(m_since.nsecsElapsed());
    }

    pid_t m_serverPid;
    const TailFeed &m_feed;
    quint64 m_received;
    quint64 m_dropped;
    std::int64_t m_ownNs;
    std::int64_t m_serverNs;
    QElapsedTimer m_since;
};

qint64 residentMiB()
{
    return static_cast<qint64>(sluice::load::residentBytesOf(::getpid()) >> 20);
}

} // namespace

class ConsoleTailLoadTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { returnFreedMemory(); } // as the program does
    void theWindowFollowsAFastServer();

private:
    static QProcess &publish(ConsoleFixture &fixture, int rate, int seconds);
    static void holdAndResume(ServerPage *page, StreamsView *view);
    static void filter(StreamsView *view, const QString &text);
};

QProcess &ConsoleTailLoadTest::publish(ConsoleFixture &fixture, int rate, int seconds)
{
    const QByteArray token = fixture.server.token(
        u"bench"_s, {u"--publish"_s, u"*"_s, u"--subscribe"_s, u"*"_s});
    const QString port = fixture.server.address().section(u':', 1);
    return fixture.server.run(QStringLiteral(SLUICE_TEST_LOAD),
                              {u"fanout"_s, u"--port"_s, port, u"--token"_s,
                               QString::fromLatin1(token), u"--target"_s, u"room"_s,
                               u"--subscribers"_s, u"1"_s, u"--channels"_s, u"1"_s, u"--rate"_s,
                               QString::number(rate), u"--payload"_s, u"108"_s, u"--warm"_s, u"0"_s,
                               u"--seconds"_s, QString::number(seconds)});
}

// Space, a second of looking, End: nothing is lost by it, and the window is there at once.
void ConsoleTailLoadTest::holdAndResume(ServerPage *page, StreamsView *view)
{
    const int shown = view->model().rowCount();
    page->actions().find("streams.hold")->trigger();
    const quint64 received = view->feed().received();
    QTest::qWait(1000);
    QCOMPARE(view->model().rowCount(), shown);
    QVERIFY(view->feed().received() > received);
    const quint64 held = view->model().newSinceHold();
    QVERIFY(held > 0);
    QElapsedTimer timer;
    timer.start();
    page->actions().find("streams.resume")->trigger();
    const qint64 took = timer.elapsed();
    qInfo("resumed with %llu rows that had been held, in %lld ms", held, took);
    QVERIFY2(took < 100 * kSlack, qPrintable(QString::number(took)));
}

void ConsoleTailLoadTest::filter(StreamsView *view, const QString &text)
{
    QElapsedTimer timer;
    timer.start();
    view->open(text);
    const qint64 blocked = timer.elapsed();
    QTRY_VERIFY_WITH_TIMEOUT(!view->model().isFiltering(), 20'000);
    qInfo("filter “%s”: %lld ms blocked, %lld ms until it was shown", qPrintable(text), blocked,
          timer.elapsed());
    QVERIFY2(blocked < 100 * kSlack, qPrintable(QString::number(blocked)));
}

void ConsoleTailLoadTest::theWindowFollowsAFastServer()
{
    const int seconds = wanted("SLUICE_TEST_SECONDS", 5);
    const int rate = wanted("SLUICE_TEST_RATE", kRate);
    ConsoleFixture fixture({});
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    for (const ViewEntry &entry : viewTable())
        page->show(entry.id);
    auto *view = fixture.view<StreamsView>(page, "streams");
    QVERIFY(view);
    QVERIFY(fixture.window->preferences().set(Preferences::kKeptRows, kKept));
    QTest::qWait(500);
    qInfo("resident with all views made, before anything is followed: %lld MiB", residentMiB());
    view->follow();
    TRY_VERIFY(view->feed().isOpen());

    const int fill = kKept / rate * 3 / 2 + 2;
    QProcess &load = publish(fixture, rate, fill + seconds + 4);
    QTRY_VERIFY_WITH_TIMEOUT(view->model().kept() >= static_cast<size_t>(kKept)
                                 || load.state() == QProcess::NotRunning,
                             60'000 + fill * 1000);
    QVERIFY2(load.state() == QProcess::Running, load.readAll().constData());
    GuiBeat beat;
    const Meter meter(fixture.server, view->feed());
    beat.start();
    QTest::qWait(seconds * 1000);
    beat.stop();
    const qint64 resident = residentMiB();
    const double received = meter.receivedPerSecond();
    qInfo("%.0f events/s matched, %.0f rows/s received, %llu not sent, sampled 1 in %llu",
          meter.matchedPerSecond(), received, meter.dropped(), view->feed().sampled());
    qInfo("%s; resident %lld MiB; kept %zu rows, %lld MiB", qPrintable(beat.text()), resident,
          view->model().kept(), view->model().keptBytes() >> 20);
    qInfo("of one core: console %.0f %%, server %.0f %%", meter.ownCpu(), meter.serverCpu());
    QVERIFY(view->model().kept() >= static_cast<size_t>(kKept) * 9 / 10);
    QVERIFY2(beat.late(0.99) < 100 * kSlack, qPrintable(beat.text()));
    QVERIFY2(!kMeasuresMemory || resident < 150, qPrintable(QString::number(resident)));
    // The long form wants the rate itself; a slow machine that runs all tests publishes less of it.
    const bool isLong = qEnvironmentVariableIsSet("SLUICE_TEST_SECONDS");
    const double wantedRate = isLong ? rate : std::min<double>(rate, meter.matchedPerSecond());
    QVERIFY2(received > 0.9 * wantedRate, qPrintable(QString::number(received)));
    holdAndResume(page, view);
    filter(view, u"room = bench-0 and bytes > 10"_s);
    filter(view, u"payload.nothing = 1"_s);
    QCOMPARE(view->model().rowCount(), 0);
    filter(view, {});
    QVERIFY(view->model().rowCount() > 0);
    view->stop();
    QTRY_VERIFY_WITH_TIMEOUT(load.state() == QProcess::NotRunning, 60'000);
    qInfo("the clients: %s", load.readAll().trimmed().constData());
    QCOMPARE(load.exitCode(), 0);
}

QTEST_MAIN(ConsoleTailLoadTest)
#include "console_tail_load_test.moc"
