// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Writes github-webhooks.ndjson: one line {"event":"github.<name>","payload":{…}} for every example
// of the npm package @octokit/webhooks-examples (MIT, see NOTICE). The order is the package's, so
// the same version always gives the same bytes.
//
//   npm install --no-save @octokit/webhooks-examples@7.6.1
//   node make_github_webhooks.mjs [PATH/TO/node_modules] [OUTPUT]
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kVersion = '7.6.1';
const here = dirname(fileURLToPath(import.meta.url));
const modules = process.argv[2] ?? join(process.cwd(), 'node_modules');
const output = process.argv[3] ?? join(here, 'github-webhooks.ndjson');
const root = join(modules, '@octokit', 'webhooks-examples');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
if (version !== kVersion) {
    console.error(`found @octokit/webhooks-examples ${version}, want ${kVersion}`);
    process.exit(1);
}

const source = readFileSync(join(root, 'api.github.com', 'index.json'), 'utf8');
const lines = [];
for (const { name, examples } of JSON.parse(source)) {
    for (const payload of examples)
        lines.push(JSON.stringify({ event: `github.${name}`, payload }));
}
writeFileSync(output, lines.join('\n') + '\n');
console.log(`${lines.length} payloads written to ${output}`);
