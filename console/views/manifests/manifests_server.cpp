// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/manifests/manifests_view.h"

#include "console/editors/yaml/yaml_editor.h"
#include "console/models/lists/cell_text.h"
#include "console/views/lists/what_if_list.h"
#include "console/views/manifests/draft_effect_page.h"
#include "console/widgets/notice_bar.h"
#include "console/widgets/tone.h"

#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostFindings = 1000;
constexpr int kContextLines = 4;
constexpr int kRevisions = 100;

Diagnostic::Severity severityOf(const QString &name)
{
    if (name == u"warning"_s)
        return Diagnostic::Severity::Warning;
    return name == u"note"_s ? Diagnostic::Severity::Note : Diagnostic::Severity::Error;
}

/// The place of the first character of a line, counted from 1.
int startOfLine(const QString &text, int line)
{
    qsizetype at = 0;
    while (--line > 0) {
        const qsizetype next = text.indexOf(u'\n', at);
        if (next < 0)
            break;
        at = next + 1;
    }
    return static_cast<int>(at);
}

} // namespace

void ManifestsView::load()
{
    loadSchema();
    session().call("admin.manifest.get", {}, this, [this](const AdminAnswer &answer) {
        if (!answer) {
            m_empty->setText(
                tr("The manifests cannot be read: %1").arg(plainLine(answer.error().message)));
            return;
        }
        const bool isFirst = !std::exchange(m_isLoaded, true);
        m_workspace.setRunning(runningManifest(answer->object));
        if (isFirst) {
            const DraftStore::Loaded kept = m_drafts->load();
            m_workspace.restore(kept.drafts);
            for (const QString &name : kept.aside)
                Q_EMIT said(tr("A draft could not be read and was set aside as %1.").arg(name));
        }
        filesChanged();
        open(std::exchange(m_wanted, {}));
        validate();
        loadRevisions();
    });
}

void ManifestsView::loadSchema()
{
    if (m_guide)
        return;
    const QJsonObject params{{u"name"_s, u"manifest"_s}};
    session().call("admin.schema.get", params, this, [this](const AdminAnswer &answer) {
        if (!answer)
            return; // no completion, then
        const QJsonObject &object = answer->object;
        const QJsonObject schema = object.contains("schema"_L1)
                                       ? object.value("schema"_L1).toObject()
                                       : object;
        auto guide = SchemaGuide::read(QJsonDocument(schema).toJson(QJsonDocument::Compact));
        if (!guide)
            return;
        m_guide = std::make_shared<const SchemaGuide>(std::move(*guide));
        for (const auto &[path, editor] : m_editors)
            editor->setGuide(m_guide);
        m_results->setHelp(current() ? current()->helpAtCursor() : QString());
    });
}

void ManifestsView::loadRevisions()
{
    const QJsonObject params{{u"count"_s, kRevisions}};
    session().call("admin.manifest.revisions", params, this, [this](const AdminAnswer &answer) {
        if (!answer)
            return;
        std::vector<RevisionRow> rows;
        const QJsonArray list = answer->object.value("rows"_L1).toArray();
        for (const QJsonValue &value : list) {
            const QJsonObject row = value.toObject();
            rows.push_back({row.value("revision"_L1).toInteger(), row.value("at"_L1).toInteger(),
                            row.value("by"_L1).toString(), row.value("comment"_L1).toString()});
        }
        m_results->setRevisions(rows, m_workspace.running().revision);
        refreshGates();
    });
}

