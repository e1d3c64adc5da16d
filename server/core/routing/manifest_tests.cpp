// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/routing/manifest_tests.h"

#include "server/core/access/access.h"
#include "server/core/routing/planned_channels.h"

#include <algorithm>
#include <tuple>

namespace sluice::core {

using namespace Qt::StringLiterals;

namespace {

Diagnostic failureAt(const manifest::Source &where, QString message, QString hint)
{
    Diagnostic diagnostic;
    diagnostic.file = where.file;
    diagnostic.line = where.line;
    diagnostic.column = where.column;
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    return diagnostic;
}

QString listOf(const PlannedChannels &channels)
{
    QStringList texts;
    for (const QByteArray &channel : channels)
        texts += QString::fromUtf8(channel);
    return texts.join(u", "_s);
}

std::optional<Diagnostic> run(const manifest::DeliveryTest &test, const RouteTable &table)
{
    const PlannedChannels actual = plannedChannels(
        table.route(EventLabel{test.event}, test.payload, 0));
    const PlannedChannels expected(test.delivers.begin(), test.delivers.end());
    if (actual == expected)
        return std::nullopt;
    const PlannedChannels missing = without(expected, actual);
    const PlannedChannels extra = without(actual, expected);
    QStringList parts;
    if (!missing.empty())
        parts += u"not delivered to %1"_s.arg(listOf(missing));
    if (!extra.empty())
        parts += u"delivered to %1 too"_s.arg(listOf(extra));
    return failureAt(
        test.where,
        u"test failed: %1 was %2"_s.arg(QString::fromUtf8(test.event), parts.join(u" and "_s)),
        u"`sluicectl explain` shows which rule matches and why"_s);
}

std::optional<Diagnostic> run(const manifest::AccessTest &test, const manifest::Manifest &manifest)
{
    // Nobody in particular has no token.
    std::optional<claims::Claims> claims;
    if (test.who.subject || test.who.role) {
        claims.emplace();
        claims->subject = test.who.subject.value_or(QByteArray());
        claims->role = test.who.role.value_or(QByteArray());
    }
    const Decision decision = decide(test.action, test.on, claims ? &*claims : nullptr,
                                     manifest.access);
    if (decision.allowed == test.expectAllow)
        return std::nullopt;
    const QString reason = QString::fromUtf8(reasonOf(decision, test.action, test.on));
    const QString outcome = decision.allowed ? u"is allowed"_s : u"is denied"_s;
    return failureAt(test.where,
                     u"test failed: %1 on %2 %3: %4"_s.arg(
                         test.action == manifest::Action::Publish ? u"publish"_s : u"subscribe"_s,
                         QString::fromUtf8(test.on), outcome, reason),
                     u"the first access rule that matches decides"_s);
}

QByteArray nameOf(const manifest::DeliveryTest &test)
{
    QByteArrayList channels(test.delivers.begin(), test.delivers.end());
    return test.event + " goes to " + (channels.isEmpty() ? "nobody" : channels.join(", "));
}

QByteArray nameOf(const manifest::AccessTest &test)
{
    QByteArray who = test.who.subject.value_or(test.who.role ? QByteArray() : "nobody");
    if (test.who.role)
        who += (who.isEmpty() ? "the role " : ", role ") + *test.who.role;
    const bool isPublish = test.action == manifest::Action::Publish;
    return who + (test.expectAllow ? " may " : " may not ")
           + (isPublish ? "publish " : "subscribe to ") + test.on;
}

// Files are sorted by their names, so this is their order.
bool isBefore(const ManifestTestResult &a, const ManifestTestResult &b)
{
    return std::tie(a.where.file, a.where.line, a.where.column)
           < std::tie(b.where.file, b.where.line, b.where.column);
}

} // namespace

std::vector<ManifestTestResult> tryManifestTests(const manifest::Manifest &manifest,
                                                 RoutingOptions options)
{
    RouteTable table(options);
    table.setManifest(std::make_shared<const manifest::Manifest>(manifest));
    std::vector<ManifestTestResult> results;
    for (const manifest::DeliveryTest &test : manifest.deliveryTests)
        results.push_back({test.where, nameOf(test), run(test, table)});
    for (const manifest::AccessTest &test : manifest.accessTests)
        results.push_back({test.where, nameOf(test), run(test, manifest)});
    std::ranges::stable_sort(results, isBefore);
    return results;
}

std::vector<Diagnostic> runManifestTests(const manifest::Manifest &manifest, RoutingOptions options)
{
    std::vector<Diagnostic> failures;
    for (ManifestTestResult &result : tryManifestTests(manifest, options)) {
        if (result.failure)
            failures.push_back(std::move(*result.failure));
    }
    return failures;
}

} // namespace sluice::core
