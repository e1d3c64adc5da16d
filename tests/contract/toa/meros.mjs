// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Reads a stream as Toa's own client does, with the npm package meros over node's http, decodes each
// part by its format (JSON, js-yaml, msgpackr) and prints it as a line of JSON.
// Usage: node meros.mjs MODULES URL CREDENTIALS ACCEPT, CREDENTIALS being a JSON Web Token or, with its scheme, any
// other; 77 if a package is not installed.

import * as http from 'node:http';
import { packagesOf } from './packages.mjs';

const [modules, url, token, accept] = process.argv.slice(2);
const load = packagesOf(modules);
const { meros } = load('meros/node');
const yaml = load('js-yaml');
const msgpackr = load('msgpackr');

const decoders = {
  'application/json': (body) => JSON.parse(body.toString()),
  'application/yaml': (body) => yaml.load(body.toString()),
  'application/msgpack': (body) => msgpackr.unpack(body),
  'text/plain': (body) => (body.toString().startsWith('{') ? JSON.parse(body.toString()) : body.toString()),
};

const plain = (_, value) => (typeof value === 'bigint' ? value.toString() : value);

http.get(url, { headers: { accept, authorization: token.includes(' ') ? token : `Bearer ${token}` } }, async (response) => {
  if (response.statusCode !== 200) {
    console.log(JSON.stringify({ status: response.statusCode }));
    process.exit(0);
  }
  for await (const part of await meros(response)) {
    const value = decoders[accept](part.body);
    console.log(JSON.stringify(value, plain));
    if (value === 'FIN')
      process.exit(0);
  }
  console.log('"broken"');
});
