// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/manifests/manifests_view.h"

#include "console/editors/yaml/yaml_editor.h"
#include "console/models/lists/cell_text.h"
#include "console/models/manifests/manifest_edit.h"
#include "console/views/manifests/manifest_tree.h"
#include "console/widgets/notice_bar.h"

#include <QAction>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTextBlock>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kCheckAfter = 150ms;
constexpr auto kValidateAfter = 600ms;
constexpr auto kSaveAfter = 1s;
constexpr int kContextLines = 4;

QString draftFolder(const QString &profileId)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/drafts/"_s
           + profileId;
}

} // namespace

ManifestsView::ManifestsView(const ViewContext &context, const QByteArray &id, const QString &title,
                             QWidget *parent)
    : View(context, id, title, parent)
    , m_drafts(std::make_unique<DraftStore>(draftFolder(session().profile().id)))
{
    build();
    for (QTimer *timer : {&m_checkTimer, &m_validateTimer, &m_saveTimer})
        timer->setSingleShot(true);
    m_checkTimer.setInterval(kCheckAfter);
    m_validateTimer.setInterval(kValidateAfter);
    m_saveTimer.setInterval(kSaveAfter);
    connect(&m_checkTimer, &QTimer::timeout, this, &ManifestsView::check);
    connect(&m_validateTimer, &QTimer::timeout, this, &ManifestsView::validate);
    connect(&m_saveTimer, &QTimer::timeout, this, &ManifestsView::saveDrafts);
    connect(&m_workspace, &ManifestWorkspace::filesChanged, this, &ManifestsView::filesChanged);
    connect(&m_workspace, &ManifestWorkspace::textReplaced, this, &ManifestsView::takeText);
    connect(&session(), &ServerSession::resourceChanged, this,
            [this](const QString &resource, const QJsonObject &) {
                if (resource == u"manifests"_s && isVisible())
                    load();
            });
    connect(&session().client(), &AdminClient::sessionStarted, this, [this] {
        if (isVisible())
            load();
    });
}

ManifestsView::~ManifestsView()
{
    if (m_saveTimer.isActive())
        saveDrafts();
}

void ManifestsView::activated()
{
    load();
}

void ManifestsView::deactivated()
{
    if (m_saveTimer.isActive())
        saveDrafts();
}

QString ManifestsView::hindrance() const
{
    if (m_workspace.changed().empty())
        return tr("Nothing is changed.");
    if (!m_workspace.overtaken().empty())
        return tr("Others changed the same files: decide first what to keep.");
    const bool isBroken = std::ranges::any_of(
        m_checks, [](const auto &each) { return each.second.hasErrors(); });
    if (isBroken)
        return tr("There are errors: press F8 to see them.");
    if (!std::ranges::all_of(m_tests, &TestResult::isPassed))
        return tr("A test of the manifests fails.");
    return {};
}

YamlEditor *ManifestsView::current() const
{
    const auto it = m_editors.find(m_path);
    return it == m_editors.end() ? nullptr : it->second;
}

YamlEditor *ManifestsView::editorOf(const QString &path)
{
    if (const auto it = m_editors.find(path); it != m_editors.end())
        return it->second;
    const WorkFile *file = m_workspace.file(path);
    if (!file)
        return nullptr;
    auto *editor = new YamlEditor(this);
    editor->setAccessibleName(tr("Manifest %1").arg(plainLine(path)));
    editor->setGuide(m_guide);
    editor->open(file->text());
    m_editors.emplace(path, editor);
    m_stack->addWidget(editor);
    connect(editor, &QPlainTextEdit::textChanged, this, [this, path] { edited(path); });
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, [this, editor] {
        if (editor == current())
            m_results->setHelp(editor->helpAtCursor());
    });
    return editor;
}

void ManifestsView::showFile(const QString &path)
{
    YamlEditor *editor = editorOf(path);
    if (!editor)
        return;
    m_path = path;
    m_stack->setCurrentWidget(editor);
    m_tree->setCurrent(path);
    m_results->setHelp(editor->helpAtCursor());
    check();
}

void ManifestsView::edited(const QString &path)
{
    const auto it = m_editors.find(path);
    if (it == m_editors.end())
        return;
    m_workspace.edit(path, it->second->toPlainText());
    m_checkTimer.start();
    m_validateTimer.start();
    m_saveTimer.start();
    endReview();
}

/// The workspace has another text than the editor.
void ManifestsView::takeText(const QString &path)
{
    const auto it = m_editors.find(path);
    if (it == m_editors.end())
        return;
    const WorkFile *file = m_workspace.file(path);
    if (!file) {
        m_stack->removeWidget(it->second);
        it->second->deleteLater();
        m_editors.erase(it);
        m_checks.erase(path);
        return;
    }
    if (it->second->toPlainText() != file->text()) {
        // As one step that can be undone, the cursor stays near.
        const int place = it->second->textCursor().position();
        it->second->replace(0, it->second->document()->characterCount() - 1, file->text());
        it->second->goTo(place);
    }
    m_saveTimer.start();
    check();
}

