// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace sluice::core {

/// The session's subject is to be seen as online, as long as one of its sessions lasts; again: it is
/// still there. Needs a subject.
struct ShowOnline
{
    std::vector<QByteArray> companies; ///< who is told
    bool isComplete = false;           ///< only they; else rooms that the subject joins name more
    bool mustTell = false;             ///< tell them even if they know already
};

struct GetOnline
{
    std::vector<QByteArray> subjects;
};

/// Subjects that nobody ever saw are left out.
struct OnlineList
{
    std::vector<std::pair<QByteArray, bool>> subjects;
};

} // namespace sluice::core
