// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/history/replay_dialog.h"

#include "console/models/lists/cell_text.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestName = 200;
constexpr int kLongestReason = 200;
constexpr int kFastest = 1000;

} // namespace

ReplayDialog::ReplayDialog(ServerSession &session, ReplayFeed &feed, ReplayRequest request,
                           QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_feed(feed)
    , m_request(std::move(request))
{
    setObjectName(u"replayDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Replay"));
    build();
    connect(&m_session, &ServerSession::permitsChanged, this, &ReplayDialog::check);
    connect(&m_feed, &ReplayFeed::changed, this, &ReplayDialog::follow);
    check();
}

void ReplayDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    const QLocale locale;
    auto *text = new QLabel(
        tr("%1 events of the stream %2, offsets %3 to %4, are sent once more. Who gets them is told "
           "that they are a replay; nobody who follows live events gets any.")
            .arg(locale.toString(m_request.events()), plainLine(m_request.stream, 80),
                 QString::number(m_request.first), QString::number(m_request.last)),
        this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setMinimumWidth(460);
    layout->addWidget(text);
    layout->addWidget(buildTargets());
    auto *form = new QFormLayout;
    m_rate = new QSpinBox(this);
    m_rate->setRange(1, kFastest);
    m_rate->setValue(m_request.rate);
    m_rate->setSuffix(tr(" events/s", "behind a number"));
    m_rate->setAccessibleName(tr("Events per second"));
    form->addRow(tr("&Speed"), m_rate);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(u"replayReason"_s);
    m_reason->setMaxLength(kLongestReason);
    m_reason->setAccessibleName(tr("Reason, which is recorded"));
    m_reason->setPlaceholderText(tr("it is recorded with your name"));
    form->addRow(tr("&Reason"), m_reason);
    m_typed = new QLineEdit(this);
    m_typed->setObjectName(u"replayTyped"_s);
    m_typed->setAccessibleName(tr("Confirmation"));
    m_typedLabel = new QLabel(this);
    m_typedLabel->setTextFormat(Qt::PlainText);
    m_typedLabel->setBuddy(m_typed);
    form->addRow(m_typedLabel, m_typed);
    layout->addLayout(form);
    m_outcome = new QLabel(this);
    m_outcome->setObjectName(u"replayOutcome"_s);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    layout->addWidget(m_outcome);
    layout->addLayout(buildButtons());
    connect(m_reason, &QLineEdit::textChanged, this, &ReplayDialog::check);
    connect(m_typed, &QLineEdit::textChanged, this, &ReplayDialog::check);
}

QWidget *ReplayDialog::buildTargets()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 4, 0, 4);
    m_targets = new QButtonGroup(this);
    const auto add = [&](Target target, const QString &words, const QString &name) {
        auto *made = new QRadioButton(words, box);
        made->setObjectName(name);
        m_targets->addButton(made, target);
        layout->addWidget(made);
        return made;
    };
    add(Own, tr("to this &console only"), u"replayOwn"_s)->setChecked(true);
    add(Stream, tr("to a s&tream of replays, where they are kept"), u"replayStream"_s);
    add(Room, tr("to a roo&m of replays"), u"replayRoom"_s);
    auto *row = new QHBoxLayout;
    auto *prefix = new QLabel(QString::fromLatin1(ReplayFeed::kPrefix), box);
    m_name = new QLineEdit(m_request.stream.left(kLongestName), box);
    m_name->setObjectName(u"replayName"_s);
    m_name->setMaxLength(kLongestName);
    m_name->setAccessibleName(tr("Name of the stream or room, behind replay/"));
    row->addSpacing(24);
    row->addWidget(prefix);
    row->addWidget(m_name, 1);
    layout->addLayout(row);
    connect(m_targets, &QButtonGroup::idToggled, this, &ReplayDialog::check);
    connect(m_name, &QLineEdit::textChanged, this, &ReplayDialog::check);
    return box;
}

