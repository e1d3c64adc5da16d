// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>

#include <vector>

namespace sluice::console {

/// The languages of the console: English, and those with a file in translations/.
std::vector<QLocale> languages();

/// From the setting `general/language`: empty or unknown means the desktop's locale.
QLocale languageFromName(const QString &name);

/// Puts the texts of the console and of Qt into the language of `locale`, or into English where
/// there is none, and numbers and dates into its form. Replaces what was installed before. Widgets
/// keep the texts they were made with, so call it before the window is made. GUI thread.
void installTranslations(const QLocale &locale);

} // namespace sluice::console
