// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/ctl/session.h"

#include <QStringList>

#include <vector>

/// Files of this machine that take the place of manifests of a server.
namespace sluice::ctl {

/// The running revision: its number and the paths of its files.
struct RunningManifests
{
    QByteArray revision;
    std::vector<QByteArray> paths;
};

Result<RunningManifests> runningManifests(Session &session);

/// The member `files` of a draft, JSON. A file is `FILE`, which takes the place of the server's file of
/// that path or name, or `FILE=PATH`; those of `removed` are to go. FileUnreadable; InvalidParams if
/// the server has several of that name.
Result<QByteArray> changesOf(const QStringList &files, const QStringList &removed,
                             const RunningManifests &running);

} // namespace sluice::ctl
