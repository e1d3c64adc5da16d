// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
//
// node kicked.cjs NODE_MODULES SETTINGS: one client that waits to be kicked, then prints what it was told.
'use strict'
const path = require('node:path')

const [modules, json] = process.argv.slice(2)
const settings = JSON.parse(json)

function load (name) {
  try {
    return require(path.join(modules, name))
  } catch (error) {
    console.log(`SKIP ${name} is not installed: run npm ci in tests/clients`)
    process.exit(77)
  }
}

const io = load(`socket.io-client-${settings.version}`)
const socket = io(`http://${settings.address}`,
  { path: settings.path, forceNew: true, transports: [settings.transport] })
const told = {}
socket.on('connect', () => socket.emit('authenticate', { token: settings.token }))
socket.on('authenticated', () => socket.emit('realtime:join', { name: '/ping', token: settings.token }))
socket.on('realtime:join:success', () => console.log('joined'))
socket.on('kicked', what => { told.kicked = what })
socket.on('disconnect', why => {
  console.log(JSON.stringify({ ...told, disconnect: why }))
  process.exit(0)
})
setTimeout(() => process.exit(1), 60_000).unref()
