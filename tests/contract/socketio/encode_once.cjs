// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
//
// node encode_once.cjs NODE_MODULES SETTINGS: sockets of both revisions and both transports in one
// room, many broadcasts, and what the server's encode stage has counted meanwhile.
'use strict'
const assert = require('node:assert/strict')
const path = require('node:path')

const [modules, json] = process.argv.slice(2)
const settings = JSON.parse(json)
const ROOM = '/ping'
const FORMS = [['2', 'polling'], ['4', 'polling'], ['2', 'websocket'], ['4', 'websocket']]

function load (name) {
  try {
    return require(path.join(modules, name))
  } catch (error) {
    console.log(`SKIP ${name} is not installed: run npm ci in tests/clients`)
    process.exit(77)
  }
}

const clients = { 2: load('socket.io-client-2'), 4: load('socket.io-client-4') }

function once (socket, event) {
  return new Promise((resolve, reject) => {
    socket.once(event, resolve)
    socket.once('disconnect', why => reject(new Error(`${why} instead of ${event}`)))
    setTimeout(() => reject(new Error(`no ${event}`)), 60_000).unref()
  })
}

async function open (index) {
  const [version, transport] = FORMS[index % FORMS.length]
  const socket = clients[version](`http://${settings.address}`,
    { path: settings.path, transports: [transport], forceNew: true, reconnection: false })
  await once(socket, 'connect')
  socket.emit('authenticate', { token: settings.token })
  await once(socket, 'authenticated')
  socket.emit('realtime:join', { name: ROOM, token: settings.token })
  await once(socket, 'realtime:join:success')
  assert.equal(socket.io.engine.transport.name, transport)
  return { socket, form: `${socket.io.engine.id[0]} ${transport}` }
}

// Resolves with the numbers it was told, once there are enough.
function told ({ socket }) {
  const numbers = []
  return new Promise((resolve, reject) => {
    socket.on('realtime:event', ({ data }) => {
      if (numbers.push(data.number) === settings.broadcasts) resolve(numbers)
    })
    socket.once('disconnect', why => reject(new Error(`lost: ${why}`)))
    setTimeout(() => reject(new Error(`only ${numbers.length} broadcasts came`)), 60_000).unref()
  })
}

async function encoded () {
  const text = await (await fetch(`http://${settings.admin}/metrics`)).text()
  const samples = [...text.matchAll(/^sluice_stage_events_total\{[^}]*stage="encode"[^}]*\} (\d+)/gm)]
  assert(samples.length > 0, 'the encode stage is counted')
  return samples.reduce((sum, [, count]) => sum + Number(count), 0)
}

async function main () {
  const opened = await Promise.all(Array.from({ length: settings.sockets }, (_, index) => open(index)))
  const forms = new Set(opened.map(({ form }) => form))
  assert.equal(forms.size, settings.edges * 2, `every edge has both transports: ${[...forms]}`)
  const before = await encoded()
  const all = opened.map(told)
  const numbers = Array.from({ length: settings.broadcasts }, (_, number) => number)
  for (const number of numbers) {
    opened[number % opened.length].socket.emit('realtime:event', { name: ROOM, token: settings.token, data: { number } })
  }
  const wanted = JSON.stringify(numbers)
  for (const got of await Promise.all(all)) assert.equal(JSON.stringify(got.sort((a, b) => a - b)), wanted)
  const count = await encoded() - before
  console.log(`${settings.sockets} sockets, ${settings.broadcasts} broadcasts: encoded ${count} times`)
  assert.equal(count, settings.broadcasts * forms.size)
  for (const { socket } of opened) socket.close()
  process.exit(0)
}

main().catch(error => {
  console.log(error.stack)
  process.exit(1)
})
