// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/access/access_steps.h"

#include "console/models/lists/cell_text.h"

namespace sluice::console {

AccessSteps::AccessSteps(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void AccessSteps::show(AccessAnswer answer)
{
    beginResetModel();
    m_answer = std::move(answer);
    endResetModel();
}

int AccessSteps::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answer.steps.size());
}

int AccessSteps::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccessSteps::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccessStep &step = m_answer.steps[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(step, index.row(), index.column());
    case Qt::ToolTipRole:
        return plainTip(index.column() == Place ? plainLine(step.place.link(), 2000)
                                                : plainLine(step.text, 2000));
    case Qt::AccessibleTextRole:
        return index.column() == Verdict
                   ? verdictText(step, index.row()) + QStringLiteral(": ") + plainLine(step.text)
                   : text(step, index.row(), index.column());
    case VerdictRole:
        return static_cast<int>(step.verdict);
    case DecidesRole:
        return index.row() == m_answer.decided;
    case LinkRole:
        return step.place.link();
    default:
        return {};
    }
}

QString AccessSteps::text(const AccessStep &step, int row, int column) const
{
    switch (column) {
    case Number:
        return QString::number(row + 1);
    case Verdict:
        return verdictText(step, row);
    case Text:
        return plainLine(step.text);
    case Rule:
        return plainLine(step.rule, 200);
    case Place:
        return step.place.text();
    default:
        return {};
    }
}

// A sign and words, never a colour alone.
QString AccessSteps::verdictText(const AccessStep &step, int row) const
{
    const bool decides = row == m_answer.decided;
    switch (step.verdict) {
    case AccessStep::Verdict::Allow:
        return decides ? tr("✓ allows: decides") : tr("✓ allows");
    case AccessStep::Verdict::Deny:
        return decides ? tr("✕ denies: decides") : tr("✕ denies");
    case AccessStep::Verdict::Unmet:
        return tr("○ does not match");
    case AccessStep::Verdict::Skip:
        return tr("· not reached");
    case AccessStep::Verdict::Pass:
        break;
    }
    return tr("– goes on");
}

QVariant AccessSteps::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Verdict:
        return tr("Verdict");
    case Text:
        return tr("What was looked at");
    case Rule:
        return tr("Rule for");
    case Place:
        return tr("Line");
    default:
        return {};
    }
}

} // namespace sluice::console
