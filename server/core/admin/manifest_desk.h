// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/deeds.h"
#include "server/core/admin/effect_desk.h"
#include "server/core/admin/manifest_command.h"

#include <deque>

namespace sluice::core {

/// Manifests as operators change them. What runs is a revision of the store: it is saved before it
/// runs. Applies, reverts and reloads take turns. Core thread; reading, judging and writing files is
/// left to the workshop.
class ManifestDesk
{
public:
    ManifestDesk(AdminContext &context, Deeds &deeds)
        : m_context(context)
        , m_deeds(deeds)
        , m_effects(context)
    {
    }

    /// Outlives the desk. Without one every method is `unsupported`.
    void setWorkshop(ManifestWorkshop *workshop) { m_workshop = workshop; }

    /// `deed` is null for what changes nothing.
    void handle(const Session &session, const QByteArray &to, const DeedPtr &deed,
                ManifestCommand command);

    /// What a draft is worth, as the session may know it; `then` is called in a later turn, or at once
    /// with Unsupported.
    void judge(const Session &session, std::vector<ManifestEdit> edits, ManifestDraft::Asked asked,
               std::function<void(Result<ManifestVerdict>)> then);

    /// Runs `work` when nobody else changes the manifests, now or later; whoever it is calls leave()
    /// at its end. False: too many wait.
    bool enter(std::function<void()> work);
    void leave();
    bool isBusy() const { return m_isBusy; }

    void closed(SessionId session) { m_effects.closed(session); }
    /// Somebody waits for what is worked out in steps.
    bool hasWork() const { return m_effects.hasWork(); }
    /// Works for a millisecond.
    void slice() { m_effects.slice(); }

    /// Saves a new revision, then runs it and tells everybody. `action`: what was done, for them.
    /// An error of the store changes nothing. Within enter().
    void run(ManifestRevision revision, std::shared_ptr<const manifest::Manifest> rules,
             const char *action, std::function<void(Result<>)> then);
    /// The files of the disk are others now, the revision is not.
    void setDisk(QByteArray disk);

private:
    static constexpr size_t kWaiting = 16;

    struct Change
    {
        DeedPtr deed;
        std::vector<ManifestEdit> edits;
        std::optional<quint64> ifRevision;
        QByteArray comment;
    };
    using ChangePtr = std::shared_ptr<const Change>;

    void get(const Session &session, const QByteArray &to, const GetManifest &asked);
    void judge(const Session &session, const QByteArray &to, std::vector<ManifestEdit> edits,
               ManifestDraft::Asked asked);
    void list(const Session &session, const QByteArray &to, const ListManifestRevisions &asked);
    void schema(const Session &session, const QByteArray &to, const GetSchema &asked);
    void apply(const DeedPtr &deed, ApplyManifest asked);
    void revert(const DeedPtr &deed, const RevertManifest &asked);
    void revertTo(const DeedPtr &deed, const RevertManifest &asked, const ManifestRevision &old);

    bool isRefused(const ChangePtr &change);
    void begin(const ChangePtr &change);
    void prepared(const ChangePtr &change, Result<PreparedManifest> prepared);
    void written(const ChangePtr &change, ManifestWritten written);
    void refuse(const ChangePtr &change, Error error, QByteArray data = {});
    ManifestDraft draftOf(std::vector<ManifestEdit> edits, ManifestDraft::Asked asked,
                          bool seesVariables) const;

    AdminContext &m_context;
    Deeds &m_deeds;
    EffectDesk m_effects;
    ManifestWorkshop *m_workshop = nullptr;
    bool m_isBusy = false;
    std::deque<std::function<void()>> m_waiting;
};

} // namespace sluice::core
