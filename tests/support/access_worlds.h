// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/sessions/command.h"
#include "shared/claims/claims.h"
#include "shared/manifest/model.h"

#include <QRandomGenerator>

namespace sluice::test {

/// Small worlds, in which rules, claims and resources meet often.
class AccessWorlds
{
public:
    template <class T> const T &one(const std::vector<T> &of)
    {
        return of[static_cast<size_t>(m_random.bounded(static_cast<int>(of.size())))];
    }
    bool sometimes() { return m_random.bounded(3) == 0; }

    manifest::Manifest manifest()
    {
        manifest::Manifest made;
        for (int rules = m_random.bounded(6); rules > 0; --rules) {
            manifest::AccessRule rule;
            rule.allow = m_random.bounded(2) == 0;
            rule.action = m_random.bounded(2) == 0 ? manifest::Action::Publish
                                                   : manifest::Action::Subscribe;
            rule.on = one(m_patterns);
            if (sometimes())
                rule.who.role = one(m_roles);
            if (sometimes())
                rule.who.subject = one(m_names);
            rule.who.anonymous = m_random.bounded(6) == 0;
            rule.where = {QStringLiteral("a.sluice.yaml"), rules, 1};
            made.access.push_back(std::move(rule));
        }
        return made;
    }

    core::ClaimsPtr claims()
    {
        if (m_random.bounded(5) == 0)
            return nullptr;
        auto made = std::make_shared<claims::Claims>();
        made->subject = one(m_names);
        if (sometimes())
            made->role = one(m_roles);
        if (sometimes())
            made->roles = {one(m_roles), one(m_roles)};
        if (sometimes())
            made->grants.publish = {one(m_patterns)};
        if (sometimes())
            made->grants.subscribe = {one(m_patterns)};
        return made;
    }

    const QByteArray &name() { return one(m_names); }
    int bounded(int limit) { return m_random.bounded(limit); }

private:
    QRandomGenerator m_random{20261127};
    std::vector<QByteArray> m_names = {"a", "b", "ab"};
    std::vector<QByteArray> m_roles = {"guest", "agent"};
    std::vector<manifest::Pattern> m_patterns = {
        manifest::Pattern("*"),          manifest::Pattern("stream:*"),
        manifest::Pattern("stream:a"),   manifest::Pattern("room:a*"),
        manifest::Pattern("room:*"),     manifest::Pattern("group:a/*"),
        manifest::Pattern("a.b"),        manifest::Pattern("a.*"),
        manifest::Pattern("default.b.*")};
};

} // namespace sluice::test
