// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/log/log_list.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace sluice::console {

/// One line of the server's log in full, as plain text.
class LogInspector final : public QWidget
{
    Q_OBJECT

public:
    explicit LogInspector(QWidget *parent = nullptr);

    /// Null: none is chosen. Takes a copy.
    void show(const LogLine *line);

private:
    QLabel *m_head = nullptr;
    QLabel *m_facts = nullptr;
    QPlainTextEdit *m_text = nullptr;
};

} // namespace sluice::console
