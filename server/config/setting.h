// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/yaml/reader.h"

#include <QDir>
#include <QString>

#include <functional>
#include <map>
#include <vector>

namespace sluice::config {

/// When a changed value counts.
enum class Effect : quint8
{
    Reload,
    Restart
};

/// What reading a setting needs beside the node.
struct ReadContext
{
    yaml::Reader &reader;
    QDir folder;                                ///< relative paths start here
    QByteArray what = "the file";               ///< the outermost map, in messages
    std::map<QByteArray, yaml::Place> places{}; ///< of the settings that are in the file
};

/// The path a node names, absolute and clean; a relative one starts at the file's folder. What is wrong
/// is reported.
std::optional<QString> readPath(ReadContext &context, const yaml::Node &node);

/// The one declaration of a setting: where it is in the file, what it may be, what it is when it is
/// not written, and what it means. Owner is what holds the value.
template <class Owner> struct Setting
{
    QByteArray path; ///< `listen.port`; in a list of maps relative to the element
    QString type;    ///< for the reference, ranges included
    Effect effect = Effect::Reload;
    QLatin1StringView doc;
    std::function<void(ReadContext &, const yaml::Node &, Owner &)> read;
    std::function<QString(Owner &)> show; ///< the value as it would be written
};

/// Reads a map whose members are declared; reports everything else in it. `prefix` is empty, or a
/// section's path and a dot.
template <class Owner>
void readSettings(ReadContext &context, const yaml::Node &map,
                  const std::vector<Setting<Owner>> &settings, Owner &owner,
                  const QByteArray &prefix = {})
{
    std::vector<QByteArray> names;
    for (const Setting<Owner> &setting : settings) {
        if (!setting.path.startsWith(prefix))
            continue;
        const qsizetype dot = setting.path.indexOf('.', prefix.size());
        const QByteArray name = setting.path.sliced(
            prefix.size(), (dot < 0 ? setting.path.size() : dot) - prefix.size());
        if (names.empty() || names.back() != name)
            names.push_back(name);
    }
    const QByteArray title = prefix.isEmpty() ? context.what : '"' + prefix.chopped(1) + '"';
    if (!context.reader.map(map, {names.begin(), names.end()}, QLatin1StringView(title)))
        return;
    for (const yaml::Member &member : map.members) {
        const QByteArray path = prefix + member.key.text;
        const auto isDeclared = [&](const Setting<Owner> &setting) { return setting.path == path; };
        const auto found = std::find_if(settings.begin(), settings.end(), isDeclared);
        if (found != settings.end()) {
            context.places[path] = member.value.place;
            found->read(context, member.value, owner);
        } else if (std::find(names.begin(), names.end(), member.key.text) != names.end()
                   && !member.value.isNull()) {
            readSettings(context, member.value, settings, owner, path + '.');
        }
    }
}

namespace declare {

template <class Owner, class Value> using Access = Value &(*)(Owner &);

template <class Owner, class Value>
Setting<Owner> integer(QByteArray path, Access<Owner, Value> value, qint64 min, qint64 max,
                       Effect effect, QLatin1StringView doc)
{
    return {std::move(path),
            QStringLiteral("whole number, %1 to %2").arg(min).arg(max),
            effect,
            doc,
            [=](ReadContext &context, const yaml::Node &node, Owner &owner) {
                if (const auto read = context.reader.integer(node, min, max))
                    value(owner) = static_cast<Value>(*read);
            },
            [=](Owner &owner) { return QString::number(value(owner)); }};
}

template <class Owner>
Setting<Owner> boolean(QByteArray path, Access<Owner, bool> value, Effect effect,
                       QLatin1StringView doc)
{
    return {std::move(path),
            QStringLiteral("true or false"),
            effect,
            doc,
            [=](ReadContext &context, const yaml::Node &node, Owner &owner) {
                if (const auto read = context.reader.boolean(node))
                    value(owner) = *read;
            },
            [=](Owner &owner) {
                return value(owner) ? QStringLiteral("true") : QStringLiteral("false");
            }};
}

template <class Owner>
Setting<Owner> duration(QByteArray path, Access<Owner, std::chrono::milliseconds> value,
                        std::chrono::milliseconds min, std::chrono::milliseconds max, Effect effect,
                        QLatin1StringView doc)
{
    return {
        std::move(path),
        QStringLiteral("duration, %1 to %2").arg(yaml::durationText(min), yaml::durationText(max)),
        effect,
        doc,
        [=](ReadContext &context, const yaml::Node &node, Owner &owner) {
            if (const auto read = context.reader.duration(node, min, max))
                value(owner) = *read;
        },
        [=](Owner &owner) { return yaml::durationText(value(owner)); }};
}

template <class Owner>
Setting<Owner> size(QByteArray path, Access<Owner, qint64> value, qint64 min, qint64 max,
                    Effect effect, QLatin1StringView doc)
{
    return {std::move(path),
            QStringLiteral("size, %1 to %2").arg(yaml::sizeText(min), yaml::sizeText(max)),
            effect,
            doc,
            [=](ReadContext &context, const yaml::Node &node, Owner &owner) {
                if (const auto read = context.reader.size(node, min, max))
                    value(owner) = *read;
            },
            [=](Owner &owner) { return yaml::sizeText(value(owner)); }};
}

template <class Owner, class Value>
Setting<Owner> choice(QByteArray path, Access<Owner, Value> value,
                      std::vector<yaml::Choice<Value>> choices, Effect effect,
                      QLatin1StringView doc)
{
    std::vector<QByteArrayView> names;
    for (const yaml::Choice<Value> &known : choices)
        names.push_back(known.name);
    return {std::move(path),
            yaml::alternatives(names),
            effect,
            doc,
            [=](ReadContext &context, const yaml::Node &node, Owner &owner) {
                if (const auto read = context.reader.choice(node, choices))
                    value(owner) = *read;
            },
            [=](Owner &owner) {
                const auto is = [&](const yaml::Choice<Value> &known) {
                    return known.value == value(owner);
                };
                const auto found = std::find_if(choices.begin(), choices.end(), is);
                return found == choices.end() ? QString() : QString::fromUtf8(found->name);
            }};
}

/// Says what is wrong with a text and what to write, or two empty strings.
using Check = std::pair<QString, QString> (*)(QByteArrayView text);

template <class Owner>
Setting<Owner> text(QByteArray path, Access<Owner, QByteArray> value, Effect effect,
                    QLatin1StringView doc, Check check = nullptr)
{
    return {std::move(path),
            QStringLiteral("text"),
            effect,
            doc,
            [=](ReadContext &context, const yaml::Node &node, Owner &owner) {
                const auto read = context.reader.string(node);
                if (!read)
                    return;
                const auto [wrong, hint] = check ? check(*read) : std::pair<QString, QString>();
                if (wrong.isEmpty())
                    value(owner) = *read;
                else
                    context.reader.error(node, wrong, hint);
            },
            [=](Owner &owner) { return QString::fromUtf8(value(owner)); }};
}

/// A list of texts, or one text.
template <class Owner, class List>
Setting<Owner> texts(QByteArray path, Access<Owner, List> value, Effect effect,
                     QLatin1StringView doc, Check check = nullptr)
{
    return {std::move(path),
            QStringLiteral("list of texts"),
            effect,
            doc,
            [=](ReadContext &context, const yaml::Node &node, Owner &owner) {
                List list;
                for (const yaml::Node *item : yaml::Reader::oneOrMany(node)) {
                    const auto read = context.reader.string(*item);
                    if (!read)
                        continue;
                    const auto [wrong, hint] = check ? check(*read) : std::pair<QString, QString>();
                    if (!wrong.isEmpty())
                        context.reader.error(*item, wrong, hint);
                    else if constexpr (std::is_same_v<List, QStringList>)
                        list.push_back(QString::fromUtf8(*read));
                    else
                        list.push_back(*read);
                }
                value(owner) = std::move(list);
            },
            [](Owner &) { return QStringLiteral("[]"); }};
}

/// A path; a relative one starts at the folder of the configuration file.
template <class Owner>
Setting<Owner> path(QByteArray name, Access<Owner, QString> value, Effect effect,
                    QLatin1StringView doc)
{
    return {std::move(name),
            QStringLiteral("path"),
            effect,
            doc,
            [=](ReadContext &context, const yaml::Node &node, Owner &owner) {
                if (auto read = readPath(context, node))
                    value(owner) = std::move(*read);
            },
            [=](Owner &owner) { return value(owner); }};
}

} // namespace declare
} // namespace sluice::config
