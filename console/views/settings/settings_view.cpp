// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/settings/settings_view.h"

#include "console/views/settings/preference_editor.h"
#include "console/views/settings/shortcut_panel.h"
#include "console/views/settings/token_places.h"
#include "console/widgets/action_button.h"
#include "console/widgets/density.h"
#include "console/widgets/fonts.h"
#include "console/widgets/notice_bar.h"
#include "console/widgets/shortcut_book.h"
#include "console/widgets/tone.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidest = 860; // lines that are longer are hard to read
constexpr int kTitles = 230;

/// Text that is less important than the rest and still readable, in light and dark.
class QuietLabel final : public QLabel
{
public:
    QuietLabel(const QString &text, QWidget *parent)
        : QLabel(text, parent)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        colour();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            colour();
    }

private:
    void colour()
    {
        const QColor wanted = toneColor(QApplication::palette(), Tone::Quiet);
        if (palette().color(QPalette::WindowText) == wanted)
            return;
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, wanted);
        setPalette(colours);
    }
};

QLabel *quietLabel(const QString &text, QWidget *parent)
{
    return new QuietLabel(text, parent);
}

} // namespace

SettingsView::SettingsView(const ViewContext &context, const QByteArray &id, const QString &title,
                           QWidget *parent)
    : View(context, id, title, parent)
{
    addActions();
    build();
    connect(&preferences(), &Preferences::problemChanged, this, &SettingsView::tell);
    if (actions().book())
        connect(actions().book(), &ShortcutBook::problemChanged, this, &SettingsView::tell);
    connect(&session(), &ServerSession::permitsChanged, this,
            [this] { m_places->refresh(session().profile()); });
    tell();
}

void SettingsView::addActions()
{
    QAction *find = addViewAction("find", tr("Search the settings"), QKeySequence(u"Ctrl+F"_s));
    QAction *tables = addViewAction("reset_tables", tr("Reset columns of tables"));
    QAction *all = addViewAction("reset", tr("Reset all settings"));
    all->setToolTip(tr("Profiles, tokens, drafts and recordings stay as they are"));
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    connect(tables, &QAction::triggered, this, [this] {
        preferences().resetTables();
        Q_EMIT said(tr("The columns of all tables are reset."));
    });
    QAction *keys = addViewAction("reset_shortcuts", tr("Reset all shortcuts"));
    connect(keys, &QAction::triggered, this, [this] {
        if (ShortcutBook *book = actions().book())
            book->resetAll();
        if (m_shortcuts)
            m_shortcuts->refresh();
        Q_EMIT said(tr("All shortcuts are reset."));
    });
    connect(all, &QAction::triggered, this, [this] {
        preferences().reset();
        Q_EMIT said(tr("All settings are reset."));
    });
}

void SettingsView::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 4);
    auto *bar = new QHBoxLayout;
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"settingsSearch"_s);
    m_search->setAccessibleName(tr("Search the settings"));
    m_search->setPlaceholderText(tr("Search the settings"));
    m_search->setClearButtonEnabled(true);
    bar->addWidget(m_search, 1);
    for (const char *name : {"settings.reset_tables", "settings.reset_shortcuts", "settings.reset"})
        bar->addWidget(actionButton(actions().find(name), this));
    layout->addLayout(bar);
    m_notice = new NoticeBar(this);
    layout->addWidget(m_notice);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(title());
    auto *page = new QWidget(area);
    auto *outer = new QHBoxLayout(page);
    outer->setContentsMargins(4, 0, 4, 8);
    auto *column = new QWidget(page);
    column->setMaximumWidth(kWidest);
    outer->addWidget(column, 1);
    outer->addStretch();
    auto *into = new QVBoxLayout(column);
    into->setContentsMargins(0, 0, 0, 0);
    into->setSpacing(6);
    const auto &rows = preferences().rows();
    for (size_t first = 0; first < rows.size();) {
        size_t last = first;
        while (last < rows.size() && rows[last].section == rows[first].section)
            ++last;
        addSection(into, rows[first].section, first, last);
        first = last;
    }
    addShortcuts(into);
    addTokens(into);
    addProfiles(into);
    addFiles(into);
    m_nothing = quietLabel(tr("No setting is called so. Every action has a name of its own: "
                              "Ctrl+K finds it."),
                           column);
    m_nothing->hide();
    into->addWidget(m_nothing);
    into->addStretch(1);
    area->setWidget(page);
    layout->addWidget(area, 1);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsView::search);
}

QWidget *SettingsView::addHeading(QVBoxLayout *into, const QString &text)
{
    auto *made = new QLabel(text, this);
    made->setTextFormat(Qt::PlainText);
    made->setFont(scaledFont(font(), 1.15, true));
    made->setContentsMargins(0, 12, 0, 0);
    into->addWidget(made);
    return made;
}

QLabel *SettingsView::addText(QVBoxLayout *into, const QString &text)
{
    QLabel *made = quietLabel(text, this);
    into->addWidget(made);
    return made;
}

