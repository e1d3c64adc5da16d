// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Reads a stream with the npm package eventsource and prints one line for each event: its number.
// It reconnects by itself. Usage: node eventsource.mjs MODULES URL TOKEN LAST
// Ends when the event with the number LAST was seen; 77 if the package is not installed.

import { packagesOf } from './packages.mjs';

const [modules, url, token, last] = process.argv.slice(2);
const { EventSource } = packagesOf(modules)('eventsource');
const source = new EventSource(url, {
  fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, Authorization: `Bearer ${token}` } }),
});
source.onopen = () => console.log('open');
source.onerror = (event) => console.log(`error ${event.code ?? ''}`.trim());
source.addEventListener('default.notes.written', (event) => {
  const { n } = JSON.parse(event.data);
  console.log(`${n} ${event.lastEventId}`);
  if (n === Number(last)) {
    source.close();
    process.exit(0);
  }
});
