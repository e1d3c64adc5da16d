// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/credentials.h"

#include "server/auth/bcrypt.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace sluice::auth {

using namespace Qt::StringLiterals;

namespace {

struct Fault
{
    QString message;
    QString hint;
};

bool isName(QByteArrayView text)
{
    const auto isControl = [](char c) { return static_cast<uchar>(c) < 0x20 || c == 0x7f; };
    return !text.isEmpty() && text.size() <= Credentials::kMaxName
           && std::ranges::none_of(text, isControl);
}

std::optional<Fault> readNumber(const QByteArray &value, qint64 &number)
{
    bool isNumber = false;
    number = value.toLongLong(&isNumber);
    if (isNumber && number >= 0 && number < 100'000'000'000)
        return std::nullopt;
    return Fault{u"\"tokens-from\" is not a moment"_s, u"write Unix seconds, as date +%s does"_s};
}

std::optional<Fault> readField(const QByteArray &field, Account &account)
{
    if (field == "banned") {
        account.isBanned = true;
        return std::nullopt;
    }
    const qsizetype sign = field.indexOf('=');
    const QByteArray name = field.first(std::max<qsizetype>(sign, 0));
    const QByteArray value = field.sliced(sign + 1);
    if (sign > 0 && !isName(value))
        return Fault{u"a value is empty or too long"_s,
                     u"write 1 to %1 bytes"_s.arg(Credentials::kMaxName)};
    if (name == "id")
        account.id = value;
    else if (name == "authority")
        account.authority = value;
    else if (name == "role")
        account.roles.push_back(value);
    else if (name == "tokens-from")
        return readNumber(value, account.tokensFrom);
    else
        return Fault{u"a field is not known"_s,
                     u"write id=, role=, authority=, tokens-from= or banned"_s};
    return std::nullopt;
}

std::optional<Fault> readLine(const QByteArray &line, Account &account)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(line);
    if (decoder.hasError())
        return Fault{u"the line is not UTF-8"_s, u"save the file as UTF-8"_s};
    const qsizetype colon = line.indexOf(':');
    account.username = line.first(std::max<qsizetype>(colon, 0));
    if (colon < 0 || !isName(account.username))
        return Fault{u"the line has no user name"_s,
                     u"write USERNAME:HASH, as `htpasswd -nB USERNAME` prints it"_s};
    const QByteArray rest = line.sliced(colon + 1).simplified();
    const QList<QByteArray> fields = rest.split(' ');
    account.hash = fields.first();
    if (account.hash != "*") {
        if (const QString fault = bcryptFault(account.hash); !fault.isEmpty())
            return Fault{fault, u"make one with `htpasswd -nB USERNAME`, or write * for none"_s};
    }
    for (qsizetype i = 1; i < fields.size(); ++i) {
        if (auto fault = readField(fields[i], account))
            return fault;
    }
    if (account.id.isEmpty())
        account.id = account.username;
    return std::nullopt;
}

} // namespace

Credentials::Parsed Credentials::parse(QByteArrayView text, const QString &file)
{
    auto credentials = std::make_shared<Credentials>();
    Parsed parsed;
    int number = 0;
    const auto report = [&](const Fault &fault) {
        static constexpr size_t kReported = 100;
        if (parsed.diagnostics.size() < kReported)
            parsed.diagnostics.push_back(
                {Diagnostic::Severity::Error, file, number, 1, 0, fault.message, fault.hint});
    };
    if (text.size() > kMaxBytes) {
        report({u"the file has more than %1 bytes"_s.arg(kMaxBytes), u"divide it"_s});
        text = {};
    }
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        QByteArray line = (end < 0 ? text : text.first(end)).toByteArray();
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        ++number;
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.trimmed().isEmpty() || line.startsWith('#'))
            continue;
        Account account;
        if (const auto fault = readLine(line, account))
            report(*fault);
        else if (!credentials->add(std::move(account)))
            report({u"another line has the same user name and authority"_s, u"remove one"_s});
    }
    parsed.credentials = std::move(credentials);
    return parsed;
}

bool Credentials::add(Account account)
{
    const std::pair name(account.authority, account.username);
    if (m_byName.contains(name))
        return false;
    State &state = m_identities[account.id];
    state.isBanned = state.isBanned || account.isBanned;
    state.tokensFrom = std::max(state.tokensFrom, account.tokensFrom);
    for (const QByteArray &role : account.roles) {
        if (std::ranges::find(state.roles, role) == state.roles.end())
            state.roles.push_back(role);
    }
    m_byName.insert(name, m_accounts.size());
    m_accounts.push_back(std::move(account));
    return true;
}

const Account *Credentials::find(QByteArrayView authority, QByteArrayView username) const
{
    for (const QByteArray &of : {authority.toByteArray(), QByteArray()}) {
        const auto found = m_byName.constFind(std::pair(of, username.toByteArray()));
        if (found != m_byName.constEnd())
            return &m_accounts[*found];
    }
    return nullptr;
}

bool Credentials::isBanned(QByteArrayView id) const
{
    const auto found = m_identities.constFind(id.toByteArray());
    return found != m_identities.constEnd() && found->isBanned;
}

qint64 Credentials::tokensFrom(QByteArrayView id) const
{
    const auto found = m_identities.constFind(id.toByteArray());
    return found == m_identities.constEnd() ? 0 : found->tokensFrom;
}

const std::vector<QByteArray> *Credentials::rolesOf(QByteArrayView id) const
{
    const auto found = m_identities.constFind(id.toByteArray());
    return found == m_identities.constEnd() ? nullptr : &found->roles;
}

} // namespace sluice::auth