void ManifestsView::filesChanged()
{
    const std::vector<WorkFile> files = m_workspace.files();
    m_tree->setFiles(files);
    const bool isKnown = std::ranges::any_of(
        files, [this](const WorkFile &file) { return file.path == m_path; });
    if (!isKnown && !files.empty())
        showFile(files.front().path);
    if (files.empty()) {
        m_path.clear();
        m_stack->setCurrentWidget(m_empty);
        m_empty->setText(tr("No manifests yet. A manifest says which events go to which streams, "
                            "rooms and items: make one with “New file…”."));
    }
    const auto changed = m_workspace.changed().size();
    Q_EMIT badgeChanged(changed == 0 ? QString() : u"●%1"_s.arg(changed));
    tell();
    refreshGates();
}

void ManifestsView::tell()
{
    const std::vector<QString> overtaken = m_workspace.overtaken();
    m_keepMine->setVisible(!overtaken.empty());
    m_takeTheirs->setVisible(!overtaken.empty());
    const bool wasOvertaken = std::exchange(m_isOvertaken, !overtaken.empty());
    if (overtaken.empty()) {
        if (wasOvertaken) { // what else is told there stays
            m_notice->hide();
            showDiff();
        }
        return;
    }
    const RunningManifest &running = m_workspace.running();
    QStringList names;
    for (const QString &path : overtaken)
        names << plainLine(path.section(u'/', -1));
    m_notice->tell(Tone::Warning,
                   tr("%1 applied revision %2, which changes what you edited: %3. Nothing was "
                      "merged; the difference is below.")
                       .arg(plainLine(running.by, 60))
                       .arg(running.revision)
                       .arg(names.join(u", "_s)));
    m_notice->show();
    showDiff();
    loadBase();
}

void ManifestsView::check()
{
    if (const YamlEditor *editor = current()) {
        ManifestCheck &check = m_checks[m_path];
        std::vector<OutlineEntry> before = std::move(check.outline);
        check = checkManifest(m_path, editor->toPlainText());
        if (!check.isYaml)
            check.outline = std::move(before); // what it was before the mistake
        m_tree->setOutline(check.outline);
    }
    showFindings();
    showDiff();
}

void ManifestsView::showFindings()
{
    std::vector<FileFinding> problems;
    for (const auto &[path, editor] : m_editors) {
        const auto judged = m_judged.find(path);
        const bool isJudged = judged != m_judged.end() && judged->second == editor->toPlainText();
        std::vector<Finding> findings;
        if (isJudged) {
            for (const FileFinding &each : m_verdict) {
                if (each.path == path)
                    findings.push_back(each.finding);
            }
        } else if (const auto check = m_checks.find(path); check != m_checks.end()) {
            findings = check->second.findings;
        }
        for (const Finding &finding : findings)
            problems.push_back({path, finding});
        editor->setFindings(std::move(findings));
    }
    for (const FileFinding &each : m_verdict) {
        if (!m_editors.contains(each.path))
            problems.push_back(each);
    }
    m_results->setProblems(problems);
    m_results->setTests(m_tests);
    const auto count = [this](bool isPassed) {
        return static_cast<int>(std::ranges::count_if(m_tests, [&](const TestResult &test) {
            return test.path == m_path && test.isPassed == isPassed;
        }));
    };
    m_tree->setTests(count(true), count(false));
    refreshGates();
}

void ManifestsView::showDiff()
{
    const WorkFile *file = m_workspace.file(m_path);
    if (!file || m_reverting > 0)
        return;
    if (file->isOvertaken && m_bases.contains({m_path, file->base}))
        return showBothSides(*file, m_bases.at({m_path, file->base}));
    const QString before = file->running.value_or(QString());
    const QString after = file->isRemoved ? QString() : file->text();
    if (before == after && !file->isRemoved)
        return m_results->setDiff(tr("%1 is what runs (revision %2).")
                                      .arg(plainLine(m_path))
                                      .arg(m_workspace.running().revision),
                                  {});
    m_results->setDiff(tr("%1: − runs (revision %2)   + this draft")
                           .arg(plainLine(m_path))
                           .arg(m_workspace.running().revision),
                       shortDiff(lineDiff(before, after), kContextLines));
}

/// Both sides from where they parted, as nothing is merged.
void ManifestsView::showBothSides(const WorkFile &file, const QString &base)
{
    std::vector<DiffLine> all;
    const auto add = [&](const QString &title, const QString &text) {
        all.push_back({DiffLine::Kind::Same, 0, 0, u"── "_s + title});
        const auto lines = shortDiff(lineDiff(base, text), kContextLines);
        all.insert(all.end(), lines.begin(), lines.end());
    };
    const RunningManifest &running = m_workspace.running();
    add(tr("what %1 changed (revision %2)").arg(plainLine(running.by, 60)).arg(running.revision),
        file.running.value_or(QString()));
    add(tr("what you changed"), file.isRemoved ? QString() : file.text());
    m_results->setDiff(tr("%1: both changed revision %2").arg(plainLine(file.path)).arg(file.base),
                       all);
    m_results->showDiff();
}

