// One tissue for two programs: the stage as data and as text, and how long each of them needs for a tick of it.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import {agentscript, tissueModel} from './agentscript.mjs';

const SPACING_UM = 30;   // tissue cells stand in rows, as bees build; a T cell fits between any two
const PATCH_UM = 20;     // the arena is a whole number of AgentScript's patches
const NEST = 8;         // a nest of tumor cells in each square of so many spacings…
const NEST_RADIUS = 3;   // …that reaches so many spacings far
const FIT_SHARE = 0.4;   // T cells whose receptor fits what tumor cells show

/** Numbers 0 … 1, the same on every machine. */
function dice(seed) {
    let state = seed >>> 0;
    return () => {  // Lehmer's, as AgentScript's own seeded one
        state = state * 16807 % 2147483647;
        return state / 2147483647;
    };
}

/**
 * "Hot" tissue: three cells in four are tissue with nests of tumor cells, the fourth is a T cell right among them. The same density
 * at every size.
 * @param coverage  share of PD-1 that the antibody covers once settled, 0 … 1
 */
export function hotTissue(count, {seed = 1, coverage = 0.5, divisions = 1} = {}) {
    const roll = dice(seed);
    const tissue = Math.round(0.75 * count), columns = Math.ceil(Math.sqrt(tissue * Math.sqrt(0.75)));
    const row = SPACING_UM * Math.sqrt(0.75), rows = Math.ceil(tissue / columns);
    const halfPatches = Math.ceil(Math.max(columns + 1, rows * Math.sqrt(0.75) + 1) * SPACING_UM / 2 / PATCH_UM);
    const places = [], gaps = [];
    for (let i = 0; i < tissue; ++i) {
        const x = (i % columns - columns / 2 + (Math.floor(i / columns) % 2 ? 0.5 : 0)) * SPACING_UM, y = (Math.floor(i / columns) - (rows - 1) / 2) * row;
        const fromNest = [x, y].map(at => ((at / SPACING_UM) % NEST + NEST) % NEST - NEST / 2);
        places.push({kind: Math.hypot(...fromNest) < NEST_RADIUS ? 'M' : 'H', x, y});
        gaps.push({x: x + SPACING_UM / 2, y: y + row / 3}, {x, y: y + row * 2 / 3});
    }
    for (let i = gaps.length - 1; i > 0; --i) {
        const j = Math.floor(roll() * (i + 1));
        [gaps[i], gaps[j]] = [gaps[j], gaps[i]];
    }
    const tCells = gaps.slice(0, count - tissue).map(({x, y}) => ({kind: 'T', x, y, fits: roll() < FIT_SHARE}));
    const round = cell => ({...cell, x: Math.round(cell.x * 100) / 100, y: Math.round(cell.y * 100) / 100});
    return {seed, halfUm: (halfPatches + 0.5) * PATCH_UM, coverage, divisions, tCellsMost: Math.round(1.1 * tCells.length), cells: [...places, ...tCells].map(round)};
}

/** The stage as our own program reads it: a line of numbers, then a line for each cell. */
export function asText({seed, halfUm, coverage, divisions, tCellsMost, cells}) {
    return [`${seed} ${halfUm} ${coverage} ${divisions} ${tCellsMost} ${cells.length}`, ...cells.map(({kind, x, y, fits}) => `${kind} ${x} ${y} ${fits ? 1 : 0}`), ''].join('\n');
}

/** {msPerTick: [each tick], census} of AgentScript. The first `warm` ticks are not measured: V8 compiles what it sees often. */
export async function timeAgentscript(stage, {warm, ticks, byHand}) {
    const library = await agentscript();
    const model = new (tissueModel(library))(stage, {byHand});
    library.util.randomSeed(stage.seed);
    model.setup();
    for (let i = 0; i < warm; ++i) model.step();
    const msPerTick = Array.from({length: ticks}, () => {
        const began = performance.now();
        model.step();
        return performance.now() - began;
    });
    return {msPerTick, census: model.census()};
}

/** The same of our own program (tools/bench_tissue.cpp); throws where it cannot be run. @param command  [program, arguments…] */
export function timeOurs(command, stage, {warm, ticks}) {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'immunarium-bench-')), 'stage.txt');
    try {
        fs.writeFileSync(file, asText(stage));
        const run = spawnSync(command[0], [...command.slice(1), file, warm, ticks].map(String), {encoding: 'utf8'});
        if (run.status !== 0) throw new Error((run.stderr || run.error?.message || `ended with ${run.status}`).trim().slice(0, 200));
        return JSON.parse(run.stdout);
    } finally {
        fs.rmSync(path.dirname(file), {recursive: true});
    }
}
