// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/audit/log_inspector.h"

#include "console/models/lists/cell_text.h"
#include "console/widgets/fonts.h"

#include <QDateTime>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace sluice::console {

namespace {

constexpr int kLeastWidth = 150;

} // namespace

LogInspector::LogInspector(QWidget *parent)
    : QWidget(parent)
    , m_head(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
{
    for (QLabel *label : {m_head, m_facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(kLeastWidth); // whatever its longest word
    }
    m_head->setFont(scaledFont(font(), 1.1, true));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(fixedFont(font()));
    m_text->setAccessibleName(tr("The whole line"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_head);
    layout->addWidget(m_facts);
    layout->addWidget(m_text, 1);
    show(nullptr);
}

void LogInspector::show(const LogLine *line)
{
    m_facts->setVisible(line != nullptr);
    m_text->setVisible(line != nullptr);
    if (!line)
        return m_head->setText(tr("Select a line to read all of it."));
    m_head->setText(levelText(line->level));
    const QString at = QDateTime::fromMSecsSinceEpoch(line->atMs, Qt::UTC)
                           .toString(Qt::ISODateWithMs);
    m_facts->setText(
        line->stage.isEmpty() ? at : at + QStringLiteral("   ") + plainLine(line->stage, 60));
    m_text->setPlainText(line->text);
}

} // namespace sluice::console
