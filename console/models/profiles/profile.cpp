// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/profiles/profile.h"

#include "console/models/profiles/server_link.h"
#include "shared/base/replace_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace sluice::console {

namespace {

constexpr int kVersion = 1;
constexpr int kDefaultPort = 8421;
constexpr qint64 kLargestFile = 1024 * 1024;

constexpr std::array kEnvironments{"local", "staging", "production"};
constexpr std::array kTokenPlaces{"session", "keyring", "command"};

constexpr QLatin1StringView kCa("ca");
constexpr QLatin1StringView kFingerprint("fingerprint");
constexpr QLatin1StringView kCertificate("certificate");
constexpr QLatin1StringView kKey("key"); // the name of a file

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Profile)
};

template <class Enum, size_t N>
std::optional<Enum> enumFrom(const QString &text, const std::array<const char *, N> &names)
{
    const auto it = std::ranges::find_if(
        names, [&text](const char *name) { return text == QLatin1StringView(name); });
    if (it == names.end())
        return std::nullopt;
    return static_cast<Enum>(it - names.begin());
}

bool isLoopback(const QString &host)
{
    return host == QStringLiteral("localhost") || host.startsWith(QStringLiteral("127."))
           || host == QStringLiteral("::1");
}

QJsonObject objectOf(const client::TlsOptions &tls)
{
    QJsonObject object;
    const auto put = [&object](QLatin1StringView name, const QString &text) {
        if (!text.isEmpty())
            object.insert(name, text);
    };
    put(kCa, tls.caFile);
    put(kFingerprint, QString::fromLatin1(tls.fingerprint));
    put(kCertificate, tls.certificateFile);
    put(kKey, tls.keyFile);
    return object;
}

QJsonObject objectOf(const Profile &profile)
{
    QJsonObject object{{QStringLiteral("id"), profile.id},
                       {QStringLiteral("name"), profile.name},
                       {QStringLiteral("url"), profile.url.toString()},
                       {QStringLiteral("environment"),
                        QLatin1StringView(kEnvironments[static_cast<size_t>(profile.environment)])},
                       {QStringLiteral("token"),
                        QLatin1StringView(kTokenPlaces[static_cast<size_t>(profile.tokenPlace)])}};
    if (!profile.tokenCommand.isEmpty())
        object.insert(QStringLiteral("token_command"), profile.tokenCommand);
    if (profile.tls != client::TlsOptions())
        object.insert(QStringLiteral("tls"), objectOf(profile.tls));
    return object;
}

Result<client::TlsOptions> tlsFrom(const QJsonObject &object)
{
    const auto text = [&object](QLatin1StringView name) { return object.value(name).toString(); };
    client::TlsOptions tls{text(kCa), {}, text(kCertificate), text(kKey)};
    if (!object.contains(kFingerprint))
        return tls;
    const auto fingerprint = client::normalFingerprint(text(kFingerprint));
    if (!fingerprint)
        return fail(ErrorCode::ParseError,
                    Text::tr("“%1” is no SHA-256 of a certificate.").arg(text(kFingerprint)));
    tls.fingerprint = *fingerprint;
    return tls;
}

Result<Profile> profileFrom(const QJsonObject &object)
{
    Profile profile;
    profile.id = object.value(QStringLiteral("id")).toString();
    profile.name = object.value(QStringLiteral("name")).toString();
    profile.url = QUrl(object.value(QStringLiteral("url")).toString(), QUrl::StrictMode);
    profile.tokenCommand = object.value(QStringLiteral("token_command")).toString();
    const auto environment = enumFrom<Environment>(
        object.value(QStringLiteral("environment")).toString(), kEnvironments);
    const auto place = enumFrom<TokenPlace>(object.value(QStringLiteral("token")).toString(),
                                            kTokenPlaces);
    if (profile.id.isEmpty() || profile.name.isEmpty() || !profile.url.isValid() || !environment
        || !place)
        return fail(ErrorCode::ParseError,
                    Text::tr("The profile “%1” is not complete.").arg(profile.name));
    profile.environment = *environment;
    profile.tokenPlace = *place;
    auto tls = tlsFrom(object.value(QStringLiteral("tls")).toObject());
    if (!tls)
        return fail(std::move(tls).error());
    profile.tls = std::move(*tls);
    return profile;
}

} // namespace

