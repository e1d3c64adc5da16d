// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// console_shots --home FOLDER --profile NAME --out FOLDER [--size WxH] [--view ID]…
// Opens the console on a running server, without a display, and writes a picture of every view,
// light and dark. Not installed; `./dev shots` runs it.
#include "console/app/main_window.h"
#include "console/app/server_page.h"
#include "console/app/theme.h"
#include "console/views/connect/connect_view.h"
#include "console/widgets/languages.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QSettings>
#include <QTextStream>
#include <QTimer>

#include <functional>

using namespace Qt::StringLiterals;
using namespace sluice::console;

namespace {

constexpr int kLookMs = 100;
constexpr int kSettleMs = 1800;    // a delta and a sample, which come each second, are there
constexpr int kConnectMs = 20'000; // then there is no server

struct Job
{
    QString name;
    QByteArray view; // empty: the page to connect
    QString query;
    QByteArray action = {}; // opens a dialog, whose picture is taken instead
};

/// One step after another from the one event loop.
class Photographer final : public QObject
{
public:
    Photographer(MainWindow &window, QString out, QStringList only)
        : m_window(window)
        , m_out(std::move(out))
        , m_only(std::move(only))
    {
    }

    void begin(const QString &profile)
    {
        m_window.start(profile);
        m_page = m_window.currentPage();
        if (!m_page)
            return stop(u"there is no such profile"_s);
        m_since.start();
        waitForServer();
    }

private:
    void waitForServer()
    {
        if (m_page->session().client().isUsable())
            return planned();
        if (m_since.elapsed() > kConnectMs)
            return stop(u"no connection: "_s + m_page->session().client().problem());
        QTimer::singleShot(kLookMs, this, [this] { waitForServer(); });
    }

    void planned()
    {
        for (const ViewEntry &entry : viewTable())
            m_jobs.push_back({QString::fromLatin1(entry.id), entry.id, {}});
        m_jobs.push_back({u"server_log"_s, "audit", u"log"_s});
        m_jobs.push_back({u"replay"_s, "history", {}, "history.replay"});
        m_jobs.push_back({u"connect"_s, {}, {}});
        std::erase_if(m_jobs, [this](const Job &job) {
            return !m_only.isEmpty() && !m_only.contains(job.name);
        });
        // All views work while the first ones are looked at.
        next(0);
    }

    void next(size_t at)
    {
        if (at == m_jobs.size()) {
            QTextStream(stdout) << m_written << " pictures in " << m_out << '\n';
            return QApplication::exit(0);
        }
        const Job &job = m_jobs[at];
        if (job.view.isEmpty())
            m_window.showConnect();
        else
            m_page->show(job.view, job.query);
        if (View *view = job.view.isEmpty() ? nullptr : m_page->currentView())
            view->prepareShot();
        QTimer::singleShot(kSettleMs, this, [this, at] {
            if (View *view = m_page->currentView())
                view->prepareShot();
            if (!m_jobs[at].action.isEmpty())
                m_page->actions().find(m_jobs[at].action)->trigger();
            QTimer::singleShot(kLookMs * 3, this, [this, at] { take(at); });
        });
    }

    void take(size_t at, Theme theme = Theme::Light)
    {
        applyTheme(theme);
        // The palette reaches the widgets in the next turn.
        QTimer::singleShot(kLookMs, this, [this, at, theme] {
            const QString path = m_out + u'/' + m_jobs[at].name + u'-' + themeName(theme)
                                 + u".png"_s;
            QWidget *dialog = m_jobs[at].action.isEmpty() ? nullptr
                                                          : QApplication::activeModalWidget();
            if (!(dialog ? dialog : &m_window)->grab().save(path))
                return stop(u"cannot write "_s + path);
            ++m_written;
            if (theme == Theme::Light)
                return take(at, Theme::Dark);
            applyTheme(Theme::Light);
            if (dialog)
                dialog->close();
            next(at + 1);
        });
    }

    void stop(const QString &why)
    {
        QTextStream(stderr) << u"console_shots: "_s << why << '\n';
        QTimer::singleShot(0, [] { QApplication::exit(1); });
    }

    MainWindow &m_window;
    ServerPage *m_page = nullptr;
    QString m_out;
    QStringList m_only;
    QElapsedTimer m_since;
    std::vector<Job> m_jobs;
    int m_written = 0;
};

QSize sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"sluice-console"_s);
    QCommandLineParser parser;
    parser.addOptions({{u"home"_s, {}, u"FOLDER"_s},
                       {u"profile"_s, {}, u"NAME"_s},
                       {u"out"_s, {}, u"FOLDER"_s},
                       {u"size"_s, {}, u"WxH"_s, u"1440x900"_s},
                       {u"view"_s, {}, u"ID"_s}});
    parser.process(app);
    installTranslations(QLocale(QLocale::English)); // for its plurals
    const QString home = parser.value(u"home"_s);
    QDir().mkpath(parser.value(u"out"_s));
    // Pictures must not depend on what somebody set, nor change it.
    QSettings settings(home + u"/shots.ini"_s, QSettings::IniFormat);
    settings.clear();
    applyTheme(Theme::Light);
    QFont font(u"DejaVu Sans"_s);
    font.setPixelSize(13);
    QApplication::setFont(font);
    ProfileStore profiles(home + u"/profiles.json"_s);
    TokenVault vault;
    MainWindow window(profiles, vault, settings);
    window.resize(sizeFrom(parser.value(u"size"_s)));
    window.show();
    Photographer photographer(window, parser.value(u"out"_s), parser.values(u"view"_s));
    QTimer::singleShot(0, &photographer, [&] { photographer.begin(parser.value(u"profile"_s)); });
    return QApplication::exec();
}
