// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/manifest_json.h"

#include "server/core/admin/manifest_drift.h"
#include "server/core/event/object_writer.h"

#include <algorithm>
#include <map>

namespace sluice::core {

namespace {

QByteArray severityText(Diagnostic::Severity severity)
{
    switch (severity) {
    case Diagnostic::Severity::Error:
        return "error";
    case Diagnostic::Severity::Warning:
        return "warning";
    case Diagnostic::Severity::Note:
        return "note";
    }
    Q_UNREACHABLE();
}

QByteArray driftText(ManifestDrift::Kind kind)
{
    switch (kind) {
    case ManifestDrift::Kind::Other:
        return "other";
    case ManifestDrift::Kind::Missing:
        return "missing";
    case ManifestDrift::Kind::Extra:
        return "extra";
    }
    Q_UNREACHABLE();
}

void appendPlace(QByteArray &out, qint64 offset, int line, int column)
{
    ObjectWriter writer(out);
    if (offset >= 0)
        writer.signedNumber("offset", offset);
    writer.signedNumber("line", line);
    if (column > 0)
        writer.signedNumber("column", column);
}

void appendFinding(QByteArray &out, const Diagnostic &finding)
{
    ObjectWriter writer(out);
    writer.text("path", finding.file.toUtf8()).text("severity", severityText(finding.severity));
    if (finding.severity == Diagnostic::Severity::Error)
        writer.text("code", "manifest_invalid");
    writer.signedNumber("line", finding.line)
        .signedNumber("column", finding.column)
        .text("message", finding.message.toUtf8())
        .text("hint", finding.hint.toUtf8());
    if (!finding.replacement.isEmpty())
        writer.text("fix", finding.replacement.toUtf8());
    if (finding.begin < 0 && finding.line == 0)
        return;
    appendPlace(writer.key("begin"), finding.begin, finding.line, finding.column);
    if (finding.begin >= 0)
        appendPlace(writer.key("end"), finding.end, finding.line, finding.endColumn);
}

void appendTest(QByteArray &out, const ManifestTestResult &test)
{
    ObjectWriter writer(out);
    writer.text("path", test.where.file.toUtf8())
        .signedNumber("line", test.where.line)
        .signedNumber("column", test.where.column)
        .text("name", test.name)
        .flag("passed", !test.failure);
    if (test.failure)
        writer.text("text", test.failure->message.toUtf8())
            .text("hint", test.failure->hint.toUtf8());
}

void appendFile(QByteArray &out, const ManifestFile &file, bool hasText, const ManifestDrift *drift)
{
    ObjectWriter writer(out);
    writer.text("path", file.path);
    if (hasText)
        writer.text("text", file.bytes);
    writer.signedNumber("bytes", file.bytes.size()).text("sha256", hashOf(file.bytes));
    if (drift)
        writer.flag("drift", true).text("disk", driftText(drift->kind));
}

const ManifestDrift *findDrift(const ManifestLook *look, const QByteArray &path)
{
    if (!look)
        return nullptr;
    const auto it = std::ranges::find(look->drift, path, &ManifestDrift::path);
    return it == look->drift.end() ? nullptr : &*it;
}

void writeFindings(ObjectWriter &writer, const ManifestFindings &findings)
{
    // Errors are never what is cut off.
    std::vector<Diagnostic> diagnostics = findings.diagnostics;
    std::ranges::stable_sort(diagnostics, {}, &Diagnostic::severity);
    diagnostics.resize(std::min(diagnostics.size(), kManifestFindings));
    std::vector<ManifestTestResult> tests = findings.tests;
    std::ranges::stable_partition(tests, [](const auto &test) { return test.failure.has_value(); });
    tests.resize(std::min(tests.size(), kManifestFindings));
    appendArray(writer.key("diagnostics"), diagnostics, appendFinding);
    appendArray(writer.key("tests"), tests, appendTest);
}

void appendChange(QByteArray &out, const RuleChange &change)
{
    ObjectWriter(out)
        .text("section", change.section)
        .text("name", change.name)
        .text("text", toText(change))
        .text("file", change.where.file.toUtf8())
        .signedNumber("line", change.where.line);
}

void appendChanges(QByteArray &out, const ManifestFindings &findings, RuleChange::Kind kind)
{
    std::vector<RuleChange> changes;
    for (const RuleChange &change : findings.changes) {
        if (change.kind == kind && changes.size() < kManifestFindings)
            changes.push_back(change);
    }
    appendArray(out, changes, appendChange);
}

} // namespace

bool ManifestFindings::hasErrors() const
{
    const auto isError = [](const Diagnostic &finding) {
        return finding.severity == Diagnostic::Severity::Error;
    };
    const auto isFailed = [](const ManifestTestResult &test) { return test.failure.has_value(); };
    return std::ranges::any_of(diagnostics, isError) || std::ranges::any_of(tests, isFailed);
}

std::vector<ManifestDrift> driftOf(const ManifestRevision &running,
                                   const std::vector<ManifestFile> &found)
{
    std::vector<ManifestDrift> drift;
    for (const QByteArray &path : changedPaths(running.files, found)) {
        const bool runs = std::ranges::any_of(
            running.files, [&path](const ManifestFile &file) { return file.path == path; });
        const bool isThere = std::ranges::any_of(
            found, [&path](const ManifestFile &file) { return file.path == path; });
        using Kind = ManifestDrift::Kind;
        drift.push_back({path, !runs ? Kind::Extra : isThere ? Kind::Other : Kind::Missing});
    }
    return drift;
}

QByteArray manifestJson(const ManifestRevision &revision, const QByteArray &path,
                        const ManifestLook *look)
{
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.number("revision", revision.number)
            .signedNumber("at", revision.atMs)
            .text("by", revision.by)
            .text("comment", revision.comment);
        qsizetype size = 0;
        QByteArray &files = writer.key("files");
        std::vector<const ManifestFile *> shown;
        for (const ManifestFile &file : revision.files) {
            if (path.isEmpty() || file.path == path)
                shown.push_back(&file);
        }
        appendArray(files, shown, [&](QByteArray &out, const ManifestFile *file) {
            size += file->bytes.size();
            appendFile(out, *file, size <= kManifestReplyBytes, findDrift(look, file->path));
        });
        if (look) {
            std::vector<QByteArray> extra;
            for (const ManifestDrift &drift : look->drift) {
                if (drift.kind == ManifestDrift::Kind::Extra)
                    extra.push_back(drift.path);
            }
            appendArray(writer.key("extra"), extra,
                        [](QByteArray &out, const QByteArray &one) { appendJsonString(out, one); });
            appendArray(
                writer.key("folders"), look->folders,
                [](QByteArray &out, const ManifestFolder &folder) {
                    ObjectWriter(out).text("path", folder.path).flag("writable", folder.isWritable);
                });
        }
    }
    return json;
}

