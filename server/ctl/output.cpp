// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/output.h"

#include "shared/client/json_slices.h"

#include <QDateTime>

#include <algorithm>
#include <cstdio>
#include <sys/ioctl.h>
#include <sysexits.h>
#include <unistd.h>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongText = 48;

void write(FILE *to, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), to);
    std::fflush(to);
}

QString cut(const QString &text, qsizetype width)
{
    if (width <= 0 || text.size() <= width)
        return text;
    return text.left(width - 1) + u'…';
}

/// What people call the thing that an object describes; empty if it says nothing of the kind.
QString nameOf(const QByteArray &object)
{
    const auto members = client::JsonMembers::of(object);
    if (!members)
        return {};
    for (const char *member : {"full_name", "title", "login", "name", "id"}) {
        const QByteArray raw = members->raw(member);
        const bool isNumber = !raw.isEmpty() && raw != "null"
                              && !QByteArrayView("\"{[").contains(raw[0]);
        const QString name = isNumber ? harmless(raw)
                                      : harmless(members->text(member).value_or(QByteArray()));
        if (!name.isEmpty())
            return cut(name, kLongText);
    }
    return {};
}

/// One member's value, objects by their name only.
QString outline(const QByteArray &raw)
{
    if (raw == "{}" || raw == "[]")
        return QString::fromLatin1(raw);
    if (raw.startsWith('{')) {
        const QString name = nameOf(raw);
        return name.isEmpty() ? u"{…}"_s : u"{%1 …}"_s.arg(name);
    }
    if (raw.startsWith('['))
        return u"[…]"_s;
    const QString text = harmless(raw);
    return raw.startsWith('"') && text.size() > kLongText ? text.left(kLongText) + u"…\""_s : text;
}

} // namespace

void print(const QString &text)
{
    write(stdout, text.toUtf8());
}

void printLine(const QByteArray &line)
{
    write(stdout, line + '\n');
}

void notice(const QString &text)
{
    write(stderr, "sluicectl: " + text.toUtf8() + '\n');
}

int complain(int exitCode, const QString &text)
{
    notice(text);
    return exitCode;
}

int complain(const Error &error)
{
    const QString doc(errorCodeRow(error.code).doc);
    return complain(exitCodeOf(error.code), error.detail.isEmpty() ? doc : error.detail);
}

int exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unauthenticated:
    case ErrorCode::TokenInvalid:
    case ErrorCode::TokenExpired:
    case ErrorCode::TokenRevoked:
    case ErrorCode::PermissionDenied:
    case ErrorCode::SubjectChanged:
    case ErrorCode::OriginDenied:
        return EX_NOPERM;
    case ErrorCode::NotFound:
    case ErrorCode::FileUnreadable:
        return EX_NOINPUT;
    case ErrorCode::TooManyRequests:
    case ErrorCode::Timeout:
    case ErrorCode::Cancelled:
    case ErrorCode::Overloaded:
    case ErrorCode::Draining:
    case ErrorCode::NotReady:
        return EX_TEMPFAIL;
    case ErrorCode::StorageFull:
    case ErrorCode::StorageFailed:
    case ErrorCode::StorageCorrupt:
    case ErrorCode::SchemaTooNew:
        return EX_IOERR;
    case ErrorCode::NetworkFailed:
    case ErrorCode::Unsupported:
        return EX_UNAVAILABLE;
    case ErrorCode::ConfigInvalid:
        return EX_CONFIG;
    case ErrorCode::Internal:
        return EX_SOFTWARE;
    default:
        return EX_DATAERR;
    }
}

int terminalWidth()
{
    winsize size = {};
    if (::isatty(STDOUT_FILENO) == 0 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

QString shortened(const QByteArray &json, int width)
{
    const QString whole = harmless(json);
    if (width <= 0 || whole.size() <= width)
        return whole;
    const auto members = client::JsonMembers::of(json);
    if (!members)
        return cut(whole, width);
    QStringList parts;
    for (const auto &[name, raw] : members->all())
        parts += u"%1: %2"_s.arg(harmless(name), outline(raw));
    return cut(u"{ "_s + parts.join(u", "_s) + u" }"_s, width);
}

QString shortLabel(const QByteArray &label)
{
    static const QByteArray kDefault("default.");
    return harmless(label.startsWith(kDefault) ? label.mid(kDefault.size()) : label);
}

QString harmless(const QByteArray &utf8)
{
    QString text = QString::fromUtf8(utf8);
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

QString timeText(qint64 unixMs)
{
    return QDateTime::fromMSecsSinceEpoch(unixMs).toString(u"HH:mm:ss.zzz"_s);
}

QString tableText(const std::vector<QStringList> &rows)
{
    std::vector<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), static_cast<size_t>(row.size())));
        for (qsizetype i = 0; i < row.size(); ++i) {
            qsizetype &width = widths[static_cast<size_t>(i)];
            width = std::max(width, row[i].size());
        }
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row[i].leftJustified(widths[static_cast<size_t>(i)] + 2);
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace sluice::ctl
