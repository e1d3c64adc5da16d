// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/audit/audit_page.h"

#include "console/models/lists/cell_text.h"
#include "console/views/lists/plain_table.h"
#include "console/widgets/action_button.h"
#include "console/widgets/notice_bar.h"

#include <QAction>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace sluice::console {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kLessonWidth = 320;
constexpr auto kTyping = 400ms;
constexpr qint64 kHourMs = 3'600'000;
constexpr std::array<qint64, 4> kPeriods{0, kHourMs, 24 * kHourMs, 7 * 24 * kHourMs};

Tone toneOf(const QModelIndex &index)
{
    return index.data(AuditList::RefusedRole).toBool() ? Tone::Bad : Tone::Normal;
}

} // namespace

AuditPage::AuditPage(ServerSession &session, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(session)
    , m_chain(session, settings)
{
    build();
    m_typing = new QTimer(this);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTyping);
    connect(m_typing, &QTimer::timeout, this, &AuditPage::applyFilter);
    connect(m_by, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_by, &QLineEdit::returnPressed, this, &AuditPage::applyFilter);
    connect(m_action, &QComboBox::currentTextChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_from, &QDateTimeEdit::dateTimeChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_to, &QDateTimeEdit::dateTimeChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_when, &QComboBox::currentIndexChanged, this, [this](int at) {
        m_times->setVisible(at == static_cast<int>(kPeriods.size()));
        applyFilter();
    });
    connect(&m_list, &AuditList::changed, this, &AuditPage::tell);
    connect(&m_chain, &ChainCheck::changed, this, &AuditPage::tellChain);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AuditPage::currentChanged);
    connect(m_table, &QTableView::activated, this, &AuditPage::activated);
    tell();
    tellChain();
}

void AuditPage::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addLayout(buildFilter());
    layout->addLayout(buildWhen());
    m_times = new QWidget(this);
    m_times->setLayout(buildTimes());
    m_times->hide();
    layout->addWidget(m_times);
    m_notice = new NoticeBar(this);
    layout->addWidget(m_notice);
    m_table = plainTable(&m_list, tr("Audit log"), toneOf, this);
    const std::array widths{145, 155, 120, 180, 170, 220};
    for (size_t i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(static_cast<int>(i), widths[i]);
    m_lesson = new QLabel(this);
    m_lesson->setTextFormat(Qt::PlainText);
    m_lesson->setAlignment(Qt::AlignCenter);
    m_lesson->setWordWrap(true);
    m_lesson->setMinimumWidth(kLessonWidth); // whatever its longest word
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_lesson);
    layout->addWidget(m_pages, 1);
}

QHBoxLayout *AuditPage::buildFilter()
{
    m_bar = new QHBoxLayout;
    const auto add = [this](const QString &text, QWidget *field, int stretch) {
        auto *label = new QLabel(text, this);
        label->setBuddy(field);
        m_bar->addWidget(label);
        m_bar->addWidget(field, stretch);
    };
    m_by = new QLineEdit(this);
    m_by->setObjectName(u"auditBy"_s);
    m_by->setClearButtonEnabled(true);
    m_by->setAccessibleName(tr("Who did it"));
    m_by->setPlaceholderText(tr("anybody"));
    m_action = new QComboBox(this);
    m_action->setEditable(true);
    m_action->setAccessibleName(tr("What was done"));
    m_action->lineEdit()->setAccessibleName(tr("What was done"));
    m_action->addItems({u"*"_s, u"admin.connection.*"_s, u"admin.route.*"_s, u"admin.manifest.*"_s,
                        u"admin.event.publish"_s, u"admin.room.publish"_s, u"admin.stream.replay"_s,
                        u"admin.token.revoke"_s, u"admin.server.reload"_s, u"admin.tail.open"_s});
    m_action->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_action->setMinimumContentsLength(12);
    add(tr("&Who"), m_by, 2);
    add(tr("Wha&t"), m_action, 3);
    return m_bar;
}

// A line of its own: in some languages one would be wider than a small screen.
QHBoxLayout *AuditPage::buildWhen()
{
    auto *bar = new QHBoxLayout;
    m_when = new QComboBox(this);
    m_when->setAccessibleName(tr("When it was done"));
    m_when->addItems({tr("at any time"), tr("in the last hour"), tr("in the last 24 hours"),
                      tr("in the last 7 days"), tr("between…")});
    m_counts = new QLabel(this);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setWordWrap(true);
    auto *label = new QLabel(tr("Whe&n"), this);
    label->setBuddy(m_when);
    bar->addWidget(label);
    bar->addWidget(m_when);
    bar->addSpacing(8);
    bar->addWidget(m_counts, 1);
    return bar;
}

