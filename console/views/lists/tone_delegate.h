// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/tone.h"

#include <QStyledItemDelegate>

#include <functional>

namespace sluice::console {

/// Cells whose text has a colour by its meaning; the text says the same in words. Quick: asked for
/// each cell that is painted.
class ToneDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using ToneOf = std::function<Tone(const QModelIndex &index)>;

    ToneDelegate(ToneOf toneOf, QObject *parent);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    ToneOf m_toneOf;
};

} // namespace sluice::console
