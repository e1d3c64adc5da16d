// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/compose/compose_dialog.h"

#include "console/models/lists/cell_text.h"
#include "console/models/payload/mask.h"
#include "console/widgets/fonts.h"
#include "console/widgets/tone.h"
#include "shared/client/json_slices.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKeptTemplates = 50;
constexpr qsizetype kLargestPayload = 1024 * 1024;

QJsonArray templatesOf(const QSettings &settings)
{
    return QJsonDocument::fromJson(settings.value("compose/templates"_L1).toByteArray()).array();
}

// QJsonDocument says where a mistake is, but reads objects and arrays only, and any number.
QString jsonFault(const QByteArray &json)
{
    if (client::isJson(json))
        return {};
    QJsonParseError error;
    const QJsonArray list = QJsonDocument::fromJson('[' + json + ']', &error).array();
    if (error.error == QJsonParseError::NoError && list.size() == 1)
        return ComposeDialog::tr("The payload has a number that 64 bits cannot hold: write it as a "
                                 "text, between quotes.");
    if (error.error == QJsonParseError::NoError)
        error.error = QJsonParseError::IllegalValue;
    return ComposeDialog::tr("The payload is no JSON: %1 at character %2")
        .arg(error.errorString())
        .arg(std::max(0, error.offset - 1));
}

} // namespace

