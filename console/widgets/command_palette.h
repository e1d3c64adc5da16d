// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/action_registry.h"

#include <QDialog>

#include <functional>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace sluice::console {

/// Type a few letters, press Enter: runs any action of the registry, or jumps to a thing by name.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    /// Something that is no action: a room, a connection, a route.
    struct Jump
    {
        QString text;
        QString kind; ///< translated, e.g. "room"
        std::function<void()> go;
    };
    /// Asked for every text typed; answers a handful at once.
    using JumpSource = std::function<std::vector<Jump>(const QString &query)>;

    CommandPalette(const ActionRegistry &registry, JumpSource jumps, QWidget *parent);

    /// Empties the text and shows the palette over its parent.
    void summon();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QString &query);
    void addRow(const QString &text, const QString &detail, bool enabled,
                std::function<void()> run);
    void runCurrent();

    const ActionRegistry &m_registry;
    JumpSource m_jumps;
    QLineEdit *m_query = nullptr;
    QListWidget *m_list = nullptr;
    std::vector<std::function<void()>> m_runs; // by row
};

} // namespace sluice::console
