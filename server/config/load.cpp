// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/load.h"

#include "server/config/iii_sections.h"
#include "server/config/settings.h"
#include "shared/yaml/parse.h"
#include "shared/yaml/source_text.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace sluice::config {

namespace {

/// Takes the sections out that later releases read, so that the declared ones remain.
void takeFutureSections(yaml::Node &root, const QByteArray &prefix, yaml::Report &report)
{
    const auto isFuture = [&](const yaml::Member &member) {
        const QByteArray path = prefix + member.key.text;
        const auto &known = futureSections();
        if (std::find(known.begin(), known.end(), path) == known.end())
            return false;
        report.warning(
            member.key.place,
            QStringLiteral("\"%1\" is not served by this release yet").arg(QString::fromUtf8(path)),
            QStringLiteral("it is ignored; remove it, or keep it for a later release"));
        return true;
    };
    std::erase_if(root.members, isFuture);
}

/// Of `dialects` only what has settings remains: the native dialect is always served.
void takeDialects(yaml::Node &root, yaml::Reader &reader)
{
    const auto found = std::find_if(
        root.members.begin(), root.members.end(),
        [](const yaml::Member &member) { return member.key.text == "dialects"; });
    if (found == root.members.end())
        return;
    yaml::Node &dialects = found->value;
    if (!dialects.isMap()) {
        if (!dialects.isNull())
            reader.map(dialects, {"native", "toa", "socketio"}, QLatin1StringView("\"dialects\""));
        root.members.erase(found);
        return;
    }
    takeFutureSections(dialects, "dialects.", reader.report());
    reader.map(dialects, {"native", "toa", "socketio"}, QLatin1StringView("\"dialects\""));
    const yaml::Node *native = dialects.find("native");
    if (native && !native->isNull() && !(native->isMap() && native->members.empty()))
        reader.error(*native, QStringLiteral("the native dialect has no settings"),
                     QStringLiteral("write native: {}"));
    std::erase_if(dialects.members, [](const yaml::Member &member) {
        return member.key.text != "toa" && member.key.text != "socketio";
    });
    for (yaml::Member &member : dialects.members)
        takeFutureSections(member.value, "dialects." + member.key.text + '.', reader.report());
}

yaml::Place placeOf(const ReadContext &context, const QByteArray &path)
{
    const auto found = context.places.find(path);
    return found == context.places.end() ? yaml::Place{} : found->second;
}

void checkTls(const ReadContext &context, const QByteArray &section, const TlsFiles &tls)
{
    if (!tls.clientCa.isEmpty() && !tls.isEnabled())
        context.reader.report().error(
            placeOf(context, section + ".tls.client_ca"),
            QStringLiteral("\"%1.tls.client_ca\" is set without TLS")
                .arg(QString::fromUtf8(section)),
            QStringLiteral("set %1.tls.cert and %1.tls.key too").arg(QString::fromUtf8(section)));
    if (tls.certificate.isEmpty() == tls.key.isEmpty())
        return;
    const bool hasKey = tls.certificate.isEmpty();
    const QByteArray given = section + (hasKey ? ".tls.key" : ".tls.cert");
    context.reader.report().error(
        placeOf(context, given),
        QStringLiteral("\"%1\" is set alone").arg(QString::fromUtf8(given)),
        QStringLiteral("set %1.tls.%2 too")
            .arg(QString::fromUtf8(section),
                 hasKey ? QStringLiteral("cert") : QStringLiteral("key")));
}

std::pair<QString, QString> whatIsWrong(const VerificationKey &key)
{
    const int sources = int(!key.secret.isEmpty()) + int(!key.pemFile.isEmpty())
                        + int(!key.jwksFile.isEmpty());
    if (sources != 1)
        return {QStringLiteral("a key has %1 sources").arg(sources),
                QStringLiteral("write one of secret, pem and jwks")};
    const bool isShared = key.algorithm.startsWith("HS");
    if (!key.secret.isEmpty() && !isShared)
        return {QStringLiteral("a secret is for HS algorithms only"),
                QStringLiteral("write alg: HS256")};
    if (!key.pemFile.isEmpty() && (isShared || key.algorithm.isEmpty()))
        return {QStringLiteral("a PEM file needs the algorithm it is for"),
                QStringLiteral("write as in alg: RS256, never an HS algorithm")};
    if (!key.jwksFile.isEmpty() && !(key.algorithm.isEmpty() && key.kid.isEmpty()))
        return {QStringLiteral("a JWKS file names its keys and their algorithms itself"),
                QStringLiteral("remove kid and alg; narrow it with algorithms: [RS256]")};
    if (key.jwksFile.isEmpty() && !key.algorithms.empty())
        return {QStringLiteral("\"algorithms\" is for JWKS files"),
                QStringLiteral("write alg, one algorithm")};
    return {};
}

void checkKeys(const ReadContext &context, const Auth &auth)
{
    std::set<QByteArray> names;
    for (const VerificationKey &key : auth.keys) {
        const yaml::Place place{key.line, key.column, 0, 0, 0, 0};
        const auto [wrong, hint] = whatIsWrong(key);
        if (!wrong.isEmpty())
            context.reader.report().error(place, wrong, hint);
        if (!key.kid.isEmpty() && !names.insert(key.kid).second)
            context.reader.report().error(place, QStringLiteral("another key has the same kid"),
                                          QStringLiteral("give each key its own kid"));
    }
    for (const KeySource &source : auth.jwks) {
        if (source.url.isEmpty())
            context.reader.report().error(
                {source.line, source.column, 0, 0, 0, 0},
                QStringLiteral("\"url\" is missing or wrong"),
                QStringLiteral("write url: https://issuer.example/.well-known/jwks.json"));
    }
}

void checkTokens(const ReadContext &context, const Toa &toa)
{
    std::set<QByteArray> names;
    for (const TokenKey &key : toa.tokens) {
        const yaml::Place place{key.line, key.column, 0, 0, 0, 0};
        if (key.kid.isEmpty() || key.key.isEmpty())
            context.reader.report().error(place, QStringLiteral("a token's key needs kid and key"),
                                          QStringLiteral("write both"));
        else if (!names.insert(key.kid).second)
            context.reader.report().error(place, QStringLiteral("another key has the same kid"),
                                          QStringLiteral("give each key its own kid"));
    }
}

void fillPaths(Config &config, const yaml::Environment &variables)
{
    if (config.dataDirectory.isEmpty())
        config.dataDirectory = defaultDataDirectory(variables);
    if (config.storage.path.isEmpty())
        config.storage.path = config.dataDirectory + QStringLiteral("/sluice.db");
}

} // namespace

