// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/views/view.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QTableView;
class QVBoxLayout;

namespace sluice::console {

class NoticeBar;
class ShortcutPanel;
class TokenPlaces;

/// What the operator prefers, applied at once and for all servers; where tokens are; profiles to
/// and from files.
class SettingsView final : public View
{
    Q_OBJECT

public:
    SettingsView(const ViewContext &context, const QByteArray &id, const QString &title,
                 QWidget *parent);

    /// A word to search for.
    void open(const QString &query) override;

    bool wantsAllViews() const override { return m_shortcuts != nullptr; }

    const TokenPlaces &places() const { return *m_places; }

protected:
    void activated() override;

private:
    /// What is shown or hidden as one while somebody searches.
    struct Block
    {
        QString words; ///< all that it says, in lower case
        QWidget *heading = nullptr;
        std::vector<QWidget *> widgets;
    };

    void addActions();
    void build();
    void addSection(QVBoxLayout *into, const QString &section, size_t first, size_t last);
    void addShortcuts(QVBoxLayout *into);
    void addTokens(QVBoxLayout *into);
    void addProfiles(QVBoxLayout *into);
    void addFiles(QVBoxLayout *into);
    QWidget *addHeading(QVBoxLayout *into, const QString &text);
    QLabel *addText(QVBoxLayout *into, const QString &text);
    void search();
    void tell();
    void tuneTable();

    QLineEdit *m_search = nullptr;
    NoticeBar *m_notice = nullptr;
    QLabel *m_nothing = nullptr;
    ShortcutPanel *m_shortcuts = nullptr;
    TokenPlaces *m_places = nullptr;
    QTableView *m_tokens = nullptr;
    std::vector<Block> m_blocks;
};

} // namespace sluice::console