/// The text that an overtaken draft was made from.
void ManifestsView::loadBase()
{
    std::erase_if(m_bases, [this](const auto &kept) {
        const WorkFile *file = m_workspace.file(kept.first.first);
        return !file || !file->isOvertaken || file->base != kept.first.second;
    });
    for (const QString &path : m_workspace.overtaken()) {
        const qint64 base = m_workspace.file(path)->base;
        if (base <= 0 || m_bases.contains({path, base}))
            continue;
        const QJsonObject params{{u"revision"_s, base}, {u"path"_s, path}};
        session().call(
            "admin.manifest.get", params, this, [this, path, base](const AdminAnswer &answer) {
                if (!answer)
                    return; // the difference from what runs stays
                const QJsonArray files = answer->object.value("files"_L1).toArray();
                m_bases[{path, base}] = files.first().toObject().value("text"_L1).toString();
                showDiff();
            });
    }
}

std::vector<FileFinding> ManifestsView::findingsFrom(const QJsonArray &diagnostics) const
{
    std::vector<FileFinding> findings;
    for (qsizetype i = 0; i < std::min(diagnostics.size(), kMostFindings); ++i) {
        const QJsonObject each = diagnostics[i].toObject();
        FileFinding found;
        found.path = each.value("path"_L1).toString();
        found.finding.severity = severityOf(each.value("severity"_L1).toString());
        found.finding.message = each.value("message"_L1).toString();
        found.finding.hint = each.value("hint"_L1).toString();
        found.finding.replacement = each.value("fix"_L1).toString();
        const qint64 begin = each.value("begin"_L1).toObject().value("offset"_L1).toInteger(-1);
        const qint64 end = each.value("end"_L1).toObject().value("offset"_L1).toInteger(-1);
        const auto judged = m_judged.find(found.path);
        const WorkFile *file = m_workspace.file(found.path);
        const QString text = judged != m_judged.end() ? judged->second
                             : file                   ? file->text()
                                                      : QString();
        const QByteArray utf8 = text.toUtf8();
        Utf16Offsets offsets(utf8);
        if (begin >= 0) {
            found.finding.begin = offsets.at(begin);
            found.finding.end = offsets.at(std::max(begin, end));
        } else {
            found.finding.begin = startOfLine(text, each.value("line"_L1).toInt());
            found.finding.end = found.finding.begin;
        }
        if (found.finding.end == found.finding.begin)
            found.finding.end = std::min(found.finding.begin + 1, static_cast<int>(text.size()));
        findings.push_back(std::move(found));
    }
    return findings;
}

void ManifestsView::validate()
{
    m_validateTimer.stop();
    std::map<QString, QString> judged;
    for (const WorkFile &file : m_workspace.files())
        judged.emplace(file.path, file.text());
    const QJsonObject params{{u"files"_s, m_workspace.changeSet()}};
    session().call("admin.manifest.validate", params, this,
                   [this, judged = std::move(judged)](const AdminAnswer &answer) {
                       if (!answer)
                           return; // our own check stays
                       m_judged = judged;
                       takeVerdict(answer->object);
                   });
}

void ManifestsView::takeVerdict(const QJsonObject &verdict)
{
    m_verdict = findingsFrom(verdict.value("diagnostics"_L1).toArray());
    m_tests.clear();
    const QJsonArray tests = verdict.value("tests"_L1).toArray();
    for (qsizetype i = 0; i < std::min(tests.size(), kMostFindings); ++i) {
        const QJsonObject test = tests[i].toObject();
        m_tests.push_back({test.value("path"_L1).toString(), test.value("line"_L1).toInt(),
                           test.value("name"_L1).toString(), test.value("passed"_L1).toBool(),
                           test.value("text"_L1).toString()});
    }
    showFindings();
}

void ManifestsView::plan()
{
    if (m_workspace.changed().empty())
        return;
    const QJsonObject params{{u"files"_s, m_workspace.changeSet()}};
    session().call("admin.manifest.plan", params, this, [this](const AdminAnswer &answer) {
        if (!answer)
            return Q_EMIT said(
                tr("The effect is not known: %1").arg(plainLine(answer.error().message)));
        if (m_effectPage)
            m_effectPage->showPlan(answer->object);
    });
}

void ManifestsView::whatIf()
{
    m_results->showWhatIf();
    m_results->whatIf()->ask(session(), {{u"files"_s, m_workspace.changeSet()}});
}

