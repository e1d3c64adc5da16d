// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/admin/manifest_desk.h"
#include "server/core/admin/route_change_desk.h"
#include "server/core/admin/what_if_command.h"

#include <deque>

namespace sluice::core {

/// What a draft of routes or manifests would have done to recorded events, by the router itself. Pages
/// are read beside the core; events are routed in slices of a millisecond.
class WhatIfDesk
{
public:
    static constexpr size_t kAtOnce = 4; ///< at the bound: Overloaded

    WhatIfDesk(AdminContext &context, RouteChangeDesk &routes, ManifestDesk &manifests);
    ~WhatIfDesk();

    void begin(const Session &session, const QByteArray &to, WhatIf asked);
    void closed(SessionId session);

    /// Somebody waits for slice(), not for the disk.
    bool hasWork() const;
    /// Works for a millisecond.
    void slice();

private:
    struct Run;
    using RunPtr = std::shared_ptr<Run>;

    void judged(const RunPtr &run, Result<ManifestVerdict> verdict);
    void start(const RunPtr &run, std::shared_ptr<const manifest::Manifest> rules);
    bool work(const RunPtr &run);
    bool collect(Run &run);
    void read(const RunPtr &run, quint64 after, int events);
    void arrived(Run &run, const Page &page);
    void look(Run &run, const Page &page);
    void search(Run &run);
    bool route(Run &run);
    void answer(const RunPtr &run);

    AdminContext &m_context;
    RouteChangeDesk &m_routes;
    ManifestDesk &m_manifests;
    std::deque<RunPtr> m_runs; ///< the front one is served next
};

} // namespace sluice::core