QByteArray reportJson(const ManifestFindings &findings, const ManifestDraft &draft,
                      const std::vector<QByteArray> &changed)
{
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.number("revision", draft.running.number).flag("ok", !findings.hasErrors());
        if (draft.asked != ManifestDraft::Asked::Apply)
            writer.flag("variables", draft.seesVariables);
        if (draft.asked == ManifestDraft::Asked::Plan) {
            appendArray(writer.key("files"), changed, [](QByteArray &out, const QByteArray &path) {
                appendJsonString(out, path);
            });
            appendChanges(writer.key("adds"), findings, RuleChange::Kind::Added);
            appendChanges(writer.key("changes"), findings, RuleChange::Kind::Changed);
            appendChanges(writer.key("removes"), findings, RuleChange::Kind::Removed);
        }
        writeFindings(writer, findings);
    }
    return json;
}

QByteArray filesJson(quint64 revision, const std::vector<ManifestFile> &files,
                     const std::vector<QByteArray> &only)
{
    std::vector<const ManifestFile *> shown;
    for (const ManifestFile &file : files) {
        if (std::ranges::binary_search(only, file.path))
            shown.push_back(&file);
    }
    QByteArray json;
    {
        ObjectWriter writer(json);
        if (revision > 0)
            writer.number("revision", revision);
        appendArray(writer.key("files"), shown, [](QByteArray &out, const ManifestFile *file) {
            appendFile(out, *file, false, nullptr);
        });
    }
    return json;
}

std::vector<QByteArray> changedPaths(const std::vector<ManifestFile> &before,
                                     const std::vector<ManifestFile> &after)
{
    std::map<QByteArray, std::pair<const ManifestFile *, const ManifestFile *>> sides;
    for (const ManifestFile &file : before)
        sides[file.path].first = &file;
    for (const ManifestFile &file : after)
        sides[file.path].second = &file;
    std::vector<QByteArray> paths;
    for (const auto &[path, side] : sides) {
        if (!side.first || !side.second || side.first->bytes != side.second->bytes)
            paths.push_back(path);
    }
    return paths;
}

} // namespace sluice::core
