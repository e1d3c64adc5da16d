// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/access_worlds.h"
#include "tests/support/hub_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sluice;
using namespace sluice::core;
using manifest::Action;
using manifest::Pattern;
using sluice::test::AccessWorlds;
using sluice::test::HubFixture;

namespace {

constexpr int kCases = 10'000;
constexpr int kCasesPerManifest = 50;

/// Something that a session may be kept from doing, and how it is asked about.
struct Attempt
{
    Command command;
    AccessDeed deed;
};

Attempt attemptOf(AccessWorlds &worlds)
{
    const QByteArray &name = worlds.name();
    switch (worlds.bounded(5)) {
    case 0:
        return {Subscribe{StreamKey{name}, {}}, {Action::Subscribe, "stream:" + name, {}}};
    case 1:
        return {JoinRoom{RoomName{name}}, {Action::Subscribe, "room:" + name, {}}};
    case 2:
        return {PublishRoom{RoomName{name}, "t", "1"}, {Action::Publish, "room:" + name, {}}};
    case 3: {
        SubscribeGroup subscribe;
        subscribe.group = {name, "g"};
        return {subscribe, {Action::Subscribe, "group:" + name + "/g", {}}};
    }
    default:
        return {Publish{{{EventLabel{"default." + name + ".b"}, "{}", {}}}},
                {Action::Publish, "default." + name + ".b", {}}};
    }
}

bool isRefused(const Result<ReplyBody> &reply)
{
    const auto isAccess = [](const Error &error) {
        return error.code == ErrorCode::PermissionDenied
               || error.code == ErrorCode::Unauthenticated;
    };
    if (!reply)
        return isAccess(reply.error());
    const auto *all = std::get_if<PublishedAll>(&*reply);
    return all && !all->results.front() && isAccess(all->results.front().error());
}

} // namespace

class ExplainAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explainsWhatIsEnforced();
    void namesTheRuleAndItsLine();
};

namespace {

SessionId operatorOf(HubFixture &hub)
{
    const SessionId session = hub.open(0, DialectId::Admin);
    auto claims = std::make_shared<claims::Claims>();
    claims->subject = "olga";
    claims->grants.admin = claims::AdminRole::Viewer;
    hub.answer<Authenticated>(session, Authenticate{claims});
    return session;
}

QJsonObject explained(HubFixture &hub, SessionId asker, SessionId about, const AccessDeed &deed)
{
    AdminCommand command;
    command.method = findAdminMethod("admin.access.explain");
    command.ask = AccessCommand(ExplainAccess{{about.value, {}, {}}, deed, {}});
    const auto reply = hub.answer<AdminReply>(asker, std::move(command));
    return QJsonDocument::fromJson(reply.json).object();
}

} // namespace

// What the operator is told is what happens: the command is carried out beside the question.
void ExplainAccessTest::explainsWhatIsEnforced()
{
    AccessWorlds worlds;
    HubOptions options;
    options.allowAnonymous = true;
    int allowed = 0;
    for (int i = 0; i < kCases; i += kCasesPerManifest) {
        HubFixture hub(options);
        hub.setManifest(worlds.manifest());
        const SessionId asker = operatorOf(hub);
        for (int j = 0; j < kCasesPerManifest; ++j) {
            const SessionId session = hub.open();
            if (const ClaimsPtr claims = worlds.claims())
                hub.answer<Authenticated>(session, Authenticate{claims});
            const Attempt deed = attemptOf(worlds);
            const QJsonObject told = explained(hub, asker, session, deed.deed);
            const auto reply = hub.ask(session, deed.command);
            QVERIFY(reply);
            const bool isAllowed = !isRefused(*reply);
            QVERIFY2(told.value(QStringLiteral("allowed")).toBool() == isAllowed,
                     deed.deed.on.constData());
            const QJsonArray steps = told.value(QStringLiteral("steps")).toArray();
            const int decided = told.value(QStringLiteral("decided")).toInt();
            QCOMPARE(steps.at(decided).toObject().value(QStringLiteral("verdict")).toString(),
                     isAllowed ? QStringLiteral("allow") : QStringLiteral("deny"));
            allowed += isAllowed ? 1 : 0;
            hub.close(session);
        }
    }
    QVERIFY2(allowed > kCases / 10 && allowed < kCases * 9 / 10,
             qPrintable(QString::number(allowed)));
}

void ExplainAccessTest::namesTheRuleAndItsLine()
{
    HubFixture hub;
    manifest::Manifest manifest;
    manifest::AccessRule rule;
    rule.allow = false;
    rule.who.role = "guest";
    rule.on = Pattern("room:secret*");
    rule.where = {QStringLiteral("rooms.sluice.yaml"), 41, 5};
    manifest.access = {rule};
    rule.allow = true;
    rule.who.role = "agent";
    rule.where.line = 55;
    manifest.access.insert(manifest.access.begin(), rule);
    hub.setManifest(std::move(manifest));
    const SessionId asker = operatorOf(hub);
    const SessionId session = hub.open();
    auto claims = std::make_shared<claims::Claims>();
    claims->subject = "gus";
    claims->role = "guest";
    hub.answer<Authenticated>(session, Authenticate{claims});

    const QJsonObject told = explained(hub, asker, session,
                                       {Action::Subscribe, "room:secret1", {}});
    QCOMPARE(told.value(QStringLiteral("allowed")).toBool(true), false);
    const QJsonArray steps = told.value(QStringLiteral("steps")).toArray();
    QCOMPARE(steps.at(0).toObject().value(QStringLiteral("verdict")).toString(),
             QStringLiteral("unmet"));
    const QJsonObject decisive = steps.at(told.value(QStringLiteral("decided")).toInt()).toObject();
    QCOMPARE(decisive.value(QStringLiteral("file")).toString(),
             QStringLiteral("rooms.sluice.yaml"));
    QCOMPARE(decisive.value(QStringLiteral("line")).toInt(), 41);
    const QByteArray hints = QJsonDocument(told.value(QStringLiteral("hints")).toArray()).toJson();
    QVERIFY2(hints.contains("with the role agent it is allowed"), hints.constData());
    QVERIFY2(hints.contains("without the rule at rooms.sluice.yaml:41"), hints.constData());
    const QByteArray seen = QJsonDocument(told.value(QStringLiteral("visibility")).toArray())
                                .toJson();
    QVERIFY2(seen.contains("not_subscribed"), seen.constData());
}

QTEST_GUILESS_MAIN(ExplainAccessTest)
#include "explain_access_test.moc"
