// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/command_line.h"

#include "server/app/check_files.h"
#include "server/app/manifest_source.h"
#include "server/app/toa_config.h"
#include "server/config/check.h"
#include "server/config/load.h"
#include "server/config/reference.h"
#include "shared/yaml/environment.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <cstdio>
#include <sysexits.h>

namespace sluice::app {

namespace {

constexpr char kSystemConfig[] = "/etc/sluice/sluice.yaml";

void print(FILE *to, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), to);
}

CommandLine ended(int exitCode)
{
    CommandLine line;
    line.exitCode = exitCode;
    return line;
}

config::LoadResult load(const QString &file)
{
    return file.isEmpty() ? config::loadConfig({}, {}, yaml::processEnvironment)
                          : config::loadConfigFile(file, yaml::processEnvironment);
}

// The same judgement as that of a start: the files, those that they name, then the tests that the
// manifests contain.
CommandLine check(const QString &file)
{
    if (file.isEmpty()) {
        print(stdout,
              QStringLiteral("no --config given and no %1: the built-in defaults are right\n")
                  .arg(QLatin1StringView(kSystemConfig)));
        return ended(EX_OK);
    }
    config::CheckResult result = config::checkConfig(file, yaml::processEnvironment);
    if (result.exitCode == EX_OK) {
        const config::Config config = load(file).config;
        if (const auto realm = loadRealm(config); !realm) {
            result.text += realm.error().detail + u'\n';
            result.exitCode = EX_CONFIG;
        }
        std::vector<Diagnostic> findings = checkNamedFiles(config, file);
        const std::vector<Diagnostic> rules = loadManifest(config).diagnostics;
        findings.insert(findings.end(), rules.begin(), rules.end());
        for (const Diagnostic &finding : findings) {
            if (finding.severity != Diagnostic::Severity::Error)
                continue;
            result.text += toText(finding) + u'\n';
            result.exitCode = EX_CONFIG;
        }
    }
    print(result.exitCode == EX_OK ? stdout : stderr, result.text);
    return ended(result.exitCode);
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral(
            "Realtime routing server. Without --config it reads %1 if there is one, else it runs on defaults.")
            .arg(QLatin1StringView(kSystemConfig)));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption config(QStringLiteral("config"), QStringLiteral("Configuration file."),
                                    QStringLiteral("FILE"));
    const QCommandLineOption ready(
        QStringLiteral("ready-file"),
        QStringLiteral("Write the addresses as JSON to PATH once ready."), QStringLiteral("PATH"));
    const QCommandLineOption checkOnly(
        QStringLiteral("check-config"),
        QStringLiteral("Check the configuration and the manifests, then exit."));
    const QCommandLineOption reference(
        QStringLiteral("print-config-reference"),
        QStringLiteral("Print every setting as Markdown, then exit."));
    parser.addOptions({config, ready, checkOnly, reference});
    if (!parser.parse(arguments)) {
        print(stderr, parser.errorText() + QStringLiteral("\nTry sluiced --help.\n"));
        return ended(EX_USAGE);
    }
    if (parser.isSet(QStringLiteral("help"))) {
        print(stdout, parser.helpText());
        return ended(EX_OK);
    }
    if (parser.isSet(QStringLiteral("version"))) {
        print(stdout, QStringLiteral("sluiced " SLUICE_VERSION "\n"));
        return ended(EX_OK);
    }
    if (parser.isSet(reference)) {
        print(stdout, config::configReference());
        return ended(EX_OK);
    }
    if (const QStringList extra = parser.positionalArguments(); !extra.isEmpty()) {
        print(
            stderr,
            QStringLiteral(
                "unexpected argument \"%1\"; the configuration is named by --config FILE\nTry sluiced --help.\n")
                .arg(extra.front()));
        return ended(EX_USAGE);
    }
    CommandLine line;
    line.readyFile = parser.value(ready);
    line.configFile = parser.value(config);
    if (line.configFile.isEmpty() && QFileInfo::exists(QLatin1StringView(kSystemConfig)))
        line.configFile = QLatin1StringView(kSystemConfig);
    if (parser.isSet(checkOnly))
        return check(line.configFile);
    config::LoadResult loaded = load(line.configFile);
    for (const Diagnostic &finding : loaded.diagnostics)
        print(stderr, toText(finding) + u'\n');
    if (loaded.hasErrors())
        return ended(EX_CONFIG);
    line.config = std::move(loaded.config);
    return line;
}

int exitCodeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::ConfigInvalid:
    case ErrorCode::ManifestInvalid:
        return EX_CONFIG;
    case ErrorCode::FileUnreadable:
        return EX_NOINPUT;
    case ErrorCode::NetworkFailed:
        return EX_UNAVAILABLE;
    case ErrorCode::StorageFull:
    case ErrorCode::StorageFailed:
        return EX_IOERR;
    case ErrorCode::StorageCorrupt:
    case ErrorCode::SchemaTooNew:
        return EX_DATAERR;
    default:
        return EX_SOFTWARE;
    }
}

} // namespace sluice::app
