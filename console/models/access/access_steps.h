// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/access/access_answer.h"

#include <QAbstractTableModel>

namespace sluice::console {

/// The steps of an answer, in the order in which they were looked at.
class AccessSteps final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Number,
        Verdict,
        Text,
        Rule,
        Place,
        ColumnCount
    };
    enum Role
    {
        VerdictRole = Qt::UserRole, ///< int of AccessStep::Verdict
        DecidesRole,                ///< bool
        LinkRole                    ///< `FILE:LINE`; empty: no rule of a manifest
    };

    explicit AccessSteps(QObject *parent = nullptr);

    void show(AccessAnswer answer);
    const AccessAnswer &answer() const { return m_answer; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(const AccessStep &step, int row, int column) const;
    QString verdictText(const AccessStep &step, int row) const;

    AccessAnswer m_answer;
};

} // namespace sluice::console
