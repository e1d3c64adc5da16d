// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Emits events as a Toa component does, with its own library, unmodified:
//   emitter.mjs MODULES PACKAGE URL
// reads lines {"label", "payload"} and answers `ok` when the broker has confirmed; `ready` first.
import { createInterface } from 'node:readline'
import { packagesOf } from './packages.mjs'

const [modules, name, url] = process.argv.slice(2)
const { connect } = packagesOf(modules)(name)
const io = await connect(url)
console.log('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const { label, payload } = JSON.parse(line)
  await io.emit(label, { payload }, { headers: { 'toa.io/amqp': '0' } })
  console.log('ok')
}
await io.close()
process.exit(0)
