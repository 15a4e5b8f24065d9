// The two lists of library versions agree: tools/lib/pins.sh (Debian's sources) and CMakeLists.txt (the upstream projects').
import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import {fileURLToPath} from 'node:url';

const read = name => fs.readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');

test('each library is the same version for both', () => {
    const rows = read('tools/lib/pins.sh').split('\n').filter(line => /^[A-Z0-9]+\|/.test(line)).map(line => line.split('|'));
    assert.equal(rows.length, 4);
    const cmake = read('CMakeLists.txt');
    for (const [name, folder, , oldest, pool, hash] of rows) {
        const version = folder.replace(/^.*-/, '');
        const declared = new RegExp(`FetchContent_Declare\\(${name.toLowerCase()} [\\s\\S]*?URL (\\S+)`).exec(cmake);
        assert.ok(declared, `CMakeLists.txt does not declare ${name.toLowerCase()}`);
        assert.ok(declared[1].includes(version), `${declared[1]} is not version ${version}`);
        assert.ok(pool.includes(`_${version}`), `${pool} is not version ${version}`);
        assert.match(hash, /^[0-9a-f]{64}$/);
        assert.ok(version.localeCompare(oldest, 'en', {numeric: true}) >= 0);
    }
});

test('the lock file holds hashes and names no registry', () => {
    const {packages, lockfileVersion} = JSON.parse(read('package-lock.json'));
    assert.equal(lockfileVersion, 3);
    for (const [name, entry] of Object.entries(packages)) {
        if (!name) continue;
        assert.equal(entry.resolved, undefined, `${name} names where it came from`);
        assert.match(entry.integrity ?? '', /^sha512-/, `${name} has no hash`);
    }
    for (const version of Object.values(JSON.parse(read('package.json')).devDependencies)) assert.match(version, /^\d/, 'an exact version');
});
