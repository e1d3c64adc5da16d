// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/connect/connect_view.h"

#include "console/models/session/connection_report.h"
#include "console/widgets/fonts.h"
#include "console/widgets/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

CredentialStore::Kind kindOf(TokenPlace place)
{
    switch (place) {
    case TokenPlace::Keyring:
        return CredentialStore::Kind::SecretService;
    case TokenPlace::Command:
        return CredentialStore::Kind::Command;
    case TokenPlace::Session:
        break;
    }
    return CredentialStore::Kind::Session;
}

Profile emptyProfile()
{
    Profile profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return profile;
}

} // namespace

ConnectView::ConnectView(ProfileStore &store, TokenVault &vault, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_vault(vault)
{
    setObjectName(u"connectView"_s);
    setAccessibleName(tr("Connect to a server"));
    build();
    load();
}

ConnectView::~ConnectView() = default;

AdminClient::TokenSource ConnectView::tokenSource(TokenVault &vault, const Profile &profile)
{
    return [&vault, profile](AdminClient::TokenAnswer answer) {
        vault.store(kindOf(profile.tokenPlace), profile.tokenCommand)
            .read(profile.id, std::move(answer));
    };
}

void ConnectView::warn(const QString &text)
{
    m_notice->tell(Tone::Warning, text);
    m_notice->show();
}

void ConnectView::build()
{
    auto *outer = new QVBoxLayout(this);
    m_notice = new NoticeBar(this);
    m_notice->hide();
    outer->addWidget(m_notice);
    auto *split = new QSplitter(this);
    outer->addWidget(split, 1);
    auto *left = new QWidget(split);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    m_list = new QListWidget(left);
    m_list->setObjectName(u"profileList"_s);
    m_list->setAccessibleName(tr("Servers"));
    leftLayout->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    const auto button = [&](const QString &text, void (ConnectView::*slot)()) {
        auto *made = new QPushButton(text, left);
        connect(made, &QPushButton::clicked, this, slot);
        buttons->addWidget(made);
        return made;
    };
    button(tr("New"), &ConnectView::addProfile);
    m_remove = button(tr("Remove…"), &ConnectView::removeProfile);
    button(tr("Import…"), &ConnectView::importProfiles);
    button(tr("Export…"), &ConnectView::exportProfiles);
    leftLayout->addLayout(buttons);
    auto *right = new QWidget(split);
    buildForm(right);
    split->addWidget(left);
    split->addWidget(right);
    split->setSizes({380, 820});
    connect(m_list, &QListWidget::currentRowChanged, this, &ConnectView::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &ConnectView::connectNow);
}

void ConnectView::buildForm(QWidget *side)
{
    auto *layout = new QVBoxLayout(side);
    auto *title = new QLabel(tr("Connect to a server"), side);
    title->setFont(scaledFont(title->font(), 1.5, true));
    auto *hint = new QLabel(
        tr("The console needs the address of the server's admin listener and a token whose claim "
           "sluice.admin is viewer, operator or admin. On the server, “sluicectl token --admin "
           "viewer” prints one."),
        side);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    m_form = new ProfileForm(m_vault, side);
    m_steps = new QLabel(side);
    m_steps->setObjectName(u"testSteps"_s);
    m_steps->setTextFormat(Qt::PlainText);
    m_steps->setWordWrap(true);
    m_trust = new QPushButton(tr("Trust this certificate"), side);
    m_trust->setObjectName(u"trustButton"_s);
    m_trust->hide();
    auto *buttons = new QHBoxLayout;
    m_test = new QPushButton(tr("&Test"), side);
    m_test->setObjectName(u"testButton"_s);
    m_save = new QPushButton(tr("Sav&e"), side);
    m_connect = new QPushButton(tr("&Connect"), side);
    m_connect->setDefault(true);
    m_connect->setObjectName(u"connectButton"_s);
    buttons->addWidget(m_test);
    buttons->addStretch();
    buttons->addWidget(m_save);
    buttons->addWidget(m_connect);
    layout->addWidget(title);
    layout->addWidget(hint);
    layout->addSpacing(8);
    layout->addWidget(m_form);
    layout->addLayout(buttons);
    layout->addWidget(m_steps);
    layout->addWidget(m_trust, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_form, &ProfileForm::edited, this, &ConnectView::refresh);
    connect(m_test, &QPushButton::clicked, this, &ConnectView::test);
    connect(m_trust, &QPushButton::clicked, this, &ConnectView::trustOffered);
    connect(m_save, &QPushButton::clicked, this, [this] { keep({}); });
    connect(m_connect, &QPushButton::clicked, this, &ConnectView::connectNow);
}

void ConnectView::load()
{
    auto profiles = m_store.load();
    if (profiles)
        m_profiles = std::move(*profiles);
    else
        m_notice->tell(Tone::Bad, profiles.error().detail);
    fillList();
    if (m_profiles.empty())
        addProfile();
    else
        m_list->setCurrentRow(0);
}

void ConnectView::fillList()
{
    const QSignalBlocker quiet(m_list);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const Profile &profile : m_profiles) {
        const QString guard = profile.environment == Environment::Production
                                  ? u"   "_s + tr("READ-ONLY")
                                  : QString();
        auto *item = new QListWidgetItem(profile.name + guard + u'\n' + profile.url.toString(),
                                         m_list);
        item->setData(Qt::UserRole, profile.id);
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
}

int ConnectView::place(const QString &id) const
{
    const auto it = std::ranges::find(m_profiles, id, &Profile::id);
    return it == m_profiles.end() ? -1 : static_cast<int>(it - m_profiles.begin());
}

void ConnectView::edit(const QString &profileId, const QString &reason, const QByteArray &offered)
{
    const int row = profileId.isEmpty() ? 0 : place(profileId);
    if (row >= 0)
        m_list->setCurrentRow(row);
    showCurrent();
    if (reason.isEmpty())
        m_notice->hide();
    else
        m_notice->tell(Tone::Warning, reason);
    offer(offered);
    if (offered.isEmpty())
        m_form->focusToken();
    else
        m_trust->setFocus();
}

void ConnectView::addProfile()
{
    m_list->setCurrentRow(-1);
    m_form->show(emptyProfile(), m_profiles);
    refresh();
}

void ConnectView::showCurrent()
{
    m_tester.reset();
    m_steps->clear();
    offer({});
    const int row = m_list->currentRow();
    if (row >= 0)
        m_form->show(m_profiles[static_cast<size_t>(row)], m_profiles);
    refresh();
}

void ConnectView::refresh()
{
    const bool isValid = m_form->isValid();
    for (QPushButton *button : {m_test, m_save, m_connect})
        button->setEnabled(isValid);
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

bool ConnectView::saveProfiles()
{
    const auto saved = m_store.save(m_profiles);
    if (!saved)
        m_notice->tell(Tone::Bad, saved.error().detail);
    fillList();
    Q_EMIT profilesChanged();
    return saved.has_value();
}

// The token first: a profile that says "keyring" while the keyring refused would be a lie.
void ConnectView::keep(std::function<void()> then)
{
    const Profile profile = m_form->profile();
    keepToken(profile, [this, profile, then = std::move(then)] {
        const int row = place(profile.id);
        if (row >= 0)
            m_profiles[static_cast<size_t>(row)] = profile;
        else
            m_profiles.push_back(profile);
        m_form->forgetTypedToken();
        if (!saveProfiles())
            return;
        m_list->setCurrentRow(place(profile.id));
        if (then)
            then();
        else
            m_notice->tell(Tone::Good, tr("%1 is saved.").arg(profile.name));
    });
}

void ConnectView::keepToken(const Profile &profile, std::function<void()> then)
{
    if (m_form->token().isEmpty() || profile.tokenPlace == TokenPlace::Command)
        return then();
    m_vault.store(kindOf(profile.tokenPlace))
        .write(profile.id, m_form->token(),
               [this, guard = QPointer<ConnectView>(this),
                then = std::move(then)](const Result<> &done) {
                   if (!guard)
                       return;
                   if (done)
                       return then();
                   m_notice->tell(Tone::Bad,
                                  tr("The token was not kept: %1 Choose another place for it, for "
                                     "example this session only.")
                                      .arg(done.error().detail));
               });
}

void ConnectView::connectNow()
{
    if (!m_form->isValid())
        return;
    m_notice->hide();
    const Profile profile = m_form->profile();
    keep([this, profile] { Q_EMIT connectWanted(profile); });
}

// With what is typed, without keeping it.
void ConnectView::test()
{
    const Profile profile = m_form->profile();
    const QByteArray typed = m_form->token();
    AdminClient::TokenSource source = tokenSource(m_vault, profile);
    if (!typed.isEmpty())
        source = [typed](const AdminClient::TokenAnswer &answer) { answer(typed); };
    m_tester = std::make_unique<AdminClient>();
    connect(m_tester.get(), &AdminClient::stateChanged, this, &ConnectView::tested);
    offer({});
    m_steps->setText(tr("Connecting to %1…").arg(profile.url.toString()));
    m_tester->open(profile.url, source, profile.tls);
}

void ConnectView::tested()
{
    const AdminClient &client = *m_tester;
    if (!client.isUsable() && client.problem().isEmpty())
        return;
    m_steps->setText(reportOf(client).text());
    offer(client.isUsable() ? QByteArray() : client.offeredFingerprint());
    // Not within its own signal.
    QTimer::singleShot(0, this, [this, done = m_tester.get()] {
        if (m_tester.get() == done)
            m_tester.reset();
    });
}

void ConnectView::offer(const QByteArray &fingerprint)
{
    m_offered = fingerprint;
    m_trust->setVisible(!fingerprint.isEmpty());
}

// Only fills the form: what is trusted is seen before it is saved.
void ConnectView::trustOffered()
{
    m_form->pin(m_offered);
    offer({});
    m_steps->setText(tr("The form now trusts exactly this certificate. Test again, or connect."));
}

} // namespace sluice::console
