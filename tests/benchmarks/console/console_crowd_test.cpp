// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Many real connections are listed and scrolled in the whole window, while others are served.
// SLUICE_TEST_CONNECTIONS makes it more. The limits are those of optimised builds.
#include "console/views/lists/list_page.h"
#include "console/views/subscribers/subscribers_view.h"
#include "tests/benchmarks/console/gui_beat.h"
#include "tests/benchmarks/load/base/process_stats.h"
#include "tests/contract/console/console_fixture.h"

#include <QHeaderView>
#include <QJsonDocument>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kSlack = 10;
#elif defined(__OPTIMIZE__)
constexpr int kSlack = 1;
#else
constexpr int kSlack = 5;
#endif
constexpr int kLateMs = 100 * kSlack;
constexpr int kFilledMs = 500 * kSlack; ///< from the last step of scrolling to rows instead of dots

int firstVisible(const QTableView *table)
{
    return std::max(0, table->rowAt(1));
}

/// No row that is seen is a placeholder.
bool isFilled(SubscribersView *view)
{
    const QTableView *table = view->page()->table();
    const int first = firstVisible(table);
    const int height = std::max(1, table->verticalHeader()->defaultSectionSize());
    const int last = std::min(first + table->viewport()->height() / height,
                              view->list().rowCount() - 1);
    for (int row = first; row <= last; ++row) {
        if (view->list().row(row).isEmpty())
            return false;
    }
    return last >= first;
}

struct Latency
{
    double p50 = 0;
    double p99 = 0;
};

} // namespace

class ConsoleCrowdTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aLongListScrollsSmoothly();

private:
    QStringList arguments(const QString &scenario, const QStringList &more) const;
    Latency deliveries(const QString &when);
    /// How long after the last step all rows that are seen are there.
    int filledAfter();
    void scroll(const QString &how, int steps, const std::function<void(int step)> &step);
    void sortsAndFilters();

    std::unique_ptr<ConsoleFixture> m_fixture;
    QByteArray m_token;
    SubscribersView *m_view = nullptr;
    int m_connections = 0;
};

// Each connection takes a descriptor of the server's and one of the clients'.
void ConsoleCrowdTest::initTestCase()
{
    constexpr int kOthers = 120;
    const auto limit = static_cast<int>(sluice::load::raiseDescriptorLimit());
    m_connections = wanted("SLUICE_TEST_CONNECTIONS", 2000);
    if (m_connections + kOthers > limit) {
        qWarning("this machine allows %d descriptors: %d connections instead of %d", limit,
                 limit - kOthers, m_connections);
        m_connections = limit - kOthers;
    }
}

QStringList ConsoleCrowdTest::arguments(const QString &scenario, const QStringList &more) const
{
    return QStringList{scenario, u"--port"_s, m_fixture->server.address().section(u':', 1),
                       u"--token"_s, QString::fromLatin1(m_token)}
           + more;
}

