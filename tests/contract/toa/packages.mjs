// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// The packages that stand in the folder `modules`, unmodified; without one of them the test is skipped.

import { createRequire } from 'node:module';
import * as path from 'node:path';

/** A function that loads a package of the folder by its name, and ends the process with 77 if it cannot. */
export function packagesOf(modules) {
  return (name) => {
    try {
      return createRequire(path.join(modules, 'x.js'))(path.join(modules, name));
    } catch (error) {
      console.error(`${name} is not usable: ${error.message}\nRun: npm install --prefix tests/clients`);
      process.exit(77);
    }
  };
}
