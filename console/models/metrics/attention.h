// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QSet>
#include <QString>

#include <vector>

namespace sluice::console {

/// Something that a server wants to be looked at, and where one sees it.
struct AttentionLine
{
    QString text; ///< untrusted, on one line
    QByteArray view;
    QString query; ///< of View::open()

    friend bool operator==(const AttentionLine &, const AttentionLine &) = default;
};

/// The lines of a sample of `admin.metrics`; at most 200. Pure.
std::vector<AttentionLine> attentionOf(const QJsonObject &sample);

/// Decides when people who do not look are told that something new needs attention: not twice for
/// the same, and not more often than once in a period. Value type.
class AttentionWatch
{
public:
    static constexpr qint64 kPeriodMs = 60'000;

    /// How many things are new since somebody looked or was told; 0: tell nobody now. What is over
    /// and comes again is new.
    int take(const std::vector<AttentionLine> &lines, bool isLookedAt, qint64 nowMs);

private:
    QSet<QString> m_known;
    qint64 m_toldMs = -kPeriodMs;
};

} // namespace sluice::console
