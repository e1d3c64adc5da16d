// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/authorization.h"
#include "server/dialects/toa/directives.h"

#include <QTest>

using namespace sluice;
using namespace sluice::dialects;
using manifest::Directive;
using Kind = Directive::Kind;

class ToaDirectivesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstThatGrantsDecides();
    void aRuleNeedsAll();
    void permissions_data();
    void permissions();
    void readsBasic_data();
    void readsBasic();
};

namespace {

claims::Identity identity(QByteArray id, std::vector<QByteArray> roles = {})
{
    claims::Identity made;
    made.scheme = claims::Scheme::Token;
    made.claims.subject = std::move(id);
    made.claims.roles = std::move(roles);
    return made;
}

} // namespace

void ToaDirectivesTest::theFirstThatGrantsDecides()
{
    const auto alice = identity("alice");
    const toa::Asker asker{&alice, "alice", {}, {}};
    const Directive own{Kind::Id, {"key"}};
    const Directive basicOnly{Kind::Scheme, {"basic"}};
    QVERIFY(toa::judge(std::vector{own, basicOnly}, asker).isGranted);
    const toa::Verdict refused = toa::judge(std::vector{basicOnly, own}, asker);
    QVERIFY(!refused.isGranted && refused.refusal.startsWith("Basic authentication scheme"));
    QVERIFY(!toa::judge({}, asker).isGranted);
    QVERIFY(toa::judge(std::vector{Directive{Kind::Anonymous, {}}}, {}).isGranted);
    QVERIFY(!toa::judge(std::vector{Directive{Kind::Anonymous, {}}}, asker).isGranted);
}

void ToaDirectivesTest::aRuleNeedsAll()
{
    Directive rule{Kind::Rule, {}};
    const auto alice = identity("alice", {"a"});
    const toa::Asker asker{&alice, "alice", {}, {}};
    QVERIFY(!toa::judge(std::vector{rule}, asker).isGranted); // an empty one grants nothing
    rule.inner = {{Kind::Id, {"key"}}, {Kind::Role, {"a:b"}}};
    QVERIFY(toa::judge(std::vector{rule}, asker).isGranted);
    rule.inner.push_back({Kind::Role, {"ab"}});
    QVERIFY(!toa::judge(std::vector{rule}, asker).isGranted);
}

void ToaDirectivesTest::permissions_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("fits");
    QTest::newRow("same") << QByteArray("/notes/") << QByteArray("/notes/") << true;
    QTest::newRow("longer") << QByteArray("/notes/") << QByteArray("/notes/1/") << false;
    QTest::newRow("star") << QByteArray("/notes/*/") << QByteArray("/notes/1/") << true;
    QTest::newRow("star is one") << QByteArray("/notes/*/") << QByteArray("/notes/1/2/") << false;
    QTest::newRow("two stars") << QByteArray("/**") << QByteArray("/notes/1/2/") << true;
    QTest::newRow("middle") << QByteArray("/*/a*c/") << QByteArray("/x/abbc/") << true;
    QTest::newRow("end") << QByteArray("/*") << QByteArray("/") << true;
    QTest::newRow("nothing") << QByteArray("") << QByteArray("/") << false;
}

void ToaDirectivesTest::permissions()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, path);
    auto who = identity("a");
    QVERIFY(isPermitted(who, "POST", path));
    who.permissions = {{pattern, {"GET"}}};
    QTEST(isPermitted(who, "GET", path), "fits");
    QTEST(isPermitted(who, "HEAD", path), "fits");
    QVERIFY(!isPermitted(who, "POST", path));
    who.permissions->front().methods = {"*"};
    QTEST(isPermitted(who, "POST", path), "fits");
}

void ToaDirectivesTest::readsBasic_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("split");
    QTest::newRow("plain") << QByteArray("u:p") << QByteArray("p") << QByteArray("p");
    QTest::newRow("colons") << QByteArray("u:p:q:r") << QByteArray("p:q:r") << QByteArray("p");
    QTest::newRow("empty") << QByteArray("u:") << QByteArray("") << QByteArray("");
}

void ToaDirectivesTest::readsBasic()
{
    QFETCH(QByteArray, text);
    QTEST(parseBasic(text.toBase64(), PasswordEnd::OfText)->password, "password");
    QTEST(parseBasic(text.toBase64(), PasswordEnd::SecondColon)->password, "split");
    QVERIFY(!parseBasic(text.toBase64() + "!", PasswordEnd::OfText));
    QVERIFY(!parseBasic(":p", PasswordEnd::OfText));
}

QTEST_GUILESS_MAIN(ToaDirectivesTest)
#include "toa_directives_test.moc"
