// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Manifests are edited, refused, mended, applied and returned to, on the real server.
#include "console/editors/yaml/yaml_editor.h"
#include "console/views/manifests/manifests_view.h"
#include "console/widgets/notice_bar.h"
#include "tests/contract/console/console_fixture.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QInputDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

const QByteArray kManifest = R"(# who buys
routes:
  shop.order.paid: [buyer]   # their stream
tests:
  - { event: shop.order.paid, payload: { buyer: b }, delivers: ["stream:b"] }
)";

/// The view of a server's manifests, with the hands of somebody who may change them.
struct Desk
{
    explicit Desk(ConsoleFixture &fixture)
        : page(fixture.open(u"admin"_s))
        , view(page ? fixture.view<ManifestsView>(page, "manifests") : nullptr)
    {
    }

    YamlEditor *editor() const { return view->findChild<YamlEditor *>(); }
    QString text() const { return editor() ? editor()->toPlainText() : QString(); }
    QAction *action(const char *name) const { return page->actions().find(name); }
    bool mayApply() const { return action("manifests.apply")->isEnabled(); }
    QString difference() const
    {
        for (const QPlainTextEdit *edit : view->findChildren<QPlainTextEdit *>()) {
            if (edit->accessibleName() == u"Difference from what runs"_s)
                return edit->toPlainText();
        }
        return {};
    }
    QString notice() const { return view->findChild<NoticeBar *>()->text(); }

    void change(const QString &from, const QString &to) const
    {
        const auto at = static_cast<int>(text().indexOf(from));
        editor()->replace(at, at + static_cast<int>(from.size()), to);
    }

    QLineEdit *comment() const
    {
        for (QLineEdit *edit : view->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == u"Comment of the revision"_s)
                return edit;
        }
        return nullptr;
    }

    /// Carries out what is under review.
    void go(const QString &why) const
    {
        comment()->setText(why);
        for (QAction *one : view->findChildren<QAction *>()) {
            if (one->text() == u"Apply"_s || one->text() == u"Return to it"_s)
                return one->trigger();
        }
    }

    /// The cells of the rows of a list below the editor or beside it.
    QStringList rows(const QString &list) const
    {
        QStringList found;
        for (const QTreeWidget *tree : page->window()->findChildren<QTreeWidget *>()) {
            for (int i = 0; tree->accessibleName() == list && i < tree->topLevelItemCount(); ++i) {
                QStringList cells;
                for (int column = 0; column < tree->columnCount(); ++column)
                    cells << tree->topLevelItem(i)->text(column);
                found << cells.join(u'|');
            }
        }
        return found;
    }

    void select(const QString &list, int row) const
    {
        for (QTreeWidget *tree : view->findChildren<QTreeWidget *>()) {
            if (tree->accessibleName() == list)
                tree->setCurrentItem(tree->topLevelItem(row));
        }
    }

    ServerPage *page;
    ManifestsView *view;
};

} // namespace

class ConsoleRevisionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aManifestIsRefusedMendedAppliedAndReturnedTo();
    void whatOthersAppliedIsShownNotMerged();
    void whatADraftWouldDoIsShown();
    void aNewFileIsWritten();
};

void ConsoleRevisionsTest::init()
{
    QStandardPaths::setTestModeEnabled(true);
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
}

void ConsoleRevisionsTest::aManifestIsRefusedMendedAppliedAndReturnedTo()
{
    ConsoleFixture fixture(kManifest);
    const Desk desk(fixture);
    QVERIFY(desk.view);
    TRY_VERIFY(desk.text() == QString::fromUtf8(kManifest));
    QVERIFY(!desk.mayApply()); // nothing is changed
    TRY_VERIFY(desk.rows(u"Tests"_s).value(0).contains(u"shop.order.paid goes to stream:b"_s));

    desk.change(u"[buyer] "_s, u"[seller] "_s);
    TRY_VERIFY(desk.rows(u"Tests"_s).value(0).contains(u"was not delivered to stream:b"_s));
    QVERIFY(!desk.mayApply());
    QVERIFY(desk.action("manifests.apply")->toolTip().contains(u"test"_s));

    desk.change(u"[seller] "_s, u"[buyer, seller] "_s);
    TRY_VERIFY(desk.mayApply());
    desk.view->inspector();
    desk.action("manifests.plan")->trigger();
    TRY_VERIFY(desk.rows(u"Effect of this draft"_s)
                   .value(0)
                   .contains(u"shop.order.paid: buyer → buyer, seller"_s));
    desk.action("manifests.apply")->trigger();
    desk.go(u"sellers too"_s);
    TRY_VERIFY(desk.notice().contains(u"Revision 2 runs"_s));
    TRY_VERIFY(desk.view->unfinished().isEmpty());
    TRY_VERIFY(desk.rows(u"Revisions"_s).value(0).contains(u"olga|sellers too"_s));
    QFile written(fixture.server.manifestPath());
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray(kManifest).replace("[buyer] ", "[buyer, seller] "));

    desk.select(u"Revisions"_s, 1);
    TRY_VERIFY(desk.action("manifests.revert")->isEnabled());
    desk.action("manifests.revert")->trigger();
    TRY_VERIFY(desk.comment()->isVisible());
    desk.go({});
    TRY_VERIFY(desk.notice().contains(u"Revision 3 runs"_s));
    TRY_VERIFY(desk.text() == QString::fromUtf8(kManifest));
}

