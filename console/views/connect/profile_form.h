// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/connection/credentials/token_vault.h"
#include "console/models/profiles/profile.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace sluice::console {

class TlsFields;

/// The fields of one profile and its token. Knows nothing of the profiles' file.
class ProfileForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileForm(TokenVault &vault, QWidget *parent = nullptr);

    /// `others` are the profiles whose names are taken.
    void show(const Profile &profile, const std::vector<Profile> &others);
    /// As the fields are now, the address completed.
    Profile profile() const;
    /// What is typed; empty: the token that is stored is used.
    QByteArray token() const;
    void forgetTypedToken();
    bool isValid() const;
    void focusToken();
    /// Fills in that exactly this certificate is trusted; the operator still has to save it.
    void pin(const QByteArray &fingerprint);

Q_SIGNALS:
    void edited();

private:
    void makeFields();
    void makeTokenPlaces();
    void check();
    void cleanAddress();
    void describeKeyring();

    TokenVault &m_vault;
    Profile m_profile;
    std::vector<Profile> m_others;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_url = nullptr;
    QButtonGroup *m_environment = nullptr;
    QButtonGroup *m_place = nullptr;
    QRadioButton *m_keyring = nullptr;
    QLineEdit *m_token = nullptr;
    QLineEdit *m_command = nullptr;
    TlsFields *m_tls = nullptr;
    QLabel *m_faults = nullptr;
};

} // namespace sluice::console