void SettingsView::addSection(QVBoxLayout *into, const QString &section, size_t first, size_t last)
{
    QWidget *heading = addHeading(into, section);
    auto *grid = new QGridLayout;
    grid->setColumnMinimumWidth(0, kTitles);
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    into->addLayout(grid);
    for (size_t at = first; at < last; ++at) {
        const Preference &row = preferences().rows()[at];
        const int line = grid->rowCount();
        QWidget *editor = preferenceEditor(preferences(), static_cast<int>(at), this);
        auto *label = new QLabel(row.title, this);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(editor);
        grid->addWidget(label, line, 0, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(editor, line, 1, Qt::AlignLeft);
        Block block{
            (section + u' ' + row.title + u' ' + row.hint).toLower(), heading, {label, editor}};
        for (const Preference::Choice &choice : row.choices)
            block.words += u' ' + choice.text.toLower();
        if (!row.hint.isEmpty()) {
            QLabel *hint = quietLabel(row.hint, this);
            grid->addWidget(hint, line + 1, 1);
            block.widgets.push_back(hint);
        }
        m_blocks.push_back(std::move(block));
    }
}

void SettingsView::addShortcuts(QVBoxLayout *into)
{
    if (!actions().book())
        return;
    const QString name = tr("Shortcuts");
    QWidget *heading = addHeading(into, name);
    QLabel *text = addText(into,
                           tr("Choose an action, press its new keys, and use them. They count "
                              "at once, for all servers."));
    m_shortcuts = new ShortcutPanel(actions(), this);
    into->addWidget(m_shortcuts);
    m_blocks.push_back({(name + u' ' + text->text() + u' ' + tr("keys keyboard")).toLower(),
                        heading,
                        {text, m_shortcuts}});
}

void SettingsView::addTokens(QVBoxLayout *into)
{
    const QString name = tr("Tokens");
    QWidget *heading = addHeading(into, name);
    QLabel *text = addText(into, tr("A token is kept where its profile says, and nowhere else: not "
                                    "in these settings, in files that are exported, or in logs."));
    m_places = new TokenPlaces(vault(), session().profile(), this);
    m_tokens = new QTableView(this);
    m_tokens->setObjectName(u"tokenPlaces"_s);
    m_tokens->setAccessibleName(tr("Places of tokens"));
    m_tokens->setModel(m_places);
    m_tokens->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tokens->setShowGrid(false);
    m_tokens->setTabKeyNavigation(false);
    m_tokens->verticalHeader()->hide();
    m_tokens->horizontalHeader()->setHighlightSections(false);
    m_tokens->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_tokens->horizontalHeader()->setStretchLastSection(true);
    for (const int column : {TokenPlaces::Place, TokenPlaces::State})
        m_tokens->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_tokens->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    followDensity(m_tokens);
    connect(m_tokens->verticalHeader(), &QHeaderView::sectionResized, this,
            &SettingsView::tuneTable);
    into->addWidget(m_tokens);
    m_blocks.push_back(
        {(name + u' ' + text->text() + u" keyring"_s).toLower(), heading, {text, m_tokens}});
}

// As high as its rows: the page scrolls, the table does not.
void SettingsView::tuneTable()
{
    const int rows = m_places->rowCount() * m_tokens->verticalHeader()->defaultSectionSize();
    m_tokens->setFixedHeight(rows + m_tokens->horizontalHeader()->sizeHint().height()
                             + 2 * m_tokens->frameWidth());
}

void SettingsView::addProfiles(QVBoxLayout *into)
{
    const QString name = tr("Profiles");
    QWidget *heading = addHeading(into, name);
    QLabel *text = addText(into, tr("The servers of this console can go to a file and come from "
                                    "one. Tokens do not go with them."));
    auto *row = new QHBoxLayout;
    Block block{(name + u' ' + text->text()).toLower(), heading, {text}};
    for (const char *id : {"file.export", "file.import"}) {
        QAction *action = actions().find(id);
        if (!action)
            continue;
        QToolButton *button = actionButton(action, this);
        row->addWidget(button);
        block.words += u' ' + action->text().toLower();
        block.widgets.push_back(button);
    }
    row->addStretch();
    into->addLayout(row);
    m_blocks.push_back(std::move(block));
}

void SettingsView::addFiles(QVBoxLayout *into)
{
    const QString name = tr("Files");
    QWidget *heading = addHeading(into, name);
    QLabel *text = addText(into, tr("These settings are in %1.").arg(preferences().path()));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_blocks.push_back({(name + u' ' + text->text()).toLower(), heading, {text}});
}

void SettingsView::open(const QString &query)
{
    m_search->setText(query);
}

void SettingsView::activated()
{
    m_places->refresh(session().profile());
    if (m_shortcuts)
        m_shortcuts->refresh();
    tuneTable();
    tell();
}

void SettingsView::search()
{
    const QStringList words = m_search->text().toLower().split(u' ', Qt::SkipEmptyParts);
    bool isAny = false;
    std::vector<QWidget *> headings;
    for (const Block &block : m_blocks) {
        const bool isFound = std::ranges::all_of(
            words, [&](const QString &word) { return block.words.contains(word); });
        for (QWidget *widget : block.widgets)
            widget->setVisible(isFound);
        if (isFound)
            headings.push_back(block.heading);
        isAny = isAny || isFound;
    }
    for (const Block &block : m_blocks)
        block.heading->setVisible(std::ranges::find(headings, block.heading) != headings.end());
    m_nothing->setVisible(!isAny);
}

void SettingsView::tell()
{
    QString problem = preferences().problem();
    if (const ShortcutBook *book = actions().book(); book && !book->problem().isEmpty())
        problem = problem.isEmpty() ? book->problem() : problem + u' ' + book->problem();
    if (problem.isEmpty())
        return m_notice->hide();
    m_notice->tell(Tone::Warning, problem);
}

} // namespace sluice::console
