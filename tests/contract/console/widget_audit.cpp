// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/console/widget_audit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSizeGrip>
#include <QSplitterHandle>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr QChar kOpen(u'⟦');
constexpr QChar kClose(u'⟧');

QString accented(QChar letter)
{
    static const QHash<QChar, QChar> table{{u'a', u'á'}, {u'e', u'é'}, {u'i', u'í'}, {u'o', u'ó'},
                                           {u'u', u'ú'}, {u'n', u'ñ'}, {u'c', u'ç'}, {u'A', u'Á'},
                                           {u'E', u'É'}, {u'O', u'Ó'}, {u'S', u'Š'}, {u'U', u'Ú'}};
    return table.value(letter, letter);
}

QString nameOf(const QWidget *widget, const QString &text)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()
           + u" “"_s + text + u'”';
}

std::vector<QWidget *> visibleIn(QWidget *window)
{
    std::vector<QWidget *> found;
    const auto all = window->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->isVisible() && widget->window() == window)
            found.push_back(widget);
    }
    return found;
}

QStringList headersOf(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int i = 0; i < model.columnCount(); ++i)
        texts.append(model.headerData(i, Qt::Horizontal).toString());
    return texts;
}

QStringList tabsOf(const QTabBar &tabs)
{
    QStringList texts;
    for (int i = 0; i < tabs.count(); ++i)
        texts.append(tabs.tabText(i));
    return texts;
}

QStringList choicesOf(const QComboBox &box)
{
    QStringList texts;
    for (int i = 0; i < box.count(); ++i)
        texts.append(box.itemText(i));
    return texts;
}

// What a widget says of itself; not the data in it.
QStringList textsOf(const QWidget *widget)
{
    QStringList texts{widget->toolTip(), widget->accessibleName(), widget->accessibleDescription(),
                      widget->statusTip()};
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        texts.append(button->text());
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        texts.append(label->text());
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        texts.append(line->placeholderText());
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
        texts.append(edit->placeholderText());
    if (const auto *group = qobject_cast<const QGroupBox *>(widget))
        texts.append(group->title());
    if (const auto *dock = qobject_cast<const QDockWidget *>(widget))
        texts.append(dock->windowTitle());
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
        texts.append(tabsOf(*tabs));
    if (const auto *box = qobject_cast<const QComboBox *>(widget); box && !box->isEditable())
        texts.append(choicesOf(*box));
    const auto *header = qobject_cast<const QHeaderView *>(widget);
    if (header && header->orientation() == Qt::Horizontal && header->model())
        texts.append(headersOf(*header->model()));
    return texts;
}

// What stands outside of all brackets.
QString outside(const QString &text)
{
    QString rest;
    int depth = 0;
    for (const QChar c : text) {
        depth += c == kOpen ? 1 : 0;
        if (depth == 0)
            rest.append(c);
        depth -= c == kClose ? 1 : 0;
    }
    return rest;
}

bool isWordLeft(QString text, const QStringList &known)
{
    static const QRegularExpression tags(u"<[^>]*>"_s);
    static const QRegularExpression word(u"\\p{L}{3,}"_s);
    if (known.contains(text))
        return false;
    text = outside(text).remove(tags);
    for (const QString &each : known)
        text.remove(each);
    return text.contains(word);
}

bool isClipped(const QWidget *widget)
{
    const QSize size = widget->size();
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty() || !label->pixmap(Qt::ReturnByValue).isNull())
            return false;
        return label->wordWrap() ? size.height() < label->heightForWidth(size.width())
                                 : size.width() < label->sizeHint().width();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return !button->text().isEmpty() && size.width() < button->minimumSizeHint().width();
    const auto *box = qobject_cast<const QComboBox *>(widget);
    return box && !box->isEditable() && size.width() < box->minimumSizeHint().width();
}

// The button of a tool bar that has no room for all of its actions.
bool isOverflow(const QWidget *widget)
{
    return widget->objectName() == u"qt_toolbar_ext_button"_s;
}

bool isTabHidden(const QTabBar &tabs)
{
    for (int i = 0; i < tabs.count(); ++i) {
        if (tabs.isTabVisible(i) && !tabs.rect().contains(tabs.tabRect(i)))
            return true;
    }
    return false;
}

// Titles of columns that can be made wider are whole at first.
bool isTitleCut(const QHeaderView &header)
{
    for (int i = 0; i < header.count(); ++i) {
        const bool isLast = i == header.count() - 1 && header.stretchLastSection();
        if (!header.isSectionHidden(i) && !isLast
            && header.sectionSize(i) < header.sectionSizeHint(i))
            return true;
    }
    return false;
}

bool isRowCut(const QListWidget &list)
{
    return list.horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
           && list.sizeHintForColumn(0) > list.viewport()->width();
}

bool isPartCut(const QWidget *widget)
{
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
        return isTabHidden(*tabs);
    if (const auto *list = qobject_cast<const QListWidget *>(widget))
        return isRowCut(*list);
    const auto *header = qobject_cast<const QHeaderView *>(widget);
    return header && header->orientation() == Qt::Horizontal && isTitleCut(*header);
}

