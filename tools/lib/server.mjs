// A small static server for build/site: right types, compression, the content policy that hosts are promised. Nothing is written.
import {createReadStream, promises as fs} from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import zlib from 'node:zlib';

/** The policy under which everything but the single file must work. */
export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    + "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'";

/**
 * The same with the server's own address beside 'self': in a frame that a sandbox has left without an origin, 'self' names nothing
 * to WebKit (so to Safari), the address does. Chromium and Firefox need no such help.
 */
export const policyFor = host => (/^(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?$/i.test(host ?? '') ? POLICY.replaceAll("'self'", `'self' http://${host}`) : POLICY);

const TYPES = {
    '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
    '.json': 'application/json; charset=utf-8', '.webmanifest': 'application/manifest+json; charset=utf-8',
    '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon',
    '.woff2': 'font/woff2', '.ttf': 'font/ttf', '.xml': 'application/xml; charset=utf-8', '.md': 'text/plain; charset=utf-8',
};
const COMPRESSIBLE = /^text\/|json|javascript|wasm|svg|xml|ttf/;

/** The file that an address names, inside `root`; null when there is none. A folder gives its index.html. */
async function locate(root, url) {
    let wanted;
    try { wanted = decodeURIComponent(new URL(url, 'http://localhost').pathname); } catch { return null; }
    if (wanted.includes('\0') || wanted.includes('\\')) return null;
    try {
        let file = await fs.realpath(path.join(root, wanted));  // links are followed first, then judged
        let info = await fs.stat(file);
        if (info.isDirectory()) {
            if (!wanted.endsWith('/')) return {redirect: `${wanted}/`};
            file = path.join(file, 'index.html');
            info = await fs.stat(file);
        }
        return file.startsWith(root + path.sep) && info.isFile() ? {file, info} : null;
    } catch { return null; }
}

/** How the body is packed: the best that the request accepts. */
function packing(request, type) {
    if (!COMPRESSIBLE.test(type)) return null;
    const accepts = String(request.headers['accept-encoding'] ?? '');
    if (/\bbr\b/.test(accepts)) return ['br', zlib.createBrotliCompress({params: {[zlib.constants.BROTLI_PARAM_QUALITY]: 5}})];
    if (/\bgzip\b/.test(accepts)) return ['gzip', zlib.createGzip()];
    return null;
}

async function answer(root, extra, request, response) {
    const plain = (code, text, headers = {}) => response.writeHead(code, {'Content-Type': TYPES['.txt'], ...headers}).end(text);
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET and HEAD.\n', {Allow: 'GET, HEAD'});
    const found = await locate(root, request.url);
    if (!found) return plain(404, 'No such page.\n');
    if (found.redirect) return plain(301, '', {Location: encodeURI(found.redirect) + new URL(request.url, 'http://localhost').search});

    const {file, info} = found;
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    const tag = `"${info.size.toString(36)}-${Math.round(info.mtimeMs).toString(36)}"`;
    const headers = {
        'Content-Type': type, 'Cache-Control': 'no-cache', ETag: tag, Vary: 'Accept-Encoding',
        'Access-Control-Allow-Origin': '*',          // a sandboxed frame has no origin of its own
        'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer',
        // The single file carries its own policy: its scripts are inline, allowed by their hashes.
        ...(path.basename(file) === 'immunarium.html' ? {} : {'Content-Security-Policy': policyFor(request.headers.host)}),
        ...(typeof extra === 'function' ? extra(request, path.relative(root, file)) : extra),
    };
    for (const key of Object.keys(headers)) if (headers[key] == null) delete headers[key];
    if (request.headers['if-none-match'] === tag) return response.writeHead(304, headers).end();

    const packed = packing(request, type);
    response.writeHead(200, {...headers, ...(packed ? {'Content-Encoding': packed[0]} : {'Content-Length': info.size})});
    if (request.method === 'HEAD') return response.end();
    const body = createReadStream(file);
    body.on('error', () => response.destroy());
    (packed ? body.pipe(packed[1]) : body).pipe(response);
}

/**
 * Serves the folder `root`; resolves to {url, port, close}.
 * @param headers  further headers, or a function (request, file) that gives them; a header set to null is left out
 * @param port     0 = any free port; a busy port gives way to one of the next 20 (`busy` in the result says so)
 */
export async function serve({root, port = 8080, host = '127.0.0.1', headers = {}}) {
    const folder = await fs.realpath(root);
    const server = http.createServer((request, response) => {
        answer(folder, headers, request, response).catch(() => response.destroy());
    });
    let at = port;
    for (;;) {
        const problem = await new Promise(done => {
            server.once('error', done);
            server.listen(at, host, () => { server.off('error', done); done(null); });
        });
        if (!problem) break;
        if (problem.code !== 'EADDRINUSE' || at >= port + 20) throw problem;
        ++at;
    }
    const open = new Set();
    server.on('connection', socket => { open.add(socket); socket.on('close', () => open.delete(socket)); });
    const close = () => new Promise(done => { server.close(done); for (const socket of open) socket.destroy(); });
    return {url: `http://localhost:${server.address().port}/`, port: server.address().port, busy: port !== 0 && at !== port, close};
}

async function main() {
    const {values} = parseArgs({options: {
        root: {type: 'string', default: 'build/site'}, port: {type: 'string', default: '8080'},
        host: {type: 'string', default: '127.0.0.1'}, open: {type: 'string'},
    }});
    const port = Number(values.port);
    let site;
    try {
        site = await serve({root: values.root, port, host: values.host});
    } catch (problem) {
        const why = {ENOENT: `there is no ${values.root}; run tools/build first`, EACCES: `port ${port} is not allowed for you; try --port 8080`,
            EADDRINUSE: `ports ${port} to ${port + 20} are all in use; choose another with --port`}[problem.code] ?? problem.message;
        console.error(`Could not serve: ${why}.`);
        process.exit(1);
    }
    if (site.busy) console.log(`Port ${port} is in use by another program; using ${site.port} instead.`);
    console.log('Serving build/site; stop with Ctrl+C.');
    console.log(site.url);
    if (values.open) spawn(values.open, [site.url], {stdio: 'ignore', detached: true}).on('error', () => {}).unref();
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => site.close().then(() => process.exit(0)));
}

if (process.argv[1] && fileURLToPath(import.meta.url) === await fs.realpath(process.argv[1])) await main();
