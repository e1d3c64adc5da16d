// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/manifests/manifest_tree.h"

#include "console/models/lists/cell_text.h"
#include "console/widgets/tone.h"

#include <QHeaderView>
#include <QSignalBlocker>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPathRole = Qt::UserRole;
constexpr int kPlaceRole = Qt::UserRole + 1;
constexpr size_t kMostEntries = 2000;

QString stateOf(const WorkFile &file)
{
    if (file.isOvertaken)
        return u"▲ "_s + ManifestTree::tr("changed by others too");
    if (file.isRemoved)
        return u"− "_s + ManifestTree::tr("to be removed");
    if (!file.running)
        return u"+ "_s + ManifestTree::tr("new");
    if (file.isChanged())
        return u"● "_s + ManifestTree::tr("modified");
    if (file.isDrifted)
        return u"▲ "_s + ManifestTree::tr("the disk has another text");
    return {};
}

Tone toneOf(const WorkFile &file)
{
    if (file.isOvertaken || file.isDrifted)
        return Tone::Warning;
    return file.isChanged() ? Tone::Accent : Tone::Normal;
}

} // namespace

ManifestTree::ManifestTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setHeaderLabels({tr("File"), tr("State")});
    setAccessibleName(tr("Files and outline"));
    setUniformRowHeights(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem *item) { choose(item); });
    connect(this, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *item) { choose(item); });
}

void ManifestTree::choose(const QTreeWidgetItem *item)
{
    if (!item)
        return;
    if (!item->parent())
        Q_EMIT fileChosen(item->data(0, kPathRole).toString());
    else
        Q_EMIT placeChosen(item->data(0, kPlaceRole).toInt());
}

void ManifestTree::setFiles(const std::vector<WorkFile> &files)
{
    const QSignalBlocker block(this);
    clear();
    for (const WorkFile &file : files) {
        const QString name = file.path.section(u'/', -1);
        auto *item = new QTreeWidgetItem(this, {plainLine(name), stateOf(file)});
        item->setData(0, kPathRole, file.path);
        item->setToolTip(0, plainTip(file.path));
        item->setForeground(1, toneColor(palette(), toneOf(file)));
    }
    setCurrent(m_current);
}

void ManifestTree::setCurrent(const QString &path)
{
    const QSignalBlocker block(this);
    m_current = path;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = topLevelItem(i);
        if (item->data(0, kPathRole).toString() == path)
            setCurrentItem(item);
        else
            qDeleteAll(item->takeChildren());
    }
    fillOutline();
}

void ManifestTree::setOutline(const std::vector<OutlineEntry> &outline)
{
    const QSignalBlocker block(this);
    m_outline = outline;
    fillOutline();
}

void ManifestTree::setTests(int passed, int failed)
{
    QString tests;
    if (passed > 0)
        tests += u" ✓%1"_s.arg(passed);
    if (failed > 0)
        tests += u" ✗%1"_s.arg(failed);
    if (std::exchange(m_tests, tests) == tests)
        return;
    const QSignalBlocker block(this);
    fillOutline();
}

void ManifestTree::fillOutline()
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = topLevelItem(i);
        if (item->data(0, kPathRole).toString() != m_current)
            continue;
        if (currentItem() && currentItem()->parent())
            setCurrentItem(item);
        qDeleteAll(item->takeChildren());
        size_t left = kMostEntries;
        for (const OutlineEntry &section : m_outline) {
            auto *parent = new QTreeWidgetItem(
                item, {plainLine(section.text), plainLine(section.detail)});
            parent->setData(0, kPlaceRole, section.begin);
            if (section.text == u"tests"_s)
                parent->setText(1, plainLine(section.detail) + m_tests);
            for (const OutlineEntry &entry : section.children) {
                if (left-- == 0)
                    return;
                auto *child = new QTreeWidgetItem(parent,
                                                  {plainLine(entry.text), plainLine(entry.detail)});
                child->setData(0, kPlaceRole, entry.begin);
            }
        }
        item->setExpanded(true);
    }
}

} // namespace sluice::console
