// The tissue that tools/bench runs in AgentScript too: one stage for both programs, and the same story from it.
// tests/test_bench_tissue.cpp expects the same of our own program, from the same file.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';

import {agentscript, tissueModel} from '../../tools/lib/bench/agentscript.mjs';
import {asText, hotTissue, timeAgentscript, timeOurs} from '../../tools/lib/bench/tissue.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GOLDEN = path.join(ROOT, 'tests/golden/hot-tissue.txt');
const HOUR = {warm: 0, ticks: 900};
const LOST = {least: 25, most: 85};  // tumor cells lost in an hour with the brake released; also in tests/test_bench_tissue.cpp

const kinds = stage => stage.cells.reduce((sum, {kind}) => ({...sum, [kind]: (sum[kind] ?? 0) + 1}), {});
const outcome = async coverage => (await timeAgentscript(hotTissue(400, {coverage, seed: 3}), {...HOUR, byHand: true})).census;

test('the stage is the one that our own program is tested with', () => {
    const now = asText(hotTissue(400, {coverage: 1, seed: 3}));
    if (process.env.UPDATE_GOLDEN) fs.writeFileSync(GOLDEN, now);
    assert.equal(fs.readFileSync(GOLDEN, 'utf8'), now);
});

test('tissue is as dense, and as full of tumor and T cells, at every size', () => {
    for (const count of [400, 1000, 10000]) {
        const stage = hotTissue(count), {T, H, M} = kinds(stage);
        assert.equal(T + H + M, count);
        assert.equal(T, count / 4);
        assert.ok(M / (M + H) > 0.35 && M / (M + H) < 0.5, `${M} of ${M + H} are tumor cells`);
        const perCell = 4 * stage.halfUm ** 2 / count;
        assert.ok(perCell > 550 && perCell < 950, `${perCell} µm² a cell`);
        assert.ok(stage.cells.every(({x, y}) => Math.abs(x) < stage.halfUm - 8 && Math.abs(y) < stage.halfUm - 8), 'all within the arena');
    }
});

test('AgentScript: nobody is lost, T cells divide up to the limit, cells keep apart and inside', async () => {
    const library = await agentscript(), stage = hotTissue(400, {coverage: 0.5}), model = new (tissueModel(library))(stage);
    library.util.randomSeed(1);
    model.setup();
    assert.deepEqual([model.tissue.length, model.tcells.length], [300, 100]);
    for (let i = 0; i < 200; ++i) model.step();
    assert.equal(model.ticks, 200);
    assert.equal(model.tcells.length, stage.tCellsMost);
    const {maxXcor, maxYcor} = model.world;
    model.turtles.ask(t => assert.ok(Math.abs(t.x) <= maxXcor && Math.abs(t.y) <= maxYcor));
    let squeezed = 0;
    model.tissue.ask(a => model.tissue.ask(b => { if (b.id > a.id && a.distance(b) < 0.9 * (a.radius + b.radius)) squeezed++; }));
    assert.ok(squeezed < 3, `${squeezed} pairs of tissue cells overlap by a tenth`);
    model.tcells.ask(t => { if (t.site >= 0) assert.equal(t.partner.taken[t.site], t, 'a holder knows whose receptor is on it'); });
    model.tissue.ask(cell => cell.taken.forEach((t, site) => assert.ok(!t || (t.partner === cell && t.site === site), 'and none is held by somebody who left')));
});

test('AgentScript: with the brake pressed tumor cells stay, with PD-1 covered they are lost', async () => {
    const pressed = await outcome(0), released = await outcome(1);
    assert.ok(pressed.killed <= 3, `${pressed.killed} lost with the brake pressed`);
    assert.ok(released.killed >= LOST.least && released.killed <= LOST.most, `${released.killed} lost with PD-1 covered`);
    assert.ok(released.hits >= 3 * released.killed, 'three hits each');
    assert.ok(pressed.bound > 5 && released.bound > 5, 'T cells bind in both');
});

test('AgentScript: the search by hand finds the same neighbours', async () => {
    const library = await agentscript(), Model = tissueModel(library), models = [false, true].map(byHand => new Model(hotTissue(400), {byHand}));
    for (const model of models) model.setup();
    for (const radius of [1, 3]) {
        for (let i = 0; i < 400; ++i) {
            const [own, byHand] = models.map(model => model.near(model.turtles[i], radius).map(({id}) => id).sort((a, b) => a - b));
            assert.deepEqual([...byHand], [...own]);
        }
    }
});

test('our own program tells the same story', async t => {
    const program = path.join(ROOT, 'build/release/bench_tissue');
    if (!fs.existsSync(program)) return t.skip('build/release/bench_tissue is not built (tools/bench builds it); tests/test_bench_tissue.cpp looks after it');
    for (const coverage of [0, 1]) {
        const theirs = await outcome(coverage), ours = timeOurs([program], hotTissue(400, {coverage, seed: 3}), HOUR).census;
        assert.equal(ours.tick, theirs.tick);
        assert.equal(ours.tCells, theirs.tCells);
        for (const name of ['killed', 'hits', 'bound', 'reading']) {
            assert.ok(Math.abs(ours[name] - theirs[name]) <= 8 + 0.5 * Math.max(ours[name], theirs[name]), `${name}: ${ours[name]} and ${theirs[name]}, coverage ${coverage}`);
        }
    }
});

test('a stage that is none, and a program that is none, say so', () => {
    assert.throws(() => timeOurs([path.join(ROOT, 'no-such-program')], hotTissue(400), HOUR), /ENOENT|no-such/);
    assert.throws(() => timeOurs([process.execPath, '-e', 'console.error("broken"); process.exit(3)'], hotTissue(400), HOUR), /broken/);
});
