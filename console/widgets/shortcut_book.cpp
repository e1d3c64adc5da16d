// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/shortcut_book.h"

#include <QSettings>

namespace sluice::console {

namespace {

const QString kGroup = QStringLiteral("shortcuts");
constexpr qsizetype kLongest = 60;
constexpr qsizetype kMostKept = 500;

QString settingOf(const QByteArray &id)
{
    return kGroup + QLatin1Char('/') + QString::fromLatin1(id);
}

/// Nothing if no keyboard has them.
std::optional<ShortcutBook::Keys> keysFrom(const QString &text)
{
    if (text.isEmpty())
        return ShortcutBook::Keys();
    const auto keys = QKeySequence::fromString(text.left(kLongest), QKeySequence::PortableText);
    for (int i = 0; i < keys.count(); ++i) {
        if (keys[static_cast<uint>(i)].key() == Qt::Key_unknown
            || keys[static_cast<uint>(i)].key() == 0)
            return std::nullopt;
    }
    if (keys.isEmpty() || text.size() > kLongest)
        return std::nullopt;
    return ShortcutBook::Keys{keys};
}

} // namespace

ShortcutBook::ShortcutBook(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    load();
}

void ShortcutBook::load()
{
    m_settings.beginGroup(kGroup);
    const QStringList ids = m_settings.childKeys().mid(0, kMostKept);
    for (const QString &id : ids) {
        const QString text = m_settings.value(id).toString();
        if (const auto keys = keysFrom(text))
            m_chosen[id.toLatin1()] = *keys;
        else
            m_problems.append(tr("The shortcut of %1 cannot be “%2”: its own keys are used.")
                                  .arg(id.left(kLongest), text.left(kLongest).simplified()));
    }
    m_settings.endGroup();
}

std::optional<ShortcutBook::Keys> ShortcutBook::chosen(const QByteArray &id) const
{
    const auto it = m_chosen.find(id);
    return it == m_chosen.end() ? std::nullopt : std::optional(it->second);
}

void ShortcutBook::choose(const QByteArray &id, const QKeySequence &keys)
{
    m_chosen[id] = keys.isEmpty() ? Keys() : Keys{keys};
    m_settings.setValue(settingOf(id), keys.toString(QKeySequence::PortableText));
    m_settings.sync();
    Q_EMIT changed(id);
}

void ShortcutBook::reset(const QByteArray &id)
{
    m_settings.remove(settingOf(id));
    if (m_chosen.erase(id) > 0)
        Q_EMIT changed(id);
}

void ShortcutBook::resetAll()
{
    m_settings.remove(kGroup);
    const auto chosen = std::exchange(m_chosen, {});
    for (const auto &[id, keys] : chosen)
        Q_EMIT changed(id);
    if (!std::exchange(m_problems, {}).isEmpty())
        Q_EMIT problemChanged();
}

void ShortcutBook::refuse(const QByteArray &id, const QString &why)
{
    if (m_chosen.erase(id) == 0)
        return;
    m_problems.append(why);
    Q_EMIT changed(id);
    Q_EMIT problemChanged();
}

} // namespace sluice::console