bool LoadResult::hasErrors() const
{
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic &diagnostic) {
        return diagnostic.severity == Diagnostic::Severity::Error;
    });
}

LoadResult loadConfig(QByteArrayView text, const QString &path, const yaml::Environment &variables)
{
    LoadResult result;
    yaml::Report report(path);
    if (std::optional<yaml::Node> root = yaml::parse(text, variables, report)) {
        yaml::Reader reader(report);
        ReadContext context{reader, QFileInfo(path).absoluteDir()};
        takeFutureSections(*root, {}, report);
        takeDialects(*root, reader);
        takeIiiSections(context, *root, result.config.iii);
        readSettings(context, *root, settings(), result.config);
        checkTls(context, "listen", result.config.listen.tls);
        checkTls(context, "admin", result.config.admin.tls);
        // Keys that could not be read have been reported; what they lack because of it is no news.
        if (!report.hasErrors()) {
            checkKeys(context, result.config.auth);
            checkTokens(context, result.config.toa);
        }
    }
    fillPaths(result.config, variables);
    result.diagnostics = report.takeDiagnostics();
    return result;
}

LoadResult loadConfigFile(const QString &path, const yaml::Environment &variables)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return loadConfig(file.read(yaml::kMaxFileBytes + 1), path, variables);
    LoadResult result;
    fillPaths(result.config, variables);
    result.diagnostics.push_back(
        {Diagnostic::Severity::Error, path, 0, 0, 0,
         QStringLiteral("the file cannot be read: ") + file.errorString(),
         QStringLiteral("name an existing file with --config, readable by this user")});
    return result;
}

QString defaultDataDirectory(const yaml::Environment &variables, const QString &systemFolder)
{
    const QFileInfo system(systemFolder);
    if (system.isDir() && system.isWritable())
        return systemFolder;
    const auto variable = [&](const char *name) {
        return QString::fromUtf8(
            (variables ? variables(name) : std::nullopt).value_or(QByteArray()));
    };
    // XDG Base Directory Specification: a relative path counts as not set.
    const QString state = variable("XDG_STATE_HOME");
    if (QDir::isAbsolutePath(state))
        return QDir::cleanPath(state + QStringLiteral("/sluice"));
    const QString home = variable("HOME");
    return QDir::cleanPath((home.isEmpty() ? QDir::homePath() : home)
                           + QStringLiteral("/.local/state/sluice"));
}

} // namespace sluice::config
