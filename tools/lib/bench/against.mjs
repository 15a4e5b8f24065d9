// Our tissue beside AgentScript: the same stage, the same rules, in turns, in one run; and whether both tell the same story.
import fs from 'node:fs';

import {median} from './report.mjs';
import {hotTissue, timeAgentscript, timeOurs} from './tissue.mjs';

const ROUNDS = 3;
const SIZES = [{count: 1000, warm: 60, ticks: 40}, {count: 10000, warm: 20, ticks: 10}];
const HOUR = 900;  // ticks

/** AgentScript as its own examples search for neighbours, and tuned; then each of ours: in turns, so that a busy moment hits all. */
async function speed(report, programs, {count, warm, ticks}) {
    const stage = hotTissue(count), cells = count.toLocaleString('en-US');
    const all = [
        {name: 'AgentScript', time: () => timeAgentscript(stage, {warm, ticks})},
        {name: 'AgentScript, search by hand', time: () => timeAgentscript(stage, {warm, ticks, byHand: true})},
        ...programs.map(({name, command}) => ({name, time: () => timeOurs(command, stage, {warm, ticks})})),
    ].map(one => ({...one, values: []}));
    for (let round = 0; round < ROUNDS; ++round) for (const {time, values} of all) values.push(...(await time()).msPerTick);
    const [theirs, tuned, ...ours] = all;
    for (const {name, values} of all) report.add(`hot tissue, ${cells} cells: a tick, ${name}`, 'ms', values);
    for (const {name, values} of ours) {
        for (const other of [theirs, tuned]) report.add(`hot tissue, ${cells} cells: ${other.name} to ${name}`, '×', [median(other.values) / median(values)]);
    }
}

/** Speed means nothing where the two do different things. */
async function likeness(report, {name, command}) {
    for (const [brake, coverage] of [['pressed', 0], ['released', 1]]) {
        const stage = hotTissue(400, {coverage}), length = {warm: 0, ticks: HOUR};
        const {killed} = (await timeAgentscript(stage, length)).census;
        report.add(`brake ${brake}: tumor cells lost in an hour, AgentScript`, 'of 130', [killed]);
        report.add(`brake ${brake}: tumor cells lost in an hour, ${name}`, 'of 130', [timeOurs(command, stage, length).census.killed]);
    }
}

/** @param programs  [{name, command: [program, arguments…]}] of tools/bench_tissue.cpp */
export async function measureAgainst(report, programs) {
    const there = programs.filter(({command}) => fs.existsSync(command.at(-1)));
    for (const {name, command} of programs) {
        if (!there.some(other => other.name === name)) report.missing(`hot tissue: ${name}`, `${command.at(-1)} is not built`);
    }
    try {
        for (const size of SIZES) await speed(report, there, size);
        if (there.length) await likeness(report, there[0]);
    } catch (problem) {
        report.missing('hot tissue beside AgentScript', problem.message);
    }
}