QLayout *ReplayDialog::buildButtons()
{
    auto *row = new QHBoxLayout;
    m_try = new QPushButton(tr("Tr&y it out"), this);
    m_try->setObjectName(u"replayTry"_s);
    m_try->setToolTip(tr("Asks the server what it would do; nothing is sent"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_run = new QPushButton(tr("Replay"), this);
    m_run->setObjectName(u"replayRun"_s);
    m_run->setDefault(true);
    row->addWidget(m_try);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_run);
    connect(m_try, &QPushButton::clicked, this, &ReplayDialog::tryOut);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_run, &QPushButton::clicked, this, &ReplayDialog::run);
    return row;
}

bool ReplayDialog::isProduction() const
{
    return m_session.profile().environment == Environment::Production;
}

ReplayRequest ReplayDialog::chosen() const
{
    ReplayRequest request = m_request;
    const int target = m_targets->checkedId();
    const QString name = QString::fromLatin1(ReplayFeed::kPrefix) + m_name->text().trimmed();
    request.target = target == Own      ? u"own"_s
                     : target == Stream ? u"stream:"_s + name
                                        : u"room:"_s + name;
    request.rate = m_rate->value();
    request.reason = m_reason->text().trimmed();
    return request;
}

// The server decides; this only mirrors what it would say.
QString ReplayDialog::hindrance() const
{
    const ReplayRequest request = chosen();
    if (request.isOwn())
        return m_session.permit("admin.replay.list").reason;
    if (const Permit permit = m_session.permit("admin.stream.replay"); !permit.isAllowed)
        return permit.reason;
    const QString role = m_session.client().hello().role;
    if (role == u"viewer"_s)
        return tr("To replay to others needs the role operator; yours is %1.").arg(role);
    if (m_name->text().trimmed().isEmpty())
        return tr("Write the name of the stream or room.");
    if (request.reason.isEmpty())
        return tr("Write a reason.");
    if (isProduction() && m_typed->text() != request.target)
        return tr("Type the confirmation.");
    return {};
}

void ReplayDialog::check()
{
    const ReplayRequest request = chosen();
    const bool isOwn = request.isOwn();
    m_name->setEnabled(!isOwn);
    m_reason->setEnabled(!isOwn);
    const bool isTyped = !isOwn && isProduction();
    m_typedLabel->setText(tr("Type “%1”").arg(plainLine(request.target, 100)));
    m_typedLabel->setVisible(isTyped);
    m_typed->setVisible(isTyped);
    const QString why = m_isBegun ? tr("The server is being asked.") : hindrance();
    m_run->setEnabled(why.isEmpty());
    m_run->setToolTip(why);
    m_run->setAccessibleDescription(why);
    m_run->setText(isOwn ? tr("Replay to me") : tr("Replay to others"));
    m_try->setEnabled(m_session.client().isUsable() && !m_isBegun);
    if (!m_isBegun)
        m_outcome->setText(why);
}

void ReplayDialog::tryOut()
{
    m_outcome->setText(tr("Asking the server…"));
    m_feed.tryOut(chosen(), this, [this](const AdminAnswer &answer) { tried(answer); });
}

void ReplayDialog::tried(const AdminAnswer &answer)
{
    if (!answer)
        return m_outcome->setText(
            tr("✕ It would be refused: %1").arg(plainLine(answer.error().message)));
    const auto count = [&](QLatin1StringView name) {
        return answer->object.value(name).toInteger();
    };
    m_outcome->setText(
        tr("✓ %n events would be sent.", nullptr, static_cast<int>(count("events"_L1))) + u'\n'
        + tr("It takes about %1. Receivers now: %2.")
              .arg(ageText(count("seconds"_L1) * 1000), QLocale().toString(count("receivers"_L1))));
}

void ReplayDialog::run()
{
    m_isBegun = true;
    m_outcome->setText(tr("Asking the server…"));
    m_feed.start(chosen());
    check();
}

void ReplayDialog::follow()
{
    if (!m_isBegun || m_feed.state() == ReplayFeed::State::Asking)
        return;
    if (m_feed.state() != ReplayFeed::State::Failed)
        return accept();
    m_isBegun = false;
    check();
    m_outcome->setText(u"✕ "_s + m_feed.why());
}

} // namespace sluice::console
