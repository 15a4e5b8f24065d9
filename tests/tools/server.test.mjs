// The development server keeps its promises: types, compression, policy, and nothing outside its folder.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import test, {after, before} from 'node:test';
import zlib from 'node:zlib';
import {POLICY, serve} from '../../tools/lib/server.mjs';

let folder, site;
before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'site-'));
    fs.mkdirSync(path.join(folder, 'root/es'), {recursive: true});
    fs.writeFileSync(path.join(folder, 'secret.txt'), 'secret');
    fs.symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'root/link.txt'));
    for (const name of ['index.html', 'es/index.html', 'immunarium.html', 'a.wasm', 'a.mjs', 'a.bin', 'a b.css'])
        fs.writeFileSync(path.join(folder, 'root', name), name.repeat(100));
    site = await serve({root: path.join(folder, 'root'), port: 0});
});
after(async () => {
    await site.close();
    fs.rmSync(folder, {recursive: true});
});

/** The raw path goes out as it is; fetch would tidy it up first. */
const get = (where, headers = {}, method = 'GET', port = site.port) => new Promise((done, fail) => {
    http.request({port, path: where, headers, method}, answer => {
        const parts = [];
        answer.on('data', part => parts.push(part)).on('end', () => done({...answer, code: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts)}));
    }).on('error', fail).end();
});

test('types, policy and openness to frames', async () => {
    const types = {'/': 'text/html', '/es/': 'text/html', '/a.wasm': 'application/wasm', '/a.mjs': 'text/javascript', '/a%20b.css': 'text/css', '/a.bin': 'application/octet-stream'};
    for (const [where, type] of Object.entries(types)) {
        const {code, headers} = await get(where);
        assert.equal(code, 200, where);
        assert.ok(headers['content-type'].startsWith(type), `${where}: ${headers['content-type']}`);
        assert.equal(headers['content-security-policy'].replaceAll(` http://localhost:${site.port}`, ''), POLICY);
        assert.ok(headers['content-security-policy'].includes(`script-src 'self' http://localhost:${site.port} `));
        assert.equal(headers['access-control-allow-origin'], '*');
    }
    assert.equal((await get('/immunarium.html')).headers['content-security-policy'], undefined);
});

test('packs what the request accepts', async () => {
    const plain = await get('/a.wasm');
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.equal(plain.headers['content-length'], String(plain.body.length));
    const br = await get('/a.wasm', {'accept-encoding': 'gzip, br'});
    assert.equal(br.headers['content-encoding'], 'br');
    assert.deepEqual(zlib.brotliDecompressSync(br.body), plain.body);
    const gz = await get('/a.wasm', {'accept-encoding': 'gzip'});
    assert.deepEqual(zlib.gunzipSync(gz.body), plain.body);
});

test('unchanged files are not sent again', async () => {
    const {headers} = await get('/a.mjs');
    assert.equal((await get('/a.mjs', {'if-none-match': headers.etag})).code, 304);
});

test('nothing outside the folder', async () => {
    for (const where of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/es/../../secret.txt', '/..%5csecret.txt', '/link.txt', '/%00', '/%', '//etc/passwd', '/missing']) {
        const {code, body} = await get(where);
        assert.equal(code, 404, where);
        assert.ok(!body.includes('secret'), where);
    }
});

test('folders end in a slash and keep the query; only reading is allowed', async () => {
    const moved = await get('/es?chapter=badges');
    assert.equal(moved.code, 301);
    assert.equal(moved.headers.location, '/es/?chapter=badges');
    assert.equal((await get('/', {}, 'POST')).code, 405);
    assert.equal((await get('/', {}, 'HEAD')).body.length, 0);
});

test('a busy port gives way to the next; headers can be changed', async () => {
    const second = await serve({root: path.join(folder, 'root'), port: site.port, headers: (request, file) => ({'X-File': file, 'Access-Control-Allow-Origin': null})});
    try {
        assert.notEqual(second.port, site.port);
        assert.equal(second.busy, true);
        const {headers} = await get('/es/', {}, 'GET', second.port);
        assert.equal(headers['x-file'], path.join('es', 'index.html'));
        assert.equal(headers['access-control-allow-origin'], undefined);
    } finally {
        await second.close();
    }
});
