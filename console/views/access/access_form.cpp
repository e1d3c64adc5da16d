// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/access/access_form.h"

#include "console/views/access/name_completer.h"
#include "console/widgets/fonts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;
using Holder = AccessQuestion::Holder;

namespace {

constexpr int kClaimsLines = 5;

QLabel *label(const QString &text, QWidget *buddy)
{
    auto *made = new QLabel(text, buddy->parentWidget());
    made->setBuddy(buddy);
    return made;
}

} // namespace

AccessForm::AccessForm(ServerSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    buildHolder();
    buildDeed();
    build();
    for (QLineEdit *field : {m_user, m_connection, m_resource}) {
        connect(field, &QLineEdit::textChanged, this, &AccessForm::edited);
        connect(field, &QLineEdit::returnPressed, this, &AccessForm::submitted);
    }
    connect(m_claims, &QPlainTextEdit::textChanged, this, &AccessForm::claimsEdited);
    connect(m_holder, &QComboBox::currentIndexChanged, this, &AccessForm::holderChanged);
    connect(m_action, &QComboBox::currentIndexChanged, this, [this] {
        m_resource->setEnabled(!question().isManage());
        Q_EMIT edited();
    });
    connect(m_isLater, &QCheckBox::toggled, this, [this](bool isLater) {
        m_at->setEnabled(isLater);
        Q_EMIT edited();
    });
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, &AccessForm::edited);
    holderChanged();
}

void AccessForm::build()
{
    m_ask = new QHBoxLayout;
    m_bar = new QHBoxLayout;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(label(tr("Ca&n"), m_holder), 0, 0);
    grid->addWidget(m_holder, 0, 1);
    grid->addWidget(m_whoPages, 0, 2);
    grid->addWidget(label(tr("&do"), m_action), 1, 0);
    grid->addWidget(m_action, 1, 1);
    auto *on = new QHBoxLayout;
    on->addWidget(label(tr("&on"), m_resource));
    on->addWidget(m_resource, 1);
    on->addLayout(m_ask);
    grid->addLayout(on, 1, 2);
    auto *when = new QHBoxLayout;
    when->addWidget(m_isLater);
    when->addWidget(m_at);
    when->addStretch();
    grid->addLayout(when, 2, 1, 1, 2);
    grid->addLayout(m_bar, 3, 1, 1, 2);
    grid->setColumnStretch(2, 1);
}

void AccessForm::buildHolder()
{
    m_holder = new QComboBox(this);
    m_holder->setAccessibleName(tr("How it is said who"));
    m_holder->addItem(tr("the user"));
    m_holder->addItem(tr("the connection"));
    m_holder->addItem(tr("a token with the claims"));
    m_user = new QLineEdit(this);
    m_user->setObjectName(u"accessUser"_s);
    m_user->setAccessibleName(tr("Name of the user"));
    m_user->setPlaceholderText(tr("ana: with the claims of a connection of hers"));
    m_connection = new QLineEdit(this);
    m_connection->setAccessibleName(tr("Id of the connection"));
    m_connection->setPlaceholderText(tr("type an id or a user's name"));
    m_claims = new QPlainTextEdit(this);
    m_claims->setObjectName(u"accessClaims"_s);
    m_claims->setAccessibleName(tr("Claims of the token"));
    m_claims->setPlaceholderText(
        tr("{\"sub\": \"ana\", \"role\": \"agent\"}, or paste a token: its "
           "claims are taken, the token itself is neither kept nor sent"));
    m_claims->setFont(fixedFont(font()));
    m_claims->setTabChangesFocus(true);
    m_claims->setFixedHeight(m_claims->fontMetrics().lineSpacing() * kClaimsLines + 12);
    new NameCompleter(m_session, NameCompleter::Names::Users, m_user);
    new NameCompleter(m_session, NameCompleter::Names::Connections, m_connection);
    m_whoPages = new QStackedWidget(this);
    for (QWidget *page : {static_cast<QWidget *>(m_user), static_cast<QWidget *>(m_connection),
                          static_cast<QWidget *>(m_claims)})
        m_whoPages->addWidget(page);
}

