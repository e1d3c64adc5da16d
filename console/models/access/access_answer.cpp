// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/access/access_answer.h"

#include "console/models/lists/cell_text.h"

#include <QJsonArray>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;
using Verdict = AccessStep::Verdict;

namespace {

constexpr qsizetype kMostSteps = 5000;
constexpr qsizetype kMostNotes = 100;
constexpr qsizetype kLongestText = 2000;
constexpr int kMostLine = 100'000'000;

Verdict verdictFrom(const QString &word)
{
    if (word == u"allow"_s)
        return Verdict::Allow;
    if (word == u"deny"_s)
        return Verdict::Deny;
    if (word == u"unmet"_s)
        return Verdict::Unmet;
    return word == u"skip"_s ? Verdict::Skip : Verdict::Pass;
}

AccessStep stepFrom(const QJsonObject &row)
{
    return {verdictFrom(row.value("verdict"_L1).toString()),
            row.value("text"_L1).toString().left(kLongestText),
            row.value("rule"_L1).toString().left(kLongestText), placeFrom(row)};
}

std::vector<AccessNote> notesFrom(const QJsonArray &rows, QLatin1StringView kind)
{
    std::vector<AccessNote> notes;
    for (qsizetype i = 0; i < std::min(rows.size(), kMostNotes); ++i) {
        const QJsonObject row = rows[i].toObject();
        notes.push_back({row.value(kind).toString().left(kLongestText),
                         row.value("text"_L1).toString().left(kLongestText)});
    }
    return notes;
}

} // namespace

QString RulePlace::link() const
{
    return line > 0 ? file + u':' + QString::number(line) : QString();
}

QString RulePlace::text() const
{
    return line > 0 ? plainLine(file.section(u'/', -1), 80) + u':' + QString::number(line)
                    : QString();
}

RulePlace placeFrom(const QJsonObject &row)
{
    const int line = std::clamp(row.value("line"_L1).toInt(), 0, kMostLine);
    const QString file = row.value("file"_L1).toString().left(kLongestText);
    return file.isEmpty() ? RulePlace() : RulePlace{file, line};
}

const AccessStep *AccessAnswer::decisive() const
{
    return decided < 0 ? nullptr : &steps[static_cast<size_t>(decided)];
}

AccessAnswer accessAnswer(const QJsonObject &result)
{
    AccessAnswer answer;
    answer.isAllowed = result.value("allowed"_L1).toBool();
    const QJsonArray rows = result.value("steps"_L1).toArray();
    const qsizetype kept = std::min(rows.size(), kMostSteps);
    for (qsizetype i = 0; i < kept; ++i)
        answer.steps.push_back(stepFrom(rows[i].toObject()));
    answer.left = static_cast<int>(rows.size() - kept);
    const int decided = result.value("decided"_L1).toInt(-1);
    answer.decided = decided >= 0 && decided < kept ? decided : -1;
    answer.hints = notesFrom(result.value("hints"_L1).toArray(), "kind"_L1);
    answer.visibility = notesFrom(result.value("visibility"_L1).toArray(), "reason"_L1);
    return answer;
}

} // namespace sluice::console
