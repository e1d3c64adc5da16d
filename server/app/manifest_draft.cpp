// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/manifest_draft.h"

#include "server/app/manifest_source.h"
#include "shared/manifest/files.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>

namespace sluice::app {

namespace {

constexpr size_t kMostFiles = 1'000;
constexpr qsizetype kMostBytes = 16 * 1024 * 1024;

using Texts = std::map<QByteArray, QByteArray>;

Unexpected<Error> badPath(const QByteArray &path, const QString &why)
{
    return fail(ErrorCode::InvalidParams,
                QStringLiteral("`path` %1: %2").arg(QString::fromUtf8(path), why));
}

QString firstFolder(const config::Config &config)
{
    for (const QString &path : config.manifests) {
        if (QFileInfo(path).isDir())
            return path;
    }
    return {};
}

bool isInside(const QString &path, const QStringList &folders)
{
    const QString parent = QFileInfo(path).dir().canonicalPath();
    for (const QString &folder : folders) {
        const QString canonical = QFileInfo(folder).canonicalFilePath();
        const bool isThere = !canonical.isEmpty() && !parent.isEmpty();
        if (isThere && (parent == canonical || parent.startsWith(canonical + u'/')))
            return true;
    }
    return false;
}

/// Where a file that does not run yet is to be.
Result<QByteArray> placeOf(const QByteArray &path, const config::Config &config)
{
    QString name = QString::fromUtf8(path);
    if (!name.startsWith(u'/')) {
        const QString folder = firstFolder(config);
        if (folder.isEmpty())
            return badPath(path, QStringLiteral("`manifests` of the configuration names no folder "
                                                "in which it could be"));
        name.prepend(folder + u'/');
    }
    const QString clean = QDir::cleanPath(name);
    if (name != clean || QFileInfo(clean).fileName().startsWith(u'.') || clean.contains(u"/."))
        return badPath(path, QStringLiteral("hidden names, `.` and `..` are not taken"));
    if (manifest::fileKind(clean) == manifest::FileKind::Other)
        return badPath(path, QStringLiteral("the name must be manifest.toa.yaml, "
                                            "context.toa.yaml or NAME.sluice.yaml"));
    if (!isInside(clean, config.manifests))
        return badPath(path, QStringLiteral("it must be in a folder that is there, within one of "
                                            "the folders of `manifests`"));
    return clean.toUtf8();
}

Result<Texts> applyEdits(const core::ManifestDraft &draft, const config::Config &config)
{
    Texts texts;
    for (const core::ManifestFile &file : draft.running.files)
        texts.emplace(file.path, file.bytes);
    std::set<QByteArray> touched;
    for (const core::ManifestEdit &edit : draft.edits) {
        QByteArray path = edit.path;
        if (!texts.contains(path)) {
            auto place = placeOf(path, config);
            if (!place)
                return fail(std::move(place).error());
            path = std::move(*place);
        }
        if (!touched.insert(path).second)
            return badPath(edit.path, QStringLiteral("it is named twice"));
        if (edit.text)
            texts[path] = *edit.text;
        else if (texts.erase(path) == 0)
            return badPath(edit.path, QStringLiteral("there is no such file to remove"));
    }
    qsizetype bytes = 0;
    for (const auto &[path, text] : texts)
        bytes += text.size();
    if (texts.size() > kMostFiles || bytes > kMostBytes)
        return fail(ErrorCode::LimitExceeded,
                    QStringLiteral("more than %1 files or %2 MiB of manifests")
                        .arg(kMostFiles)
                        .arg(kMostBytes / 1024 / 1024));
    return texts;
}

std::set<QByteArray> defaulted(const std::vector<core::ManifestFile> &files)
{
    std::set<QByteArray> names;
    for (const core::ManifestFile &file : files) {
        qsizetype from = 0;
        while (const auto found = yaml::findPlaceholder(file.bytes, from)) {
            if (found->fallback)
                names.insert(found->name);
            from = found->end;
        }
    }
    return names;
}

/// Variables without their values: the default where there is one, else their own name.
yaml::Environment placeholders(const std::vector<core::ManifestFile> &files)
{
    return [names = defaulted(files)](QByteArrayView name) -> std::optional<QByteArray> {
        if (names.contains(name.toByteArray()))
            return std::nullopt;
        return "${" + name.toByteArray() + '}';
    };
}

bool hasErrors(const std::vector<Diagnostic> &diagnostics)
{
    return std::ranges::any_of(diagnostics, [](const Diagnostic &finding) {
        return finding.severity == Diagnostic::Severity::Error;
    });
}

bool namesVariables(const std::vector<core::ManifestFile> &files)
{
    return std::ranges::any_of(files, [](const core::ManifestFile &file) {
        return yaml::findPlaceholder(file.bytes, 0).has_value();
    });
}

core::ManifestVerdict verdictOf(const core::ManifestDraft &draft,
                                std::vector<core::ManifestFile> files, JudgedManifest judged)
{
    core::ManifestVerdict verdict;
    verdict.isUsable = !judged.findings.hasErrors();
    verdict.isLoaded = !hasErrors(judged.findings.diagnostics);
    verdict.hasValues = draft.seesVariables || !namesVariables(files);
    verdict.changed = core::changedPaths(draft.running.files, files);
    if (draft.asked == core::ManifestDraft::Asked::Plan)
        judged.findings.changes = core::diffManifests(*draft.rules, *judged.rules);
    verdict.report = core::reportJson(judged.findings, draft, verdict.changed);
    verdict.before = core::filesJson(draft.running.number, draft.running.files, verdict.changed);
    verdict.after = core::filesJson(0, files, verdict.changed);
    verdict.files = std::move(files);
    verdict.rules = std::move(judged.rules);
    return verdict;
}

} // namespace

Result<JudgedDraft> judgeDraft(const core::ManifestDraft &draft, const config::Config &config)
{
    auto texts = applyEdits(draft, config);
    if (!texts)
        return fail(std::move(texts).error());
    std::vector<core::ManifestFile> files;
    for (const auto &[path, text] : *texts)
        files.push_back({path, text});
    JudgedManifest judged = judgeManifest(
        files, config, draft.seesVariables ? yaml::processEnvironment : placeholders(files));
    JudgedDraft result;
    result.verdict = verdictOf(draft, std::move(files), std::move(judged));
    for (const QByteArray &path : result.verdict.changed) {
        const auto it = texts->find(path);
        result.edits.push_back(
            {path, it == texts->end() ? std::nullopt : std::optional(it->second)});
    }
    return result;
}

} // namespace sluice::app