ComposeDialog::ComposeDialog(ServerSession &session, QSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_settings(settings)
{
    setWindowTitle(tr("Compose and publish"));
    setObjectName(u"composeDialog"_s);
    build();
    loadTemplates();
    connect(&session, &ServerSession::permitsChanged, this, &ComposeDialog::check);
    check();
}

void ComposeDialog::build()
{
    resize(620, 560);
    auto *layout = new QVBoxLayout(this);
    auto *form = new QFormLayout;
    m_templates = new QComboBox(this);
    m_templates->setAccessibleName(tr("Templates"));
    auto *keep = new QPushButton(tr("Keep as template"), this);
    auto *templates = new QHBoxLayout;
    templates->addWidget(m_templates, 1);
    templates->addWidget(keep);
    m_target = new QComboBox(this);
    m_target->addItems({tr("an event: its routes decide where it goes"), tr("one room")});
    m_target->setAccessibleName(tr("Where it goes"));
    m_room = new QLineEdit(this);
    m_room->setAccessibleName(tr("Room"));
    m_roomLabel = new QLabel(tr("&Room"), this);
    m_roomLabel->setBuddy(m_room);
    m_event = new QLineEdit(this);
    m_event->setObjectName(u"composeEvent"_s);
    m_event->setAccessibleName(tr("Label of the event, or type of the message"));
    m_event->setPlaceholderText(u"orders.created"_s);
    m_payload = new QPlainTextEdit(this);
    m_payload->setObjectName(u"composePayload"_s);
    m_payload->setAccessibleName(tr("Payload, JSON"));
    m_payload->setFont(fixedFont(font()));
    m_payload->setTabChangesFocus(true);
    m_payload->setPlainText(u"{\n  \n}"_s);
    m_fault = new QLabel(this);
    m_outcome = new QLabel(this);
    for (QLabel *label : {m_fault, m_outcome}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_outcome->setObjectName(u"composeOutcome"_s);
    auto *templateLabel = new QLabel(tr("Tem&plate"), this);
    templateLabel->setBuddy(m_templates);
    form->addRow(templateLabel, templates);
    form->addRow(tr("P&ublish"), m_target);
    form->addRow(m_roomLabel, m_room);
    form->addRow(tr("&Event"), m_event);
    layout->addLayout(form);
    layout->addWidget(m_payload, 1);
    layout->addWidget(m_fault);
    m_simulate = new QPushButton(tr("&Where would it go?"), this);
    m_publish = new QPushButton(tr("Pu&blish"), this);
    m_publish->setObjectName(u"composePublish"_s);
    auto *close = new QPushButton(tr("&Close"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_simulate);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_publish);
    layout->addWidget(m_outcome);
    layout->addLayout(buttons);
    connect(m_target, &QComboBox::currentIndexChanged, this, &ComposeDialog::check);
    connect(m_event, &QLineEdit::textChanged, this, &ComposeDialog::check);
    connect(m_room, &QLineEdit::textChanged, this, &ComposeDialog::check);
    connect(m_payload, &QPlainTextEdit::textChanged, this, &ComposeDialog::check);
    connect(m_publish, &QPushButton::clicked, this, &ComposeDialog::publish);
    connect(m_simulate, &QPushButton::clicked, this, &ComposeDialog::simulate);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(keep, &QPushButton::clicked, this, &ComposeDialog::saveTemplate);
    connect(m_templates, &QComboBox::activated, this, &ComposeDialog::useTemplate);
}

bool ComposeDialog::isRoom() const
{
    return m_target->currentIndex() == 1;
}

QByteArray ComposeDialog::method() const
{
    return isRoom() ? "admin.room.publish" : "admin.event.publish";
}

// As it was written: numbers keep their digits.
QByteArray ComposeDialog::payload() const
{
    return m_payload->toPlainText().trimmed().toUtf8();
}

void ComposeDialog::suggest(const QString &event, const QByteArray &payload)
{
    if (!m_event->text().isEmpty())
        return;
    m_event->setText(event);
    if (payload.size() < kLargestPayload)
        m_payload->setPlainText(QString::fromUtf8(prettyJson(payload)));
}

void ComposeDialog::suggestRoom(const QString &room)
{
    m_target->setCurrentIndex(1);
    m_room->setText(room);
}

void ComposeDialog::check()
{
    m_room->setVisible(isRoom());
    m_roomLabel->setVisible(isRoom());
    const QString wrong = jsonFault(payload());
    const Permit permit = m_session.permit(method());
    QString fault;
    if (!permit.isAllowed)
        fault = permit.reason;
    else if (m_event->text().trimmed().isEmpty())
        fault = isRoom() ? tr("Write the type of the message.") : tr("Write the event's label.");
    else if (isRoom() && m_room->text().trimmed().isEmpty())
        fault = tr("Write the room.");
    else
        fault = wrong;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(colours, Tone::Warning));
    m_fault->setPalette(colours);
    m_fault->setText(fault.isEmpty() ? QString() : u"▲ "_s + fault);
    m_publish->setEnabled(fault.isEmpty());
    m_publish->setToolTip(fault);
    m_simulate->setVisible(!isRoom());
    m_simulate->setEnabled(wrong.isEmpty() && m_session.permit("admin.route.simulate").isAllowed);
}

void ComposeDialog::publish()
{
    const QString event = m_event->text().trimmed();
    const QJsonObject params = isRoom() ? QJsonObject{{u"room"_s, m_room->text().trimmed()},
                                                      {u"type"_s, event}}
                                        : QJsonObject{{u"event"_s, event}};
    m_publish->setEnabled(false);
    m_outcome->setText(tr("Publishing…"));
    const auto told = [this](const AdminAnswer &answer) {
        check();
        m_outcome->setText(
            answer ? tr("✓ published at %1")
                         .arg(momentText(m_session.client().serverNow().toMSecsSinceEpoch()))
                   : tr("✕ not published: %1").arg(plainLine(answer.error().message)));
    };
    m_session.mutate(method(), params, this, told, {isRoom() ? "data" : "payload", payload()});
}

void ComposeDialog::simulate()
{
    m_session.call("admin.route.simulate", {{u"event"_s, m_event->text().trimmed()}}, this,
                   [this](const AdminAnswer &answer) {
                       if (!answer)
                           return m_outcome->setText(u"✕ "_s + plainLine(answer.error().message));
                       QStringList targets;
                       const QJsonArray list = answer->object.value("targets"_L1).toArray();
                       for (const QJsonValue &each : list)
                           targets.append(each.toString());
                       m_outcome->setText(
                           targets.isEmpty()
                               ? tr("No route matches: nobody would get it.")
                               : tr("It would go to %1").arg(plainLine(targets.join(u", "_s))));
                   },
                   {"payload", payload()});
}

void ComposeDialog::loadTemplates()
{
    m_templates->clear();
    m_templates->addItem(tr("none"));
    const QJsonArray list = templatesOf(m_settings);
    for (const QJsonValue &each : list)
        m_templates->addItem(each.toObject().value("event"_L1).toString());
}

void ComposeDialog::saveTemplate()
{
    QJsonArray list = templatesOf(m_settings);
    list.prepend(QJsonObject{{u"event"_s, m_event->text().trimmed()},
                             {u"room"_s, isRoom() ? m_room->text() : QString()},
                             {u"payload"_s, m_payload->toPlainText()}});
    while (list.size() > kKeptTemplates)
        list.removeLast();
    m_settings.setValue("compose/templates"_L1, QJsonDocument(list).toJson(QJsonDocument::Compact));
    loadTemplates();
    m_templates->setCurrentIndex(1);
}

void ComposeDialog::useTemplate()
{
    const int index = m_templates->currentIndex() - 1;
    const QJsonArray list = templatesOf(m_settings);
    if (index < 0 || index >= list.size())
        return;
    const QJsonObject chosen = list[index].toObject();
    const QString room = chosen.value("room"_L1).toString();
    m_target->setCurrentIndex(room.isEmpty() ? 0 : 1);
    m_room->setText(room);
    m_event->setText(chosen.value("event"_L1).toString());
    m_payload->setPlainText(chosen.value("payload"_L1).toString());
}

} // namespace sluice::console
