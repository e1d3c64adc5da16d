// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/connect/profile_form.h"

#include "console/models/profiles/server_link.h"
#include "console/views/connect/tls_fields.h"
#include "console/widgets/tone.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

QRadioButton *radio(const QString &text, QButtonGroup *group, int id, QLayout *into)
{
    auto *button = new QRadioButton(text);
    group->addButton(button, id);
    into->addWidget(button);
    return button;
}

} // namespace

ProfileForm::ProfileForm(TokenVault &vault, QWidget *parent)
    : QWidget(parent)
    , m_vault(vault)
    , m_name(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_environment(new QButtonGroup(this))
    , m_place(new QButtonGroup(this))
    , m_token(new QLineEdit(this))
    , m_command(new QLineEdit(this))
    , m_faults(new QLabel(this))
{
    makeFields();
    // Changed, not edited: assistive programs set the text of a field.
    for (QLineEdit *field : {m_name, m_url, m_command})
        connect(field, &QLineEdit::textChanged, this, &ProfileForm::check);
    connect(m_url, &QLineEdit::editingFinished, this, &ProfileForm::cleanAddress);
    connect(m_tls, &TlsFields::edited, this, &ProfileForm::check);
    connect(m_token, &QLineEdit::textChanged, this, &ProfileForm::edited);
    for (QButtonGroup *group : {m_environment, m_place})
        connect(group, &QButtonGroup::idToggled, this, &ProfileForm::check);
}

void ProfileForm::makeFields()
{
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_name->setPlaceholderText(tr("e.g. staging"));
    m_url->setPlaceholderText(u"wss://sluice.example.org"_s);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("A&ddress"), m_url);
    auto *environments = new QHBoxLayout;
    radio(tr("local"), m_environment, static_cast<int>(Environment::Local), environments);
    radio(tr("staging"), m_environment, static_cast<int>(Environment::Staging), environments);
    radio(tr("production, opens read-only"), m_environment,
          static_cast<int>(Environment::Production), environments);
    environments->addStretch();
    form->addRow(tr("Environment"), environments);
    makeTokenPlaces();
    auto *tokenLabel = new QLabel(tr("To&ken"), this);
    tokenLabel->setBuddy(m_token);
    tokenLabel->setMinimumWidth(tokenLabel->sizeHint().width() + 8); // a mnemonic is not measured
    form->addRow(tokenLabel, m_token);
    m_tls = new TlsFields(form, this);
    m_faults->setTextFormat(Qt::PlainText);
    m_faults->setWordWrap(true);
    form->addRow(QString(), m_faults);
    m_name->setAccessibleName(tr("Name of the profile"));
    m_url->setAccessibleName(tr("Address of the server's admin listener"));
    m_token->setAccessibleName(tr("Token"));
}

void ProfileForm::makeTokenPlaces()
{
    auto *form = static_cast<QFormLayout *>(layout());
    auto *places = new QVBoxLayout;
    m_keyring = radio(QString(), m_place, static_cast<int>(TokenPlace::Keyring), places);
    radio(tr("this session only"), m_place, static_cast<int>(TokenPlace::Session), places);
    auto *command = new QHBoxLayout;
    radio(tr("printed by a command:"), m_place, static_cast<int>(TokenPlace::Command), command);
    m_command->setPlaceholderText(u"pass show sluice"_s);
    m_command->setAccessibleName(tr("Command that prints the token"));
    command->addWidget(m_command, 1);
    places->addLayout(command);
    form->addRow(tr("Keep the token in"), places);
    m_token->setEchoMode(QLineEdit::Password);
    describeKeyring();
}

// The real state is named: a keyring that is locked or missing is no surprise after "Save".
void ProfileForm::describeKeyring()
{
    switch (m_vault.store(CredentialStore::Kind::SecretService).state()) {
    case CredentialStore::State::Ready:
        m_keyring->setText(tr("the desktop's keyring (unlocked)"));
        break;
    case CredentialStore::State::Locked:
        m_keyring->setText(tr("the desktop's keyring (locked: unlock it first)"));
        break;
    case CredentialStore::State::Absent:
        m_keyring->setText(tr("the desktop's keyring (this desktop has none)"));
        break;
    }
}

void ProfileForm::show(const Profile &profile, const std::vector<Profile> &others)
{
    m_profile = profile;
    m_others = others;
    m_name->setText(profile.name);
    m_url->setText(profile.url.toString());
    m_environment->button(static_cast<int>(profile.environment))->setChecked(true);
    m_place->button(static_cast<int>(profile.tokenPlace))->setChecked(true);
    m_command->setText(profile.tokenCommand);
    m_token->clear();
    m_tls->show(profile.tls);
    describeKeyring();
    check();
}

// A token in the address would be kept and shown with it.
void ProfileForm::cleanAddress()
{
    const QString text = m_url->text().trimmed();
    const QUrl url(text);
    if (!(mayHoldToken(url) || url.scheme() == u"sluice"_s))
        return;
    const auto link = serverLinkFrom(text);
    if (!link)
        return;
    m_url->setText(link->url.toString());
    if (!link->token.isEmpty() && m_token->isEnabled())
        m_token->setText(QString::fromUtf8(link->token));
    if (m_name->text().trimmed().isEmpty())
        m_name->setText(link->name);
}

void ProfileForm::pin(const QByteArray &fingerprint)
{
    m_tls->pin(fingerprint);
}

Profile ProfileForm::profile() const
{
    Profile profile = m_profile;
    profile.name = m_name->text().trimmed();
    profile.url = adminUrl(m_url->text());
    profile.environment = static_cast<Environment>(m_environment->checkedId());
    profile.tokenPlace = static_cast<TokenPlace>(m_place->checkedId());
    profile.tokenCommand = profile.tokenPlace == TokenPlace::Command ? m_command->text().trimmed()
                                                                     : QString();
    profile.tls = m_tls->options();
    return profile;
}

QByteArray ProfileForm::token() const
{
    return m_token->text().trimmed().toUtf8();
}

void ProfileForm::forgetTypedToken()
{
    m_token->clear();
}

bool ProfileForm::isValid() const
{
    return faultsOf(profile(), m_others).empty() && m_tls->fault().isEmpty();
}

void ProfileForm::focusToken()
{
    m_token->setFocus();
}

void ProfileForm::check()
{
    const bool isCommand = m_place->checkedId() == static_cast<int>(TokenPlace::Command);
    m_command->setEnabled(isCommand);
    m_token->setEnabled(!isCommand);
    m_token->setPlaceholderText(isCommand ? tr("the command prints it")
                                          : tr("paste it; empty: the one that is kept already"));
    QStringList texts;
    // An untouched new profile is not scolded.
    if (!m_name->text().isEmpty() || !m_url->text().isEmpty()) {
        for (const ProfileFault &fault : faultsOf(profile(), m_others))
            texts.append(u"▲ "_s + fault.text);
        if (const QString fault = m_tls->fault(); !fault.isEmpty())
            texts.append(u"▲ "_s + fault);
    }
    m_tls->setUsed(adminUrl(m_url->text()).scheme() != u"ws"_s);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(colours, Tone::Warning));
    m_faults->setPalette(colours);
    m_faults->setText(texts.join(u'\n'));
    Q_EMIT edited();
}

} // namespace sluice::console
