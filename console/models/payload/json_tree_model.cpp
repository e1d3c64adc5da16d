// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/payload/json_tree_model.h"

#include "console/models/lists/cell_text.h"
#include "shared/client/json_slices.h"

#include <algorithm>
#include <unordered_map>

namespace sluice::console {

namespace {

constexpr qsizetype kShownBytes = 2000; // of a scalar in its row

enum class Kind
{
    Scalar,
    Object,
    Array
};

Kind kindOf(const QByteArray &raw)
{
    if (raw.startsWith('{'))
        return Kind::Object;
    return raw.startsWith('[') ? Kind::Array : Kind::Scalar;
}

QByteArray pointerStep(QByteArray key)
{
    return '/' + key.replace('~', "~0").replace('/', "~1");
}

using Members = std::vector<std::pair<QByteArray, QByteArray>>;

Members membersOf(const QByteArray &raw)
{
    if (kindOf(raw) == Kind::Object) {
        auto members = client::JsonMembers::of(raw);
        return members ? members->all() : Members();
    }
    Members members;
    if (auto elements = client::jsonElements(raw)) {
        for (size_t i = 0; i < elements->size(); ++i)
            members.emplace_back(QByteArray::number(static_cast<qulonglong>(i)),
                                 std::move((*elements)[i]));
    }
    return members;
}

} // namespace

struct JsonTreeModel::Node
{
    QByteArray key;
    QByteArray raw;                   // null: it is not there any more
    std::optional<QByteArray> before; // nothing: it was not there
    bool isCompared = false;
    bool isOpen = false;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    bool isChanged() const { return isCompared && (!before || *before != raw); }
    bool isContainer() const { return kindOf(raw) != Kind::Scalar; }
};

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::show(const QByteArray &json, const std::optional<QByteArray> &before)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_root->raw = json.trimmed();
    m_root->isCompared = before.has_value();
    if (before)
        m_root->before = before->trimmed();
    m_root->isOpen = true;
    if (m_root->isContainer() && client::isJson(m_root->raw)) {
        m_root->children = readLevel(*m_root);
    } else {
        auto only = std::make_unique<Node>();
        only->raw = m_root->raw;
        only->isCompared = m_root->isCompared;
        only->before = m_root->before;
        only->isOpen = true;
        only->parent = m_root.get();
        m_root->children.push_back(std::move(only));
    }
    endResetModel();
}

// What is there now in its order, then what was there before and is gone.
std::vector<std::unique_ptr<JsonTreeModel::Node>> JsonTreeModel::readLevel(Node &parent)
{
    Members old;
    if (parent.before && kindOf(*parent.before) == kindOf(parent.raw))
        old = membersOf(*parent.before);
    std::unordered_map<QByteArray, size_t> places;
    for (size_t i = 0; i < old.size(); ++i)
        places.emplace(old[i].first, i);
    std::vector<bool> isThere(old.size(), false);
    std::vector<std::unique_ptr<Node>> level;
    const auto add = [&](const QByteArray &key, const QByteArray &raw) {
        auto node = std::make_unique<Node>();
        node->key = key;
        node->raw = raw;
        node->isCompared = parent.isCompared;
        node->parent = &parent;
        node->row = static_cast<int>(level.size());
        level.push_back(std::move(node));
        return level.back().get();
    };
    for (const auto &[key, raw] : membersOf(parent.raw)) {
        Node *node = add(key, raw);
        const auto place = places.find(key);
        if (place == places.end())
            continue;
        isThere[place->second] = true;
        node->before = old[place->second].second;
    }
    for (size_t i = 0; i < old.size(); ++i) {
        if (!isThere[i])
            add(old[i].first, QByteArray())->before = old[i].second;
    }
    return level;
}

void JsonTreeModel::openLevel(Node &parent)
{
    if (!std::exchange(parent.isOpen, true) && parent.isContainer())
        parent.children = readLevel(parent);
}

JsonTreeModel::Node *JsonTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (row < 0 || column < 0 || parent.column() > 0 || column >= ColumnCount
        || row >= static_cast<int>(node->children.size()))
        return {};
    return createIndex(row, column, node->children[static_cast<size_t>(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    Node *above = index.isValid() ? nodeOf(index)->parent : nullptr;
    if (!above || above == m_root.get())
        return {};
    return createIndex(above->row, 0, above);
}

// A view asks for the count of what it opens; nobody has seen another count before.
int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    openLevel(*nodeOf(parent));
    return static_cast<int>(nodeOf(parent)->children.size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool JsonTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return false;
    const Node *node = nodeOf(parent);
    if (node->isOpen || node == m_root.get())
        return !node->children.empty();
    return node->isContainer() && node->raw != "{}" && node->raw != "[]";
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Key)
            return QString::fromUtf8(node.key);
        return index.column() == Value ? valueText(node) : changeText(node);
    case Qt::ToolTipRole:
        return plainTip(index.column() == Key     ? QString::fromUtf8(node.key)
                        : index.column() == Value ? valueText(node)
                                                  : changeText(node));
    case IsChangedRole:
        return node.isChanged();
    case RawRole:
        return node.raw;
    case PointerRole: {
        QByteArray pointer;
        for (const Node *step = &node; step->parent; step = step->parent)
            pointer.prepend(step->parent->parent || !step->key.isEmpty() ? pointerStep(step->key)
                                                                         : QByteArray());
        return QString::fromUtf8(pointer);
    }
    default:
        return {};
    }
}

QString JsonTreeModel::valueText(const Node &node) const
{
    if (node.raw.isNull())
        return {};
    switch (node.isOpen ? Kind::Scalar : kindOf(node.raw)) {
    case Kind::Object:
        return node.raw == "{}" ? QStringLiteral("{ }") : QStringLiteral("{ … }");
    case Kind::Array:
        return node.raw == "[]" ? QStringLiteral("[ ]") : QStringLiteral("[ … ]");
    case Kind::Scalar:
        break;
    }
    const auto count = static_cast<int>(node.children.size());
    if (count > 0)
        return kindOf(node.raw) == Kind::Object ? tr("%n member(s)", nullptr, count)
                                                : tr("%n element(s)", nullptr, count);
    return QString::fromUtf8(node.raw.left(kShownBytes));
}

QString JsonTreeModel::changeText(const Node &node) const
{
    if (!node.isChanged())
        return {};
    if (!node.before)
        return tr("new", "JSON member that was not there before");
    const QString before = QString::fromUtf8(node.before->left(kShownBytes));
    if (node.raw.isNull())
        return tr("gone, was %1").arg(before);
    if (node.isContainer() || kindOf(*node.before) != Kind::Scalar)
        return tr("changed inside");
    return tr("was %1").arg(before);
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Key:
        return tr("Member");
    case Value:
        return tr("Value");
    default:
        return tr("Change", "column: difference to the value before");
    }
}

} // namespace sluice::console