// 500 events a second to 20 of them, each with the moment when it was due.
Latency ConsoleCrowdTest::deliveries(const QString &when)
{
    QProcess &load = m_fixture->server.run(
        QStringLiteral(SLUICE_TEST_LOAD),
        arguments(u"fanout"_s,
                  {u"--subscribers"_s, u"20"_s, u"--rate"_s, u"500"_s, u"--seconds"_s, u"3"_s}));
    (void)QTest::qWaitFor([&] { return load.state() == QProcess::NotRunning; }, 60'000);
    const QByteArray line = load.readAll().trimmed();
    const QByteArray json = line.mid(line.indexOf('{'));
    const QJsonObject report = QJsonDocument::fromJson(json.left(json.lastIndexOf('}') + 1))
                                   .object();
    const Latency latency{report.value("latency_p50_ms"_L1).toDouble(),
                          report.value("latency_p99_ms"_L1).toDouble()};
    qInfo("deliveries %s: p50 %.2f ms, p99 %.2f ms", qPrintable(when), latency.p50, latency.p99);
    if (load.exitCode() != 0 || latency.p50 <= 0)
        qFatal("deliveries could not be measured: %s", line.constData());
    return latency;
}

int ConsoleCrowdTest::filledAfter()
{
    QElapsedTimer since;
    since.start();
    return QTest::qWaitFor([&] { return isFilled(m_view); }, 20'000)
               ? static_cast<int>(since.elapsed())
               : 20'000;
}

void ConsoleCrowdTest::scroll(const QString &how, int steps,
                              const std::function<void(int step)> &step)
{
    GuiBeat beat;
    beat.start();
    for (int i = 0; i < steps; ++i) {
        step(i);
        QTest::qWait(15); // as fast as a hand or the repeat of a key
    }
    beat.stop();
    const int filled = filledAfter();
    qInfo("%s: row %d, %s; filled %d ms after it stood still", qPrintable(how),
          firstVisible(m_view->page()->table()), qPrintable(beat.text()), filled);
    QVERIFY2(beat.late(0.99) < kLateMs, qPrintable(beat.text()));
    QVERIFY2(filled < kFilledMs, qPrintable(QString::number(filled)));
}

void ConsoleCrowdTest::sortsAndFilters()
{
    QTableView *table = m_view->page()->table();
    const RemoteList &list = m_view->list();
    const auto timed = [&](const QString &what, const std::function<void()> &act,
                           const std::function<bool()> &isDone) {
        GuiBeat beat;
        beat.start();
        QElapsedTimer since;
        since.start();
        act();
        const bool isShown = QTest::qWaitFor(isDone, 20'000);
        beat.stop();
        qInfo("%s: shown after %lld ms, %s", qPrintable(what), since.elapsed(),
              qPrintable(beat.text()));
        QVERIFY2(isShown, qPrintable(what));
        QVERIFY2(beat.late(0.99) < kLateMs, qPrintable(beat.text()));
    };
    QSignalSpy changed(&list, &RemoteList::changed);
    timed(
        u"sort"_s, [&] { table->sortByColumn(0, Qt::DescendingOrder); },
        [&] { return changed.count() > 0 && isFilled(m_view); });
    const auto setFilter = [&](const QString &filter) {
        return [this, filter] { m_view->page()->setFilter(filter); };
    };
    timed(u"filter that all of them match"_s, setFilter(u"subject = crowd"_s),
          [&] { return list.rowCount() == m_connections && isFilled(m_view); });
    timed(u"filter that none matches"_s, setFilter(u"subject = nobody"_s),
          [&] { return list.rowCount() == 0; });
    timed(u"no filter"_s, setFilter({}),
          [&] { return list.rowCount() >= m_connections && isFilled(m_view); });
}

void ConsoleCrowdTest::aLongListScrollsSmoothly()
{
    m_fixture = std::make_unique<ConsoleFixture>(QByteArray());
    const QStringList grants{u"--publish"_s, u"*"_s, u"--subscribe"_s, u"*"_s};
    m_token = m_fixture->server.token(u"crowd"_s, grants);
    m_fixture->server.run(QStringLiteral(SLUICE_TEST_LOAD),
                          arguments(u"storm"_s, {u"--connections"_s, QString::number(m_connections),
                                                 u"--sources"_s, u"8"_s, u"--idle"_s, u"900"_s}));
    m_token = m_fixture->server.token(u"bench"_s, grants);
    ServerPage *page = m_fixture->open(u"viewer"_s);
    QVERIFY(page);
    m_view = m_fixture->view<SubscribersView>(page, "subscribers");
    QTRY_VERIFY_WITH_TIMEOUT(m_view->list().total() > m_connections, 120'000);
    page->show("settings");
    const Latency before = deliveries(u"while nobody looks"_s);
    page->show("subscribers");
    const Latency watched = deliveries(u"while the list is watched"_s);

    QTableView *table = m_view->page()->table();
    QScrollBar *bar = table->verticalScrollBar();
    table->setFocus();
    scroll(u"wheel"_s, 100, [&](int) {
        const QPointF place = table->viewport()->rect().center();
        QWheelEvent event(place, table->viewport()->mapToGlobal(place), {}, {0, -240}, {}, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(table->viewport(), &event);
    });
    QVERIFY(firstVisible(table) > 100);
    table->selectRow(firstVisible(table));
    scroll(u"page down"_s, 100, [&](int) { QTest::keyClick(table, Qt::Key_PageDown); });
    QVERIFY(firstVisible(table) > 1000);
    bar->setSliderDown(true);
    scroll(u"drag of the scroll bar"_s, 200,
           [&](int step) { bar->setSliderPosition(bar->maximum() * (step % 100 + 1) / 100); });
    bar->setSliderDown(false);
    QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
    scroll(u"to the end"_s, 1, [&](int) {});
    QCOMPARE(bar->value(), bar->maximum());
    QVERIFY(!m_view->list().row(m_view->list().rowCount() - 1).isEmpty());
    const Latency after = deliveries(u"at the end of the list"_s);
    page->show("settings");
    const Latency again = deliveries(u"while nobody looks again"_s);
    // Generous: the console and the clients are on the same machine.
    QVERIFY(watched.p50 < 3 * std::max(before.p50, again.p50) + 5 * kSlack);
    QVERIFY(after.p50 < 3 * std::max(before.p50, again.p50) + 5 * kSlack);
    page->show("subscribers");
    sortsAndFilters();
}

QTEST_MAIN(ConsoleCrowdTest)
#include "console_crowd_test.moc"