// Parts that Qt lays upon others on purpose.
bool isOverlay(const QWidget *widget)
{
    return widget->isWindow() || qobject_cast<const QSplitterHandle *>(widget)
           || qobject_cast<const QScrollBar *>(widget) || qobject_cast<const QSizeGrip *>(widget)
           || widget->objectName().startsWith(u"qt_"_s)
           || qobject_cast<const QAbstractScrollArea *>(widget->parentWidget())
           || qobject_cast<const QHeaderView *>(widget->parentWidget())
           || qobject_cast<const QTabBar *>(widget->parentWidget())
           || qobject_cast<const QLineEdit *>(widget->parentWidget());
}

// What is within a widget that people see as one: editors of spin boxes, viewports, scroll bars.
bool isInner(const QWidget *widget)
{
    return qobject_cast<const QScrollBar *>(widget) || widget->objectName().startsWith(u"qt_"_s)
           || widget->focusProxy();
}

QChar mnemonicOf(const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QChar() : QChar(static_cast<char16_t>(keys[0].key()));
}

QStringList mnemonicTexts(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        // A tool button of an action has the action's shortcut.
        const auto *tool = qobject_cast<const QToolButton *>(button);
        return tool && tool->defaultAction() ? QStringList() : QStringList{button->text()};
    }
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (label && label->buddy())
        return {label->text()};
    if (label) // shows its “&” to everybody
        return label->text().contains(u'&') ? QStringList{label->text(), label->text()}
                                            : QStringList();
    const auto *tabs = qobject_cast<const QTabBar *>(widget);
    return tabs && tabs->objectName() != u"serverTabs"_s ? tabsOf(*tabs) : QStringList();
}

} // namespace

QString PseudoTranslator::translate(const char *, const char *source, const char *, int) const
{
    const QString text = QString::fromUtf8(source);
    if (text.contains(u"(*."_s))
        return text; // a filter of a file dialog keeps its form
    static const QRegularExpression mark(u"\\G%(n|L?\\d+)"_s);
    QString made(kOpen);
    int letters = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QString found = mark.match(text, i).captured();
        made += found.isEmpty() ? QString(accented(text[i])) : found;
        letters += found.isEmpty() && text[i].isLetter() ? 1 : 0;
        i += std::max<qsizetype>(0, found.size() - 1);
    }
    return made + u' ' + QString((letters * 2 + 4) / 5, u'~') + kClose;
}

QStringList untranslatedTexts(QWidget *window, const QStringList &known)
{
    QStringList faults;
    for (const QWidget *widget : visibleIn(window)) {
        if (widget->objectName().startsWith(u"qt_"_s)
            || qobject_cast<const QLineEdit *>(widget->parentWidget()))
            continue; // Qt's own
        const QStringList texts = textsOf(widget);
        for (const QString &text : texts) {
            if (isWordLeft(text, known))
                faults.append(u"not translated: "_s + nameOf(widget, text));
        }
    }
    const auto actions = window->findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (!qobject_cast<const QLineEdit *>(action->parent()) && isWordLeft(action->text(), known))
            faults.append(u"not translated: action “"_s + action->text() + u'”');
    }
    return faults;
}

QStringList clippedTexts(QWidget *window)
{
    QStringList faults;
    for (const QWidget *widget : visibleIn(window)) {
        if (isClipped(widget))
            faults.append(u"clipped: "_s + nameOf(widget, textsOf(widget).join(u'|'))
                          + u" %1 of %2"_s.arg(widget->width()).arg(widget->sizeHint().width()));
    }
    return faults;
}

QStringList hiddenParts(QWidget *window)
{
    QStringList faults;
    for (const QWidget *widget : visibleIn(window)) {
        if (isOverflow(widget) || isPartCut(widget))
            faults.append(u"not all of it is seen: "_s
                          + nameOf(widget, textsOf(widget).join(u'|')));
    }
    return faults;
}

QStringList unnamedWidgets(QWidget *window)
{
    QStringList faults;
    for (QWidget *widget : visibleIn(window)) {
        if (widget->focusPolicy() == Qt::NoFocus || isInner(widget))
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            faults.append(u"no name: "_s + nameOf(widget, {}) + u" in "_s
                          + nameOf(widget->parentWidget(), {}));
    }
    return faults;
}

QStringList overlappingWidgets(QWidget *window)
{
    QStringList faults;
    const auto all = visibleIn(window);
    for (size_t i = 0; i < all.size(); ++i) {
        for (size_t j = i + 1; j < all.size(); ++j) {
            if (all[i]->parentWidget() != all[j]->parentWidget() || isOverlay(all[i])
                || isOverlay(all[j]) || !all[i]->geometry().intersects(all[j]->geometry()))
                continue;
            faults.append(u"overlapping: "_s + nameOf(all[i], textsOf(all[i]).join(u'|'))
                          + u" and "_s + nameOf(all[j], textsOf(all[j]).join(u'|')));
        }
    }
    return faults;
}

QStringList doubleMnemonics(QWidget *window)
{
    QHash<QChar, QString> seen;
    QStringList faults;
    const auto note = [&](const QString &text) {
        const QChar letter = mnemonicOf(text);
        if (letter.isNull())
            return;
        if (seen.contains(letter))
            faults.append(u"Alt+%1: “%2” and “%3”"_s.arg(letter).arg(seen[letter], text));
        seen[letter] = text;
    };
    const auto *bar = window->findChild<QMenuBar *>();
    const auto menus = bar ? bar->actions() : QList<QAction *>();
    for (const QAction *menu : menus)
        note(menu->text());
    for (const QWidget *widget : visibleIn(window)) {
        const QStringList texts = mnemonicTexts(widget);
        for (const QString &text : texts)
            note(text);
    }
    return faults;
}
