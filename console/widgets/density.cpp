// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/density.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace sluice::console {

namespace {

Density &current()
{
    static Density density = Density::Normal;
    return density;
}

int padding()
{
    switch (current()) {
    case Density::Compact:
        return 2;
    case Density::Normal:
        return 6;
    case Density::Roomy:
        break;
    }
    return 14;
}

/// Belongs to a table and keeps its rows as high as they should be.
class RowHeight final : public QObject
{
public:
    explicit RowHeight(QTableView *table)
        : QObject(table)
        , m_table(table)
    {
        table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        table->verticalHeader()->setMinimumSectionSize(1);
        table->installEventFilter(this);
        apply();
    }

    void apply()
    {
        m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height()
                                                         + padding());
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        // A table that is hidden gets its font when it is shown.
        if (event->type() == QEvent::FontChange || event->type() == QEvent::Show)
            apply();
        return false;
    }

private:
    QTableView *m_table;
};

} // namespace

Density densityFromName(const QString &name)
{
    if (name == QStringLiteral("compact"))
        return Density::Compact;
    return name == QStringLiteral("roomy") ? Density::Roomy : Density::Normal;
}

void setDensity(Density density)
{
    if (std::exchange(current(), density) == density)
        return;
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        const QObjectList children = widget->children();
        for (QObject *child : children) {
            if (auto *height = dynamic_cast<RowHeight *>(child))
                height->apply();
        }
    }
}

void followDensity(QTableView *table)
{
    new RowHeight(table);
}

} // namespace sluice::console
