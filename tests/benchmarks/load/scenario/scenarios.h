// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/load/options.h"
#include "tests/benchmarks/load/wire/wire.h"

/// Each prints its report and returns the exit status: 0 if nothing went wrong.
namespace sluice::load {

int runFanout(const Options &options, const Wire &wire);
int runStorm(const Options &options, const Wire &wire);
int runPublish(const Options &options, const Wire &wire);
int runSlow(const Options &options, const Wire &wire);
int runResets(const Options &options, const Wire &wire);
int runVerify(const Options &options);

} // namespace sluice::load
