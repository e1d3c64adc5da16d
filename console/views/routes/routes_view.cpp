// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/routes/routes_view.h"

#include "console/editors/graph/route_graph_view.h"
#include "console/editors/graph/route_scene.h"
#include "console/models/lists/cell_text.h"
#include "console/views/routes/route_form.h"
#include "console/widgets/notice_bar.h"

#include <QAction>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTreeView>
#include <QTreeWidget>
#include <QUndoCommand>

namespace sluice::console {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kPoll = 2s;
constexpr int kOpenAtOnce = 40; // families

class DraftChange final : public QUndoCommand
{
public:
    DraftChange(const QString &text, RouteDraft before, RouteDraft after,
                std::function<void(const RouteDraft &)> set)
        : QUndoCommand(text)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_set(std::move(set))
    {
    }

    void undo() override { m_set(m_before); }
    void redo() override { m_set(m_after); }

private:
    RouteDraft m_before;
    RouteDraft m_after;
    std::function<void(const RouteDraft &)> m_set;
};

} // namespace

RoutesView::RoutesView(const ViewContext &context, const QByteArray &id, const QString &title,
                       QWidget *parent)
    : View(context, id, title, parent)
{
    build();
    m_poll.setInterval(kPoll);
    connect(&m_poll, &QTimer::timeout, this, &RoutesView::load);
    connect(&session(), &ServerSession::resourceChanged, this,
            [this](const QString &resource, const QJsonObject &change) {
                if (resource == u"routes"_s)
                    changed(change);
            });
    connect(&session().client(), &AdminClient::sessionStarted, this, [this] {
        m_isLoading = false;
        if (isVisible())
            load();
    });
}

RoutesView::~RoutesView() = default;

void RoutesView::activated()
{
    load();
    loadRevisions();
    m_poll.start();
}

void RoutesView::deactivated()
{
    m_poll.stop();
}

void RoutesView::open(const QString &query)
{
    if (!query.isEmpty())
        m_focus->setText(query);
}

// A colleague's change set moves the revision and stands in the way of what is staged; what clients
// make and lose does not.
void RoutesView::changed(const QJsonObject &change)
{
    const bool isByClients = change.value("action"_L1).toString() == u"changed"_s;
    const QString by = change.value("by"_L1).toString();
    const bool isMine = by == session().client().hello().subject;
    if (isByClients)
        m_turnover.add(change);
    else if (m_book.changes() > 0 && !isMine)
        m_overtakenBy = by.isEmpty() ? tr("the server") : by;
    if (isVisible() && (m_isLive || !isByClients))
        load();
    tell();
}

QString RoutesView::hindrance() const
{
    if (m_book.changes() == 0)
        return tr("Nothing is staged.");
    return m_overtakenBy.isEmpty() ? QString()
                                   : tr("%1 changed the routes meanwhile: look at them first.")
                                         .arg(plainLine(m_overtakenBy, 60));
}

void RoutesView::refresh()
{
    const std::vector<RouteSource> sources = routeSources(m_book, m_focus->text().trimmed());
    const RouteGraph graph = routeGraph(sources);
    const bool isFirst = m_scene->graph().nodes.empty() && !graph.nodes.empty();
    m_scene->setGraph(graph);
    m_outline.setSources(sources);
    if (isFirst)
        m_picture->showAll();
    QStringList events;
    int families = 0;
    for (const RouteSource &source : sources) {
        events << source.event;
        families += static_cast<int>(source.families.size());
    }
    m_form->setEvents(events);
    if (families <= kOpenAtOnce)
        m_tree->expandToDepth(0);
    const auto changes = m_book.changes();
    QString counts = tr("%n routes", nullptr, static_cast<int>(m_total));
    const auto read = static_cast<qint64>(m_book.rows().size());
    if (read < m_total)
        counts += tr(", %1 read: narrow the focus").arg(read);
    if (graph.left > 0)
        counts += tr(", %n not drawn", nullptr, graph.left);
    if (changes > 0)
        counts += tr(", %n staged", nullptr, static_cast<int>(changes));
    m_counts->setText(counts);
    Q_EMIT badgeChanged(changes == 0 ? QString() : u"●%1"_s.arg(changes));
    plan();
    refreshGates();
}

void RoutesView::change(const QString &what, RouteDraft draft)
{
    m_undo.push(
        new DraftChange(what, m_book.draft(), std::move(draft), [this](const RouteDraft &next) {
            m_book.setDraft(next);
            m_refusal.clear();
            endReview();
            refresh();
            tell();
        }));
}

void RoutesView::drawn(const GraphNode &from, const GraphNode *to)
{
    RouteSpec spec;
    spec.event = from.event;
    spec.property = from.kind == GraphNode::Kind::Rule ? from.property
                    : to                               ? to->property
                                                       : QString();
    if (to)
        spec.stream = to->stream;
    m_form->setSpec(spec);
    m_tabs->setCurrentWidget(m_form);
    // Whole already: an event onto a stream, or "every occurrence" onto one.
    if (spec.property.isEmpty() && !spec.stream.isEmpty())
        return stage(spec);
    Q_EMIT said(spec.stream.isEmpty() ? tr("Name the stream of the new route.")
                                      : tr("Which value of %1?").arg(plainLine(spec.property, 60)));
}

