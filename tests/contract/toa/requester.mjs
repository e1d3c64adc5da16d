// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Calls operations as a Toa component does, with its own library, unmodified:
//   requester.mjs MODULES PACKAGE URL
// reads lines {"queue", "input"} and prints each reply; `ready` first.
import { createInterface } from 'node:readline'
import { packagesOf } from './packages.mjs'

const [modules, name, url] = process.argv.slice(2)
const { connect } = packagesOf(modules)(name)
const io = await connect(url)
console.log('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const { queue, input } = JSON.parse(line)
  console.log(JSON.stringify(await io.request(queue, { input, authentic: true })))
}
await io.close()
process.exit(0)
