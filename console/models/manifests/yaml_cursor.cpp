// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/manifests/yaml_cursor.h"

#include <vector>

namespace sluice::console {

namespace {

/// A collection that is open at the cursor, within the line.
struct Open
{
    QChar bracket;   // '{', '[', or ' ' for the block level
    QString key;     // whose value is being written
    qsizetype begin; // of the word
};

struct Line
{
    qsizetype indent = 0; // of the first key, dashes passed over
    qsizetype dashes = 0;
    qsizetype firstDash = -1; // column
    qsizetype content = 0;
};

Line measure(QStringView line)
{
    Line measured;
    qsizetype i = 0;
    while (i < line.size()) {
        if (line[i] == u'-' && (i + 1 == line.size() || line[i + 1] == u' ')) {
            if (measured.firstDash < 0)
                measured.firstDash = i;
            ++measured.dashes;
        } else if (line[i] != u' ') {
            break;
        }
        ++i;
    }
    measured.indent = i;
    measured.content = i;
    return measured;
}

bool isEmpty(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    return trimmed.isEmpty() || trimmed.startsWith(u'#');
}

QString unquoted(QStringView text)
{
    text = text.trimmed();
    if (text.size() >= 2 && (text.front() == u'"' || text.front() == u'\'')
        && text.back() == text.front())
        text = text.sliced(1, text.size() - 2);
    return text.toString();
}

/// The key that the line's content begins with; null text if it is none.
QString keyOf(QStringView line, qsizetype from)
{
    QChar quote;
    for (qsizetype i = from; i < line.size(); ++i) {
        const QChar c = line[i];
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (i == from && (c == u'"' || c == u'\'')) {
            quote = c;
        } else if (c == u':' && (i + 1 == line.size() || line[i + 1] == u' ')) {
            return unquoted(line.sliced(from, i - from));
        }
    }
    return {};
}

/// The line up to the cursor, as a stack of what is open there.
std::vector<Open> openAt(QStringView head, qsizetype from)
{
    std::vector<Open> open{{u' ', {}, from}};
    QChar quote;
    for (qsizetype i = from; i < head.size(); ++i) {
        const QChar c = head[i];
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            continue;
        }
        Open &top = open.back();
        if ((c == u'"' || c == u'\'') && head.sliced(top.begin, i - top.begin).trimmed().isEmpty())
            quote = c;
        else if (c == u'{' || c == u'[')
            open.push_back({c, {}, i + 1});
        else if ((c == u'}' || c == u']') && open.size() > 1)
            open.pop_back();
        else if (c == u',' && top.bracket != u' ')
            top = {top.bracket, {}, i + 1};
        else if (c == u':' && (i + 1 == head.size() || head[i + 1] == u' ') && top.key.isEmpty())
            top = {top.bracket, unquoted(head.sliced(top.begin, i - top.begin)), i + 1};
    }
    return open;
}

void addDashes(QStringList &path, qsizetype dashes)
{
    for (qsizetype i = 0; i < dashes; ++i)
        path.prepend(QStringLiteral("-"));
}

/// The keys that enclose a line of that indentation, from the lines above it.
QStringList enclosing(QStringView above, qsizetype indent, bool isElement)
{
    QStringList path;
    while (!above.isEmpty() && (indent > 0 || isElement)) {
        above.chop(1); // the line break
        const qsizetype begin = above.lastIndexOf(u'\n') + 1;
        const QStringView line = above.sliced(begin);
        above = above.first(begin);
        if (isEmpty(line))
            continue;
        const Line measured = measure(line);
        // `key:` may have its list at the same column.
        const bool encloses = measured.indent < indent
                              || (isElement && measured.dashes == 0 && measured.indent == indent);
        if (encloses) {
            const QString key = keyOf(line, measured.content);
            if (!key.isNull())
                path.prepend(key);
            addDashes(path, measured.dashes);
            isElement = measured.dashes > 0;
            indent = measured.dashes > 0 ? measured.firstDash : measured.indent;
        } else if (measured.dashes > 0 && measured.firstDash < indent) {
            addDashes(path, measured.dashes); // `- a: 1` above our `b:`
            isElement = true;
            indent = measured.firstDash;
        }
    }
    return path;
}

} // namespace

YamlCursor yamlCursor(const QString &text, int position)
{
    const QStringView all(text);
    const qsizetype begin = position == 0 ? 0 : text.lastIndexOf(u'\n', position - 1) + 1;
    const QStringView head = all.sliced(begin, position - begin);
    const Line measured = measure(head);
    const qsizetype indent = measured.dashes > 0 ? measured.firstDash : measured.indent;
    YamlCursor cursor;
    cursor.path = enclosing(all.first(begin), indent, measured.dashes > 0);
    for (qsizetype i = 0; i < measured.dashes; ++i)
        cursor.path << QStringLiteral("-");
    const std::vector<Open> open = openAt(head, measured.content);
    for (size_t i = 0; i + 1 < open.size(); ++i) {
        if (open[i].bracket == u'[')
            cursor.path << QStringLiteral("-");
        if (!open[i].key.isEmpty())
            cursor.path << open[i].key;
    }
    const Open &top = open.back();
    if (top.bracket == u'[')
        cursor.path << QStringLiteral("-");
    cursor.key = top.key;
    qsizetype word = top.begin;
    while (word < head.size() && (head[word] == u' ' || head[word] == u'"' || head[word] == u'\''))
        ++word;
    cursor.word = head.sliced(word).toString();
    cursor.wordBegin = static_cast<int>(begin + word);
    return cursor;
}

} // namespace sluice::console
