// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/access/access_question.h"
#include "console/models/access/access_steps.h"
#include "console/models/access/reach_list.h"
#include "console/models/manifests/manifest_check.h"
#include "tests/support/fake_admin_profile.h"
#include "tests/support/fake_admin_server.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::console;
using Holder = AccessQuestion::Holder;

namespace {

constexpr int kLong = 1234;

QJsonObject step(const QString &verdict, const QString &text, int line = 0)
{
    QJsonObject made{{u"verdict"_s, verdict}, {u"text"_s, text}};
    if (line > 0) {
        made.insert(u"rule"_s, u"room:acme/*"_s);
        made.insert(u"file"_s, u"/etc/sluice/a.sluice.yaml"_s);
        made.insert(u"line"_s, line);
    }
    return made;
}

/// A server that answers who and what with pages of a list of that length.
class ReachServer
{
public:
    explicit ReachServer(int length)
        : session(profileOf(server))
    {
        server.onRequest([length](const FakeAdminServer::Request &request) {
            if (!request.method.startsWith(u"admin.access."_s))
                return QJsonObject();
            if (request.params.value("resource"_L1).toString() == u"room:none"_s)
                return FakeAdminServer::error(1301, u"overloaded"_s, u"try again shortly"_s);
            const int from = request.params.value("from"_L1).toInt();
            const int count = request.params.value("count"_L1).toInt();
            QJsonArray rows;
            for (int i = from; i < std::min(length, from + count); ++i)
                rows.append(QJsonObject{{u"subject"_s, u"user-%1\n<b>"_s.arg(i)},
                                        {u"connection"_s, u"c%1"_s.arg(i)},
                                        {u"why"_s, u"a rule"_s},
                                        {u"file"_s, u"/x/a.sluice.yaml"_s},
                                        {u"line"_s, 7}});
            return QJsonObject{{u"total"_s, length}, {u"rows"_s, rows}};
        });
        session.client().open(server.url(),
                              [](const AdminClient::TokenAnswer &answer) { answer(QByteArray()); });
    }

    bool isLive()
    {
        return QTest::qWaitFor(
            [this] { return session.client().state() == AdminClient::State::Live; }, 10'000);
    }

    FakeAdminServer server;
    ServerSession session;
};

} // namespace

class ConsoleAccessTesterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionSaysWhatIsMissing_data();
    void aQuestionSaysWhatIsMissing();
    void aLinkNamesOnePart();
    void aPastedTokenLeavesItsClaimsOnly();
    void aTestIsReadBackAsManifest();
    void stepsAreShownWithTheDecidingOne();
    void brokenAnswersAreShownAsFarAsTheyGo_data();
    void brokenAnswersAreShownAsFarAsTheyGo();
    void reachIsFetchedPageByPage();
    void anErrorIsToldAndNotAskedAgain();
};

