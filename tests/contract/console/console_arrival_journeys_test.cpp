// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// The first minute: a server is typed in, tested and connected to, and the overview moves with what
// real clients do.
#include "console/views/connect/connect_view.h"
#include "console/views/overview/metric_tile.h"
#include "console/views/overview/overview_view.h"
#include "console/views/subscribers/subscribers_view.h"
#include "tests/contract/console/console_fixture.h"

#include <QAction>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

const QByteArray kManifest = R"(
routes:
  orders.created: customer
)";

template <class Button> Button *button(const QWidget *inside, const QString &text)
{
    const auto all = inside->findChildren<Button *>();
    const auto it = std::ranges::find_if(
        all, [&](Button *each) { return QString(each->text()).remove(u'&') == text; });
    return it == all.end() ? nullptr : *it;
}

/// What a tile says, e.g. “3.2 k”; nothing while it has no number.
QString numberOf(const QWidget *view, const QString &title)
{
    for (const MetricTile *tile : view->findChildren<MetricTile *>()) {
        const bool isIt = tile->accessibleName().startsWith(title + u": "_s);
        if (isIt && tile->numberText().front().isDigit())
            return tile->numberText();
    }
    return {};
}

bool tableHolds(const QTableView *table, const QString &text)
{
    const QAbstractItemModel *model = table->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->index(row, column).data().toString() == text)
                return true;
        }
    }
    return false;
}

} // namespace

class ConsoleArrivalJourneysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerIsTypedInTestedAndConnectedTo();
    void aWrongTokenIsToldStepByStep();
    void theOverviewMovesWithTheTraffic();

private:
    static void fill(ConnectView *form, const QString &address, const QByteArray &token);
};

void ConsoleArrivalJourneysTest::fill(ConnectView *form, const QString &address,
                                      const QByteArray &token)
{
    const auto type = [&](const QString &name, const QString &text) {
        auto *field = named<QLineEdit>(form, name);
        QVERIFY2(field, qPrintable(name));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    };
    type(u"Name of the profile"_s, u"morning"_s);
    type(u"Address of the server's admin listener"_s, address);
    auto *session = button<QRadioButton>(form, u"this session only"_s);
    QVERIFY(session);
    session->click();
    type(u"Token"_s, QString::fromLatin1(token));
}

void ConsoleArrivalJourneysTest::aServerIsTypedInTestedAndConnectedTo()
{
    ConsoleFixture fixture(kManifest);
    ConnectView *form = fixture.window->connectView();
    QVERIFY(form->isVisible()); // with no profile, it is what one sees first
    const QByteArray token = fixture.server.token(u"olga"_s, {u"--admin"_s, u"operator"_s});
    fill(form, fixture.server.adminUrl().authority().prepend(u"ws://"_s), token);
    QTest::mouseClick(button<QPushButton>(form, u"Test"_s), Qt::LeftButton);
    const auto *steps = form->findChild<QLabel *>(u"testSteps"_s);
    TRY_VERIFY(steps->text().contains(u"✓ clock"_s));
    QVERIFY(steps->text().contains(u"✓ role operator (olga)"_s));
    QVERIFY(!fixture.window->currentPage()); // a test connects nothing
    QTest::mouseClick(form->findChild<QPushButton *>(u"connectButton"_s), Qt::LeftButton);
    TRY_VERIFY(fixture.window->currentPage());
    ServerPage *page = fixture.window->currentPage();
    TRY_VERIFY(page->session().client().state() == AdminClient::State::Live);
    TRY_VERIFY(page->tabText().contains(u"morning"_s) && page->tabText().startsWith(u"●"_s));
    QFile profiles(fixture.home() + u"/profiles.json"_s);
    QVERIFY(profiles.open(QIODevice::ReadOnly));
    const QByteArray kept = profiles.readAll();
    QVERIFY(kept.contains("morning"));
    QVERIFY(!kept.contains(token.first(20))); // the token is nowhere on the disk
}

void ConsoleArrivalJourneysTest::aWrongTokenIsToldStepByStep()
{
    ConsoleFixture fixture(kManifest);
    ConnectView *form = fixture.window->connectView();
    const auto *steps = form->findChild<QLabel *>(u"testSteps"_s);
    const QString address = u"ws://"_s + fixture.server.adminUrl().authority();
    fill(form, address, "no.such.token");
    QTest::mouseClick(button<QPushButton>(form, u"Test"_s), Qt::LeftButton);
    TRY_VERIFY(steps->text().contains(u"✓ TCP"_s) && steps->text().contains(u"✗ token"_s));
    fill(form, address, fixture.server.token(u"ada"_s, {u"--subscribe"_s, u"*"_s})); // no operator
    QTest::mouseClick(button<QPushButton>(form, u"Test"_s), Qt::LeftButton);
    TRY_VERIFY(steps->text().contains(u"✗ role"_s));
    fill(form, u"ws://127.0.0.1:1"_s, "a");
    QTest::mouseClick(button<QPushButton>(form, u"Test"_s), Qt::LeftButton);
    TRY_VERIFY(steps->text().contains(u"✗ TCP"_s));
}

void ConsoleArrivalJourneysTest::theOverviewMovesWithTheTraffic()
{
    ConsoleFixture fixture(kManifest);
    ServerPage *page = fixture.open(u"viewer"_s);
    QVERIFY(page);
    auto *view = fixture.view<OverviewView>(page, "overview");
    TRY_VERIFY(numberOf(view, u"events in /s"_s).startsWith(u'0'));
    fixture.server.ctl({u"subscribe"_s, u"ada"_s},
                       fixture.server.token(u"ada"_s, {u"--subscribe"_s, u"*"_s}));
    const auto *queues = named<QTableView>(view, u"Fullest queues"_s);
    TRY_VERIFY(tableHolds(queues, u"ada"_s)); // the one that came
    QFile events(fixture.home() + u"/events.ndjson"_s);
    QVERIFY(events.open(QIODevice::WriteOnly));
    events.write(R"({"event":"orders.created","payload":{"customer":"ada","n":1}})"
                 "\n");
    events.close();
    QProcess &shop = fixture.server.ctl(
        {u"publish"_s, u"--file"_s, events.fileName(), u"--rate"_s, u"40/s"_s, u"--repeat"_s},
        fixture.server.token(u"shop"_s, {u"--publish"_s, u"*"_s}));
    const auto isAbove = [&](const QString &tile, double least) {
        return numberOf(view, tile).toDouble() >= least;
    };
    TRY_VERIFY(isAbove(u"events in /s"_s, 20));
    TRY_VERIFY(isAbove(u"messages out /s"_s, 20));
    const auto *busiest = named<QTableView>(view, u"Busiest streams"_s);
    TRY_VERIFY(tableHolds(busiest, u"ada"_s));
    const auto *stages = named<QTreeWidget>(view, u"Time within the server"_s);
    QVERIFY(!stages->findItems(u"route"_s, Qt::MatchExactly).isEmpty());
    shop.terminate();
    TRY_VERIFY(numberOf(view, u"events in /s"_s).startsWith(u'0')); // and it comes to rest
    // A line leads to where it comes from.
    const auto tiles = view->findChildren<MetricTile *>();
    QVERIFY(tiles.size() >= 3);
    tiles[2]->setFocus();
    QTest::keyClick(tiles[2], Qt::Key_Return);
    QCOMPARE(page->currentView()->id(), QByteArray("subscribers"));
}

QTEST_MAIN(ConsoleArrivalJourneysTest)
#include "console_arrival_journeys_test.moc"
