// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/routes/route_form.h"

#include "console/models/lists/cell_text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

enum Life
{
    Bound,
    Ttl,
    Persistent
};

} // namespace

RouteForm::RouteForm(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    const auto add = [&](int row, int column, const QString &name, QWidget *field) {
        auto *label = new QLabel(name, this);
        label->setBuddy(field);
        field->setAccessibleName(QString(name).remove(u'&'));
        grid->addWidget(label, row, column * 2);
        grid->addWidget(field, row, column * 2 + 1);
    };
    const auto line = [this](const QString &hint) {
        auto *made = new QLineEdit(this);
        made->setPlaceholderText(hint);
        connect(made, &QLineEdit::textChanged, this, &RouteForm::refresh);
        return made;
    };
    m_event = new QComboBox(this);
    m_event->setEditable(true);
    m_event->setInsertPolicy(QComboBox::NoInsert);
    connect(m_event, &QComboBox::editTextChanged, this, &RouteForm::refresh);
    m_property = line(tr("empty: every occurrence"));
    m_value = line(tr("general, 42, true, null, \"42\""));
    m_stream = line(tr("key of the stream"));
    m_expose = line(tr("members, comma-separated; empty: all"));
    m_label = line(tr("what it is for"));
    m_life = new QComboBox(this);
    m_life->addItems(
        {tr("while the stream is read"), tr("for so many seconds"), tr("until removed")});
    m_seconds = new QSpinBox(this);
    m_seconds->setRange(1, 365 * 24 * 3600);
    m_seconds->setValue(300);
    m_seconds->setEnabled(false);
    connect(m_life, &QComboBox::currentIndexChanged, this,
            [this](int life) { m_seconds->setEnabled(life == Ttl); });
    add(0, 0, tr("&Event"), m_event);
    m_event->lineEdit()->setAccessibleName(m_event->accessibleName());
    add(0, 1, tr("&Property"), m_property);
    add(0, 2, tr("Val&ue"), m_value);
    add(1, 0, tr("S&tream"), m_stream);
    add(1, 1, tr("E&xpose"), m_expose);
    add(1, 2, tr("&Label"), m_label);
    add(2, 0, tr("&Kept"), m_life);
    add(2, 1, tr("Se&conds"), m_seconds);
    m_fault = new QLabel(this);
    m_fault->setTextFormat(Qt::PlainText);
    m_stage = new QPushButton(tr("Stage this route"), this);
    grid->addWidget(m_stage, 2, 5);
    grid->addWidget(m_fault, 3, 0, 1, 6);
    grid->setRowStretch(4, 1);
    for (int column : {1, 3, 5})
        grid->setColumnStretch(column, 1);
    connect(m_stage, &QPushButton::clicked, this, [this] { Q_EMIT stageWanted(spec()); });
    refresh();
}

QJsonValue RouteForm::valueFrom(const QString &text)
{
    const QByteArray json = u"[%1]"_s.arg(text).toUtf8();
    const QJsonArray read = QJsonDocument::fromJson(json).array();
    if (read.size() == 1 && !read[0].isArray() && !read[0].isObject())
        return read[0];
    return text;
}

QString RouteForm::valueText(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    if (value.isString() && valueFrom(value.toString()) == value)
        return value.toString();
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.sliced(1, json.size() - 2));
}

void RouteForm::setSpec(const RouteSpec &spec)
{
    m_event->setEditText(spec.event);
    m_property->setText(spec.property);
    m_value->setText(spec.property.isEmpty() ? QString() : valueText(spec.value));
    m_stream->setText(spec.stream);
    m_expose->setText(spec.expose.join(u", "_s));
    m_label->setText(spec.label);
    m_life->setCurrentIndex(spec.isPersistent ? Persistent : spec.ttlSeconds > 0 ? Ttl : Bound);
    if (spec.ttlSeconds > 0)
        m_seconds->setValue(spec.ttlSeconds);
    QWidget *first = spec.event.isEmpty()    ? static_cast<QWidget *>(m_event)
                     : spec.stream.isEmpty() ? m_stream
                                             : m_property;
    first->setFocus();
    refresh();
}

RouteSpec RouteForm::spec() const
{
    RouteSpec spec;
    spec.event = m_event->currentText().trimmed();
    spec.property = m_property->text().trimmed();
    if (!spec.property.isEmpty())
        spec.value = valueFrom(m_value->text());
    spec.stream = m_stream->text();
    for (const QString &name : m_expose->text().split(u',', Qt::SkipEmptyParts))
        spec.expose << name.trimmed();
    spec.label = m_label->text();
    spec.isPersistent = m_life->currentIndex() == Persistent;
    spec.ttlSeconds = m_life->currentIndex() == Ttl ? m_seconds->value() : 0;
    return spec;
}

void RouteForm::setEvents(const QStringList &events)
{
    const QString typed = m_event->currentText();
    const QSignalBlocker block(m_event);
    m_event->clear();
    m_event->addItems(events);
    m_event->setEditText(typed);
}

QString RouteForm::fault() const
{
    const RouteSpec now = spec();
    if (now.event.count(u'.') < 1)
        return tr("An event is component.event or namespace.component.event.");
    if (now.stream.isEmpty())
        return tr("Name the stream.");
    return {};
}

void RouteForm::refresh()
{
    const QString why = fault();
    m_value->setEnabled(!m_property->text().trimmed().isEmpty());
    m_fault->setText(why.isEmpty() ? QString() : u"▲ "_s + why);
    m_stage->setEnabled(why.isEmpty());
    m_stage->setToolTip(plainTip(why));
}

} // namespace sluice::console
