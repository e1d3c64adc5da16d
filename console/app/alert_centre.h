// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/metrics/attention.h"

#include <QDialog>

class QLabel;
class QTreeWidget;

namespace sluice::console {

/// What needs attention on all servers that have a tab; each line leads to where one sees it. Stays
/// open beside the window.
class AlertCentre final : public QDialog
{
    Q_OBJECT

public:
    struct Alert
    {
        QString profile; ///< id
        QString server;  ///< its name
        AttentionLine line;
    };

    explicit AlertCentre(QWidget *parent);

    void fill(const std::vector<Alert> &alerts);
    QTreeWidget *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const QString &profile, const QByteArray &view, const QString &query);

private:
    QLabel *m_head = nullptr;
    QTreeWidget *m_list = nullptr;
};

} // namespace sluice::console
