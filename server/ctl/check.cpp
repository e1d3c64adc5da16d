// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/command.h"

#include "server/config/load.h"
#include "server/core/routing/manifest_tests.h"
#include "server/ctl/output.h"
#include "shared/client/json_slices.h"
#include "shared/manifest/files.h"

#include <QFileInfo>

#include <algorithm>
#include <sysexits.h>

namespace sluice::ctl {

using namespace Qt::StringLiterals;
using Severity = Diagnostic::Severity;

namespace {

/// What there is to check: manifests by their names and in folders, everything else is a
/// configuration, which names further manifests.
struct Work
{
    QStringList manifests;
    QByteArray environment;
    core::RoutingOptions routing;
    manifest::Precedence precedence = manifest::Precedence::Context;
    std::vector<Diagnostic> findings;
    int configurations = 0;
};

void addConfig(const QString &path, Work &work)
{
    config::LoadResult loaded = config::loadConfigFile(path, yaml::processEnvironment);
    ++work.configurations;
    work.findings.insert(work.findings.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
    if (loaded.hasErrors())
        return;
    work.manifests += loaded.config.manifests;
    if (work.environment.isEmpty())
        work.environment = loaded.config.environment;
    work.routing.paths = loaded.config.routes.paths ? core::PayloadPaths::On
                                                    : core::PayloadPaths::Off;
    work.routing.stopsAtMissing = loaded.config.toa.compat.stopAtMissing;
    work.routing.repeatsDeliveries = loaded.config.toa.compat.duplicateDeliveries;
    work.precedence = config::precedenceOf(loaded.config.toa);
}

QByteArray severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Note:
        return "note";
    }
    Q_UNREACHABLE();
}

QByteArray toJson(const Diagnostic &finding)
{
    const auto text = [](const QString &value) { return client::jsonString(value.toUtf8()); };
    return R"({"severity":")" + severityText(finding.severity) + R"(","file":)" + text(finding.file)
           + R"(,"line":)" + QByteArray::number(finding.line) + R"(,"column":)"
           + QByteArray::number(finding.column) + R"(,"message":)" + text(finding.message)
           + R"(,"hint":)" + text(finding.hint) + '}';
}

} // namespace

void declareCheck(QCommandLineParser &parser)
{
    parser.addOption(
        {u"environment"_s, u"Which key@environment twins of context files count."_s, u"NAME"_s});
}

int runCheck(const QCommandLineParser &parser)
{
    const QStringList paths = parser.positionalArguments();
    if (paths.isEmpty())
        return complain(EX_USAGE, u"name files or folders; try `sluicectl check --help`"_s);
    Work work;
    work.environment = parser.value(u"environment"_s).toUtf8();
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists() || !info.isReadable())
            return complain(EX_NOINPUT, u"cannot read %1"_s.arg(path));
        if (info.isDir() || manifest::fileKind(path) != manifest::FileKind::Other)
            work.manifests += path;
        else
            addConfig(path, work);
    }
    const manifest::FoundFiles found = manifest::findManifestFiles(work.manifests);
    const manifest::LoadResult loaded = manifest::loadManifests(
        found.files, work.environment, yaml::processEnvironment, work.precedence);
    const auto add = [&work](const std::vector<Diagnostic> &findings) {
        work.findings.insert(work.findings.end(), findings.begin(), findings.end());
    };
    add(found.diagnostics);
    add(loaded.diagnostics);
    if (!loaded.hasErrors())
        add(core::runManifestTests(loaded.manifest, work.routing));
    for (const Diagnostic &finding : work.findings)
        printLine(wantsJson(parser) ? toJson(finding) : toText(finding).toUtf8());
    const auto errors = std::ranges::count_if(
        work.findings, [](const Diagnostic &f) { return f.severity == Severity::Error; });
    const size_t tests = loaded.manifest.deliveryTests.size() + loaded.manifest.accessTests.size();
    notice(u"manifests: %1, configurations: %2, tests: %3; %4"_s.arg(found.files.size())
               .arg(work.configurations)
               .arg(loaded.hasErrors() ? 0 : tests)
               .arg(errors == 0 ? u"no errors"_s : u"errors: %1"_s.arg(errors)));
    return errors == 0 ? EX_OK : EX_DATAERR;
}

} // namespace sluice::ctl
