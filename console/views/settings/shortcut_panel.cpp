// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/settings/shortcut_panel.h"

#include "console/widgets/density.h"
#include "console/widgets/shortcut_book.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTableHeight = 260;
constexpr int kActionWidth = 420;

} // namespace

ShortcutPanel::ShortcutPanel(const ActionRegistry &registry, QWidget *parent)
    : QWidget(parent)
    , m_list(registry)
    , m_registry(registry)
{
    build();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_list.setSearch(text);
        m_table->selectRow(0);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ShortcutPanel::currentChanged);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutPanel::check);
    connect(m_use, &QPushButton::clicked, this, [this] { use(m_keys->keySequence()); });
    connect(m_none, &QPushButton::clicked, this, [this] { use({}); });
    connect(m_reset, &QPushButton::clicked, this, &ShortcutPanel::reset);
    m_table->selectRow(0);
    currentChanged();
}

void ShortcutPanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"shortcutSearch"_s);
    m_search->setAccessibleName(tr("Search the shortcuts"));
    m_search->setPlaceholderText(tr("Search the shortcuts"));
    m_search->setClearButtonEnabled(true);
    layout->addWidget(m_search);
    m_table = new QTableView(this);
    m_table->setObjectName(u"shortcutTable"_s);
    m_table->setAccessibleName(tr("Shortcuts"));
    m_table->setModel(&m_list);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    followDensity(m_table);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(ShortcutList::Action, kActionWidth);
    m_table->setColumnWidth(ShortcutList::Keys, kActionWidth / 2);
    m_table->setFixedHeight(kTableHeight);
    layout->addWidget(m_table);
    auto *row = new QHBoxLayout;
    buildEditor(row);
    layout->addLayout(row);
    m_said = new QLabel(this);
    m_said->setObjectName(u"shortcutSaid"_s);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    layout->addWidget(m_said);
}

void ShortcutPanel::buildEditor(QHBoxLayout *row)
{
    auto *label = new QLabel(tr("Press the new keys"), this);
    m_keys = new QKeySequenceEdit(this);
    m_keys->setObjectName(u"shortcutKeys"_s);
    m_keys->setAccessibleName(tr("New keys of the chosen action"));
    if (auto *inner = m_keys->findChild<QLineEdit *>())
        inner->setAccessibleName(m_keys->accessibleName());
    const auto button = [this](const QString &text, const QString &name) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        return made;
    };
    m_use = button(tr("Use them"), u"shortcutUse"_s);
    m_none = button(tr("No keys"), u"shortcutNone"_s);
    m_reset = button(tr("Reset this one"), u"shortcutReset"_s);
    row->addWidget(label);
    row->addWidget(m_keys, 1);
    for (QPushButton *each : {m_use, m_none, m_reset})
        row->addWidget(each);
}

void ShortcutPanel::refresh()
{
    const QByteArray id = currentId();
    m_list.refresh();
    select(id);
}

void ShortcutPanel::select(const QByteArray &id)
{
    m_table->selectRow(std::max(0, m_list.rowOf(id)));
    currentChanged();
}

QByteArray ShortcutPanel::currentId() const
{
    const ActionRegistry::Entry *entry = m_list.entry(m_table->currentIndex().row());
    return entry ? entry->id : QByteArray();
}

void ShortcutPanel::currentChanged()
{
    const ActionRegistry::Entry *entry = m_list.entry(m_table->currentIndex().row());
    const QSignalBlocker quiet(m_keys);
    m_keys->setKeySequence(entry ? entry->action->shortcut() : QKeySequence());
    check();
}

// One press: a second one would wait for what may never come.
void ShortcutPanel::check()
{
    QKeySequence keys = m_keys->keySequence();
    if (keys.count() > 1) {
        keys = QKeySequence(keys[0]);
        const QSignalBlocker quiet(m_keys);
        m_keys->setKeySequence(keys);
    }
    const ActionRegistry::Entry *entry = m_list.entry(m_table->currentIndex().row());
    QStringList taken;
    if (entry) {
        for (const ActionRegistry::Entry &other : m_registry.sharing(entry->id, keys))
            taken.append(ShortcutList::nameOf(other));
    }
    m_said->setText(taken.isEmpty() ? QString()
                                    : u"▲ "_s
                                          + tr("%1 is taken by %2. Give that other keys first.")
                                                .arg(keys.toString(QKeySequence::NativeText),
                                                     taken.join(u", "_s)));
    m_use->setEnabled(entry && !keys.isEmpty() && taken.isEmpty()
                      && entry->action->shortcut() != keys);
    m_none->setEnabled(entry && !entry->action->shortcuts().isEmpty());
    m_reset->setEnabled(entry && m_registry.book()->chosen(entry->id));
}

void ShortcutPanel::use(const QKeySequence &keys)
{
    const QByteArray id = currentId();
    if (id.isEmpty() || !m_registry.sharing(id, keys).empty())
        return;
    m_registry.book()->choose(id, keys);
    currentChanged();
}

void ShortcutPanel::reset()
{
    const QByteArray id = currentId();
    const ActionRegistry::Entry *entry = m_list.entry(m_table->currentIndex().row());
    if (!entry)
        return;
    for (const QKeySequence &keys : entry->defaults) {
        const auto others = m_registry.sharing(id, keys);
        if (others.empty())
            continue;
        m_said->setText(u"▲ "_s
                        + tr("%1 is taken by %2. Give that other keys first.")
                              .arg(keys.toString(QKeySequence::NativeText),
                                   ShortcutList::nameOf(others.front())));
        return;
    }
    m_registry.book()->reset(id);
    currentChanged();
}

} // namespace sluice::console
