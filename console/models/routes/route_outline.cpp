// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/routes/route_outline.h"

#include "console/models/lists/cell_text.h"

#include <QDateTime>
#include <QJsonDocument>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHalf = 32;

bool isSameShape(const RouteFamily &a, const RouteFamily &b)
{
    if (a.property != b.property || a.isStatic != b.isStatic
        || a.members.size() != b.members.size())
        return false;
    for (size_t i = 0; i < a.members.size(); ++i) {
        if (a.members[i].id != b.members[i].id || a.members[i].spec != b.members[i].spec)
            return false;
    }
    return true;
}

bool isSameShape(const std::vector<RouteSource> &a, const std::vector<RouteSource> &b)
{
    if (a.size() != b.size())
        return false;
    for (size_t i = 0; i < a.size(); ++i) {
        if (a[i].event != b[i].event || a[i].families.size() != b[i].families.size())
            return false;
        for (size_t j = 0; j < a[i].families.size(); ++j) {
            if (!isSameShape(a[i].families[j], b[i].families[j]))
                return false;
        }
    }
    return true;
}

QString changeText(RouteChange change)
{
    switch (change) {
    case RouteChange::Added:
        return RouteOutline::tr("+ staged");
    case RouteChange::Removed:
        return RouteOutline::tr("− staged to go");
    case RouteChange::Mixed:
        return RouteOutline::tr("● staged changes");
    case RouteChange::None:
        break;
    }
    return {};
}

QString lifeText(const RouteMember &member)
{
    if (member.spec.isPersistent)
        return RouteOutline::tr("kept");
    if (member.expiresAtMs > 0)
        return RouteOutline::tr("until %1").arg(momentText(member.expiresAtMs));
    return member.spec.ttlSeconds > 0
               ? RouteOutline::tr("for %1").arg(ageText(qint64{member.spec.ttlSeconds} * 1000))
               : RouteOutline::tr("while it is read");
}

QString valueText(const QJsonValue &value)
{
    if (value.isString())
        return u'"' + value.toString() + u'"';
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.sliced(1, json.size() - 2));
}

QString memberText(const RouteMember &member)
{
    const QString to = u" → "_s + plainLine(member.spec.stream, 80);
    return (member.spec.property.isEmpty() ? RouteOutline::tr("always")
                                           : plainLine(valueText(member.spec.value), 80))
           + to;
}

} // namespace

RouteOutline::RouteOutline(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void RouteOutline::setSources(std::vector<RouteSource> sources)
{
    if (!isSameShape(m_sources, sources)) {
        beginResetModel();
        m_sources = std::move(sources);
        endResetModel();
        return;
    }
    m_sources = std::move(sources);
    const auto tell = [this](const QModelIndex &parent) {
        const int rows = rowCount(parent);
        if (rows > 0)
            Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, ColumnCount - 1, parent));
    };
    tell({});
    for (int i = 0; i < rowCount(); ++i) {
        const QModelIndex source = index(i, 0);
        tell(source);
        for (int j = 0; j < rowCount(source); ++j)
            tell(index(j, 0, source));
    }
}

QModelIndex RouteOutline::find(const QString &event, const QString &property,
                               const QString &id) const
{
    for (int i = 0; i < rowCount(); ++i) {
        const QModelIndex source = index(i, 0);
        if (source.data(EventRole).toString() != event)
            continue;
        for (int j = 0; j < rowCount(source); ++j) {
            const QModelIndex family = index(j, 0, source);
            if (family.data(PropertyRole).toString() != property)
                continue;
            for (int k = 0; k < rowCount(family) && !id.isEmpty(); ++k) {
                if (index(k, 0, family).data(IdRole).toString() == id)
                    return index(k, 0, family);
            }
            return family;
        }
        return source;
    }
    return {};
}

