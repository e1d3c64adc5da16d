// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Holds an OpenAPI document against the specification (npm @apidevtools/swagger-parser), and bodies
// against its schemas (npm ajv).
//
//   validate.mjs MODULES DOCUMENT < [{"schema": …, "body": …, "what": …}]

import { readFileSync } from 'node:fs';

import { packagesOf } from '../toa/packages.mjs';

const [modules, file] = process.argv.slice(2);
const load = packagesOf(modules);
const SwaggerParser = load('@apidevtools/swagger-parser');
const Ajv = load('ajv/dist/2020').Ajv2020;

const text = readFileSync(file, 'utf8');
const errors = [];
try {
  await SwaggerParser.validate(JSON.parse(text)); // takes the references apart: it has a copy of its own
} catch (error) {
  errors.push(String(error));
}

const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'document', ...JSON.parse(text) });
for (const { schema, body, what } of JSON.parse(readFileSync(0, 'utf8'))) {
  const rooted = JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#', '"$ref":"document#'));
  const check = ajv.compile(rooted);
  if (!check(body)) errors.push(`${what}: ${ajv.errorsText(check.errors)} in ${JSON.stringify(body)}`);
}
for (const error of errors) console.log(error);
process.exit(errors.length ? 1 : 0);
