// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"
#include "shared/client/tls_options.h"

#include <QString>
#include <QUrl>

#include <vector>

namespace sluice::console {

enum class Environment : quint8
{
    Local,
    Staging,
    Production ///< opens read-only until it is unlocked
};

/// Where the token of a profile is kept; never the token itself.
enum class TokenPlace : quint8
{
    Session,
    Keyring,
    Command
};

/// One server that an operator knows.
struct Profile
{
    QString id;   ///< stable and unique; names the entry in the keyring
    QString name; ///< unique among profiles
    QUrl url;     ///< ws://HOST:PORT/admin/v1 or wss://…
    Environment environment = Environment::Local;
    TokenPlace tokenPlace = TokenPlace::Session;
    QString tokenCommand;     ///< TokenPlace::Command only
    client::TlsOptions tls{}; ///< names of files and what is trusted; never a key itself

    friend bool operator==(const Profile &, const Profile &) = default;
};

/// Why a profile cannot be used as it is: which field and what to write instead.
struct ProfileFault
{
    enum class Field : quint8
    {
        Name,
        Url,
        TokenCommand,
        Tls
    };

    Field field = Field::Name;
    QString text;
};
std::vector<ProfileFault> faultsOf(const Profile &profile, const std::vector<Profile> &others);

/// The address as the server wants it: a missing scheme is wss (ws on loopback), a missing path
/// /admin/v1, a missing port 8421. Invalid text gives an invalid url.
QUrl adminUrl(const QString &text);

/// Profiles as the file holds them: JSON, without tokens.
QByteArray toJson(const std::vector<Profile> &profiles);
Result<std::vector<Profile>> profilesFromJson(const QByteArray &json);

/// The file of the profiles. A file that cannot be read is set aside beside itself, never
/// overwritten; the error names where. GUI thread; blocks for the disk.
class ProfileStore
{
public:
    explicit ProfileStore(QString path);

    Result<std::vector<Profile>> load() const;
    Result<> save(const std::vector<Profile> &profiles) const;

private:
    QString m_path;
};

} // namespace sluice::console
