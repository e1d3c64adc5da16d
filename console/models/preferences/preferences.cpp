// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/preferences/preferences.h"

#include "console/models/lists/cell_text.h"
#include "console/models/preferences/preference_rows.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;
using Kind = Preference::Kind;

namespace {

constexpr qsizetype kLongestText = 200;

} // namespace

Preferences::Preferences(QSettings &settings, const QString &trouble, QObject *parent)
    : QAbstractTableModel(parent)
    , m_settings(settings)
    , m_rows(preferenceRows())
    , m_trouble(trouble)
{
    load();
}

void Preferences::load()
{
    for (const Preference &row : m_rows) {
        const QString key = QString::fromLatin1(row.key);
        const QVariant stored = m_settings.value(key);
        const auto good = m_settings.contains(key) ? accepted(row, stored) : std::nullopt;
        if (!good && m_settings.contains(key))
            m_wrong.append(tr("%1 cannot be “%2”: %3 is used.")
                               .arg(row.title, plainLine(stored.toString(), 60),
                                    valueText(row, row.fallback)));
        m_values.push_back(good.value_or(row.fallback));
    }
}

std::optional<QVariant> Preferences::accepted(const Preference &row, const QVariant &value)
{
    switch (row.kind) {
    case Kind::Choice:
        for (const Preference::Choice &each : row.choices) {
            if (each.value.toString() == value.toString())
                return each.value;
        }
        return std::nullopt;
    case Kind::Number: {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (!isNumber || number < row.lowest || number > row.highest)
            return std::nullopt;
        return number;
    }
    case Kind::Flag: {
        const QString text = value.toString();
        if (text != u"true"_s && text != u"false"_s)
            return std::nullopt;
        return text == u"true"_s;
    }
    case Kind::Font: {
        const QString text = value.toString();
        if (text.size() > kLongestText || plainLine(text) != text)
            return std::nullopt;
        return text;
    }
    }
    return std::nullopt;
}

QString Preferences::valueText(const Preference &row, const QVariant &value) const
{
    switch (row.kind) {
    case Kind::Choice: {
        const auto it = std::ranges::find(row.choices, value, &Preference::Choice::value);
        return it == row.choices.end() ? QString() : it->text;
    }
    case Kind::Number:
        return value.toInt() == row.lowest && !row.special.isEmpty()
                   ? row.special
                   : QLocale().toString(value.toInt()) + row.unit;
    case Kind::Flag:
        return value.toBool() ? tr("yes") : tr("no");
    case Kind::Font:
        return value.toString().isEmpty() ? tr("as the desktop") : value.toString();
    }
    return {};
}

int Preferences::rowOf(QByteArrayView key) const
{
    const auto it = std::ranges::find_if(m_rows,
                                         [key](const Preference &row) { return row.key == key; });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

QVariant Preferences::value(QByteArrayView key) const
{
    const int row = rowOf(key);
    Q_ASSERT_X(row >= 0, "Preferences::value", "only preferences of the table are asked for");
    return row < 0 ? QVariant() : m_values[static_cast<size_t>(row)];
}

bool Preferences::set(QByteArrayView key, const QVariant &value)
{
    const int row = rowOf(key);
    return row >= 0 && setData(index(row, Value), value);
}

void Preferences::write(const QByteArray &key, const QVariant &value)
{
    const QDateTime last = QFileInfo(path()).lastModified();
    m_settings.setValue(QString::fromLatin1(key), value);
    m_settings.sync();
    // The status stays what it was at the first error; the file tells whether that is over.
    const bool isWritten = m_settings.status() == QSettings::NoError
                           || QFileInfo(path()).lastModified() > last;
    const QString before = std::exchange(
        m_unwritten, isWritten ? QString()
                               : tr("The settings could not be written to %1. They hold until the "
                                    "console is closed.")
                                     .arg(path()));
    if (before != m_unwritten)
        Q_EMIT problemChanged();
}

void Preferences::reset()
{
    for (const Preference &row : m_rows)
        set(row.key, row.fallback);
    if (!std::exchange(m_wrong, {}).isEmpty())
        Q_EMIT problemChanged();
    resetTables();
}

void Preferences::resetTables()
{
    m_settings.remove("tables"_L1);
    Q_EMIT tablesReset();
}

QString Preferences::problem() const
{
    QStringList parts{m_trouble};
    parts += m_wrong;
    parts.append(m_unwritten);
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString Preferences::path() const
{
    return m_settings.fileName();
}

int Preferences::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int Preferences::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant Preferences::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Preference &row = m_rows[static_cast<size_t>(index.row())];
    const QVariant &value = m_values[static_cast<size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return row.hint.isEmpty() ? QVariant() : plainTip(row.hint);
    if (index.column() == Title)
        return role == Qt::DisplayRole ? QVariant(row.title) : QVariant();
    if (role == Qt::EditRole)
        return value;
    return role == Qt::DisplayRole ? QVariant(valueText(row, value)) : QVariant();
}

bool Preferences::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() != Value
        || role != Qt::EditRole)
        return false;
    const auto row = static_cast<size_t>(index.row());
    const auto good = accepted(m_rows[row], value);
    if (!good)
        return false;
    const QByteArray key = m_rows[row].key;
    const bool isOther = m_values[row] != *good;
    if (!isOther && m_settings.value(QString::fromLatin1(key), *good) == *good)
        return true;
    m_values[row] = *good;
    write(key, *good);
    if (isOther) {
        Q_EMIT dataChanged(index, index);
        Q_EMIT changed(key);
    }
    return true;
}

QVariant Preferences::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Title ? tr("Setting") : tr("Value");
}

Qt::ItemFlags Preferences::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Value ? plain | Qt::ItemIsEditable : plain;
}

} // namespace sluice::console
