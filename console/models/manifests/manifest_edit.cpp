// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/manifests/manifest_edit.h"

#include "shared/yaml/parse.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::console {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ManifestEdit)
};

QByteArray lineEnd(const QByteArray &file)
{
    return file.contains("\r\n") ? QByteArray("\r\n") : QByteArray("\n");
}

qsizetype lineStart(const QByteArray &file, qsizetype offset)
{
    return offset == 0 ? 0 : file.lastIndexOf('\n', offset - 1) + 1;
}

/// Behind the line break of the line that holds the offset; the size of the file if it has none.
qsizetype nextLine(const QByteArray &file, qsizetype offset)
{
    const qsizetype found = file.indexOf('\n', offset);
    return found < 0 ? file.size() : found + 1;
}

/// Puts whole lines at the start of a line, or behind a last line without a break.
ByteEdit lines(const QByteArray &file, qsizetype at, QByteArray text)
{
    const QByteArray end = lineEnd(file);
    text += end;
    if (at == file.size() && at > 0 && file.back() != '\n')
        text.prepend(end);
    return {at, at, std::move(text)};
}

const yaml::Member *find(const yaml::Node &root, const QByteArray &section)
{
    const auto it = std::ranges::find_if(root.members, [&section](const yaml::Member &member) {
        return member.key.text == section;
    });
    return it == root.members.end() ? nullptr : &*it;
}

struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// First byte of the first entry and last byte of the last; nothing for other than lists and maps.
std::optional<Span> entries(const yaml::Node &node)
{
    if (!node.items.empty())
        return Span{node.items.front().place.begin, node.items.back().place.end};
    if (!node.members.empty())
        return Span{node.members.front().key.place.begin, node.members.back().value.place.end};
    return std::nullopt;
}

/// What stands before the first entry on its line, if it is only blanks and a dash.
std::optional<QByteArray> indentation(const QByteArray &file, qsizetype entry)
{
    const qsizetype start = lineStart(file, entry);
    QByteArray before = file.sliced(start, entry - start);
    const qsizetype dash = before.indexOf('-');
    if (dash >= 0)
        before.truncate(dash);
    const bool isBlank = std::ranges::all_of(before, [](char c) { return c == ' '; });
    return isBlank ? std::optional(before) : std::nullopt;
}

Unexpected<Error> unsure(const QString &why)
{
    return Unexpected(Error{ErrorCode::InvalidParams, why});
}

std::optional<yaml::Node> parsed(const QByteArray &file)
{
    yaml::Report report(QStringLiteral("manifest"));
    auto root = yaml::parse(
        file, [](QByteArrayView) { return std::optional<QByteArray>(QByteArray()); }, report);
    return root && root->isMap() ? root : std::nullopt;
}

Result<ByteEdit> placed(const QByteArray &file, const yaml::Node &root, const QByteArray &section,
                        const QByteArray &entry)
{
    const yaml::Member *found = find(root, section);
    if (!found) {
        if (!root.members.empty() && file[root.place.begin] == '{')
            return unsure(Text::tr("the file is written in braces: add the entry by hand"));
        return lines(file, file.size(), section + ":" + lineEnd(file) + "  " + entry);
    }
    if (found->value.isNull())
        return lines(file, nextLine(file, found->key.place.end), "  " + entry);
    const auto span = entries(found->value);
    const auto indent = span && lineStart(file, span->begin) > found->key.place.begin
                            ? indentation(file, span->begin)
                            : std::nullopt;
    if (!indent)
        return unsure(Text::tr("line %1: the section is written in one line; add the entry by hand")
                          .arg(found->key.place.line));
    return lines(file, nextLine(file, std::max(span->begin, span->end - 1)), *indent + entry);
}

} // namespace

QByteArray ByteEdit::appliedTo(const QByteArray &file) const
{
    QByteArray edited = file;
    edited.replace(begin, end - begin, text);
    return edited;
}

Result<ByteEdit> addEntry(const QByteArray &file, const QByteArray &section,
                          const QByteArray &entry)
{
    const auto root = parsed(file);
    if (!root)
        return unsure(Text::tr("the file has mistakes: mend them first"));
    const Result<ByteEdit> edit = placed(file, *root, section, entry);
    if (edit && !parsed(edit->appliedTo(file)))
        return unsure(Text::tr("the entry does not fit there; add it by hand"));
    return edit;
}

} // namespace sluice::console
