// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
//
// node engine_client.cjs NODE_MODULES SETTINGS: engine.io-client as socket.io-client 2 and 4 bring it.
'use strict'
const assert = require('node:assert/strict')
const path = require('node:path')
const { createRequire } = require('node:module')

const [modules, json] = process.argv.slice(2)
const settings = JSON.parse(json)
const WAIT_MS = 20_000

// The one that this version of socket.io-client uses, wherever npm has put it.
function engineOf (client) {
  try {
    return createRequire(require.resolve(path.join(modules, client)))('engine.io-client')
  } catch (error) {
    console.log(`SKIP ${client} is not installed: run npm ci in tests/clients`)
    process.exit(77)
  }
}

const engines = { 3: engineOf('socket.io-client-2'), 4: engineOf('socket.io-client-4').Socket }
const TRANSPORTS = { polling: ['polling'], websocket: ['websocket'], upgrade: ['polling', 'websocket'] }

class Client {
  constructor (revision, transports, options = {}) {
    this.messages = []
    this.events = {}
    const Engine = engines[revision]
    this.socket = new Engine(`http://${settings.address}`, { path: '/engine.io/', transports, ...options })
    this.socket.binaryType = 'arraybuffer'
    for (const event of ['open', 'upgrade', 'error', 'close', 'heartbeat', 'ping']) {
      this.socket.on(event, (...args) => { this.events[event] = args; this.wake() })
    }
    this.socket.on('message', data => { this.messages.push(data); this.wake() })
  }

  wake () { this.waiter?.() }

  async until (condition, what) {
    const deadline = Date.now() + WAIT_MS
    while (!condition()) {
      if (Date.now() > deadline) throw new Error(`${what} did not come; seen: ${Object.keys(this.events)} ${this.messages}`)
      await new Promise(resolve => { this.waiter = resolve; setTimeout(resolve, 100) })
    }
  }

  happens (event) { return this.until(() => this.events[event], event) }
  async next () {
    await this.until(() => this.messages.length > 0, 'a message')
    return this.messages.shift()
  }

  async ask (message) {
    this.socket.send(message)
    return this.next()
  }

  close () { this.socket.close() }
}

const bytes = data => [...new Uint8Array(data)]

const cases = {
  async opens_and_is_greeted (client) {
    await client.happens('open')
  },
  async echoes (client) {
    assert.equal(await client.ask('hello'), 'hello')
    assert.equal(await client.ask('cash money €€€'), 'cash money €€€')
    for (let number = 0; number < 20; ++number) client.socket.send(String(number))
    for (let number = 0; number < 20; ++number) assert.equal(await client.next(), String(number))
  },
  async gives_utf8 (client) {
    assert.equal(await client.ask('give utf8'), 'пойду спать всем спокойной ночи')
  },
  async gives_binary (client) {
    assert.deepEqual(bytes(await client.ask('give binary')), [0, 1, 2, 3, 4])
  },
  async echoes_binary (client) {
    assert.deepEqual(bytes(await client.ask(Uint8Array.from([0, 255, 128, 7]).buffer)), [0, 255, 128, 7])
  },
  async shows_headers (client) {
    assert.equal(JSON.parse(await client.ask('sendHeaders'))['x-custom'], 'yes')
  },
  async lives_by_heartbeats (client) {
    // Two intervals: revision 3 says ping itself, revision 4 answers.
    for (let beat = 0; beat < 2; ++beat) {
      for (const event of ['ping', 'heartbeat']) delete client.events[event]
      await client.until(() => client.events.ping || client.events.heartbeat, 'a beat')
    }
    assert.equal(await client.ask('alive'), 'alive')
  }
}

async function refusals (revision) {
  for (const [name, transports] of Object.entries(TRANSPORTS)) {
    const client = new Client(revision, transports, { query: { deny: 1 } })
    await client.happens('error')
    assert(!client.events.open, `${name}: refused`)
    client.close()
  }
}

// More than the server takes: a post is answered 413, a message on a WebSocket ends it.
async function limits (revision) {
  for (const transport of ['polling', 'websocket']) {
    const client = new Client(revision, [transport])
    assert.equal(await client.next(), 'hi')
    client.socket.send('x'.repeat(101))
    await client.happens('close')
    assert.deepEqual(client.messages, [])
  }
}

async function closings (revision, transports) {
  const client = new Client(revision, transports)
  await client.happens('open')
  client.close()
  await client.happens('close')
  assert.equal(client.events.close[0], 'forced close')
}

async function main () {
  let done = 0
  for (const revision of [3, 4]) {
    for (const [name, transports] of Object.entries(TRANSPORTS)) {
      const client = new Client(revision, transports, { extraHeaders: { 'X-Custom': 'yes' } })
      assert.equal(await client.next(), 'hi')
      if (name === 'upgrade') await client.happens('upgrade')
      for (const [title, run] of Object.entries(cases)) {
        await run(client).catch(error => { throw new Error(`revision ${revision}, ${name}, ${title}: ${error.stack}`) })
        ++done
      }
      assert.equal(client.socket.transport.name, transports.at(-1))
      client.close()
      await closings(revision, transports)
    }
    await refusals(revision)
    await limits(revision)
    done += 8
  }
  console.log(`${done} checks with engine.io-client`)
  process.exit(0)
}

main().catch(error => {
  console.log(error.stack)
  process.exit(1)
})