void ManifestsView::addFile()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New manifest"));
    dialog->setLabelText(tr("Name of the file, ending in .sluice.yaml"));
    dialog->setTextValue(u"new.sluice.yaml"_s);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        const bool isName = name.endsWith(u".sluice.yaml"_s) || name.endsWith(u".toa.yaml"_s);
        if (!isName)
            return Q_EMIT said(tr("A manifest's name ends in .sluice.yaml, manifest.toa.yaml or "
                                  "context.toa.yaml."));
        const QString folder = m_workspace.running().folder;
        const bool isWhole = name.startsWith(u'/') || folder.isEmpty();
        const QString path = isWhole ? name : folder + u'/' + name;
        if (!m_workspace.add(path, u"routes: {}\n"_s))
            return Q_EMIT said(tr("There is a file of that name already."));
        showFile(path);
        m_saveTimer.start();
        m_validateTimer.start();
    });
    dialog->open();
}

void ManifestsView::review()
{
    m_reverting = 0;
    if (!m_isOvertaken)
        m_notice->hide(); // of what was done before
    const std::vector<QString> changed = m_workspace.changed();
    std::vector<DiffLine> all;
    for (const QString &path : changed) {
        const WorkFile *file = m_workspace.file(path);
        all.push_back({DiffLine::Kind::Same, 0, 0, u"── "_s + plainLine(path)});
        const auto lines = shortDiff(
            lineDiff(file->running.value_or(QString()), file->isRemoved ? QString() : file->text()),
            kContextLines);
        all.insert(all.end(), lines.begin(), lines.end());
    }
    m_results->setDiff(
        tr("What will be applied over revision %1").arg(m_workspace.running().revision), all);
    m_results->showDiff();
    m_reviewText->setText(tr("Apply %n files?", nullptr, static_cast<int>(changed.size())));
    m_goAction->setText(tr("Apply"));
    m_comment->clear();
    m_review->show();
    m_comment->setFocus();
    plan();
    Q_EMIT inspectorWanted();
}

void ManifestsView::endReview()
{
    m_review->hide();
    if (std::exchange(m_reverting, 0) > 0)
        showDiff();
}

void ManifestsView::saveDrafts()
{
    m_saveTimer.stop();
    const std::vector<Draft> drafts = m_workspace.drafts();
    for (const Draft &draft : drafts) {
        const auto saved = m_drafts->save(draft);
        if (saved)
            continue;
        m_saveTimer.start(); // there may be room again
        if (std::exchange(m_draftFault, saved.error().detail) != saved.error().detail)
            Q_EMIT said(m_draftFault);
        return;
    }
    m_draftFault.clear();
    const DraftStore::Loaded kept = m_drafts->load();
    for (const Draft &old : kept.drafts) {
        const bool isDraft = std::ranges::any_of(
            drafts, [&old](const Draft &draft) { return draft.path == old.path; });
        if (!isDraft)
            (void)m_drafts->remove(old.path);
    }
}

void ManifestsView::open(const QString &query)
{
    if (query.isEmpty())
        return;
    if (!m_isLoaded) {
        m_wanted = query;
        return;
    }
    if (query.startsWith(u"test:"_s)) {
        const qsizetype colon = query.indexOf(u':', 5);
        return addTest(query.sliced(5, colon - 5), query.sliced(colon + 1).toUtf8());
    }
    QString path = query;
    int line = 0;
    if (const qsizetype colon = query.lastIndexOf(u':'); colon > 0) {
        line = query.sliced(colon + 1).toInt();
        path = line > 0 ? query.first(colon) : query;
    }
    const QString known = m_workspace.pathLike(path);
    if (known.isEmpty())
        return Q_EMIT said(tr("The running manifests have no file %1.").arg(plainLine(path)));
    showFile(known);
    if (YamlEditor *editor = current(); editor && line > 0) {
        editor->goTo(editor->document()->findBlockByNumber(line - 1).position());
        editor->setFocus();
    }
}

void ManifestsView::addTest(const QString &path, const QByteArray &entry)
{
    const QString known = m_workspace.pathLike(path);
    const QString target = known.isEmpty() ? m_path : known;
    showFile(target);
    YamlEditor *editor = current();
    if (!editor)
        return Q_EMIT said(tr("There is no manifest to add the test to."));
    const QByteArray text = editor->toPlainText().toUtf8();
    const auto edit = addEntry(text, "tests", entry);
    if (!edit)
        return Q_EMIT said(edit.error().detail);
    Utf16Offsets offsets(text);
    const int begin = offsets.at(edit->begin);
    editor->replace(begin, offsets.at(edit->end), QString::fromUtf8(edit->text));
    editor->setFocus();
    Q_EMIT said(tr("The test was added to the draft of %1.").arg(plainLine(target)));
}

QString ManifestsView::unfinished() const
{
    const auto changed = static_cast<int>(m_workspace.changed().size());
    return changed == 0 ? QString()
                        : tr("%n manifests are changed and not applied; they are kept as drafts.",
                             nullptr, changed);
}

void ManifestsView::prepareShot()
{
    if (YamlEditor *editor = current()) {
        editor->goTo(0);
        validate();
    }
}

} // namespace sluice::console
