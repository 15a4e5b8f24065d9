// The plan of the house holds: arrows between rooms, pure inner rooms, no file that frightens; and each rule bites when it is broken.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {bare, layerProblems, lengthProblems, LENGTHS, ROOMS} from '../../tools/lib/layers.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The problems of a house that holds only these files. */
function house(files, check = layerProblems) {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'house-'));
    try {
        fs.mkdirSync(path.join(root, 'src'));
        for (const [name, text] of Object.entries(files)) {
            fs.mkdirSync(path.dirname(path.join(root, name)), {recursive: true});
            fs.writeFileSync(path.join(root, name), text);
        }
        return check(root);
    } finally {
        fs.rmSync(root, {recursive: true});
    }
}

test('our own house keeps its plan', () => assert.deepEqual(layerProblems(ROOT), []));
test('no file of ours is too long', () => assert.deepEqual(lengthProblems(ROOT), []));

test('rooms form layers: nothing is used by what it uses', () => {
    for (const [room, {uses}] of Object.entries(ROOMS))
        for (const other of uses) assert.ok(!ROOMS[other].uses.includes(room), `${room} and ${other} use each other`);
});

const breaches = {
    'an arrow that points up': ['src/sim/a.cpp', '\n#include "panels/panels.h"\n', /^src\/sim\/a\.cpp:2: sim may not use panels$/],
    'two rooms side by side': ['src/picture/a.h', '#include "mirror/mirror.h"', /picture may not use mirror/],
    'an include without its room': ['src/sim/a.cpp', '#include "world.h"', /say the room too: "sim\/world.h"/],
    'a room that is not there': ['src/sim/a.cpp', '#include "util/x.h"', /no room util/],
    'a folder that is not in the plan': ['src/util/a.cpp', '', /no such room/],
    'a library in a pure room': ['src/story/a.cpp', '#include <imgui.h>', /story may not use <imgui.h>/],
    'JSON in a header': ['src/content/a.h', '#include <nlohmann/json.hpp>', /belongs in a \.cpp/],
    'JSON outside its room': ['src/shell/a.cpp', '#include <nlohmann/json.hpp>', /shell may not use <nlohmann/],
    'ImGui in a header': ['src/panels/a.h', '#include <imgui.h>', /belongs in a \.cpp/],
    'SDL in the panels': ['src/panels/a.cpp', '#include <SDL.h>', /panels may not use <SDL\.h>/],
    'a C header': ['src/base/a.cpp', '#include <math.h>', /base may not use <math\.h>/],
    'the browser in src': ['src/shell/a.cpp', '#ifdef __EMSCRIPTEN__\n#endif', /only web\/ may know/],
    'script in src': ['src/shell/a.cpp', 'EM_JS(void, f, (), {});', /only web\/ may know/],
    'libm in the model': ['src/sim/a.cpp', 'float f(float x) { return std::exp(x); }', /libm differs/],
    'libm without its namespace': ['src/base/a.cpp', 'float f(float x) { return powf (x, 2); }', /libm differs/],
    'random from the library': ['src/story/a.cpp', '#include <random>', /distributions differ/],
    'an order that nobody promised': ['src/sim/a.h', 'std::unordered_map<int, int> m;', /order differs/],
    'a clock in the model': ['src/sim/a.cpp', '#include <chrono>', /no clock/],
};
for (const [name, [file, text, expected]] of Object.entries(breaches)) {
    test(`caught: ${name}`, () => {
        const problems = house({[file]: text});
        assert.equal(problems.length >= 1, true, 'nothing was caught');
        assert.match(problems[0], expected);
    });
}

test('what is allowed passes', () => {
    assert.deepEqual(house({
        'src/sim/a.cpp': '#include "sim/a.h"\n#include "base/vec.h"\n#include <cmath>\n'
            + '// std::exp( in words, __EMSCRIPTEN__ too\nconst char* s = "std::pow(2)"; char c = \'"\';\n'
            + 'float f(float x) { return std::sqrt(x) + rng.exp(x) + own_pow(x) + std::floor(x); }\n',
        'src/content/a.cpp': '#include <nlohmann/json.hpp>\n#include "mirror/mirror.h"',
        'src/shell/a.cpp': '#include <SDL.h>\n#include <GLES3/gl3.h>\n#include <imgui_impl_opengl3.h>',
    }), []);
});

test('comments and strings are blanked, line numbers stay', () => {
    assert.equal(bare('a /* x\ny */ b // c\n"d\\"e" R"(f\n)" 1\'000').split('\n').length, 4);
    assert.equal(bare('#include "sim/a.h"  // why'), '#include "sim/a.h"        ');
});

test('a long file is caught, with its line', () => {
    for (const [ending, most] of Object.entries(LENGTHS)) {
        const file = `src/sim/long${ending}`;
        assert.deepEqual(house({[file]: 'x\n'.repeat(most)}, lengthProblems), []);
        const [problem] = house({[file]: 'x\n'.repeat(most + 1)}, lengthProblems);
        assert.match(problem, new RegExp(`^src/sim/long\\${ending}:${most + 1}: ${most + 1} lines`));
    }
});
