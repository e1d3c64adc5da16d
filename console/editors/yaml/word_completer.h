// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/manifests/schema_guide.h"

#include <QFrame>

class QKeyEvent;
class QLabel;
class QListWidget;

namespace sluice::console {

/// The words that fit at the cursor of an editor, with what they mean. The editor keeps the focus
/// and hands its keys here first.
class WordCompleter final : public QFrame
{
    Q_OBJECT

public:
    explicit WordCompleter(QWidget *editor);

    /// Shows those that begin with, or contain, what was typed; nothing to show hides it.
    void offer(std::vector<SchemaWord> words, const QString &typed, const QPoint &below);
    void narrow(const QString &typed);
    /// True if the key was for the list.
    bool takeKey(QKeyEvent *event);
    QStringList offered() const;

Q_SIGNALS:
    void chosen(const QString &word);

private:
    void fill(const QString &typed);
    void showHelp();
    void choose();

    std::vector<SchemaWord> m_words;
    QListWidget *m_list = nullptr;
    QLabel *m_help = nullptr;
};

} // namespace sluice::console