void ConsoleAccessTesterTest::aQuestionSaysWhatIsMissing_data()
{
    QTest::addColumn<AccessQuestion>("question");
    QTest::addColumn<QString>("missing"); // a word of the problem; empty: none
    const auto row = [](const char *name, AccessQuestion question, const QString &missing) {
        QTest::newRow(name) << std::move(question) << missing;
    };
    row("whole", {Holder::User, u"gus"_s, u"join"_s, u"room:a"_s, {}}, {});
    row("nobody", {Holder::User, u" "_s, u"join"_s, u"room:a"_s, {}}, u"user"_s);
    row("no connection", {Holder::Connection, {}, u"join"_s, u"room:a"_s, {}}, u"connection"_s);
    row("no claims", {Holder::Claims, u"{"_s, u"join"_s, u"room:a"_s, {}}, u"JSON"_s);
    row("claims are a list", {Holder::Claims, u"[1]"_s, u"join"_s, u"room:a"_s, {}}, u"JSON"_s);
    row("no resource", {Holder::User, u"gus"_s, u"join"_s, {}, {}}, u"room:NAME"_s);
    row("bare name", {Holder::User, u"gus"_s, u"join"_s, u"lobby"_s, {}}, u"room:NAME"_s);
    row("bare kind", {Holder::User, u"gus"_s, u"join"_s, u"room:"_s, {}}, u"room:NAME"_s);
    row("an event is not seen", {Holder::User, u"gus"_s, u"subscribe"_s, u"event:a.b"_s, {}},
        u"published"_s);
    row("scopes have no resource", {Holder::User, u"gus"_s, u"manage:routes"_s, {}, {}}, {});
    row("long", {Holder::User, QString(20'000, u'x'), u"join"_s, u"room:a"_s, {}}, u"long"_s);
}

void ConsoleAccessTesterTest::aQuestionSaysWhatIsMissing()
{
    QFETCH(AccessQuestion, question);
    QFETCH(QString, missing);
    const QString problem = problemOf(question);
    QCOMPARE(problem.isEmpty(), missing.isEmpty());
    QVERIFY2(problem.contains(missing), qPrintable(problem));
}

void ConsoleAccessTesterTest::aLinkNamesOnePart()
{
    AccessQuestion question;
    QVERIFY(takeLink(question, u"connection:00ff"_s));
    QVERIFY(takeLink(question, u"room:acme/a:b"_s));
    QCOMPARE(explainParams(question), (QJsonObject{{u"connection"_s, u"00ff"_s},
                                                   {u"action"_s, u"subscribe"_s},
                                                   {u"resource"_s, u"room:acme/a:b"_s}}));
    QVERIFY(takeLink(question, u"event:orders.created"_s));
    QCOMPARE(question.action, u"publish"_s);
    QVERIFY(takeLink(question, u"stream:7"_s));
    QCOMPARE(question.action, u"subscribe"_s);
    question.action = u"publish"_s;
    QVERIFY(takeLink(question, u"room:r"_s)); // rooms are published to as well
    QCOMPARE(question.action, u"publish"_s);
    QVERIFY(takeLink(question, u"user:gus"_s));
    QCOMPARE(question.who, u"gus"_s);
    const AccessQuestion before = question;
    for (const QString &nothing : {u""_s, u":"_s, u"room:"_s, u"nowhere"_s, u"http://x"_s})
        QVERIFY2(!takeLink(question, nothing), qPrintable(nothing));
    QCOMPARE(question, before);
}

void ConsoleAccessTesterTest::aPastedTokenLeavesItsClaimsOnly()
{
    const auto part = [](const QByteArray &json) {
        return QString::fromLatin1(
            json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    };
    const QString token = part(R"({"alg":"HS256"})") + u'.' + part(R"({"sub":"gus"})")
                          + u".c2lnbmF0dXJl"_s;
    const auto claims = claimsOfToken(u" "_s + token + u"\n"_s);
    QVERIFY(claims);
    QCOMPARE(QJsonDocument::fromJson(*claims).object(), (QJsonObject{{u"sub"_s, u"gus"_s}}));
    QVERIFY(!claims->contains("c2lnbmF0dXJl"));
    for (const QString &none : {u"{}"_s, u"a.b.c"_s, u"1.5"_s, u".."_s, part("[1]").repeated(2)})
        QVERIFY2(!claimsOfToken(none), qPrintable(none));
}

void ConsoleAccessTesterTest::aTestIsReadBackAsManifest()
{
    const AccessQuestion question{Holder::User, u"gus"_s, u"join"_s, u"room:a\"b: {c}"_s, {}};
    const QByteArray entry = testEntry(
        question, {{u"sub"_s, u"g: \"us\""_s}, {u"role"_s, u"guest"_s}}, false);
    const ManifestCheck check = checkManifest(u"a.sluice.yaml"_s,
                                              u"tests:\n  "_s + QString::fromUtf8(entry) + u'\n');
    QVERIFY2(!check.hasErrors(), entry.constData());
    QVERIFY2(entry.contains("expect: deny") && entry.contains("action: subscribe"),
             entry.constData());
    const QByteArray nobody = testEntry(question, {}, true);
    QVERIFY2(nobody.contains("anonymous: true"), nobody.constData());
    QVERIFY(testEntry({Holder::User, u"g"_s, u"manage:routes"_s, {}, {}}, {}, true).isEmpty());
}

void ConsoleAccessTesterTest::stepsAreShownWithTheDecidingOne()
{
    AccessSteps steps;
    const QAbstractItemModelTester tester(&steps,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    steps.show(accessAnswer(
        {{u"allowed"_s, false},
         {u"decided"_s, 1},
         {u"steps"_s, QJsonArray{step(u"unmet"_s, u"allow <b>agent</b>\nx"_s, 4),
                                 step(u"deny"_s, u"deny guest"_s, 5), step(u"skip"_s, u"x"_s)}}}));
    QCOMPARE(steps.rowCount(), 3);
    QCOMPARE(steps.index(0, AccessSteps::Text).data().toString(), u"allow <b>agent</b>·x"_s);
    QVERIFY(steps.index(0, AccessSteps::Text).data(Qt::ToolTipRole).toString().contains(u"&lt;"_s));
    QVERIFY(steps.index(1, AccessSteps::Number).data(AccessSteps::DecidesRole).toBool());
    QVERIFY(!steps.index(0, AccessSteps::Number).data(AccessSteps::DecidesRole).toBool());
    QCOMPARE(steps.index(1, AccessSteps::Place).data().toString(), u"a.sluice.yaml:5"_s);
    QCOMPARE(steps.index(1, 0).data(AccessSteps::LinkRole).toString(),
             u"/etc/sluice/a.sluice.yaml:5"_s);
    QCOMPARE(steps.index(2, 0).data(AccessSteps::LinkRole).toString(), QString());
    steps.show({});
    QCOMPARE(steps.rowCount(), 0);
}

void ConsoleAccessTesterTest::brokenAnswersAreShownAsFarAsTheyGo_data()
{
    QTest::addColumn<QJsonObject>("result");
    QTest::newRow("empty") << QJsonObject();
    QTest::newRow("kinds") << QJsonObject{{u"allowed"_s, u"yes"_s},
                                          {u"decided"_s, u"1"_s},
                                          {u"steps"_s, QJsonObject()},
                                          {u"hints"_s, 5}};
    QTest::newRow("beyond") << QJsonObject{{u"decided"_s, 99},
                                           {u"steps"_s, QJsonArray{step(u"deny"_s, u"x"_s)}}};
    QTest::newRow("negative") << QJsonObject{{u"decided"_s, -7},
                                             {u"steps"_s, QJsonArray{1, QJsonValue(), u"x"_s}}};
    QJsonArray many;
    for (int i = 0; i < 7000; ++i)
        many.append(step(u"strange"_s, QString(100, u'x'), -5));
    QTest::newRow("many") << QJsonObject{{u"decided"_s, 6999}, {u"steps"_s, many}};
}

void ConsoleAccessTesterTest::brokenAnswersAreShownAsFarAsTheyGo()
{
    QFETCH(QJsonObject, result);
    AccessSteps steps;
    const QAbstractItemModelTester tester(&steps,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    steps.show(accessAnswer(result));
    QVERIFY(!steps.answer().isAllowed);
    QVERIFY(!steps.answer().decisive());
    QVERIFY(steps.rowCount() <= 5000);
    for (int row = 0; row < std::min(steps.rowCount(), 3); ++row)
        QVERIFY(!steps.index(row, AccessSteps::Verdict).data().toString().isEmpty());
}

void ConsoleAccessTesterTest::reachIsFetchedPageByPage()
{
    ReachServer fixture(kLong);
    QVERIFY(fixture.isLive());
    ReachList list(fixture.session, ReachList::Kind::Who);
    const QAbstractItemModelTester tester(&list,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.ask({{u"action"_s, u"subscribe"_s}, {u"resource"_s, u"room:a"_s}});
    QTRY_COMPARE(list.total(), qint64(kLong));
    QCOMPARE(list.index(0, ReachList::Name).data().toString(), u"user-0·<b>"_s);
    QCOMPARE(list.index(0, 0).data(ReachList::SubjectRole).toString(), u"connection:c0"_s);
    QCOMPARE(list.index(0, 0).data(ReachList::LinkRole).toString(), u"/x/a.sluice.yaml:7"_s);
    while (list.canFetchMore({}) || list.isAsking()) {
        list.fetchMore({});
        QTRY_VERIFY(!list.isAsking());
    }
    QCOMPARE(list.rowCount(), kLong);
    QCOMPARE(list.index(kLong - 1, 1).data().toString(), u"c1233"_s); // none twice
    QVERIFY(fixture.server.count(u"admin.access.who"_s) >= 13);       // of a hundred each
    list.ask({{u"action"_s, u"subscribe"_s}, {u"resource"_s, u"room:b"_s}});
    QVERIFY(list.isAsking());
    QTRY_VERIFY(!list.isAsking());
    QVERIFY(list.rowCount() < kLong); // another question begins with its first page
    list.clear();
    QCOMPARE(list.rowCount(), 0);
}

void ConsoleAccessTesterTest::anErrorIsToldAndNotAskedAgain()
{
    ReachServer fixture(kLong);
    QVERIFY(fixture.isLive());
    ReachList list(fixture.session, ReachList::Kind::Who);
    list.ask({{u"action"_s, u"subscribe"_s}, {u"resource"_s, u"room:none"_s}});
    QTRY_COMPARE(list.problem(), u"try again shortly"_s);
    QVERIFY(!list.canFetchMore({}));
    list.ask({{u"action"_s, u"subscribe"_s}, {u"resource"_s, u"room:a"_s}});
    QTRY_VERIFY(list.rowCount() > 0);
    QVERIFY(list.problem().isEmpty());
}

QTEST_GUILESS_MAIN(ConsoleAccessTesterTest)
#include "console_access_tester_test.moc"
