// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Tokens of the npm packages jose and jsonwebtoken must pass our verification, ours must pass
// jose's, for every algorithm. Usage: node interop.mjs JWT_TOOL
// Packages are taken from SLUICE_NODE_MODULES or tests/clients/node_modules; without them the test
// fails, or is skipped (77) if SLUICE_TEST_OFFLINE=1.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as crypto from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const tool = process.argv[2];
const clients = fileURLToPath(new URL('../../clients/node_modules', import.meta.url));
const modules = process.env.SLUICE_NODE_MODULES || clients;

function load(name) {
  try {
    // Resolved inside the folder itself: nothing of a parent folder may stand in.
    return createRequire(path.join(modules, 'x.js'))(path.join(modules, name));
  } catch (error) {
    console.error(`${name} is not usable: ${error.message}\nRun: npm install --prefix tests/clients`);
    process.exit(process.env.SLUICE_TEST_OFFLINE === '1' ? 77 : 1);
  }
}

const jose = load('jose');
const jsonwebtoken = load('jsonwebtoken');

const curves = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' };
const algorithms = ['HS256', 'HS384', 'HS512', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512',
  'ES256', 'ES384', 'ES512', 'EdDSA'];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sluice-jwt-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

function write(name, text) {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text, { mode: 0o600 });
  return file;
}

function generate(alg, owner) {
  if (alg.startsWith('HS')) {
    const secret = crypto.randomBytes(48).toString('hex');
    const file = write(`${owner}-${alg}.secret`, secret);
    const bytes = Buffer.from(secret);
    return { alg, sign: bytes, verify: bytes, signFile: file, verifyFile: file, classic: secret };
  }
  const pair = curves[alg] ? crypto.generateKeyPairSync('ec', { namedCurve: curves[alg] })
    : alg === 'EdDSA' ? crypto.generateKeyPairSync('ed25519')
      : crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' });
  return {
    alg,
    sign: pair.privateKey,
    verify: pair.publicKey,
    signFile: write(`${owner}-${alg}.pem`, pem),
    verifyFile: write(`${owner}-${alg}.pub`, pair.publicKey.export({ type: 'spki', format: 'pem' })),
    classic: pem,
  };
}

const jobs = [];
function job(fields, check) {
  jobs.push({ line: fields.join('\t'), check });
}

function expectOk(what, subject) {
  return (answer) => assert.equal(answer, `ok\t${subject}`, what);
}

function expectError(what, code) {
  return (answer) => assert.ok(answer.startsWith(`error\t${code}\t`), `${what}: ${answer}`);
}

async function josesToken(key, claims, header = {}) {
  return new jose.SignJWT(claims).setProtectedHeader({ alg: key.alg, ...header }).sign(key.sign);
}

async function addTheirs(key, other, now) {
  const { alg, verifyFile } = key;
  const subject = `älice of ${alg}`;
  const good = await josesToken(key, { sub: subject, iat: now, exp: now + 600 }, { typ: 'JWT' });
  job(['verify', alg, verifyFile, good], expectOk(`jose ${alg}`, subject));
  const old = await josesToken(key, { sub: subject, exp: now - 600 });
  job(['verify', alg, verifyFile, old], expectError(`jose ${alg} expired`, 'token_expired'));
  const forged = await josesToken(other, { sub: subject });
  job(['verify', alg, verifyFile, forged], expectError(`jose ${alg} forged`, 'token_invalid'));
  if (alg !== 'EdDSA') { // which jsonwebtoken does not have
    const classic = jsonwebtoken.sign({ sub: subject }, key.classic,
      { algorithm: alg, expiresIn: 600, jwtid: 'j', audience: ['a', 'b'], issuer: 'i' });
    job(['verify', alg, verifyFile, classic], expectOk(`jsonwebtoken ${alg}`, subject));
  }
}

async function addJwks(keys, now) {
  const published = keys.filter((key) => !key.alg.startsWith('HS'));
  const document = { keys: [] };
  for (const key of published) {
    const jwk = await jose.exportJWK(key.verify);
    document.keys.push({ ...jwk, kid: `kid ${key.alg}`, alg: key.alg, use: 'sig' });
  }
  const file = write('jwks.json', JSON.stringify(document));
  for (const key of published) {
    const token = await josesToken(key, { sub: key.alg, exp: now + 60 }, { kid: `kid ${key.alg}` });
    job(['verify', 'jwks', file, token], expectOk(`JWKS ${key.alg}`, key.alg));
    const stranger = await josesToken(key, { sub: key.alg }, { kid: 'another' });
    job(['verify', 'jwks', file, stranger], expectError('unknown kid', 'token_invalid'));
  }
}

function addNone(keys) {
  const token = jsonwebtoken.sign({ sub: 'x' }, '', { algorithm: 'none' });
  for (const key of keys)
    job(['verify', key.alg, key.verifyFile, token], expectError('none', 'token_invalid'));
}

function addConfusion(keys) {
  const rsa = keys.find((key) => key.alg === 'RS256');
  const text = fs.readFileSync(rsa.verifyFile, 'utf8');
  const head = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');
  const input = `${head}.${Buffer.from('{"sub":"x"}').toString('base64url')}`;
  const mac = crypto.createHmac('sha256', text).update(input).digest('base64url');
  job(['verify', 'RS256', rsa.verifyFile, `${input}.${mac}`],
    expectError('public key as secret', 'token_invalid'));
  job(['verify', 'HS256', rsa.verifyFile, `${input}.${mac}`],
    expectError('PEM configured as secret', 'config_invalid'));
}

const ours = [];
function addOurs(key, now) {
  const payload = { sub: `bob of ${key.alg}`, iat: now, exp: now + 600, sluice: { admin: 'viewer' } };
  job(['mint', key.alg, key.signFile, JSON.stringify(payload)], (answer) => {
    assert.ok(answer.startsWith('ok\t'), `mint ${key.alg}: ${answer}`);
    ours.push({ key, payload, token: answer.slice(3) });
  });
}

async function checkOurs() {
  for (const { key, payload, token } of ours) {
    const seen = await jose.jwtVerify(token, key.verify, { algorithms: [key.alg], typ: 'JWT' });
    assert.deepEqual(seen.payload, payload);
    if (key.alg !== 'EdDSA') {
      const check = key.alg.startsWith('HS') ? key.classic : fs.readFileSync(key.verifyFile);
      assert.equal(jsonwebtoken.verify(token, check, { algorithms: [key.alg] }).sub, payload.sub);
    }
  }
  assert.equal(ours.length, algorithms.length);
}

const now = Math.floor(Date.now() / 1000);
const keys = algorithms.map((alg) => generate(alg, 'our'));
for (const key of keys) {
  await addTheirs(key, generate(key.alg, 'other'), now);
  addOurs(key, now);
}
await addJwks(keys, now);
addNone(keys);
addConfusion(keys);

const input = jobs.map(({ line }) => `${line}\n`).join('');
const result = spawnSync(tool, { input, encoding: 'utf8' });
assert.equal(result.status, 0, result.stderr || String(result.error));
const answers = result.stdout.split('\n');
assert.equal(answers.length, jobs.length + 1);
jobs.forEach(({ check }, i) => check(answers[i]));
await checkOurs();
console.log(`${jobs.length} jobs agreed`);
