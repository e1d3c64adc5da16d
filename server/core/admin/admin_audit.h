// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace sluice::core {

/// What somebody did, or tried to do, over the admin API.
struct AdminAct
{
    QByteArray by;      ///< subject
    QByteArray role;    ///< as in the token
    QByteArray from;    ///< address
    QByteArray action;  ///< method
    QByteArray target;  ///< what it was done to, as text
    QByteArray outcome; ///< `ok` or the name of an error
    QByteArray reason;
    QByteArray before;   ///< JSON; empty: nothing to tell
    QByteArray after;    ///< JSON
    QByteArray key = {}; ///< what it can be found by later; empty: nothing
};

/// Port: keeps what was done. Core thread; never blocks.
class AdminAudit
{
public:
    virtual ~AdminAudit() = default;

    virtual void record(AdminAct act) = 0;
};

} // namespace sluice::core
