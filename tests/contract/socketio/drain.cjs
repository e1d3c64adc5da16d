// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
//
// node drain.cjs NODE_MODULES SETTINGS: clients that lose their server and join again when it is back.
// Says `joined`, `lost` and `told again` when all of them did.
'use strict'
const path = require('node:path')

const [modules, json] = process.argv.slice(2)
const settings = JSON.parse(json)
const ROOM = '/ping'
const TRANSPORTS = [['polling'], ['websocket'], ['polling', 'websocket']]

function open (version, transports) {
  const io = require(path.join(modules, `socket.io-client-${version}`))
  const socket = io(`http://${settings.address}`,
    { path: settings.path, transports, forceNew: true, reconnectionDelay: 100, reconnectionDelayMax: 300 })
  socket.on('connect', () => socket.emit('authenticate', { token: settings.token }))
  socket.on('authenticated', () => socket.emit('realtime:join', { name: ROOM, token: settings.token }))
  return socket
}

const all = (sockets, event) => Promise.all(sockets.map(socket => new Promise(resolve => socket.once(event, resolve))))

async function main () {
  const sockets = ['2', '3', '4'].flatMap(version => TRANSPORTS.map(transports => open(version, transports)))
  await all(sockets, 'realtime:join:success')
  const lost = all(sockets, 'disconnect')
  const again = all(sockets, 'realtime:join:success')
  console.log('joined')
  await lost
  console.log('lost')
  await again
  const told = all(sockets, 'realtime:event')
  sockets[0].emit('realtime:event', { name: ROOM, token: settings.token, data: 'back' })
  await told
  console.log('told again')
  for (const socket of sockets) socket.close()
  process.exit(0)
}

setTimeout(() => { console.log('too slow'); process.exit(1) }, 60_000).unref()
main()
