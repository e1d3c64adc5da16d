// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Profiles that come and go: import, export, remove. Never with tokens.
#include "console/views/connect/connect_view.h"
#include "console/widgets/notice_bar.h"
#include "shared/base/replace_file.h"

#include <QFileDialog>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QUuid>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;

void ConnectView::fill(const ServerLink &link)
{
    Profile profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    profile.name = link.name;
    profile.url = link.url;
    CredentialStore &keyring = m_vault.store(CredentialStore::Kind::SecretService);
    const bool isKeyring = keyring.state() == CredentialStore::State::Ready;
    profile.tokenPlace = isKeyring ? TokenPlace::Keyring : TokenPlace::Session;
    m_list->setCurrentRow(-1);
    m_form->show(profile, m_profiles);
    refresh();
    if (link.token.isEmpty())
        return m_notice->tell(
            Tone::Normal,
            tr("The link names %1. Check it, and give a token.").arg(link.url.toString()));
    CredentialStore &store = isKeyring ? keyring : m_vault.store(CredentialStore::Kind::Session);
    const QString place = TokenVault::placeText(store.kind());
    store.write(
        profile.id, link.token, [guard = QPointer<ConnectView>(this), place](const Result<> &done) {
            if (!guard)
                return;
            if (done)
                guard->m_notice->tell(Tone::Normal,
                                      tr("The token of the link was moved out of it; it is kept "
                                         "here: %1. Check the address before you connect.")
                                          .arg(place));
            else
                guard->m_notice->tell(Tone::Bad,
                                      tr("The token was not kept: %1").arg(done.error().detail));
        });
}

void ConnectView::removeProfile()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const Profile profile = m_profiles[static_cast<size_t>(row)];
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove a profile"),
                                tr("Remove %1 (%2) from this console? Its token is removed too. "
                                   "Nothing changes on the server.")
                                    .arg(profile.name, profile.url.toString()),
                                QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    connect(yes, &QAbstractButton::clicked, this, [this, profile] {
        std::erase_if(m_profiles, [&](const Profile &each) { return each.id == profile.id; });
        if (profile.tokenPlace == TokenPlace::Keyring)
            m_vault.store(CredentialStore::Kind::SecretService)
                .remove(profile.id,
                        [this, guard = QPointer<ConnectView>(this)](const Result<> &done) {
                            if (guard && !done && done.error().code != ErrorCode::NotFound)
                                m_notice->tell(Tone::Warning, done.error().detail);
                        });
        if (saveProfiles())
            showCurrent();
        if (m_profiles.empty())
            addProfile();
    });
    box->open();
}

void ConnectView::exportProfiles()
{
    auto *dialog = new QFileDialog(this, tr("Export profiles, without tokens"), QString(),
                                   tr("Profiles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const QByteArray json = toJson(m_profiles);
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size()
            || !commitWhole(file))
            return m_notice->tell(Tone::Bad, path + u": "_s + file.errorString());
        m_notice->tell(Tone::Good, tr("%n profiles were written to %1, without tokens.", nullptr,
                                      static_cast<int>(m_profiles.size()))
                                       .arg(path));
    });
    dialog->open();
}

void ConnectView::importProfiles()
{
    auto *dialog = new QFileDialog(this, tr("Import profiles"), QString(), tr("Profiles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConnectView::takeImport);
    dialog->open();
}

void ConnectView::takeImport(const QString &path)
{
    constexpr qint64 kLargest = 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_notice->tell(Tone::Bad, path + u": "_s + file.errorString());
    auto found = profilesFromJson(file.read(kLargest));
    if (!found)
        return m_notice->tell(Tone::Bad, path + u": "_s + found.error().detail);
    int taken = 0;
    for (Profile &profile : *found) {
        const auto isSame = [&](const Profile &mine) { return mine.name == profile.name; };
        if (std::ranges::any_of(m_profiles, isSame))
            continue; // ours stays as it is
        profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_profiles.push_back(std::move(profile));
        ++taken;
    }
    const auto skipped = static_cast<int>(found->size()) - taken;
    if (saveProfiles())
        m_notice->tell(
            Tone::Good,
            tr("%n profiles were imported.", nullptr, taken) + u' '
                + (skipped > 0
                       ? tr("%n were skipped: there are profiles of these names.", nullptr, skipped)
                       : QString()));
    if (m_list->currentRow() < 0 && m_list->count() > 0)
        m_list->setCurrentRow(0);
}

} // namespace sluice::console
