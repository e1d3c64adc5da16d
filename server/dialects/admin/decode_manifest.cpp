// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/decode_manifest.h"

#include <array>
#include <limits>
#include <set>

namespace sluice::dialects {

namespace {

using namespace core;

constexpr qint64 kMost = std::numeric_limits<qint64>::max();
constexpr size_t kMaxFiles = 100; ///< of one draft
constexpr qsizetype kMaxPath = 1024;
constexpr qsizetype kMaxText = 1024 * 1024; ///< what a manifest may have at all

AdminAsk ask(ManifestCommand command)
{
    return OperateCommand(std::move(command));
}

Error invalid(const char *what)
{
    return {ErrorCode::InvalidParams, QString::fromUtf8(what)};
}

Result<ManifestEdit> editOf(QByteArrayView raw)
{
    SLUICE_READ(members, JsonMembers::of(raw, "files[]"));
    SLUICE_READ(path, members.text("path"));
    if (path.isEmpty() || path.size() > kMaxPath || path.contains('\0'))
        return fail(invalid("`path` must have 1 to 1024 bytes"));
    const auto written = members.raw("text");
    if (!written)
        return fail(invalid("`text` is missing; null removes the file"));
    ManifestEdit edit{std::move(path), std::nullopt};
    if (*written == "null")
        return edit;
    edit.text = stringOf(*written);
    if (!edit.text)
        return fail(invalid("`text` must be a string, or null"));
    if (edit.text->size() > kMaxText)
        return fail(
            ErrorCode::PayloadTooLarge,
            QStringLiteral("`text` of %1 has more than 1 MiB").arg(QString::fromUtf8(edit.path)));
    return edit;
}

} // namespace

Result<std::vector<ManifestEdit>> editsOf(const JsonMembers &params, bool isNeeded)
{
    std::vector<ManifestEdit> edits;
    const auto raw = params.raw("files");
    if (!raw && isNeeded)
        return fail(invalid("`files` is missing"));
    if (!raw)
        return edits;
    SLUICE_READ(rows, JsonMembers::elements(*raw, "files"));
    if (rows.size() > kMaxFiles)
        return fail(ErrorCode::LimitExceeded, QStringLiteral("`files` holds more than 100 files"));
    std::set<QByteArray> paths;
    for (const QByteArrayView row : rows) {
        SLUICE_READ(edit, editOf(row));
        if (!paths.insert(edit.path).second)
            return fail(ErrorCode::InvalidParams,
                        QStringLiteral("`files` names %1 twice").arg(QString::fromUtf8(edit.path)));
        edits.push_back(std::move(edit));
    }
    return edits;
}

namespace {

Result<quint64> neededNumber(const JsonMembers &params, const char *name)
{
    SLUICE_READ(number, params.optionalInteger(name, 0, kMost));
    if (!number)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`%1` is missing").arg(QString::fromLatin1(name)));
    return static_cast<quint64>(*number);
}

Result<AdminAsk> decodeGet(const JsonMembers &params)
{
    SLUICE_READ(revision, params.optionalInteger("revision", 1, kMost));
    SLUICE_READ(path, params.optionalText("path"));
    return ask(
        GetManifest{static_cast<quint64>(revision.value_or(0)), path.value_or(QByteArray())});
}

Result<AdminAsk> decodeValidate(const JsonMembers &params)
{
    SLUICE_READ(edits, editsOf(params, false));
    return ask(ValidateManifest{std::move(edits)});
}

Result<AdminAsk> decodePlan(const JsonMembers &params)
{
    SLUICE_READ(edits, editsOf(params, true));
    return ask(PlanManifest{std::move(edits)});
}

Result<AdminAsk> decodeApply(const JsonMembers &params)
{
    SLUICE_READ(edits, editsOf(params, true));
    SLUICE_READ(revision, neededNumber(params, "ifRevision"));
    return ask(ApplyManifest{std::move(edits), revision});
}

Result<AdminAsk> decodeRevisions(const JsonMembers &params)
{
    SLUICE_READ(from, params.optionalInteger("from", 0, kMost));
    SLUICE_READ(count, params.optionalInteger("count", 1, 500));
    return ask(ListManifestRevisions{static_cast<quint64>(from.value_or(0)),
                                     static_cast<int>(count.value_or(50))});
}

Result<AdminAsk> decodeRevert(const JsonMembers &params)
{
    SLUICE_READ(revision, neededNumber(params, "revision"));
    SLUICE_READ(expected, params.optionalInteger("ifRevision", 0, kMost));
    if (revision == 0)
        return fail(invalid("`revision` counts from 1"));
    RevertManifest asked{revision, std::nullopt};
    if (expected)
        asked.ifRevision = static_cast<quint64>(*expected);
    return ask(asked);
}

Result<AdminAsk> decodeSchema(const JsonMembers &params)
{
    SLUICE_READ(name, params.text("name"));
    return ask(GetSchema{std::move(name)});
}

constexpr std::array kDecoders = {
    AdminDecoder{"admin.manifest.get", decodeGet},
    AdminDecoder{"admin.manifest.validate", decodeValidate},
    AdminDecoder{"admin.manifest.plan", decodePlan},
    AdminDecoder{"admin.manifest.apply", decodeApply},
    AdminDecoder{"admin.manifest.revisions", decodeRevisions},
    AdminDecoder{"admin.manifest.revert", decodeRevert},
    AdminDecoder{"admin.schema.get", decodeSchema},
};

} // namespace

std::span<const AdminDecoder> manifestDecoders()
{
    return kDecoders;
}

} // namespace sluice::dialects
