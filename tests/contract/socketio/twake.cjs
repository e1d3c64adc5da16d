// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Twake's contract with the real socket.io-client: rows 1 to 14 of Twake's own tests, and what users
// expect around them. A line for each case; `twake.cjs MODULES SETTINGS`, settings as JSON.
'use strict'

const assert = require('node:assert/strict')
const path = require('node:path')

const [modules, text] = process.argv.slice(2)
const settings = JSON.parse(text)
const load = name => require(path.join(modules, name))
let jwt
const clients = {}
try {
  jwt = load('jsonwebtoken')
  for (const version of ['2', '3', '4']) {
    const module = load(`socket.io-client-${version}`)
    clients[version] = module.io ?? module
  }
} catch (error) {
  console.log(`missing: ${error.message}`)
  process.exit(77)
}

const TRANSPORTS = { polling: ['polling'], websocket: ['websocket'], upgrade: ['polling', 'websocket'] }
const WAIT_MS = 8000

const sign = (claims, secret = settings.secret, options = {}) =>
  jwt.sign({ iat: Math.floor(Date.now() / 1000), ...claims }, secret, { noTimestamp: false, ...options })
const roomToken = (user, room) => {
  const now = Math.round(Date.now() / 1000)
  return jwt.sign({ sub: user, name: room, iat: now + 2678400, nbf: now - 60 }, settings.roomSecret)
}

class Client {
  constructor (io, transports, address) {
    this.seen = []
    this.waiters = []
    this.socket = io(`http://${address}`, {
      path: settings.path, transports, forceNew: true, reconnection: false
    })
    for (const event of ['connect', 'disconnect', 'connect_error', 'authenticated', 'unauthorized',
      'realtime:join:success', 'realtime:join:error', 'realtime:leave:success', 'realtime:leave:error',
      'realtime:event', 'realtime:event:error', 'realtime:resource']) {
      this.socket.on(event, (...args) => {
        this.seen.push([event, args])
        for (const waiter of this.waiters.splice(0)) waiter()
      })
    }
  }

  // The arguments of the first event of that name that nobody took yet.
  async next (event, fits = () => true) {
    const deadline = Date.now() + WAIT_MS
    for (;;) {
      const at = this.seen.findIndex(([name, args]) => name === event && fits(...args))
      if (at >= 0) return this.seen.splice(at, 1)[0][1]
      if (Date.now() > deadline) {
        throw new Error(`no ${event}; seen: ${JSON.stringify(this.seen)}`)
      }
      await new Promise(resolve => {
        const timer = setTimeout(resolve, 50)
        this.waiters.push(() => { clearTimeout(timer); resolve() })
      })
    }
  }

  saw (event) { return this.seen.some(([name]) => name === event) }
  emit (...args) { this.socket.emit(...args) }
  // The arguments of the ack.
  ask (...args) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no ack of ${args[0]}`)), WAIT_MS)
      this.socket.emit(...args, (...answer) => { clearTimeout(timer); resolve(answer) })
    })
  }

  async authenticate (claims) {
    await this.next('connect')
    this.emit('authenticate', { token: sign(claims) })
    assert.deepEqual(await this.next('authenticated'), [])
  }

  async join (name, token) {
    this.emit('realtime:join', token === undefined ? { name } : { name, token })
    assert.deepEqual(await this.next('realtime:join:success'), [{ name }])
  }

  // Everything that was sent before has been done when this is answered.
  async settle () { await this.ask('online:get', { data: [] }) }
  close () { this.socket.close() }
}

async function publish (event, payload) {
  const answer = await fetch(`http://${settings.legacyAddress}/v1/events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${settings.publisher}` },
    body: JSON.stringify({ event, payload })
  })
  assert.equal(answer.status, 200)
}

