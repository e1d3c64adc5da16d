// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCommandLineParser>
#include <QStringList>

#include <span>

namespace sluice::ctl {

/// One sub-command. `declare` adds its options; `run` does it and returns the exit code (sysexits).
struct Command
{
    const char *name;
    const char *usage; ///< what follows the name
    const char *summary;
    const char *details; ///< paragraphs below the summary in its help; examples
    void (*declare)(QCommandLineParser &parser);
    int (*run)(const QCommandLineParser &parser);
};

std::span<const Command> commandTable();

/// The options that every command takes.
void declareCommon(QCommandLineParser &parser);

bool wantsJson(const QCommandLineParser &parser);

void declarePublish(QCommandLineParser &parser);
int runPublish(const QCommandLineParser &parser);
void declareSubscribe(QCommandLineParser &parser);
int runSubscribe(const QCommandLineParser &parser);
void declareRoutes(QCommandLineParser &parser);
int runRoutes(const QCommandLineParser &parser);
void declareToken(QCommandLineParser &parser);
int runToken(const QCommandLineParser &parser);
void declareCheck(QCommandLineParser &parser);
int runCheck(const QCommandLineParser &parser);
void declareExplain(QCommandLineParser &parser);
int runExplain(const QCommandLineParser &parser);
void declareBench(QCommandLineParser &parser);
int runBench(const QCommandLineParser &parser);

// Over the admin API.
void declareAccess(QCommandLineParser &parser);
int runAccess(const QCommandLineParser &parser);
void declareWho(QCommandLineParser &parser);
int runWho(const QCommandLineParser &parser);
void declareWhat(QCommandLineParser &parser);
int runWhat(const QCommandLineParser &parser);
void declareSimulate(QCommandLineParser &parser);
int runSimulate(const QCommandLineParser &parser);
void declareWhatIf(QCommandLineParser &parser);
int runWhatIf(const QCommandLineParser &parser);
void declareTail(QCommandLineParser &parser);
int runTail(const QCommandLineParser &parser);
void declareKick(QCommandLineParser &parser);
int runKick(const QCommandLineParser &parser);
void declareAudit(QCommandLineParser &parser);
int runAudit(const QCommandLineParser &parser);
void declareManifest(QCommandLineParser &parser);
int runManifest(const QCommandLineParser &parser);

} // namespace sluice::ctl
