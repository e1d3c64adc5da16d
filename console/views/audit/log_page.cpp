// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/audit/log_page.h"

#include "console/models/lists/cell_text.h"
#include "console/views/audit/log_tone.h"
#include "console/views/lists/plain_table.h"
#include "console/widgets/fonts.h"
#include "console/widgets/notice_bar.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;
using Level = LogLine::Level;

namespace {

constexpr int kLessonWidth = 320;

} // namespace

LogPage::LogPage(ServerSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_feed(session, m_list)
{
    build();
    connect(m_level, &QComboBox::currentIndexChanged, this,
            [this](int at) { m_feed.setLevel(static_cast<Level>(std::max(0, at))); });
    connect(m_stage, &QComboBox::currentIndexChanged, this, &LogPage::applyFilter);
    connect(m_text, &QLineEdit::textChanged, this, &LogPage::applyFilter);
    connect(&m_list, &LogList::stagesChanged, this, &LogPage::fillStages);
    connect(&m_list, &LogList::appended, this, &LogPage::appended);
    connect(&m_feed, &LogFeed::changed, this, &LogPage::tell);
    QScrollBar *bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::actionTriggered, this, [this, bar] {
        // sliderPosition is where it goes, value where it still is
        if (bar->sliderPosition() < bar->maximum())
            hold();
        else
            resume();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    hold();
                Q_EMIT lineChosen(index.isValid() ? &m_list.line(index.row()) : nullptr);
            });
    tell();
}

void LogPage::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    auto *choice = new QHBoxLayout;
    auto *line = new QHBoxLayout; // two lines: in some languages one would be too wide
    const auto add = [this](QHBoxLayout *bar, const QString &text, QWidget *field, int stretch) {
        auto *label = new QLabel(text, this);
        label->setBuddy(field);
        bar->addWidget(label);
        bar->addWidget(field, stretch);
    };
    m_level = new QComboBox(this);
    m_level->setAccessibleName(tr("Least level that is shown"));
    m_level->addItems({tr("debug"), tr("info"), tr("warning"), tr("error")});
    m_level->setCurrentIndex(static_cast<int>(Level::Info));
    m_stage = new QComboBox(this);
    m_stage->setObjectName(u"logStage"_s);
    m_stage->setAccessibleName(tr("Stage whose lines are shown"));
    m_stage->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_stage->setMinimumContentsLength(12);
    m_text = new QLineEdit(this);
    m_text->setClearButtonEnabled(true);
    m_text->setAccessibleName(tr("Text that the shown lines contain"));
    m_text->setPlaceholderText(tr("a part of the text, e.g. a connection's id"));
    m_counts = new QLabel(this);
    m_counts->setTextFormat(Qt::PlainText);
    add(choice, tr("&Level from"), m_level, 0);
    add(choice, tr("Stag&e"), m_stage, 0);
    choice->addStretch();
    add(line, tr("F&ilter"), m_text, 1);
    line->addWidget(m_counts);
    layout->addLayout(choice);
    layout->addLayout(line);
    m_notice = new NoticeBar(this);
    layout->addWidget(m_notice);
    m_table = plainTable(&m_list, tr("Server log"), toneOfLine, this);
    m_table->setFont(fixedFont(font()));
    m_table->setColumnWidth(LogList::Time, 120);
    m_table->setColumnWidth(LogList::Level, 100);
    m_table->setColumnWidth(LogList::Stage, 150);
    m_lesson = new QLabel(this);
    m_lesson->setTextFormat(Qt::PlainText);
    m_lesson->setAlignment(Qt::AlignCenter);
    m_lesson->setWordWrap(true);
    m_lesson->setMinimumWidth(kLessonWidth); // whatever its longest word
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_lesson);
    layout->addWidget(m_pages, 1);
    fillStages();
}

void LogPage::fillStages()
{
    const QSignalBlocker quiet(m_stage);
    const QString chosen = m_stage->currentData().toString();
    m_stage->clear();
    m_stage->addItem(tr("all"), QString());
    for (const QString &stage : m_list.stages())
        m_stage->addItem(plainLine(stage, 60), stage);
    m_stage->setCurrentIndex(std::max(0, m_stage->findData(chosen)));
}

void LogPage::setStage(const QString &stage)
{
    if (m_stage->findData(stage) < 0)
        m_stage->addItem(plainLine(stage, 60), stage);
    m_stage->setCurrentIndex(m_stage->findData(stage));
}

void LogPage::followText(const QString &text)
{
    m_text->setText(text);
    resume();
}

void LogPage::applyFilter()
{
    m_list.setFilter({m_stage->currentData().toString(), m_text->text().trimmed()});
}

void LogPage::setResumeAction(QAction *action)
{
    m_resume = action;
    m_notice->addButton(action);
    connect(action, &QAction::triggered, this, &LogPage::resume);
    tell();
}

void LogPage::setActive(bool isActive)
{
    m_feed.setActive(isActive);
    tell();
}

void LogPage::appended()
{
    if (!m_isHeld)
        m_table->scrollToBottom();
    tell();
}

void LogPage::hold()
{
    if (!std::exchange(m_isHeld, true))
        tell();
}

void LogPage::resume()
{
    m_isHeld = false;
    m_table->clearSelection();
    m_table->selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    m_table->scrollToBottom();
    tell();
}

void LogPage::tell()
{
    const QLocale locale;
    const auto kept = static_cast<qint64>(m_list.kept());
    m_counts->setText(
        m_list.rowCount() == kept
            ? tr("%1 lines").arg(locale.toString(kept))
            : tr("%1 of %2 lines").arg(locale.toString(m_list.rowCount()), locale.toString(kept)));
    if (m_resume)
        m_resume->setVisible(m_isHeld);
    const QString problem = plainLine(m_feed.problem());
    if (!problem.isEmpty())
        m_notice->tell(Tone::Bad, tr("The log is not followed: %1").arg(problem));
    else if (!m_feed.isFollowing() && kept > 0)
        m_notice->tell(Tone::Warning, tr("The log is not followed now: what is shown is from "
                                         "before."));
    else if (m_isHeld)
        m_notice->tell(Tone::Accent, tr("Held: new lines come below, out of sight."));
    else
        m_notice->hide();
    m_pages->setCurrentIndex(m_list.rowCount() > 0 ? 0 : 1);
    if (kept > 0)
        m_lesson->setText(tr("None of the kept lines fits the filter."));
    else if (!m_feed.isFollowing())
        m_lesson->setText(tr("The log is not followed."));
    else
        m_lesson->setText(
            tr("No lines of this level yet.\n\nThe server tells here what it writes "
               "to its log: starts, reloads, refused rooms, slow subscribers, trouble "
               "with storage. With the level debug it tells more."));
}

QByteArray LogPage::shownLines() const
{
    QByteArray lines;
    for (int row = 0; row < m_list.rowCount(); ++row)
        lines += exportLine(m_list.line(row));
    return lines;
}

} // namespace sluice::console
