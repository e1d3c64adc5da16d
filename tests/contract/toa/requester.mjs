// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Calls operations as a Toa component does, with its own library, unmodified:
//   requester.mjs MODULES PACKAGE URL
// reads lines {"queue", "input"} and prints each reply; `ready` first.
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'

const [modules, name, url] = process.argv.slice(2)
let connect
try {
  ({ connect } = createRequire(modules + '/')(modules + '/' + name))
} catch (error) {
  console.error(String(error))
  process.exit(77)
}

const io = await connect(url)
console.log('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const { queue, input } = JSON.parse(line)
  console.log(JSON.stringify(await io.request(queue, { input, authentic: true })))
}
await io.close()
process.exit(0)