async function call (method, target, body, statuses = [200, 201]) {
  const answer = await fetch(`http://${settings.legacyAddress}${target}`, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${settings.publisher}` },
    body: body && JSON.stringify(body)
  })
  const text = await answer.text()
  assert([statuses].flat().includes(answer.status), `${answer.status} ${text}`)
  return text ? JSON.parse(text) : undefined
}
const rest = (method, target, body, statuses) => call(method, `/resources/channels${target}`, body, statuses)

const forbidden = (name, message) => ({ name, message, error: message })
const NOT_TO_JOIN = 'User is not authorized to join room'
const NOT_TO_EMIT = 'User is not authorized to emit in this room'
const alice = { sub: 'alice' }

const cases = {
  async row_01_authenticate_without_token (open) {
    for (const argument of [{}, null, 1, 'x', undefined]) {
      const client = open()
      await client.next('connect')
      if (argument === undefined) client.emit('authenticate')
      else client.emit('authenticate', argument)
      assert.deepEqual(await client.next('unauthorized'), [{ err: 'No token provided' }])
      await client.next('disconnect')
      assert(!client.saw('authenticated'))
      client.close()
    }
  },
  async row_02_authenticate_with_words (open) {
    const client = open()
    await client.next('connect')
    client.emit('authenticate', { token: 'Not a JWT token' })
    assert.deepEqual(await client.next('unauthorized'),
      [{ err: { name: 'JsonWebTokenError', message: 'jwt malformed' } }])
    assert.equal((await client.next('disconnect'))[0], 'io server disconnect')
  },
  async row_03_authenticate (open) {
    await open().authenticate(alice)
  },
  async row_04_join_ping_without_token (open) {
    const client = open()
    await client.authenticate(alice)
    client.emit('realtime:join', { name: '/ping' })
    assert.deepEqual(await client.next('realtime:join:error'), [forbidden('/ping', NOT_TO_JOIN)])
    assert(!client.saw('realtime:join:success'))
  },
  async row_05_join_ping_with_an_invalid_token (open) {
    const client = open()
    await client.authenticate(alice)
    client.emit('realtime:join', { name: '/ping', token: 'invalid token' })
    assert.deepEqual(await client.next('realtime:join:error'), [forbidden('/ping', NOT_TO_JOIN)])
  },
  async row_06_join_with_the_master_token (open) {
    const client = open({ legacy: true })
    await client.authenticate(alice)
    await client.join('test', 'twake')
    const strict = open()
    await strict.authenticate(alice)
    strict.emit('realtime:join', { name: 'test', token: 'twake' })
    assert.deepEqual(await strict.next('realtime:join:error'), [forbidden('test', NOT_TO_JOIN)])
  },
  async row_07_leave_a_room_never_joined (open) {
    const client = open()
    await client.authenticate(alice)
    client.emit('realtime:leave', { name: 'roomtest' })
    assert.deepEqual(await client.next('realtime:leave:success'), [{ name: 'roomtest' }])
    assert(!client.saw('realtime:leave:error'))
  },
  async row_08_join_and_leave_at_once (open) {
    const client = open({ legacy: true })
    await client.authenticate(alice)
    client.emit('realtime:join', { name: 'roomtest', token: 'twake' })
    client.emit('realtime:leave', { name: 'roomtest' })
    assert.deepEqual(await client.next('realtime:leave:success'), [{ name: 'roomtest' }])
  },
  // Rows 9 to 14: what happens to a resource, told in its rooms by a manifest's rules.
  async rows_09_to_14_resources_are_told (open) {
    const rows = [
      ['channels.saved', 'saved', 'channel', '/companies/c/workspaces/w/channels?type=public',
        '/companies/c/workspaces/w/channels/1', { id: '1', name: 'general' }],
      ['channels.deleted', 'deleted', 'channel', '/companies/c/workspaces/w/channels?type=public',
        '/companies/c/workspaces/w/channels/1', { id: '1' }],
      ['members.saved', 'saved', 'channel_member', '/companies/c/workspaces/w/channels/1?type=public',
        '/companies/c/workspaces/w/channels/1/members/u', { id: 'u', channel: '1' }],
      ['members.deleted', 'deleted', 'channel_member', '/companies/c/workspaces/w/channels/1?type=public',
        '/companies/c/workspaces/w/channels/1/members/u', { id: 'u', channel: '1' }],
      ['bookmarks.saved', 'saved', 'user_message_bookmark', '/companies/c/messages/bookmarks', '/',
        { id: 'b', name: 'later' }],
      ['bookmarks.deleted', 'deleted', 'user_message_bookmark', '/companies/c/messages/bookmarks', '/',
        { id: 'b' }]
    ]
    const client = open({ legacy: true })
    await client.authenticate(alice)
    for (const room of new Set(rows.map(row => row[3]))) await client.join(room, 'twake')
    for (const [event, action, type, room, path, resource] of rows) {
      const payload = { ...resource, company: 'c', workspace: 'w' }
      await publish(event, payload)
      assert.deepEqual(await client.next('realtime:resource', got => got.action === action && got.type === type),
        [{ action, room, type, path, resource: payload }])
    }
  },
  // Rows 9 to 15 against a collection over HTTP, whose lists carry the rooms and their tokens.
  async rows_09_to_15_a_collection_over_http (open) {
    const id = `id-${Math.random()}`
    const entity = { id, name: 'general', company: 'rest' }
    await rest('POST', '', { resource: entity }, 201)
    const listed = await rest('GET', '?websockets=true&company=rest', undefined, 200)
    const room = '/companies/rest/channels?type=public'
    const socket = listed.websockets.find(found => found.room === room)
    assert(socket, JSON.stringify(listed.websockets))
    const client = open({ legacy: true })
    await client.authenticate({ sub: 'publisher' })
    await client.join(room, socket.token)
    await rest('PUT', `/${id}`, { resource: { ...entity, name: 'new' } }, 200)
    const [saved] = await client.next('realtime:resource')
    assert.deepEqual([saved.room, saved.type, saved.resource.name], [room, 'channel', 'new'])
    await rest('DELETE', `/${id}`, undefined, [200, 204])
    const [deleted] = await client.next('realtime:resource', message => message.action === 'deleted')
    assert.deepEqual([deleted.path, deleted.resource.id], [`/companies/rest/channels/${id}`, id])
    const other = open({ legacy: true })
    await other.authenticate({ sub: 'eve' })
    other.emit('realtime:join', { name: room, token: socket.token })
    await other.next('realtime:join:error')
  },
  async rooms_of_the_server_itself (open) {
    const client = open({ legacy: true })
    await client.authenticate({ sub: 'operator', sluice: { subscribe: ['room:/sluice/*'] } })
    await client.join('/sluice/routes')
    const answer = await call('POST', '/realtime/routes/', {
      event: 'orders.created', stream: 'alice', property: 'customer', value: `c${Math.random()}`
    })
    const [told] = await client.next('realtime:resource')
    assert.equal(told.room, '/sluice/routes')
    assert.equal(told.action, 'created')
    assert.equal(told.resource.id, answer.id)
  },
  async room_tokens_open_their_room (open) {
    const client = open()
    await client.authenticate(alice)
    const room = '/channels?type="x"&user=alice'
    await client.join(room, roomToken('alice', room))
    await client.join(room, roomToken('alice', room)) // again
    for (const token of [roomToken('bob', room), roomToken('alice', '/other'), sign(alice), 1, null]) {
      client.emit('realtime:join', { name: '/secret', token })
      assert.deepEqual(await client.next('realtime:join:error'), [forbidden('/secret', NOT_TO_JOIN)])
    }
    const before = Math.round(Date.now() / 1000) - 1
    const late = jwt.sign({ sub: 'alice', name: room, iat: before, nbf: before - 60 }, settings.roomSecret)
    client.emit('realtime:join', { name: room, token: late })
    assert.deepEqual(await client.next('realtime:join:error'), [forbidden(room, NOT_TO_JOIN)])
  },
  async own_token_opens_rooms_of_users (open) {
    const client = open()
    await client.authenticate(alice)
    await client.join('/users/online/acme', sign(alice))
    await client.join('/ping', sign(alice))
    client.emit('realtime:join', { name: '/users/bob', token: sign({ sub: 'bob' }) })
    assert.deepEqual(await client.next('realtime:join:error'), [forbidden('/users/bob', NOT_TO_JOIN)])
  },
  async claims_open_rooms_too (open) {
    const client = open()
    await client.authenticate({ sub: 'carol', sluice: { subscribe: ['room:/free/*'] } })
    await client.join('/free/1')
    client.emit('realtime:join', { name: '/closed/1', token: roomToken('carol', '/closed/1') })
    assert.deepEqual(await client.next('realtime:join:error'), // a rule denies: no token helps
      [forbidden('/closed/1', NOT_TO_JOIN)])
  },
  async events_reach_all_members_with_the_sender (open) {
    const room = '/companies/acme/workspaces'
    const sender = open()
    const reader = open()
    const stranger = open()
    await sender.authenticate(alice)
    await reader.authenticate({ sub: 'bob' })
    await stranger.authenticate({ sub: 'eve' })
    await sender.join(room, roomToken('alice', room))
    await reader.join(room, roomToken('bob', room))
    const data = { type: 'writing', event: { channel_id: 'ch', is_writing: true, name: 'é€😀' } }
    sender.emit('realtime:event', { name: room, token: roomToken('alice', room), data })
    for (const client of [sender, reader]) {
      assert.deepEqual(await client.next('realtime:event'), [{ name: room, data }])
    }
    stranger.emit('realtime:event', { name: room, token: roomToken('alice', room), data })
    assert.deepEqual(await stranger.next('realtime:event:error'), [forbidden(room, NOT_TO_EMIT)])
    reader.emit('realtime:leave', { name: room })
    await reader.next('realtime:leave:success')
    sender.emit('realtime:event', { name: room, token: roomToken('alice', room), data: 2 })
    assert.deepEqual(await sender.next('realtime:event'), [{ name: room, data: 2 }])
    await reader.settle()
    assert(!reader.saw('realtime:event') && !stranger.saw('realtime:event'))
  },
  async presence (open) {
    const watcher = open()
    await watcher.authenticate({ sub: 'watcher' })
    await watcher.join('/users/online/acme', sign({ sub: 'watcher' }))
    const told = user => ({ online }) => online.some(entry => entry.user_id === user)
    const of = (user, online) => message => message.type === 'user:online' && told(user)(message.resource) &&
      message.resource.online.some(entry => entry.user_id === user && entry.is_online === online)
    const user = `user-${Math.random()}`
    const claims = { sub: user, org: { acme: { role: 'member' } } }
    const first = open()
    await first.authenticate(claims)
    const [online] = await watcher.next('realtime:resource', of(user, true))
    assert.equal(online.action, 'event')
    assert.equal(online.room, '/users/online/acme')
    assert.equal(online.path, null)
    assert.equal(online.resource.online[0].company_id, 'acme')
    const second = open()
    await second.authenticate(claims)
    assert.deepEqual(await second.ask('online:set', { data: [user] }), [])
    await watcher.next('realtime:resource', of(user, true)) // told again
    first.close()
    const [state] = await watcher.ask('online:get', { data: [user, 'nobody', 'watcher'] })
    assert.deepEqual(state, { data: [[user, true], ['watcher', true]] })
    second.close()
    await watcher.next('realtime:resource', of(user, false))
    assert.deepEqual(await watcher.ask('online:get', { data: [user] }), [{ data: [[user, false]] }])
  },
  async bad_payloads_get_their_error (open) {
    const client = open()
    await client.authenticate(alice)
    for (const event of ['realtime:join', 'realtime:leave', 'realtime:event']) {
      for (const argument of [undefined, null, 1, 'r', [], {}, { name: 1 }, { name: {} }, { name: '' },
        { name: 'x'.repeat(2 ** 19) }]) {
        if (argument === undefined) client.emit(event)
        else client.emit(event, argument)
        const [answer] = await client.next(`${event}:error`)
        assert.equal(answer.name, '')
        assert.match(answer.message, /^Error while /)
        assert.match(answer.reason, /^invalid_params: /)
      }
    }
    for (const argument of [1, {}, { data: 1 }, { data: [1, {}] }]) {
      assert.deepEqual(await client.ask('online:get', argument), [{ data: [] }])
    }
  },
  async nothing_before_authenticate (open) {
    const client = open({ legacy: true })
    await client.next('connect')
    client.emit('realtime:join', { name: 'r', token: 'twake' })
    client.emit('realtime:leave', { name: 'r' })
    client.emit('authenticate', { token: sign(alice) })
    await client.next('authenticated')
    await client.settle()
    assert(!client.saw('realtime:join:success') && !client.saw('realtime:leave:success'))
  },
  async refused_tokens_say_why (open) {
    const now = Math.floor(Date.now() / 1000)
    const rows = [
      [sign({ sub: 'a' }, 'guessed'), { name: 'JsonWebTokenError', message: 'invalid signature' }],
      [sign({ sub: 'a' }, settings.secret, { algorithm: 'HS512' }),
        { name: 'JsonWebTokenError', message: 'invalid algorithm' }],
      [sign({ sub: 'a', exp: now - 10 }),
        { name: 'TokenExpiredError', message: 'jwt expired', expiredAt: new Date((now - 10) * 1000).toISOString() }],
      [sign({ sub: 'a', nbf: now + 60 }),
        { name: 'NotBeforeError', message: 'jwt not active', date: new Date((now + 60) * 1000).toISOString() }],
      [5, { name: 'JsonWebTokenError', message: 'jwt must be a string' }]
    ]
    for (const [token, err] of rows) {
      const client = open()
      await client.next('connect')
      client.emit('authenticate', { token })
      assert.deepEqual(await client.next('unauthorized'), [{ err }])
      await client.next('disconnect')
      client.close()
    }
  },
  async an_expired_session_is_told (open) {
    const client = open()
    await client.authenticate({ sub: 'brief', exp: Math.floor(Date.now() / 1000) + 2 })
    const [{ err }] = await client.next('unauthorized')
    assert.equal(err.name, 'TokenExpiredError')
    await client.next('disconnect')
  }
}

async function main () {
  let failed = 0
  const wanted = settings.cases ?? Object.keys(cases)
  for (const [version, io] of Object.entries(clients)) {
    for (const [name, transports] of Object.entries(TRANSPORTS)) {
      for (const test of wanted) {
        const opened = []
        const open = ({ legacy = false } = {}) => {
          const client = new Client(io, transports, legacy ? settings.legacyAddress : settings.address)
          opened.push(client)
          return client
        }
        const label = `${test} (client ${version}, ${name})`
        try {
          await cases[test](open)
          console.log(`ok   ${label}`)
        } catch (error) {
          failed += 1
          console.log(`FAIL ${label}\n${error.stack}`)
        } finally {
          for (const client of opened) client.close()
        }
      }
    }
  }
  process.exit(failed ? 1 : 0)
}

main()