QWidget *ManifestsView::inspector()
{
    if (!m_effectPage) {
        m_effectPage = new DraftEffectPage(this);
        connect(m_effectPage, &DraftEffectPage::placeChosen, this,
                [this](const QString &path, int line) { open(u"%1:%2"_s.arg(path).arg(line)); });
    }
    return m_effectPage;
}

void ManifestsView::apply()
{
    m_goAction->setEnabled(false);
    const QJsonObject params{{u"files"_s, m_workspace.changeSet()},
                             {u"ifRevision"_s, m_workspace.running().revision},
                             {u"comment"_s, m_comment->text()}};
    session().mutate("admin.manifest.apply", params, this,
                     [this](const AdminAnswer &answer) { applied(answer); });
}

void ManifestsView::applied(const AdminAnswer &answer)
{
    m_goAction->setEnabled(true);
    if (!answer) {
        const AdminError &error = answer.error();
        const QString why = plainLine(error.message);
        m_notice->tell(Tone::Bad,
                       error.name == u"outcome_unknown"_s ? why : tr("Not applied: %1").arg(why));
        m_notice->show();
        if (error.data.contains("diagnostics"_L1) || error.data.contains("tests"_L1))
            takeVerdict(error.data);
        if (error.name == u"conflict"_s)
            load();
        return;
    }
    endReview();
    const QJsonValue revision = answer->object.value("revision"_L1);
    QStringList text{revision.isDouble() ? tr("Revision %1 runs.").arg(revision.toInteger())
                                         : tr("It was applied; the answer got lost.")};
    const QJsonArray kept = answer->object.value("notWritten"_L1).toArray();
    for (const QJsonValue &value : kept) {
        const QJsonObject file = value.toObject();
        text << tr("%1 was not written: %2")
                    .arg(plainLine(file.value("path"_L1).toString()),
                         plainLine(file.value("why"_L1).toString()));
    }
    m_notice->tell(kept.isEmpty() ? Tone::Good : Tone::Warning, text.join(u' '));
    m_notice->show();
    Q_EMIT said(text.front());
    load();
}

void ManifestsView::lookAtRevision(qint64 revision)
{
    const QJsonObject params{{u"revision"_s, revision}};
    session().call("admin.manifest.get", params, this, [this, revision](const AdminAnswer &answer) {
        if (!answer)
            return Q_EMIT said(plainLine(answer.error().message));
        std::map<QString, std::pair<QString, QString>> sides; // what runs, what it was
        for (const WorkFile &file : m_workspace.running().files)
            sides[file.path].first = file.running.value_or(QString());
        for (const WorkFile &file : runningManifest(answer->object).files)
            sides[file.path].second = file.running.value_or(QString());
        std::vector<DiffLine> all;
        for (const auto &[path, texts] : sides) {
            if (texts.first == texts.second)
                continue;
            all.push_back({DiffLine::Kind::Same, 0, 0, u"── "_s + plainLine(path)});
            const auto lines = shortDiff(lineDiff(texts.first, texts.second), kContextLines);
            all.insert(all.end(), lines.begin(), lines.end());
        }
        m_reverting = revision;
        m_results->setDiff(tr("− runs   + revision %1, as a new revision").arg(revision), all);
        m_results->showDiff();
        m_reviewText->setText(tr("Run the text of revision %1 again?").arg(revision));
        m_goAction->setText(tr("Return to it"));
        m_comment->clear();
        m_review->show();
        m_comment->setFocus();
    });
}

void ManifestsView::revert()
{
    m_goAction->setEnabled(false);
    const QJsonObject params{{u"revision"_s, m_reverting}, {u"comment"_s, m_comment->text()}};
    session().mutate("admin.manifest.revert", params, this,
                     [this](const AdminAnswer &answer) { applied(answer); });
}

} // namespace sluice::console
