// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
//
// node edges.cjs NODE_MODULES SETTINGS: many clients at a server of several edges, all of which must
// end on a WebSocket and then hear of one event.
'use strict'
const path = require('node:path')

const [modules, json] = process.argv.slice(2)
const settings = JSON.parse(json)
const ROOM = '/ping'

function load (name) {
  try {
    return require(path.join(modules, name))
  } catch (error) {
    console.log(`SKIP ${name} is not installed: run npm ci in tests/clients`)
    process.exit(77)
  }
}

const clients = [load('socket.io-client-2'), load('socket.io-client-3'), load('socket.io-client-4')]

function once (emitter, event) {
  return new Promise((resolve, reject) => {
    emitter.once(event, resolve)
    setTimeout(() => reject(new Error(`no ${event}`)), 30_000).unref()
  })
}

async function open (index) {
  const io = clients[index % clients.length]
  const socket = io(settings.address, { path: settings.path, forceNew: true, reconnection: false, ca: settings.ca })
  const lost = new Promise((resolve, reject) => socket.once('disconnect', why => reject(new Error(why))))
  lost.catch(() => {})
  await Promise.race([once(socket, 'connect'), lost])
  const engine = socket.io.engine
  if (engine.transport.name !== 'websocket') await Promise.race([once(engine, 'upgrade'), lost])
  socket.emit('authenticate', { token: settings.token })
  await Promise.race([once(socket, 'authenticated'), lost])
  socket.emit('realtime:join', { name: ROOM, token: settings.token })
  await Promise.race([once(socket, 'realtime:join:success'), lost])
  return socket
}

async function main () {
  const sockets = await Promise.all(Array.from({ length: settings.clients }, (_, index) => open(index)))
  const told = sockets.map(socket => once(socket, 'realtime:event'))
  sockets[0].emit('realtime:event', { name: ROOM, token: settings.token, data: { type: 'hello' } })
  await Promise.all(told)
  const homes = new Set(sockets.map(socket => socket.io.engine.id[0]))
  console.log(`${sockets.length} clients on WebSockets at ${homes.size} edges`)
  for (const socket of sockets) socket.close()
  process.exit(homes.size === settings.edges ? 0 : 1)
}

main().catch(error => {
  console.log(error.stack)
  process.exit(1)
})
