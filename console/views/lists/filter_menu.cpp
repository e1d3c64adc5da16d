// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/lists/filter_menu.h"

#include "console/models/lists/cell_text.h"

#include <QCoreApplication>
#include <QMenu>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FilterMenu)
};

} // namespace

void addFilterChoices(QMenu *menu, const QString &term, const QString &before,
                      std::function<void(const QString &filter)> apply)
{
    if (term.isEmpty())
        return;
    const QString kept = before.trimmed();
    const auto add = [&](const QString &text, const QString &filter) {
        QObject::connect(menu->addAction(text), &QAction::triggered, menu,
                         [apply, filter] { apply(filter); });
    };
    const QString shown = plainLine(term, 50).replace(u'&', u"&&"_s);
    add(Text::tr("Only this: %1").arg(shown), term);
    add(Text::tr("Not this"),
        kept.isEmpty() ? u"not "_s + term : u"("_s + kept + u") and not "_s + term);
    if (!kept.isEmpty()) {
        add(Text::tr("… and this"), u"("_s + kept + u") and "_s + term);
        add(Text::tr("… or this"), u"("_s + kept + u") or "_s + term);
    }
    menu->addSeparator();
}

} // namespace sluice::console
