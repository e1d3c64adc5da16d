// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/loader.h"

#include "shared/manifest/fields.h"
#include "shared/manifest/files.h"
#include "shared/manifest/sections.h"
#include "shared/manifest/toa.h"
#include "shared/yaml/parse.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace sluice::manifest {

namespace {

struct OwnedRoute
{
    StaticRoute route;
    FileKind kind = FileKind::Sluice;
};

template <class T> void append(std::vector<T> &to, std::vector<T> &from)
{
    std::move(from.begin(), from.end(), std::back_inserter(to));
}

void appendRules(Manifest &to, Manifest &from)
{
    append(to.rooms, from.rooms);
    append(to.items, from.items);
    append(to.resources, from.resources);
    append(to.streams, from.streams);
    append(to.access, from.access);
    append(to.readers, from.readers);
    append(to.accessTests, from.accessTests);
    append(to.deliveryTests, from.deliveryTests);
}

Manifest readFile(const ManifestFile &file, FileKind kind, QByteArrayView environment,
                  const yaml::Environment &variables, yaml::Report &report)
{
    Manifest part;
    if (kind == FileKind::Other) {
        report.error(
            {}, QStringLiteral("this is not a manifest"),
            QStringLiteral("name it manifest.toa.yaml, context.toa.yaml or NAME.sluice.yaml"));
        return part;
    }
    std::optional<yaml::Node> root = yaml::parse(file.bytes, variables, report);
    if (!root)
        return part;
    Fields fields(report);
    switch (kind) {
    case FileKind::ToaManifest:
        readToaManifest(fields, *root, part);
        break;
    case FileKind::ToaContext:
        readToaContext(fields, std::move(*root), environment, part);
        break;
    default:
        readSluiceFile(fields, *root, part);
        break;
    }
    return part;
}

Diagnostic conflict(const QByteArray &name, const Source &second, const Source &first)
{
    return {Diagnostic::Severity::Error,
            second.file,
            second.line,
            second.column,
            0,
            QStringLiteral("\"%1\" is already declared in %2:%3:%4")
                .arg(QString::fromUtf8(name), first.file, QString::number(first.line),
                     QString::number(first.column)),
            QStringLiteral("keep one of the two; only Toa's context replaces Toa's manifests")};
}

bool isReplacing(const OwnedRoute &a, const OwnedRoute &b)
{
    return a.kind == FileKind::ToaContext && b.kind == FileKind::ToaManifest;
}

/// One route per event. In file order; a context's route takes the place of the manifest's.
void mergeRoutes(std::vector<OwnedRoute> routes, Precedence precedence, LoadResult &result)
{
    std::vector<StaticRoute> replaced;
    std::unordered_map<std::string, size_t> byEvent;
    std::vector<OwnedRoute> kept;
    for (OwnedRoute &next : routes) {
        const auto [found, isNew] = byEvent.try_emplace(next.route.event.toStdString(),
                                                        kept.size());
        if (isNew) {
            kept.push_back(std::move(next));
            continue;
        }
        OwnedRoute &known = kept[found->second];
        if (isReplacing(next, known))
            replaced.push_back(std::exchange(known, std::move(next)).route);
        else if (isReplacing(known, next))
            replaced.push_back(std::move(next.route));
        else
            result.diagnostics.push_back(
                conflict(next.route.event, next.route.where, known.route.where));
    }
    for (OwnedRoute &route : kept)
        result.manifest.routes.push_back(std::move(route.route));
    if (precedence == Precedence::Stack)
        append(result.manifest.routes, replaced);
}

void checkResources(LoadResult &result)
{
    std::unordered_map<std::string, Source> byName;
    for (const ResourceRule &rule : result.manifest.resources) {
        const auto [found, isNew] = byName.try_emplace(rule.name.toStdString(), rule.where);
        if (!isNew)
            result.diagnostics.push_back(conflict(rule.name, rule.where, found->second));
    }
}

} // namespace

bool LoadResult::hasErrors() const
{
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic &diagnostic) {
        return diagnostic.severity == Diagnostic::Severity::Error;
    });
}

LoadResult loadManifests(const std::vector<ManifestFile> &files, QByteArrayView environment,
                         const yaml::Environment &variables, Precedence precedence)
{
    LoadResult result;
    std::vector<OwnedRoute> routes;
    for (const ManifestFile &file : files) {
        const FileKind kind = fileKind(file.path);
        yaml::Report report(file.path);
        Manifest part = readFile(file, kind, environment, variables, report);
        for (StaticRoute &route : part.routes)
            routes.push_back({std::move(route), kind});
        appendRules(result.manifest, part);
        std::vector<Diagnostic> found = report.takeDiagnostics();
        append(result.diagnostics, found);
    }
    mergeRoutes(std::move(routes), precedence, result);
    checkResources(result);
    return result;
}

} // namespace sluice::manifest
