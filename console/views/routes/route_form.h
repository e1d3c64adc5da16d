// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/routes/route_draft.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace sluice::console {

/// One dynamic route, to be staged.
class RouteForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RouteForm(QWidget *parent = nullptr);

    void setSpec(const RouteSpec &spec);
    RouteSpec spec() const;
    void setEvents(const QStringList &events); ///< known ones, to choose from
    /// What an operator wrote as a value: JSON if it is a JSON scalar, else the text itself.
    static QJsonValue valueFrom(const QString &text);
    static QString valueText(const QJsonValue &value);

Q_SIGNALS:
    void stageWanted(const sluice::console::RouteSpec &spec);

private:
    QString fault() const;
    void refresh();

    QComboBox *m_event = nullptr;
    QLineEdit *m_property = nullptr;
    QLineEdit *m_value = nullptr;
    QLineEdit *m_stream = nullptr;
    QLineEdit *m_expose = nullptr;
    QComboBox *m_life = nullptr;
    QSpinBox *m_seconds = nullptr;
    QLineEdit *m_label = nullptr;
    QLabel *m_fault = nullptr;
    QPushButton *m_stage = nullptr;
};

} // namespace sluice::console
