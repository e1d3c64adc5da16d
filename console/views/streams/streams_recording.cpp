// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Events to files and back.
#include "console/models/lists/cell_text.h"
#include "console/models/live/event_export.h"
#include "console/views/events/event_table.h"
#include "console/views/streams/streams_view.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

QFileDialog *dialog(QWidget *parent, const QString &title, const QString &filter)
{
    auto *made = new QFileDialog(parent, title, QString(), filter);
    made->setAttribute(Qt::WA_DeleteOnClose);
    return made;
}

} // namespace

void StreamsView::record()
{
    if (m_writer.isOpen())
        return stopRecording();
    QFileDialog *made = dialog(this, tr("Record events to"), tr("Recordings (*.ndjson)"));
    made->setAcceptMode(QFileDialog::AcceptSave);
    made->setDefaultSuffix(u"ndjson"_s);
    made->setOption(QFileDialog::DontConfirmOverwrite); // an existing file is refused
    connect(made, &QFileDialog::fileSelected, this, &StreamsView::startRecording);
    made->open();
}

void StreamsView::startRecording(const QString &path)
{
    const auto begun = m_writer.open(path);
    if (!begun)
        return Q_EMIT said(begun.error().detail);
    m_record->setText(tr("Stop recording"));
    Q_EMIT said(tr("Recording to %1, at most %2.")
                    .arg(path, byteText(static_cast<double>(RecordingWriter::kDefaultCap))));
    if (!m_feed.isRunning())
        follow();
    tell();
}

void StreamsView::stopRecording()
{
    m_writer.close();
    m_record->setText(tr("Record…"));
    tell();
}

void StreamsView::openRecording()
{
    QFileDialog *made = dialog(this, tr("Open a recording"),
                               tr("Recordings (*.ndjson);;All files (*)"));
    made->setFileMode(QFileDialog::ExistingFile);
    connect(made, &QFileDialog::fileSelected, this, &StreamsView::showRecording);
    made->open();
}

void StreamsView::showRecording(const QString &path)
{
    auto recording = readRecording(path, static_cast<size_t>(m_kept));
    if (!recording)
        return Q_EMIT said(recording.error().detail);
    m_recorded = std::make_unique<LiveModel>(
        EventRing::Bounds{static_cast<size_t>(m_kept), kKeptBytes});
    m_recorded->setMasked(!m_mask->isChecked());
    if (auto predicate = eventPredicate(m_filter->text()))
        m_recorded->setFilter(*predicate);
    m_recorded->append(std::move(recording->events));
    m_recordedName = QFileInfo(path).fileName();
    m_table->show(m_recorded.get());
    m_stripSoon.start();
    tell();
    if (recording->broken > 0 || recording->skipped > 0)
        Q_EMIT said(tr("%1 lines could not be read, %2 older events are not shown.")
                        .arg(recording->broken)
                        .arg(recording->skipped));
}

void StreamsView::leaveRecording()
{
    if (!m_recorded)
        return;
    m_table->show(&m_live);
    m_stripSoon.start();
    m_recorded.reset();
    m_table->goToEnd();
    tell();
}

void StreamsView::exportShown()
{
    QFileDialog *made = dialog(this, tr("Export what is shown"),
                               tr("JSON lines (*.ndjson);;Comma-separated (*.csv)"));
    made->setAcceptMode(QFileDialog::AcceptSave);
    made->setDefaultSuffix(u"ndjson"_s);
    connect(made, &QFileDialog::fileSelected, this, &StreamsView::writeExport);
    made->open();
}

void StreamsView::writeExport(const QString &path)
{
    const auto written = exportEvents(path, *m_table->liveModel());
    Q_EMIT said(written ? tr("%n events were written to %1.", nullptr, *written).arg(path)
                        : written.error().detail);
}

} // namespace sluice::console