std::vector<ProfileFault> faultsOf(const Profile &profile, const std::vector<Profile> &others)
{
    std::vector<ProfileFault> faults;
    if (profile.name.trimmed().isEmpty())
        faults.push_back({ProfileFault::Field::Name, Text::tr("Give the profile a name.")});
    if (std::ranges::any_of(others, [&](const Profile &other) {
            return other.id != profile.id && other.name == profile.name;
        }))
        faults.push_back({ProfileFault::Field::Name, Text::tr("Another profile has this name.")});
    const QString scheme = profile.url.scheme();
    if (!profile.url.isValid() || profile.url.host().isEmpty()
        || (scheme != QStringLiteral("ws") && scheme != QStringLiteral("wss")))
        faults.push_back(
            {ProfileFault::Field::Url,
             Text::tr("Write the admin address, for example wss://sluice.example.org:8421.")});
    else if (mayHoldToken(profile.url))
        faults.push_back(
            {ProfileFault::Field::Url,
             Text::tr(
                 "Leave user, password and query out of the address; the token is asked for below.")});
    else if (scheme == QStringLiteral("ws") && !isLoopback(profile.url.host()))
        faults.push_back(
            {ProfileFault::Field::Url,
             Text::tr("The token would travel unencrypted: use wss:// for other machines.")});
    if (profile.tokenPlace == TokenPlace::Command && profile.tokenCommand.trimmed().isEmpty())
        faults.push_back(
            {ProfileFault::Field::TokenCommand,
             Text::tr("Write the command that prints the token, for example: pass show sluice")});
    if (scheme == QStringLiteral("wss")
        && profile.tls.certificateFile.isEmpty() != profile.tls.keyFile.isEmpty())
        faults.push_back({ProfileFault::Field::Tls,
                          Text::tr("A client certificate needs both: its file and its key's.")});
    return faults;
}

QUrl adminUrl(const QString &text)
{
    QString address = text.trimmed();
    if (address.isEmpty())
        return {};
    if (!address.contains(QStringLiteral("://"))) {
        const QUrl guess(QStringLiteral("wss://") + address);
        address.prepend(isLoopback(guess.host()) ? QStringLiteral("ws://")
                                                 : QStringLiteral("wss://"));
    }
    QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return {};
    if (url.port() < 0)
        url.setPort(kDefaultPort);
    if (url.path().isEmpty() || url.path() == QStringLiteral("/"))
        url.setPath(QStringLiteral("/admin/v1"));
    return url;
}

QByteArray toJson(const std::vector<Profile> &profiles)
{
    QJsonArray list;
    for (const Profile &profile : profiles)
        list.append(objectOf(profile));
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), kVersion},
                                     {QStringLiteral("profiles"), list}})
        .toJson();
}

Result<std::vector<Profile>> profilesFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(ErrorCode::ParseError, Text::tr("This is no list of profiles: %1 at byte %2.")
                                               .arg(error.errorString())
                                               .arg(error.offset));
    const int version = document.object().value(QStringLiteral("version")).toInt();
    if (version != kVersion)
        return fail(ErrorCode::SchemaTooNew,
                    Text::tr("The profiles are of version %1; this console reads version %2.")
                        .arg(version)
                        .arg(kVersion));
    std::vector<Profile> profiles;
    const QJsonArray list = document.object().value(QStringLiteral("profiles")).toArray();
    for (const QJsonValue &value : list) {
        auto profile = profileFrom(value.toObject());
        if (!profile)
            return fail(std::move(profile).error());
        profiles.push_back(std::move(*profile));
    }
    return profiles;
}

ProfileStore::ProfileStore(QString path)
    : m_path(std::move(path))
{
}

Result<std::vector<Profile>> ProfileStore::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return std::vector<Profile>();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, m_path + QStringLiteral(": ") + file.errorString());
    auto profiles = profilesFromJson(file.read(kLargestFile));
    file.close();
    if (profiles)
        return profiles;
    const QString aside = m_path + QStringLiteral(".unreadable-")
                          + QString::number(QDateTime::currentSecsSinceEpoch());
    QFile::rename(m_path, aside);
    return fail(profiles.error().code,
                Text::tr("%1 The file was set aside as %2.").arg(profiles.error().detail, aside));
}

Result<> ProfileStore::save(const std::vector<Profile> &profiles) const
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    const QByteArray json = toJson(profiles);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !commitWhole(file))
        return fail(ErrorCode::FileUnreadable,
                    Text::tr("The profiles could not be written to %1: %2")
                        .arg(m_path, file.errorString()));
    return {};
}

} // namespace sluice::console