RouteOutline::Path RouteOutline::pathOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const auto place = static_cast<quint64>(index.internalId());
    const auto source = static_cast<int>(place & 0xFFFFFFFFU) - 1;
    const auto family = static_cast<int>(place >> kHalf) - 1;
    if (source < 0)
        return {index.row(), -1, -1};
    if (family < 0)
        return {source, index.row(), -1};
    return {source, family, index.row()};
}

QModelIndex RouteOutline::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Path path = pathOf(parent);
    quint64 place = 0;
    if (path.source >= 0)
        place = static_cast<quint64>(path.source + 1)
                | static_cast<quint64>(path.family + 1) << kHalf;
    return createIndex(row, column, static_cast<quintptr>(place));
}

QModelIndex RouteOutline::parent(const QModelIndex &index) const
{
    const Path path = pathOf(index);
    if (path.family < 0)
        return {};
    if (path.member < 0)
        return createIndex(path.source, 0, quintptr{0});
    return createIndex(path.family, 0, static_cast<quintptr>(path.source + 1));
}

int RouteOutline::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sources.size());
    const Path path = pathOf(parent);
    if (parent.column() > 0 || path.member >= 0)
        return 0;
    const RouteSource &source = m_sources[static_cast<size_t>(path.source)];
    if (path.family < 0)
        return static_cast<int>(source.families.size());
    return static_cast<int>(source.families[static_cast<size_t>(path.family)].members.size());
}

int RouteOutline::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString RouteOutline::text(const Path &path, int column) const
{
    const RouteSource &source = m_sources[static_cast<size_t>(path.source)];
    if (path.family < 0) {
        if (column == What)
            return plainLine(source.event, 120);
        return column == Rate ? rateText(source.rate) : QString();
    }
    const RouteFamily &family = source.families[static_cast<size_t>(path.family)];
    if (path.member >= 0) {
        const RouteMember &member = family.members[static_cast<size_t>(path.member)];
        if (column == What)
            return memberText(member);
        if (column == Rate)
            return rateText(member.rate);
        return member.change == RouteChange::None ? lifeText(member) : changeText(member.change);
    }
    if (column == Rate)
        return rateText(family.rate);
    if (column == State)
        return family.isStatic
                   ? u"%1:%2"_s.arg(plainLine(family.file.section(u'/', -1), 60)).arg(family.line)
                   : changeText(family.change);
    if (family.isStatic)
        return tr("static: %1").arg(plainLine(family.property, 120));
    const QString name = family.property.isEmpty() ? tr("(every occurrence)")
                                                   : plainLine(family.property, 120);
    return u"%1 (%2)"_s.arg(name).arg(family.members.size());
}

QVariant RouteOutline::value(const Path &path, int role) const
{
    const RouteSource &source = m_sources[static_cast<size_t>(path.source)];
    if (role == EventRole)
        return source.event;
    if (path.family < 0)
        return {};
    const RouteFamily &family = source.families[static_cast<size_t>(path.family)];
    const RouteMember *member = path.member < 0 ? nullptr
                                                : &family.members[static_cast<size_t>(path.member)];
    switch (role) {
    case PropertyRole:
        return family.property;
    case FileRole:
        return family.file;
    case LineRole:
        return family.line;
    case ChangeRole:
        return static_cast<int>(member ? member->change : family.change);
    case IdRole:
        return member ? QVariant(member->id) : QVariant();
    case KeyRole:
        return member && member->id.isEmpty() ? QVariant(member->spec.key()) : QVariant();
    case StreamRole:
        return member ? QVariant(member->spec.stream) : QVariant();
    default:
        return {};
    }
}

QVariant RouteOutline::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Path path = pathOf(index);
    if (role == Qt::DisplayRole)
        return text(path, index.column());
    if (role == Qt::TextAlignmentRole && index.column() == Rate)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == What)
        return plainTip(text(path, What));
    return value(path, role);
}

QVariant RouteOutline::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Route");
    case State:
        return tr("State");
    case Rate:
        return tr("Rate");
    default:
        return {};
    }
}

} // namespace sluice::console
