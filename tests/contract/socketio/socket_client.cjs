// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
//
// node socket_client.cjs NODE_MODULES SETTINGS: socket.io-client 2, 3 and 4 at socketio-client-server,
// by polling, by WebSocket and by the upgrade.
'use strict'
const assert = require('node:assert/strict')
const path = require('node:path')

const [modules, json] = process.argv.slice(2)
const settings = JSON.parse(json)
const address = `http://${settings.address}`
const WAIT_MS = 10_000
const TRANSPORTS = { polling: ['polling'], websocket: ['websocket'], upgrade: ['polling', 'websocket'] }

function load (version) {
  try {
    const module = require(path.join(modules, `socket.io-client-${version}`))
    return module.io ?? module
  } catch (error) {
    console.log(`SKIP socket.io-client ${version} is not installed: run npm ci in tests/clients`)
    process.exit(77)
  }
}

const within = (promise, what) => new Promise((resolve, reject) => {
  const timer = setTimeout(() => reject(new Error(`${what} did not come`)), WAIT_MS)
  promise.then(value => { clearTimeout(timer); resolve(value) }, reject)
})
const next = (socket, event) => within(new Promise(resolve => {
  socket.once(event, (...args) => resolve(args))
}), event)
const ask = (socket, ...args) => within(new Promise(resolve => {
  socket.emit(...args, (...answer) => resolve(answer))
}), `the ack of ${args[0]}`)
// The answer to an event, without the offset that the server adds for clients of revision 5.
async function answer (socket, event, [name, ...args]) {
  const coming = next(socket, event)
  socket.emit(name, ...args)
  const got = await coming
  return socket.pidOrNot ? got.slice(0, -1) : got
}
const bytes = value => [...new Uint8Array(value.buffer ?? value, value.byteOffset ?? 0, value.byteLength)]
const word = [...Buffer.from('asdfasdf')]
const buffer = () => Buffer.from([0, 1, 254, 255])

const cases = {
  async echoes (socket) {
    for (const value of [123, 'é€😀', null, false, { a: [1, { b: 'x' }] }, []]) {
      assert.deepEqual(await ask(socket, 'echo', value), [value])
    }
  },
  async sends_binary_and_gets_it_acknowledged (socket) {
    const [one] = await ask(socket, 'echo', buffer())
    assert.deepEqual(bytes(one), [0, 1, 254, 255])
    const [mixed] = await ask(socket, 'echo', { a: buffer(), b: [{ c: Buffer.alloc(0) }, 'x'], d: Buffer.alloc(70_000, 7) })
    assert.deepEqual(bytes(mixed.a), [0, 1, 254, 255])
    assert.deepEqual(bytes(mixed.b[0].c), [])
    assert.equal(mixed.b[1], 'x')
    assert.equal(bytes(mixed.d).length, 70_000)
    assert(bytes(mixed.d).every(byte => byte === 7))
  },
  async gets_binary (socket) {
    assert.deepEqual(bytes((await answer(socket, 'doge', ['doge']))[0]), word)
    assert.deepEqual(bytes((await answer(socket, 'takebin', ['getbin']))[0]), word)
  },
  async binary_arrives_as_binary_and_in_order (socket) {
    assert.deepEqual(await answer(socket, 'buffack', ['buffa', buffer()]), [])
    assert.deepEqual(await answer(socket, 'jsonbuff-ack', ['jsonbuff', { hello: 'lol', message: buffer(), goodbye: 'gotcha' }]), [])
    socket.emit('abuff1', buffer())
    assert.deepEqual(await answer(socket, 'abuff2-ack', ['abuff2', 'please arrive second']), [])
    assert.deepEqual(await answer(socket, 'back', ['blob', buffer()]), [])
    assert.deepEqual(await answer(socket, 'jsonblob-ack', ['jsonblob', { hello: 'lol', message: buffer(), goodbye: 'gotcha' }]), [])
    socket.emit('blob1', buffer())
    socket.emit('blob2', 'second')
    assert.deepEqual(await answer(socket, 'blob3-ack', ['blob3', buffer()]), [])
  },
  async is_asked_for_an_ack (socket) {
    const got = next(socket, 'got it')
    socket.once('ack', reply => reply(5, { test: true }))
    socket.emit('ack')
    await got
  },
  async dates_texts_and_false (socket) {
    for (const [[date]] of [[await ask(socket, 'getAckDate', { test: true })], [await answer(socket, 'takeDate', ['getDate'])]]) {
      assert(Math.abs(Date.now() - Date.parse(date)) < 60_000, date)
    }
    const [{ date }] = await answer(socket, 'takeDateObj', ['getDateObj'])
    assert(Math.abs(Date.now() - Date.parse(date)) < 60_000, date)
    assert.deepEqual(await answer(socket, 'false', ['false']), [false])
    const texts = []
    socket.on('takeUtf8', text => texts.push(text))
    socket.emit('getUtf8')
    await ask(socket, 'echo', 'all of them')
    assert.deepEqual(texts, ['てすと', 'Я Б Г Д Ж Й', 'Ä ä Ü ü ß', 'utf8 — string', 'utf8 — string'])
  },
  async shows_the_handshake (socket) {
    const [handshake] = await ask(socket, 'getHandshake')
    for (const name of ['headers', 'time', 'address', 'xdomain', 'secure', 'issued', 'url', 'query', 'auth']) {
      assert(name in handshake, name)
    }
    assert.equal(handshake.query.more, '&=?a')
    assert.equal(handshake.headers['x-custom'], 'yes')
  }
}

