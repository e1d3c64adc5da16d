// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/connection/admin_client.h"
#include "console/models/profiles/server_link.h"
#include "console/views/connect/profile_form.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace sluice::console {

class NoticeBar;

/// First run, and the servers that an operator knows: choose, edit, test, connect. Belongs to the
/// window, not to a server.
class ConnectView final : public QWidget
{
    Q_OBJECT

public:
    ConnectView(ProfileStore &store, TokenVault &vault, QWidget *parent = nullptr);
    ~ConnectView() override;

    const std::vector<Profile> &profiles() const { return m_profiles; }
    /// Shows a profile, and why it is shown; with an empty id the first one.
    /// `offered`: SHA-256 of a certificate of the server that was refused, to be trusted by hand.
    void edit(const QString &profileId, const QString &reason = {}, const QByteArray &offered = {});
    /// A new profile of what the link says. Its token goes where tokens are kept and is not shown.
    void fill(const ServerLink &link);
    /// Something that concerns the whole console.
    void warn(const QString &text);

    /// A source that reads the profile's token where it is kept.
    static AdminClient::TokenSource tokenSource(TokenVault &vault, const Profile &profile);

public Q_SLOTS:
    void addProfile();
    void removeProfile();
    void importProfiles();
    void exportProfiles();

Q_SIGNALS:
    void connectWanted(const sluice::console::Profile &profile);
    void profilesChanged();

private:
    void build();
    void buildForm(QWidget *side);
    void load();
    void fillList();
    void showCurrent();
    void refresh();
    void keep(std::function<void()> then);
    void keepToken(const Profile &profile, std::function<void()> then);
    bool saveProfiles();
    void test();
    void tested();
    void offer(const QByteArray &fingerprint);
    void trustOffered();
    void connectNow();
    void takeImport(const QString &path);
    int place(const QString &id) const;

    ProfileStore &m_store;
    TokenVault &m_vault;
    std::vector<Profile> m_profiles;
    QListWidget *m_list = nullptr;
    ProfileForm *m_form = nullptr;
    NoticeBar *m_notice = nullptr;
    QLabel *m_steps = nullptr;
    QPushButton *m_trust = nullptr; ///< the certificate that was refused
    QByteArray m_offered;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_connect = nullptr;
    QPushButton *m_remove = nullptr;
    std::unique_ptr<AdminClient> m_tester;
};

} // namespace sluice::console
