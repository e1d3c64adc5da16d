// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// What both reference servers share: where npm's packages are, and how a bench learns that a
// server is up.
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Usage of a peer: node PEER PORT PATH/TO/node_modules */
export function load(name) {
    return createRequire(join(process.argv[3], 'peer.js'))(name);
}

export const port = Number(process.argv[2] ?? 0);

/** One line of JSON on standard output, like the ready file of sluiced. */
export function announce(server) {
    const { address, port: bound } = server.address();
    console.log(JSON.stringify({ listen: { host: address, port: bound } }));
}