void ConsoleRevisionsTest::whatOthersAppliedIsShownNotMerged()
{
    ConsoleFixture fixture(kManifest);
    const Desk desk(fixture);
    QVERIFY(desk.view);
    TRY_VERIFY(desk.text() == QString::fromUtf8(kManifest));
    desk.change(u"# who buys"_s, u"# mine"_s);
    TRY_VERIFY(desk.mayApply());
    const QString theirs = fixture.server.folder() + u"/theirs.yaml"_s;
    QFile file(theirs);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(kManifest).replace("# who buys", "# theirs"));
    file.close();
    fixture.server.ctl({u"manifest"_s, u"apply"_s, u"--admin"_s,
                        fixture.server.adminUrl().toString(),
                        theirs + u'=' + fixture.server.manifestPath()},
                       fixture.server.token(u"ana"_s, {u"--admin"_s, u"admin"_s}));
    TRY_VERIFY(desk.notice().contains(u"ana applied revision 2"_s));
    QVERIFY(desk.text().startsWith(u"# mine"_s));
    QVERIFY(!desk.mayApply());
    // Both sides from where they parted.
    const QString both = u"both changed revision 1"_s;
    TRY_VERIFY(desk.difference().contains(both));
    QVERIFY2(desk.difference().contains(u"− # who buys"_s)
                 && desk.difference().contains(u"+ # theirs"_s)
                 && desk.difference().contains(u"+ # mine"_s),
             qPrintable(desk.difference()));
    for (QAction *one : desk.view->findChildren<QAction *>()) {
        if (one->text() == u"Keep mine"_s)
            one->trigger();
    }
    TRY_VERIFY(desk.mayApply());
    QVERIFY(!desk.difference().contains(both));
}

// Whom it concerns, and where recorded events would have gone.
void ConsoleRevisionsTest::whatADraftWouldDoIsShown()
{
    ConsoleFixture fixture(kManifest);
    const Desk desk(fixture);
    QVERIFY(desk.view);
    TRY_VERIFY(desk.text() == QString::fromUtf8(kManifest));
    fixture.server.ctl({u"publish"_s, u"shop.order.paid"_s, uR"({"buyer":"b","seller":"s"})"_s},
                       fixture.server.token(u"shop"_s, {u"--publish"_s, u"*"_s}));
    QProcess &reader = fixture.server.ctl(
        {u"subscribe"_s, u"b"_s, u"--since"_s, u"earliest"_s},
        fixture.server.token(u"rita"_s, {u"--subscribe"_s, u"stream:*"_s}));
    QByteArray heard;
    TRY_VERIFY((heard += reader.readAll(), heard.contains("shop.order.paid")));

    QVERIFY(!desk.action("manifests.whatif")->isEnabled()); // nothing is changed
    desk.change(u"[buyer] "_s, u"[seller] "_s);
    desk.change(
        u"tests:"_s,
        u"access:\n  - { deny: subscribe, who: { sub: rita }, on: \"stream:b\" }\ntests:"_s);
    desk.view->inspector();
    desk.action("manifests.plan")->trigger();
    TRY_VERIFY(desk.rows(u"Effect of this draft"_s).contains(u"= 0 gain access, 1 lose it"_s));
    QVERIFY(desk.rows(u"Effect of this draft"_s).contains(u"− rita loses stream:b"_s));

    desk.action("manifests.whatif")->trigger();
    const QString list = u"What this draft would have done"_s;
    TRY_VERIFY(desk.rows(list).value(0).startsWith(u"1 recorded event"_s));
    const QString rows = desk.rows(list).join(u'\n');
    QVERIFY2(rows.contains(u"stream:s|+1|"_s) && rows.contains(u"stream:b||−1"_s),
             qPrintable(rows));
    QVERIFY2(rows.contains(u"shop.order.paid|stream:s|stream:b"_s), qPrintable(rows));
}

void ConsoleRevisionsTest::aNewFileIsWritten()
{
    ConsoleFixture fixture(kManifest);
    const Desk desk(fixture);
    QVERIFY(desk.view);
    TRY_VERIFY(desk.text() == QString::fromUtf8(kManifest));
    desk.action("manifests.new")->trigger();
    auto *dialog = desk.view->findChild<QInputDialog *>();
    TRY_VERIFY(dialog->isVisible());
    dialog->findChild<QLineEdit *>()->setText(u"more.sluice.yaml"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    TRY_VERIFY(desk.mayApply());
    desk.action("manifests.apply")->trigger();
    desk.go({});
    TRY_VERIFY(desk.notice().contains(u"Revision 2 runs"_s));
    const QDir folder = QFileInfo(fixture.server.manifestPath()).dir();
    QVERIFY(QFile::exists(folder.filePath(u"more.sluice.yaml"_s)));
}

QTEST_MAIN(ConsoleRevisionsTest)
#include "console_revisions_test.moc"
