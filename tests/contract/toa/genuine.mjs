// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// What Toa's gateway does with its own libraries, a line of JSON in and one out: tokens by paseto,
// password hashes by bcryptjs, decoding by js-yaml and msgpackr.
// Usage: node genuine.mjs MODULES; 77 if a package is not installed.

import * as readline from 'node:readline';
import { packagesOf } from './packages.mjs';

const [modules] = process.argv.slice(2);
const load = packagesOf(modules);
const { V3 } = load('paseto');
const bcrypt = load('bcryptjs');
const yaml = load('js-yaml');
const msgpackr = load('msgpackr');
const Negotiator = load('negotiator');

const operations = {
  key: async () => await V3.generateKey('local', { format: 'paserk' }),
  seal: async ({ key, payload, options: { now, ...options } }) =>
    await V3.encrypt(payload, key, now ? { ...options, now: new Date(now) } : options),
  open: async ({ key, token, options }) => await V3.decrypt(token, key, options),
  footer: async ({ token }) => JSON.parse(Buffer.from(token.split('.')[3], 'base64url').toString()),
  hash: async ({ password, rounds }) => bcrypt.hashSync(password, rounds),
  negotiate: async ({ accept, types }) => new Negotiator({ headers: { accept } }).mediaType(types) ?? null,
  yaml: async ({ text }) => yaml.load(text),
  msgpack: async ({ base64 }) => msgpackr.unpack(Buffer.from(base64, 'base64')),
};

for await (const line of readline.createInterface({ input: process.stdin })) {
  const { operation, ...input } = JSON.parse(line);
  try {
    console.log(JSON.stringify({ output: await operations[operation](input) }));
  } catch (error) {
    console.log(JSON.stringify({ error: `${error.code ?? ''} ${error.message}` }));
  }
}
