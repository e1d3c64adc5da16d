// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
//
// node recovery.cjs NODE_MODULES SETTINGS: socket.io-client 4 at sluiced, cut off while things happen.
'use strict'
const assert = require('node:assert/strict')
const path = require('node:path')

const [modules, json] = process.argv.slice(2)
const settings = JSON.parse(json)
const TRANSPORTS = { polling: ['polling'], websocket: ['websocket'], upgrade: ['polling', 'websocket'] }
const WAIT_MS = 10_000

let io
try {
  ({ io } = require(path.join(modules, 'socket.io-client-4')))
} catch (error) {
  console.log('SKIP socket.io-client 4 is not installed: run npm ci in tests/clients')
  process.exit(77)
}

const next = (socket, event) => new Promise((resolve, reject) => {
  const timer = setTimeout(() => reject(new Error(`${event} did not come`)), WAIT_MS)
  socket.once(event, (...args) => { clearTimeout(timer); resolve(args) })
})

async function save (room, n) {
  const answer = await fetch(`http://${settings.address}/v1/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${settings.publisher}` },
    body: JSON.stringify({ event: 'notes.saved', payload: { room, n } })
  })
  assert.equal(answer.status, 200)
}

async function until (condition, what) {
  const deadline = Date.now() + WAIT_MS
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`${what} did not come true`)
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}

async function survives (transports, room) {
  const socket = io(`http://${settings.address}`, {
    path: settings.path, transports, forceNew: true, reconnectionDelay: 300, randomizationFactor: 0
  })
  const seen = []
  let joins = 0
  socket.on('realtime:resource', ({ resource }) => seen.push(resource.n))
  socket.on('realtime:join:success', () => ++joins)
  await next(socket, 'connect')
  assert.equal(socket.recovered, false)
  socket.emit('authenticate', { token: settings.token })
  await next(socket, 'authenticated')
  socket.emit('realtime:join', { name: `/r/${room}` })
  await next(socket, 'realtime:join:success')
  if (transports.length === 2) await until(() => socket.io.engine.transport.name === 'websocket', 'the upgrade')
  for (let turn = 0; turn < 3; ++turn) {
    const id = socket.id
    await save(room, 3 * turn)
    await until(() => seen.length === 3 * turn + 1, 'the event before')
    socket.io.engine.close()
    await save(room, 3 * turn + 1)
    await next(socket, 'connect')
    assert.equal(socket.recovered, true, `turn ${turn}`)
    assert.equal(socket.id, id)
    await save(room, 3 * turn + 2)
    await until(() => seen.length === 3 * turn + 3, 'the missed one and the next')
  }
  assert.deepEqual(seen, [...Array(9).keys()], 'nothing twice, nothing missing, in order')
  assert.equal(joins, 1, 'nobody had to join again')
  socket.close()
}

async function main () {
  for (const [name, transports] of Object.entries(TRANSPORTS)) {
    await survives(transports, name).catch(error => { throw new Error(`${name}: ${error.stack}`) })
  }
  console.log('9 recoveries with socket.io-client 4')
  process.exit(0)
}

main().catch(error => {
  console.log(error.stack)
  process.exit(1)
})
