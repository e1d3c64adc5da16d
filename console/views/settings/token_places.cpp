// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/settings/token_places.h"

namespace sluice::console {

using Kind = CredentialStore::Kind;
using Ready = CredentialStore::State;

namespace {

Kind kindOf(TokenPlace place)
{
    switch (place) {
    case TokenPlace::Keyring:
        return Kind::SecretService;
    case TokenPlace::Command:
        return Kind::Command;
    case TokenPlace::Session:
        break;
    }
    return Kind::Session;
}

} // namespace

TokenPlaces::TokenPlaces(TokenVault &vault, const Profile &profile, QObject *parent)
    : QAbstractTableModel(parent)
    , m_vault(vault)
{
    look(profile);
}

void TokenPlaces::look(const Profile &profile)
{
    m_rows.clear();
    for (const Kind kind : {Kind::SecretService, Kind::Session, Kind::Command}) {
        // A command is asked when its token is needed and not before.
        const Ready state = kind == Kind::Command ? Ready::Ready : m_vault.store(kind).state();
        m_rows.push_back({kind, state, kind == kindOf(profile.tokenPlace)});
    }
}

void TokenPlaces::refresh(const Profile &profile)
{
    look(profile);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString TokenPlaces::stateText(const Row &row) const
{
    if (row.kind == Kind::Session)
        return tr("in memory only; gone when the console is closed");
    if (row.kind == Kind::Command)
        return tr("a program prints it each time it is needed");
    switch (row.state) {
    case Ready::Ready:
        return tr("unlocked");
    case Ready::Locked:
        return tr("locked: unlock it in the desktop's keyring program");
    case Ready::Absent:
        break;
    }
    return tr("not available: no Secret Service runs on this desktop");
}

int TokenPlaces::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TokenPlaces::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TokenPlaces::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (index.column()) {
    case Place:
        return TokenVault::placeText(row.kind);
    case State:
        return stateText(row);
    default:
        return row.isUsed ? tr("this server's token") : QString();
    }
}

QVariant TokenPlaces::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Place:
        return tr("Place");
    case State:
        return tr("State");
    default:
        return tr("Holds");
    }
}

} // namespace sluice::console
