// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/preferences/settings_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QStringConverter>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 1;
constexpr qint64 kLargestFile = 4LL * 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SettingsFile)
};

// What is wrong with the file as it is; empty: nothing.
QString faultOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    if (file.size() > kLargestFile)
        return Text::tr("it is too large");
    const QByteArray bytes = file.readAll();
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (bytes.contains('\0') || decoder.hasError())
        return Text::tr("it is no text");
    const QSettings probe(path, QSettings::IniFormat);
    if (probe.status() != QSettings::NoError)
        return Text::tr("it is no settings file");
    const QVariant version = probe.value("version"_L1, kVersion);
    bool isNumber = false;
    if (version.toInt(&isNumber) > kVersion || !isNumber)
        return Text::tr("it is of a newer console (version %1)").arg(version.toString().left(20));
    return {};
}

} // namespace

OpenedSettings openSettings(const QString &path)
{
    OpenedSettings opened;
    QString used = path;
    if (const QString fault = faultOf(path); !fault.isEmpty()) {
        const QString aside = path + u".unreadable-"_s
                              + QString::number(QDateTime::currentSecsSinceEpoch());
        if (QFile::rename(path, aside)) {
            opened.trouble = Text::tr(
                                 "The settings in %1 could not be read: %2. The file was set aside "
                                 "as %3, and the console began with its own.")
                                 .arg(path, fault, aside);
        } else {
            used = path + u".new"_s;
            opened.trouble = Text::tr(
                                 "The settings in %1 could not be read: %2. It was left alone; "
                                 "settings are kept in %3.")
                                 .arg(path, fault, used);
        }
    }
    opened.settings = std::make_unique<QSettings>(used, QSettings::IniFormat);
    opened.settings->setValue("version"_L1, kVersion);
    return opened;
}

} // namespace sluice::console
