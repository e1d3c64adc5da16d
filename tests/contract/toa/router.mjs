// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Toa's own router, the npm package @toa.io/extensions.realtime, unmodified, with a stub in the place
// of its boot loader, and Toa's own check of what a stream's key may be (@toa.io/schemas).
// Usage: node router.mjs MODULES; 77 if a package is not installed. Reads lines of JSON
// {routes: [{event, properties}], event, payload (JSON as text)} and answers each with a line
// {pushes: [{key, event, data}]}; a push whose key Toa refuses has `refused` in the key's place, and
// there is null instead of pushes when the router throws.

import { createInterface } from 'node:readline';
import { packagesOf } from './packages.mjs';

const [modules] = process.argv.slice(2);
const load = packagesOf(modules);
const { Factory } = load('@toa.io/extensions.realtime');
const { Connector } = load('@toa.io/core');
const { encode } = load('@toa.io/generic');
const schemas = load('@toa.io/schemas');

// The input of `push` in the package's component realtime.streams.
const input = schemas.schema({
  type: 'object',
  properties: { key: { type: 'string' }, event: { type: 'string' }, data: {} },
  required: ['key', 'event'],
});

// The router tells of itself on the output that is ours, and of missing properties on the other.
console.log = console.info = console.error = () => {};

class Streams extends Connector {
  pushes = [];

  async invoke(operation, request) {
    this.pushes.push(request.input);
  }
}

class Boot {
  receivers = [];
  streams = new Streams();

  async remote() {
    return this.streams;
  }

  async receive(label, receiver) {
    this.receivers.push({ label, receiver });
    return new Connector();
  }

  async composition() {
    return new Connector();
  }
}

async function start(routes) {
  const boot = new Boot();
  process.env.TOA_REALTIME = encode(routes);
  await new Factory(boot).service().connect();
  return boot;
}

function judge({ key, event, data }) {
  const checked = { key, event, data };
  return input.fit(checked) === null ? { key: checked.key, event, data } : { refused: key, event, data };
}

// The router pushes through a stream of node's: all of it has been taken when a later turn begins.
const turn = () => new Promise((resolve) => setImmediate(resolve));

let current = { key: null, boot: null };
for await (const line of createInterface({ input: process.stdin })) {
  const { routes, event, payload } = JSON.parse(line);
  const key = JSON.stringify(routes);
  if (current.key !== key)
    current = { key, boot: await start(routes) };
  const { receivers, streams } = current.boot;
  streams.pushes = [];
  let hasThrown = false;
  for (const { label, receiver } of receivers) {
    if (label !== event)
      continue;
    try {
      receiver.receive({ payload: JSON.parse(payload) });
    } catch {
      hasThrown = true;
    }
  }
  await turn();
  await turn();
  process.stdout.write(JSON.stringify({ pushes: hasThrown ? null : streams.pushes.map(judge) }) + '\n');
}
