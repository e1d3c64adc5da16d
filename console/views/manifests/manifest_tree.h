// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/manifests/manifest_check.h"
#include "console/models/manifests/manifest_workspace.h"

#include <QTreeWidget>

namespace sluice::console {

/// The files of the workspace with their state, and the outline of the one that is shown.
class ManifestTree final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ManifestTree(QWidget *parent = nullptr);

    void setFiles(const std::vector<WorkFile> &files);
    void setCurrent(const QString &path);
    void setOutline(const std::vector<OutlineEntry> &outline);
    /// Of the current file, as the server ran them; both 0: not known.
    void setTests(int passed, int failed);

Q_SIGNALS:
    void fileChosen(const QString &path);
    void placeChosen(int begin);

private:
    void choose(const QTreeWidgetItem *item);
    void fillOutline();

    QString m_current;
    std::vector<OutlineEntry> m_outline;
    QString m_tests; // how they went
};

} // namespace sluice::console
