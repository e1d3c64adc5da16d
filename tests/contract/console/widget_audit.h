// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

class QWidget;

/// What is wrong with the visible widgets of a window, a line for each fault: class, object name and
/// text. All of it is looked at as it is laid out now. GUI thread.

/// A translator that puts every text between ⟦ and ⟧, accented and two fifths longer. What is shown
/// without the brackets was never translated.
class PseudoTranslator final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; } // or Qt does not ask
    QString translate(const char *context, const char *source, const char *note = nullptr,
                      int count = -1) const override;
};

/// Words outside of the brackets of the PseudoTranslator. `known`: what is data and no text.
QStringList untranslatedTexts(QWidget *window, const QStringList &known);

/// Labels, buttons and choices whose text needs more room than they have.
QStringList clippedTexts(QWidget *window);

/// Tool bars, rows of tabs, lists and titles of columns that show a part only, though a click
/// reaches the rest.
QStringList hiddenParts(QWidget *window);

/// Siblings that lie upon each other.
QStringList overlappingWidgets(QWidget *window);

/// Letters that Alt calls from two places, menus and the visible part of the window together.
QStringList doubleMnemonics(QWidget *window);