void RoutesView::stage(const RouteSpec &spec)
{
    if (m_book.has(spec))
        return Q_EMIT said(tr("There is such a route already."));
    RouteDraft draft = m_book.draft();
    draft.adds.push_back(spec);
    change(tr("stage %1 → %2").arg(plainLine(spec.event, 60), plainLine(spec.stream, 60)),
           std::move(draft));
    Q_EMIT said(tr("Staged: %1 → %2").arg(plainLine(spec.event, 60), plainLine(spec.stream, 60)));
}

void RoutesView::newRoute()
{
    const QModelIndex index = m_tree->currentIndex();
    RouteSpec spec;
    spec.event = index.data(RouteOutline::EventRole).toString();
    if (index.data(RouteOutline::FileRole).toString().isEmpty())
        spec.property = index.data(RouteOutline::PropertyRole).toString();
    spec.stream = index.data(RouteOutline::StreamRole).toString();
    m_form->setSpec(spec);
    m_tabs->setCurrentWidget(m_form);
}

void RoutesView::removeSelected()
{
    const QModelIndex index = m_tree->currentIndex();
    const QString id = index.data(RouteOutline::IdRole).toString();
    const QString key = index.data(RouteOutline::KeyRole).toString();
    RouteDraft draft = m_book.draft();
    if (!key.isEmpty()) {
        std::erase_if(draft.adds, [&key](const RouteSpec &spec) { return spec.key() == key; });
        return change(tr("take back a staged route"), std::move(draft));
    }
    if (const QString file = index.data(RouteOutline::FileRole).toString(); !file.isEmpty())
        return Q_EMIT said(tr("It is written in %1: Enter opens the line.").arg(plainLine(file)));
    if (!id.isEmpty()) {
        // A second time takes it back.
        if (draft.removes.erase(id) == 0)
            draft.removes.insert(id);
        return change(tr("stage a removal"), std::move(draft));
    }
    Q_EMIT said(tr("Select one route in the outline."));
}

void RoutesView::activatedNode(const GraphNode &node)
{
    if (node.isLocked && !node.file.isEmpty())
        return Q_EMIT goTo("manifests", u"%1:%2"_s.arg(node.file).arg(node.line));
    if (!node.stream.isEmpty())
        return Q_EMIT goTo("streams", u"stream:"_s + node.stream);
    selectInOutline(node);
    newRoute();
}

void RoutesView::selectInOutline(const GraphNode &node)
{
    if (m_isSelecting || node.event.isEmpty())
        return;
    m_isSelecting = true;
    const QModelIndex index = m_outline.find(node.event, node.property, {});
    if (index.isValid()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
    m_isSelecting = false;
}

void RoutesView::selectedInOutline()
{
    if (m_isSelecting)
        return;
    const QModelIndex index = m_tree->currentIndex();
    const QString stream = index.data(RouteOutline::StreamRole).toString();
    m_isSelecting = true;
    if (!stream.isEmpty() && m_scene->item(u"stream:"_s + stream))
        m_scene->selectNode(u"stream:"_s + stream);
    else if (const QString event = index.data(RouteOutline::EventRole).toString(); !event.isEmpty())
        m_scene->selectNode(u"source:"_s + event);
    m_isSelecting = false;
}

void RoutesView::review()
{
    m_tabs->setCurrentWidget(m_plan);
    m_reviewText->setText(
        tr("Apply %n changes of routes?", nullptr, static_cast<int>(m_book.changes())));
    m_comment->clear();
    m_review->show();
    m_comment->setFocus();
}

void RoutesView::endReview()
{
    m_review->hide();
}

void RoutesView::tell()
{
    const bool isStaged = m_book.changes() > 0;
    const bool isOvertaken = !m_overtakenBy.isEmpty() && isStaged;
    const bool isRefused = !isOvertaken && !m_refusal.isEmpty();
    // A list that is read again at once needs no word about it.
    const bool isTurned = !isOvertaken && !isRefused && !m_turnover.isEmpty()
                          && (isStaged || !m_isLive);
    m_keepAction->setVisible(isOvertaken);
    m_lookAction->setVisible(isTurned && isStaged);
    m_reloadAction->setVisible(isTurned);
    if (isOvertaken)
        m_notice->tell(Tone::Warning,
                       tr("%1 changed the routes while you staged changes. What is shown is the "
                          "server's newest with yours over it; nothing was merged on the server.")
                           .arg(plainLine(m_overtakenBy, 60)));
    else if (isRefused)
        m_notice->tell(Tone::Bad, m_refusal);
    else if (isTurned)
        m_notice->tell(Tone::Normal, turnoverText());
    m_notice->setVisible(isOvertaken || isRefused || isTurned);
}

QString RoutesView::turnoverText() const
{
    constexpr qint64 kMost = 999'999'999;
    const auto count = static_cast<int>(std::min(kMost, m_turnover.came() + m_turnover.went()));
    const QString by = m_turnover.by().isEmpty() ? tr("clients") : plainLine(m_turnover.by(), 60);
    QString text = tr("%n routes were changed by %1: +%2 −%3.", nullptr, count)
                       .arg(by)
                       .arg(m_turnover.came())
                       .arg(m_turnover.went());
    if (m_book.changes() > 0)
        text += u' ' + tr("What you staged is untouched.");
    return text;
}

QString RoutesView::unfinished() const
{
    const auto changes = static_cast<int>(m_book.changes());
    return changes == 0 ? QString()
                        : tr("%n staged changes of routes are not applied.", nullptr, changes);
}

void RoutesView::prepareShot()
{
    m_picture->showAll();
    if (m_outline.rowCount() > 0)
        m_tree->setCurrentIndex(m_outline.index(0, 0));
}

} // namespace sluice::console
