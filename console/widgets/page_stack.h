// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStackedWidget>

namespace sluice::console {

/// Pages of which one is shown, and which needs no more room than that one does. Qt's own is as
/// large as the largest page, seen or not.
class PageStack final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;
};

} // namespace sluice::console