void AccessForm::buildDeed()
{
    m_action = new QComboBox(this);
    m_action->setAccessibleName(tr("What is to be done"));
    m_action->addItem(tr("see (subscribe)"), u"subscribe"_s);
    m_action->addItem(tr("join"), u"join"_s);
    m_action->addItem(tr("publish"), u"publish"_s);
    m_action->addItem(tr("manage routes"), u"manage:routes"_s);
    m_action->addItem(tr("manage manifests"), u"manage:manifests"_s);
    m_action->addItem(tr("manage tokens"), u"manage:tokens"_s);
    m_action->addItem(tr("manage resources"), u"manage:resources"_s);
    m_resource = new QLineEdit(this);
    m_resource->setObjectName(u"accessResource"_s);
    m_resource->setAccessibleName(tr("Stream, room, group or event"));
    m_resource->setPlaceholderText(tr("e.g. %1 or %2").arg(u"room:acme/orders"_s, u"stream:ana"_s));
    new NameCompleter(m_session, NameCompleter::Names::Resources, m_resource);
    m_isLater = new QCheckBox(tr("at another &time (UTC)"), this);
    m_at = new QDateTimeEdit(this);
    m_at->setTimeSpec(Qt::UTC);
    m_at->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
    m_at->setDateTime(QDateTime::currentDateTimeUtc());
    m_at->setAccessibleName(tr("Time at which the token is used, UTC"));
    m_at->setEnabled(false);
}

AccessQuestion AccessForm::question() const
{
    AccessQuestion made;
    made.holder = static_cast<Holder>(std::max(0, m_holder->currentIndex()));
    made.who = made.holder == Holder::Claims       ? m_claims->toPlainText()
               : made.holder == Holder::Connection ? m_connection->text()
                                                   : m_user->text();
    made.action = m_action->currentData().toString();
    made.resource = m_resource->text();
    if (m_isLater->isChecked())
        made.atMs = m_at->dateTime().toMSecsSinceEpoch();
    return made;
}

void AccessForm::setQuestion(const AccessQuestion &question)
{
    {
        const QSignalBlocker quiet(this);
        m_holder->setCurrentIndex(static_cast<int>(question.holder));
        if (question.holder == Holder::Claims)
            m_claims->setPlainText(question.who);
        else
            (question.holder == Holder::Connection ? m_connection : m_user)->setText(question.who);
        m_action->setCurrentIndex(std::max(0, m_action->findData(question.action)));
        m_resource->setText(question.resource);
        m_isLater->setChecked(question.atMs.has_value());
        if (question.atMs)
            m_at->setDateTime(QDateTime::fromMSecsSinceEpoch(*question.atMs, Qt::UTC));
    }
    Q_EMIT edited();
}

void AccessForm::focusWhatIsMissing()
{
    if (!holderProblem(question()).isEmpty())
        m_whoPages->currentWidget()->setFocus(Qt::OtherFocusReason);
    else
        m_resource->setFocus(Qt::OtherFocusReason);
}

// A stack is as high as its highest page, hidden or not.
void AccessForm::holderChanged()
{
    const int page = std::max(0, m_holder->currentIndex());
    m_whoPages->setCurrentIndex(page);
    m_whoPages->setFixedHeight(
        m_whoPages->currentWidget() == m_claims ? m_claims->height() : m_user->sizeHint().height());
    Q_EMIT edited();
}

// A token that is pasted is a secret: only what it claims stays.
void AccessForm::claimsEdited()
{
    if (const auto claims = claimsOfToken(m_claims->toPlainText())) {
        m_claims->setPlainText(QString::fromUtf8(*claims)); // also forgets how to undo
        return Q_EMIT said(tr("A token was pasted: its claims were taken, the token was thrown "
                              "away, its signature was not checked."));
    }
    Q_EMIT edited();
}

} // namespace sluice::console