async function namespaces (io, version, transports) {
  const options = { transports, forceNew: true, reconnection: false }
  const main = io(address, options)
  const [id] = await ask(main, 'getId')
  assert.equal(id, main.id)
  const foo = main.io.socket('/foo')
  const [fooId] = await ask(foo, 'getId')
  assert.equal(fooId, foo.id)
  assert.notEqual(fooId, id)
  assert.deepEqual(await ask(main, 'echo', 'both live'), ['both live'])
  foo.close()
  assert.deepEqual(await ask(main, 'echo', 'alone again'), ['alone again'])
  main.close()

  const shown = io(`${address}/abc?b=c&d=e%26`, options)
  const [handshake] = await next(shown, 'handshake')
  assert.equal(handshake.query.b, 'c')
  assert.equal(handshake.query.d, 'e&')
  shown.close()

  // Revision 4 says only the words, and says them by an event called error.
  const failure = version === '2' ? 'error' : 'connect_error'
  const words = error => error.message ?? error
  for (const [target, expected] of [['/no', 'Auth failed (custom namespace)'], ['/nowhere', 'Invalid namespace'],
    ['/?fail=true', 'Auth failed (main namespace)']]) {
    const refused = io(address + target, options)
    const [error] = await next(refused, failure)
    assert.equal(words(error), expected)
    refused.close()
  }
}

// The connection is cut, by the client's own engine: state and missed events come back.
async function recovery (io, transports) {
  const socket = io(address, { transports, forceNew: true, reconnectionDelay: 10, randomizationFactor: 0 })
  await next(socket, 'connect')
  assert.equal(socket.recovered, false)
  socket.pidOrNot = true
  await answer(socket, 'hi', ['hi'])
  for (let turn = 0; turn < 3; ++turn) { // again and again
    const id = socket.id
    socket.io.engine.close()
    await next(socket, 'connect')
    assert.equal(socket.recovered, true)
    assert.equal(socket.id, id)
    assert.deepEqual(await ask(socket, 'echo', turn), [turn])
  }
  const id = socket.id
  socket.disconnect() // in good order: nothing is kept
  socket.connect()
  await next(socket, 'connect')
  assert.equal(socket.recovered, false)
  assert.notEqual(socket.id, id)
  socket.close()
}

async function main () {
  let done = 0
  for (const version of ['2', '3', '4']) {
    const io = load(version)
    for (const [name, transports] of Object.entries(TRANSPORTS)) {
      const socket = io(address, { transports, forceNew: true, query: { more: '&=?a' }, extraHeaders: { 'X-Custom': 'yes' },
        transportOptions: { polling: { extraHeaders: { 'X-Custom': 'yes' } }, websocket: { extraHeaders: { 'X-Custom': 'yes' } } } })
      socket.pidOrNot = version !== '2'
      await next(socket, 'connect')
      const every = { ...cases, namespaces: () => namespaces(io, version, transports) }
      if (version === '4') every.recovery = () => recovery(io, transports)
      for (const [title, run] of Object.entries(every)) {
        await run(socket).catch(error => { throw new Error(`socket.io-client ${version}, ${name}, ${title}: ${error.stack}`) })
        ++done
      }
      assert.equal(socket.io.engine.transport.name, transports.at(-1))
      socket.close()
    }
  }
  console.log(`${done} checks with socket.io-client`)
  process.exit(0)
}

main().catch(error => {
  console.log(error.stack)
  process.exit(1)
})
