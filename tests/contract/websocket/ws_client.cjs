// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
'use strict';

// npm's `ws` against the echo server. Usage: node ws_client.cjs NODE_MODULES PORT LIMIT

const assert = require('node:assert/strict');
const path = require('node:path');

const [modules, port, limitText] = process.argv.slice(2);
const limit = Number(limitText);
const WebSocket = require(path.join(path.resolve(modules), 'ws'));
const url = `ws://127.0.0.1:${port}/`;

function open(options) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { perMessageDeflate: false, ...options });
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}

function next(socket) {
  return new Promise((resolve, reject) => {
    socket.once('message', (data, binary) => resolve({ data, binary }));
    socket.once('close', (code) => reject(new Error(`closed with ${code}`)));
  });
}

function closed(socket) {
  return new Promise((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
}

async function echoes(socket, payload) {
  const answer = next(socket);
  socket.send(payload);
  const { data, binary } = await answer;
  assert.equal(binary, typeof payload !== 'string');
  assert.ok(Buffer.from(payload).equals(data), `echo of ${payload.length} differs`);
  socket.removeAllListeners('close');
}

// Sends raw bytes after the handshake and returns the server's close code.
async function codeFor(bytes, options) {
  const socket = await open(options);
  const end = closed(socket);
  socket._socket.write(Buffer.from(bytes));
  return (await end).code;
}

const deflate = (extra) => ({ perMessageDeflate: { threshold: 0, ...extra } });
const json = JSON.stringify({ stream: 'octocat', event: 'github.push', text: 'žluť 🚰' });

async function sizes(options) {
  const socket = await open(options);
  for (const size of [0, 1, 125, 126, 127, 65535, 65536, 1 << 20, limit]) {
    await echoes(socket, 'x'.repeat(size));
    await echoes(socket, Buffer.alloc(size, 0xfe));
  }
  await echoes(socket, json);
  await echoes(socket, json.repeat(500));
  socket.terminate();
}

async function fragments(options) {
  const socket = await open(options);
  const answer = next(socket);
  const pong = new Promise((resolve) => socket.once('pong', resolve));
  const bytes = Buffer.from(json);
  socket.send(bytes.subarray(0, 1), { fin: false, binary: false });
  for (let i = 1; i < bytes.length; ++i) {
    socket.send(bytes.subarray(i, i + 1), { fin: false });
    if (i === 10) socket.ping('within');
  }
  socket.send('', { fin: true });
  assert.equal((await pong).toString(), 'within');
  assert.equal((await answer).data.toString(), json);
  socket.terminate();
}

async function manyInFlight(options) {
  const socket = await open(options);
  const got = [];
  const all = new Promise((resolve) => {
    socket.on('message', (data) => got.push(data.toString()) === 500 && resolve());
  });
  for (let i = 0; i < 500; ++i) socket.send(`${i} ${json}`);
  await all;
  got.forEach((text, i) => assert.equal(text, `${i} ${json}`));
  socket.terminate();
}

async function negotiates(options, expected) {
  const socket = await open(deflate(options));
  assert.equal(socket.extensions, 'permessage-deflate');
  const agreed = socket._extensions['permessage-deflate'].params;
  assert.equal(agreed.server_no_context_takeover, true);
  assert.equal(agreed.client_no_context_takeover, true);
  assert.equal(agreed.server_max_window_bits, expected);
  for (let i = 0; i < 3; ++i) await echoes(socket, json.repeat(50));
  socket.terminate();
}

async function closesWith(code, reason) {
  const socket = await open();
  const end = closed(socket);
  socket.close(code, reason);
  assert.equal((await end).code, code ?? 1005);
}

async function tooBig(options, payload) {
  const socket = await open(options);
  const end = closed(socket);
  socket.on('error', () => {});
  socket.send(payload);
  assert.equal((await end).code, 1009);
}

async function main() {
  const cases = {
    'sizes, plain': () => sizes({}),
    'sizes, deflate': () => sizes(deflate()),
    'fragments, plain': () => fragments({}),
    'fragments, deflate': () => fragments(deflate()),
    '500 in flight, plain': () => manyInFlight({}),
    '500 in flight, deflate': () => manyInFlight(deflate()),
    'no extension asked': async () => {
      const socket = await open();
      assert.equal(socket.extensions, '');
      socket.terminate();
    },
    'negotiation, bare': () => negotiates({}, undefined),
    'negotiation, client bits': () => negotiates({ clientMaxWindowBits: 10 }, undefined),
    'negotiation, no takeover asked': () =>
      negotiates({ serverNoContextTakeover: true, clientNoContextTakeover: true }, undefined),
    'close 1000': () => closesWith(1000, 'done'),
    'close 4321': () => closesWith(4321, ''),
    'close without code': () => closesWith(undefined),
    'unmasked frame': async () => assert.equal(await codeFor([0x81, 0x01, 0x61]), 1002),
    'reserved opcode': async () => assert.equal(await codeFor([0x83, 0x80, 0, 0, 0, 0]), 1002),
    'rsv1 without deflate': async () => assert.equal(await codeFor([0xc1, 0x80, 0, 0, 0, 0]), 1002),
    'bad UTF-8': async () => assert.equal(await codeFor([0x81, 0x81, 0, 0, 0, 0, 0xff]), 1007),
    'bad DEFLATE': async () =>
      assert.equal(await codeFor([0xc1, 0x81, 0, 0, 0, 0, 0x07], deflate()), 1007),
    'length with top bit': async () =>
      assert.equal(await codeFor([0x82, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0]), 1002),
    'too big, plain': () => tooBig({}, Buffer.alloc(limit + 1)),
    'too big, deflate': () => tooBig(deflate(), Buffer.alloc(limit + 1)),
  };
  for (let bits = 8; bits <= 15; ++bits) {
    cases[`negotiation, server bits ${bits}`] = () =>
      negotiates({ serverMaxWindowBits: bits }, bits);
  }
  let failed = 0;
  for (const [name, run] of Object.entries(cases)) {
    try {
      await run();
    } catch (error) {
      failed += 1;
      console.log(`  FAIL ${name}: ${error.message}`);
    }
  }
  const total = Object.keys(cases).length;
  console.log(`  ${total - failed} of ${total} cases pass`);
  process.exit(failed ? 1 : 0);
}

main();