QHBoxLayout *AuditPage::buildTimes()
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, 0, 0);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto add = [&](const QString &text, const QString &name, const QDateTime &at) {
        auto *made = new QDateTimeEdit(m_times);
        made->setTimeSpec(Qt::UTC);
        made->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
        made->setCalendarPopup(true);
        made->setDateTime(at);
        made->setAccessibleName(name);
        auto *label = new QLabel(text, m_times);
        label->setBuddy(made);
        bar->addWidget(label);
        bar->addWidget(made);
        return made;
    };
    m_from = add(tr("F&rom (UTC)"), tr("From, UTC"), now.addDays(-1));
    m_to = add(tr("t&o"), tr("To, UTC"), now.addDays(1));
    bar->addStretch();
    return bar;
}

void AuditPage::addChainButton(QAction *action)
{
    m_notice->addButton(action);
}

void AuditPage::setRefusedAction(QAction *action)
{
    m_bar->addWidget(actionButton(action, this));
    connect(action, &QAction::toggled, &m_list, &AuditList::setRefusedOnly);
}

QJsonObject AuditPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && m_table->selectionModel()->isRowSelected(index.row())
               ? m_list.row(index.row())
               : QJsonObject();
}

void AuditPage::setFilter(const QString &by, const QString &action)
{
    m_by->setText(by);
    m_action->setCurrentText(action.isEmpty() ? u"*"_s : action);
    applyFilter();
}

void AuditPage::applyFilter()
{
    m_typing->stop();
    AuditFilter filter;
    filter.by = m_by->text().trimmed();
    const QString action = m_action->currentText().trimmed();
    if (action != u"*"_s)
        filter.action = action;
    const auto when = static_cast<size_t>(std::max(0, m_when->currentIndex()));
    if (when == kPeriods.size()) {
        filter.fromMs = m_from->dateTime().toMSecsSinceEpoch();
        filter.toMs = m_to->dateTime().toMSecsSinceEpoch();
    } else if (when > 0) {
        filter.fromMs = m_session.client().serverNow().toMSecsSinceEpoch() - kPeriods[when];
    }
    m_list.setFilter(filter);
}

void AuditPage::setActive(bool isActive)
{
    m_list.setActive(isActive);
    if (isActive)
        tell();
}

void AuditPage::tell()
{
    const QLocale locale;
    const auto read = static_cast<qint64>(m_list.read());
    const QString shown = locale.toString(m_list.rowCount());
    const QString more = m_list.read() >= AuditList::kMostRows
                             ? tr(", narrow the filter to see older ones")
                         : m_list.isWhole() ? QString()
                                            : tr(", scroll down for older ones");
    m_counts->setText(m_list.isRefusedOnly()
                          ? tr("%1 of the newest %2").arg(shown, locale.toString(read)) + more
                          : tr("%n entries", nullptr, m_list.rowCount()) + more);
    if (!m_list.problem().isEmpty())
        m_counts->setText(tr("▲ not fresh: %1").arg(plainLine(m_list.problem(), 120)));
    m_counts->setVisible(m_list.isLoaded());
    m_pages->setCurrentIndex(m_list.rowCount() > 0 ? 0 : 1);
    if (!m_list.problem().isEmpty())
        m_lesson->setText(
            tr("The audit log cannot be read: %1\n\nIt keeps who changed what, from where and why, "
               "and what was refused. The server log beside it needs the role viewer only.")
                .arg(plainLine(m_list.problem())));
    else if (!m_list.isLoaded())
        m_lesson->setText(tr("Asking the server…"));
    else if (m_list.filter() == AuditFilter() && !m_list.isRefusedOnly())
        m_lesson->setText(tr("Nothing was changed yet.\n\nEvery change that somebody makes through "
                             "the admin API, with this console or with sluicectl, is written here: "
                             "kick a subscriber or publish an event, and you find it."));
    else
        m_lesson->setText(tr("No entry fits the filter."));
    Q_EMIT currentChanged();
}

void AuditPage::tellChain()
{
    using State = ChainCheck::State;
    const State state = m_chain.state();
    const Tone tone = state == State::Whole                               ? Tone::Good
                      : state == State::Broken || state == State::Another ? Tone::Bad
                      : state == State::Failed                            ? Tone::Warning
                                                                          : Tone::Normal;
    m_notice->tell(tone, m_chain.text());
}

} // namespace sluice::console
