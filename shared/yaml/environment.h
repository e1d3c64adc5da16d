// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace sluice::yaml {

/// Looks a variable up; nothing if it is not set. Handed in, so that nothing reads the process's
/// environment behind the caller's back.
using Environment = std::function<std::optional<QByteArray>(QByteArrayView name)>;

/// The environment of this process.
std::optional<QByteArray> processEnvironment(QByteArrayView name);

/// One `${NAME}` or `${NAME:default}`. The name is one or more characters but `}`, `:` and line
/// breaks, the default any but `}` and line breaks, also none. No nesting and no escapes.
struct Placeholder
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray name;
    std::optional<QByteArray> fallback;
};
std::optional<Placeholder> findPlaceholder(QByteArrayView text, qsizetype from);

struct Expansion
{
    QByteArray text;
    bool changed = false;
    std::vector<Placeholder> missing;  ///< neither set nor defaulted
    std::vector<Placeholder> unusable; ///< set to something that is not UTF-8 text
};
/// Replaces each placeholder by the variable's value (also an empty one), else by its default. What
/// was put in is not scanned again.
Expansion expandPlaceholders(QByteArrayView text, const Environment &environment);

/// Lets `{ port: ${PORT:8420} }` be parsed: inside placeholders the characters that mean something
/// to YAML are exchanged for private-use ones, one for one, and back in the parsed values.
class PlaceholderMask
{
public:
    explicit PlaceholderMask(QByteArrayView text);

    const QByteArray &text() const { return m_text; }
    QByteArray unmask(QByteArray value) const;
    /// The offset in the unmasked text.
    qsizetype originalOffset(qsizetype offset) const;

private:
    QByteArray m_text;
    std::vector<qsizetype> m_masked; ///< offsets in m_text, ascending
};

} // namespace sluice::yaml
