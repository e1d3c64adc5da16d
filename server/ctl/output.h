// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/error.h"

#include <QByteArray>
#include <QString>

#include <vector>

/// What people and scripts read. Text from events never reaches a terminal with control characters.
namespace sluice::ctl {

void print(const QString &text);
/// A line of bytes, at once: a reader behind a pipe need not wait.
void printLine(const QByteArray &line);
/// On standard error, with the program's name.
void notice(const QString &text);

/// Prints `sluicectl: TEXT` on standard error and returns the code.
int complain(int exitCode, const QString &text);
int complain(const Error &error);

/// sysexits.h for each kind of failure.
int exitCodeOf(ErrorCode code);

/// Columns of the terminal on standard output; nothing is cut if it is none (0).
int terminalWidth();

/// The payload in at most `width` characters: inner objects shrink to what
/// names them, lists to nothing. 0: whole.
QString shortened(const QByteArray &json, int width);

/// Without `default.`, which everybody may leave out.
QString shortLabel(const QByteArray &label);

/// Text of others for a terminal.
QString harmless(const QByteArray &utf8);

/// `12:34:56.789` local time.
QString timeText(qint64 unixMs);

/// Columns padded to their widest cell, two blanks between them.
QString tableText(const std::vector<QStringList> &rows);

} // namespace sluice::ctl
