// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/history/state_model.h"

#include "console/models/lists/cell_text.h"
#include "console/models/lists/time_text.h"
#include "console/models/payload/mask.h"

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShownBytes = 400;
constexpr quintptr kIsKey = 0; // of an index; a line's is one more than the row of its key

} // namespace

StateModel::StateModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void StateModel::show(const FoldedState &state, quint64 changedBy)
{
    beginResetModel();
    m_changedBy = changedBy;
    m_keys.clear();
    for (auto key = state.keys().begin(); key != state.keys().end(); ++key) {
        Key made{key.key(), {}, 0, 0};
        for (auto it = key->begin(); it != key->end(); ++it) {
            made.lines.push_back({it.key(), it.value()});
            if (it->offset >= made.offset) {
                made.offset = it->offset;
                made.atMs = it->atMs;
            }
        }
        m_keys.push_back(std::move(made));
    }
    endResetModel();
}

void StateModel::setMasked(bool isMasked)
{
    if (std::exchange(m_isMasked, isMasked) == isMasked)
        return;
    for (int key = 0; key < rowCount(); ++key) {
        const QModelIndex parent = index(key, 0);
        Q_EMIT dataChanged(index(0, Value, parent), index(rowCount(parent) - 1, Was, parent));
    }
}

int StateModel::changedRow() const
{
    const auto it = std::ranges::find_if(
        m_keys, [this](const Key &key) { return m_changedBy > 0 && key.offset == m_changedBy; });
    return it == m_keys.end() ? -1 : static_cast<int>(it - m_keys.begin());
}

QModelIndex StateModel::changedMember() const
{
    const int row = changedRow();
    if (row < 0)
        return {};
    const std::vector<Line> &lines = m_keys[static_cast<size_t>(row)].lines;
    const auto isOther = [this](const Line &line) { return line.value.offset == m_changedBy; };
    const auto it = std::ranges::find_if(lines, isOther);
    return it == lines.end() ? QModelIndex()
                             : index(static_cast<int>(it - lines.begin()), 0, index(row, 0));
}

QModelIndex StateModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kIsKey);
}

QModelIndex StateModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kIsKey)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, kIsKey);
}

int StateModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_keys.size());
    if (parent.internalId() != kIsKey || parent.column() > 0)
        return 0;
    return static_cast<int>(m_keys[static_cast<size_t>(parent.row())].lines.size());
}

int StateModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant StateModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == kIsKey)
        return keyData(m_keys[static_cast<size_t>(index.row())], index.column(), role);
    const Key &key = m_keys[static_cast<size_t>(index.internalId()) - 1];
    return lineData(key.lines[static_cast<size_t>(index.row())], index.column(), role);
}

QVariant StateModel::keyData(const Key &key, int column, int role) const
{
    if (role == IsChangedRole)
        return m_changedBy > 0 && key.offset == m_changedBy;
    if (role != Qt::DisplayRole)
        return {};
    const QString label = plainLine(QString::fromUtf8(key.name.first), 120);
    switch (column) {
    case Member:
        return key.name.second.isEmpty()
                   ? label
                   : label + u" ▸ "_s + plainLine(QString::fromUtf8(key.name.second), 120);
    case Value:
        return tr("%n value(s)", nullptr, static_cast<int>(key.lines.size()));
    case Since:
        return sinceText(key.offset, key.atMs);
    default:
        return {};
    }
}

QVariant StateModel::lineData(const Line &line, int column, int role) const
{
    if (role == IsChangedRole)
        return m_changedBy > 0 && line.value.offset == m_changedBy;
    if (role == PointerRole)
        return QString::fromUtf8(line.pointer);
    const bool isTip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !isTip)
        return {};
    QString text;
    switch (column) {
    case Member:
        text = plainLine(QString::fromUtf8(line.pointer.mid(1)), 200);
        text = text.isEmpty() ? tr("(the whole payload)") : text.replace(u'/', u'.');
        break;
    case Value:
        text = line.value.now.isNull() ? tr("gone") : valueText(line.pointer, line.value.now);
        break;
    case Was:
        text = line.value.before.isNull() ? QString() : valueText(line.pointer, line.value.before);
        break;
    default:
        text = sinceText(line.value.offset, line.value.atMs);
    }
    return isTip ? plainTip(text) : text;
}

QString StateModel::valueText(const QByteArray &pointer, const QByteArray &json) const
{
    if (m_isMasked && isSecretName(pointer))
        return u"•••"_s;
    const QByteArray shown = json.left(kShownBytes);
    return plainLine(QString::fromUtf8(m_isMasked ? maskSecrets(shown) : shown));
}

QString StateModel::sinceText(quint64 offset, qint64 atMs)
{
    return tr("No. %1, %2").arg(offset).arg(clockText(atMs));
}

QVariant StateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Member:
        return tr("Member");
    case Value:
        return tr("Value");
    case Was:
        return tr("Was", "column: the value before");
    default:
        return tr("Since", "column: the event since which it is so");
    }
}

} // namespace sluice::console
