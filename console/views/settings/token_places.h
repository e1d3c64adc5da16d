// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/connection/credentials/token_vault.h"
#include "console/models/profiles/profile.h"

#include <QAbstractTableModel>

namespace sluice::console {

/// Where tokens may be, whether each place can be used now, and which one holds this server's. Never
/// a token. GUI thread.
class TokenPlaces final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Place,
        State,
        Use,
        ColumnCount
    };

    /// `vault` outlives this.
    TokenPlaces(TokenVault &vault, const Profile &profile, QObject *parent = nullptr);

    /// Looks at the places again; asks the desktop.
    void refresh(const Profile &profile);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        CredentialStore::Kind kind = CredentialStore::Kind::Session;
        CredentialStore::State state = CredentialStore::State::Ready;
        bool isUsed = false;
    };

    void look(const Profile &profile);
    QString stateText(const Row &row) const;

    TokenVault &m_vault;
    std::vector<Row> m_rows;
};

} // namespace sluice::console
