// The tissue's rules once more, as a teacher would write them in AgentScript: what our own program is measured against.
//
// Fair by these means. The same stage (tissue.mjs), the same numbers (content/params.json), the same rules in the same order as
// src/sim/README.md tells them, one thread, no drawing. AgentScript's own ways: Model and breeds, patches 20 µm wide, neighbours by
// turtles.inRadius over rectangles that patches.cacheRect has prepared (its own Flock model does that), agents that die are removed.
// Where we had a choice we took the one that is quicker for AgentScript: one list of neighbours serves gliding and meeting, a cell
// that stands at home is not moved, partners are kept as references. A reader who tunes can search the patches by hand: that is
// measured too (`byHand`; some three times as fast), so that nobody is compared with a straw man. Its rules draw from Math.random, so runs agree in what happens
// on average, not cell by cell.
//
// AgentScript is GPL-3.0; it is a tool of this bench, comes by npm, and no part of it is in anything we ship.
import fs from 'node:fs';
import {fileURLToPath} from 'node:url';

import {build} from 'esbuild';

const PATCH_UM = 20;
const TOUCH = 1, ALARM = 3;  // patches: wider than two cells, and attraction_reach_um
const SITES = 8, SOCKETS = 6;
const TURN = 2 * Math.PI, STEP = TURN / SITES;
const SELF = 1, NON_SELF = 2;                // badges; 0 = an empty holder
const FREE = 0, PRESSED = 1, COVERED = 2;    // sockets of PD-1
const CRAWLING = 0, READING = 1, BOUND = 2;  // what a T cell is doing

/**
 * Model, AgentArray and util of AgentScript. Its sources are modules that the package does not mark as such, and its worlds made of maps name files by an
 * address of their own site; a bundler mends the one and leaves out the other.
 */
export async function agentscript() {
    const noMaps = {name: 'no maps', setup: ({onResolve, onLoad}) => {
        onResolve({filter: /GeoWorld\.js$/}, ({path}) => ({path, namespace: 'none'}));
        onLoad({filter: /.*/, namespace: 'none'}, () => ({contents: 'export default class {}'}));
    }};
    const {outputFiles: [bundle]} = await build({
        stdin: {contents: ['Model', 'AgentArray'].map(name => `export {default as ${name}} from 'agentscript/src/${name}.js';`).join('') + "export * as util from 'agentscript/src/utils.js';",
            resolveDir: fileURLToPath(new URL('.', import.meta.url))},
        bundle: true, format: 'esm', platform: 'node', write: false, logLevel: 'error', plugins: [noMaps],
    });
    return import(`data:text/javascript;base64,${Buffer.from(bundle.text).toString('base64')}`);
}

/** name → value of content/params.json. */
export function readParams() {
    const {params} = JSON.parse(fs.readFileSync(new URL('../../../content/params.json', import.meta.url), 'utf8'));
    return Object.fromEntries(Object.entries(params).map(([name, {value}]) => [name, value]));
}

/** The class of the model. @param {{Model: Function, AgentArray: Function, util: object}} library  from agentscript() */
export function tissueModel({Model, AgentArray, util}) {
    const blend = (theta, other, weight) => Math.atan2(Math.sin(theta) + weight * Math.sin(other), Math.cos(theta) + weight * Math.cos(other));
    const angleTo = (from, to) => Math.atan2(to.y - from.y, to.x - from.x);
    const touching = (a, b) => a.distance(b) < a.radius + b.radius + 0.3 / PATCH_UM;

    return class TissueModel extends Model {
        /** @param stage  from tissue.mjs  @param byHand  neighbours by a loop over patches instead of turtles.inRadius */
        constructor(stage, {byHand = false, params = readParams()} = {}) {
            const half = Math.round(stage.halfUm / PATCH_UM - 0.5);
            super({minX: -half, maxX: half, minY: -half, maxY: half, minZ: 0, maxZ: 0});
            Object.assign(this, {stage, params, byHand, minutes: params.tick_s / 60, hits: 0, killed: 0});
        }

        setup() {
            this.turtleBreeds('tissue tcells');
            this.patches.cacheRect(TOUCH);
            this.patches.cacheRect(ALARM, ALARM, true, false);
            this.turtles.setDefault('atEdge', turtle => this.turnBack(turtle));
            for (const cell of this.stage.cells) cell.kind === 'T' ? this.placeTCell(cell) : this.placeTissue(cell);
        }

        placeTissue({kind, x, y}) {
            this.tissue.createOne(cell => {
                Object.assign(cell, {tumour: kind === 'M', radius: this.params.tissue_radius_um / PATCH_UM, push: 0.08, home: [x / PATCH_UM, y / PATCH_UM],
                    plugs: kind === 'M' ? 6 : 4, alive: true, diedAt: 0, damage: 0, lastHit: 0, taken: new Array(SITES).fill(null)});
                cell.badges = Array.from({length: SITES}, () => this.fragment(cell));
                cell.coming = new Array(SITES).fill(0);
                cell.comingAt = new Array(SITES).fill(0);
                cell.setxy(...cell.home);
            });
        }

        placeTCell({x, y, fits}) {
            this.tcells.createOne(cell => {
                Object.assign(cell, {radius: this.params.t_cell_radius_um / PATCH_UM, push: 1, alive: true, doing: CRAWLING, since: 0, partner: null, site: -1,
                    reads: 0, readAt: 0, way: 1, grip: 0, foreignGrip: fits ? 1 : 0, selfGrip: 0.05, signal: 0, firedAt: 0, aim: null, last: null, leftAt: 0,
                    divisions: fits ? this.stage.divisions : 0, sockets: new Array(SOCKETS).fill(FREE)});
                cell.setxy(x / PATCH_UM, y / PATCH_UM);
            });
        }

        step() {
            this.tissue.ask(cell => this.stepTissue(cell));
            this.tcells.ask(cell => this.stepTCell(cell));
            this.keepApart();
            const gone = this.tissue.with(cell => !cell.alive && this.passed(cell.diedAt, this.params.dying_min));
            gone.forLoop(cell => cell.die());
        }

        chance(perMinute) { return Math.random() < perMinute * this.minutes; }
        passed(since, minutes) { return this.ticks - since >= Math.round(minutes / this.minutes); }

        /** Others within so many patches. */
        near(turtle, radius) {
            if (!this.byHand) return this.turtles.inRadius(turtle, radius);
            const found = new AgentArray(), rect = this.patches.patchRect(turtle.patch, radius, radius), square = radius * radius;
            for (let i = 0; i < rect.length; ++i) {
                const here = rect[i].turtlesHere;
                for (let j = 0; j < here.length; ++j) {
                    const other = here[j], dx = other.x - turtle.x, dy = other.y - turtle.y;
                    if (other !== turtle && dx * dx + dy * dy <= square) found.push(other);
                }
            }
            return found;
        }

        // ---- tissue: badges are renewed, cells recover

        fragment(cell) { return cell.tumour && Math.random() < this.params.tumour_badge_share ? NON_SELF : SELF; }

        stepTissue(cell) {
            if (cell.alive) {
                for (let site = 0; site < SITES; ++site) this.renew(cell, site);
                if (cell.damage > 0 && this.passed(cell.lastHit, this.params.hit_memory_min)) cell.damage = 0;
            }
            const [x, y] = cell.home;
            if (cell.x !== x || cell.y !== y) cell.setxy(cell.x + (x - cell.x) * this.minutes, cell.y + (y - cell.y) * this.minutes);
        }

        renew(cell, site) {
            if (cell.coming[site]) {
                if (!this.passed(cell.comingAt[site], this.params.badge_travel_min)) return;
                cell.badges[site] = cell.coming[site];
                cell.coming[site] = 0;
            } else if (this.chance(1 / this.params.badge_renewal_min) && !cell.taken[site]) {
                cell.coming[site] = this.fragment(cell);
                cell.comingAt[site] = this.ticks;
            }
        }

        // ---- T cells

        stepTCell(t) {
            this.exchangeAntibody(t);
            this.pressBrake(t);
            if (t.doing === READING) this.readBadges(t);
            else if (t.doing === BOUND) this.stayBound(t);
            else this.crawl(t);
            this.releaseGranules(t);
            this.endContact(t);
            this.divide(t);
        }

        exchangeAntibody({sockets}) {
            const dial = this.stage.coverage;
            for (let i = 0; i < SOCKETS; ++i) {
                const covered = sockets[i] === COVERED;
                if (this.chance(this.params.antibody_exchange_per_min * (covered ? 1 - dial : dial))) sockets[i] = covered ? FREE : COVERED;
            }
        }

        pressBrake({doing, partner, sockets}) {
            const plugs = doing === BOUND && !partner.isDead() ? partner.plugs : 0;
            let pressed = sockets.filter(socket => socket === PRESSED).length;
            for (let i = 0; i < SOCKETS; ++i) {
                if (sockets[i] === PRESSED && (pressed > plugs || this.chance(this.params.release_per_min))) {
                    sockets[i] = FREE;
                    --pressed;
                } else if (sockets[i] === FREE && pressed < plugs && this.chance(this.params.press_per_min)) {
                    sockets[i] = PRESSED;
                    ++pressed;
                }
            }
        }

        resting(t, cell) { return cell === t.last && !this.passed(t.leftAt, this.params.rest_min); }

        crawl(t) {
            if (this.chance(this.params.t_cell_turn_per_min)) t.theta = blend(t.theta, Math.random() * TURN, 1);
            const calling = this.near(t, ALARM).with(cell => cell.tumour && cell.alive && !this.resting(t, cell));
            if (calling.length) t.theta = blend(t.theta, angleTo(t, calling.minOneOf(cell => cell.distance(t))), this.params.attraction * this.minutes * 4);
            const near = this.near(t, TOUCH).with(cell => cell.isBreed(this.tissue));
            near.ask(cell => { if (touching(t, cell)) this.glideRound(t, cell); });
            t.forward(this.params.t_cell_speed_um_min / PATCH_UM * this.minutes);
            const met = near.find(cell => cell.alive && touching(t, cell) && !this.resting(t, cell));
            if (met) Object.assign(t, {doing: READING, since: this.ticks, partner: met, site: -1, reads: 0, grip: 0, signal: 0, way: Math.random() < 0.5 ? 1 : -1});
        }

        glideRound(t, cell) {
            const out = angleTo(cell, t);
            const inward = Math.cos(t.theta - out);
            if (inward < 0) t.theta = blend(t.theta, out, -1.1 * inward);
        }

        turnBack(t) {
            const {maxXcor, maxYcor} = this.world;
            const dx = Math.abs(t.x) > maxXcor ? -t.dx : t.dx, dy = Math.abs(t.y) > maxYcor ? -t.dy : t.dy;
            t.theta = Math.atan2(dy, dx);
            t.x = util.clamp(t.x, -maxXcor + t.radius, maxXcor - t.radius);
            t.y = util.clamp(t.y, -maxYcor + t.radius, maxYcor - t.radius);
        }

        // ---- reading badge after badge

        take(t, site) {
            if (t.site >= 0) t.partner.taken[t.site] = null;
            t.site = site;
            t.readAt = this.ticks;
            if (site >= 0) t.partner.taken[site] = t;
            return site >= 0;
        }

        nextSite(t) {
            const {partner} = t;
            const first = t.site >= 0 ? t.site + t.way : Math.round((angleTo(partner, t) - partner.theta) / STEP);
            for (let i = 0; i < SITES; ++i) {
                const site = util.mod(first + i * t.way, SITES);
                if (!partner.taken[site]) return site;
            }
            return -1;
        }

        readBadges(t) {
            const {partner, params = this.params} = t;
            if (partner.isDead() || !partner.alive || this.passed(t.since, params.reading_max_min)) return this.leave(t);
            if (t.site < 0 && !this.take(t, this.nextSite(t))) return this.leave(t);
            if (!this.reachSite(t)) { t.readAt = this.ticks; return; }
            if (!this.passed(t.readAt, params.read_min)) return;
            t.reads++;
            const badge = partner.badges[t.site];
            t.grip = badge === NON_SELF ? t.foreignGrip : badge === SELF ? t.selfGrip : 0;
            if (t.grip >= params.match_grip) { t.doing = BOUND; t.since = this.ticks; return; }
            if (t.reads >= params.reads_per_contact || !this.take(t, this.nextSite(t))) this.leave(t);
        }

        /** Walks round the cell; true once the receptor is over the holder. */
        reachSite(t) {
            const {partner} = t;
            const reach = t.radius + partner.radius, side = angleTo(partner, t);
            const off = util.subtractRadians(partner.theta + t.site * STEP, side);
            const arc = Math.min(this.params.t_cell_speed_um_min / PATCH_UM * this.minutes / reach, 0.2);
            const now = side + util.clamp(off, -arc, arc);
            t.setxy(partner.x + reach * Math.cos(now), partner.y + reach * Math.sin(now));
            t.theta = now + Math.PI;
            return Math.abs(off) < 0.05;
        }

        leave(t) {
            if (t.site >= 0) t.partner.taken[t.site] = null;
            Object.assign(t, {last: t.partner, leftAt: this.ticks, partner: null, site: -1, grip: 0, signal: 0, doing: CRAWLING, since: this.ticks});
            t.theta += Math.PI;
        }

        // ---- signal, granules, the end of a contact, division

        stayBound(t) {
            const {partner, params = this.params} = t;
            if (partner.isDead()) return;
            const gap = t.distance(partner) - t.radius - partner.radius;
            t.theta = angleTo(t, partner);
            if (gap > 0) t.forward(Math.min(gap, 2 * params.t_cell_speed_um_min / PATCH_UM * this.minutes));
            const brake = params.brake_strength * t.sockets.filter(socket => socket === PRESSED).length / SOCKETS;
            t.signal += (params.signal_gain_per_min * t.grip * (1 - brake) - params.signal_leak_per_min * t.signal) * this.minutes;
        }

        releaseGranules(t) {
            if (t.aim && this.passed(t.firedAt, this.params.granule_flight_min)) {
                this.hit(t.aim);
                t.aim = null;
            }
            if (t.doing !== BOUND || t.signal < this.params.signal_needed) return;
            Object.assign(t, {signal: 0, firedAt: this.ticks, aim: t.partner});
        }

        hit(cell) {
            if (cell.isDead() || !cell.alive) return;
            this.hits++;
            cell.lastHit = this.ticks;
            if (++cell.damage < this.params.hits_to_die) return;
            Object.assign(cell, {alive: false, diedAt: this.ticks});
            this.killed++;
        }

        endContact(t) {
            if (t.doing !== BOUND) return;
            if (t.partner.isDead() || !t.partner.alive) return this.leave(t);
            const acted = t.firedAt >= t.since && t.firedAt !== 0;
            if (this.passed(acted ? t.firedAt : t.since, this.params.contact_max_min)) this.leave(t);
        }

        divide(t) {
            if (t.divisions === 0 || t.doing === BOUND || !this.passed(t.firedAt, this.params.division_min) || this.tcells.length >= this.stage.tCellsMost) return;
            t.divisions--;
            t.firedAt = this.ticks;
            const apart = 0.6 * t.radius, side = t.theta + Math.PI / 2;
            t.hatch(1, this.tcells, child => {
                for (const name of Object.keys(t)) if (!['id', 'x', 'y', 'theta'].includes(name)) child[name] = t[name];
                Object.assign(child, {sockets: [...t.sockets], doing: CRAWLING, partner: null, site: -1, aim: null, theta: t.theta + Math.PI});
                child.setxy(t.x + apart * Math.cos(side), t.y + apart * Math.sin(side));
            });
            t.setxy(t.x - apart * Math.cos(side), t.y - apart * Math.sin(side));
        }

        // ---- nobody overlaps

        keepApart() {
            this.turtles.ask(a => {
                this.near(a, TOUCH).forLoop(b => { if (b.id > a.id) this.part(a, b); });
            });
        }

        part(a, b) {
            const distance = a.distance(b), overlap = (a.alive ? a.radius : a.radius / 2) + (b.alive ? b.radius : b.radius / 2) - distance;
            if (overlap <= 0 || distance === 0) return;
            const share = a.push / (a.push + b.push), dx = overlap * (b.x - a.x) / distance, dy = overlap * (b.y - a.y) / distance;
            a.setxy(a.x - dx * share, a.y - dy * share);
            b.setxy(b.x + dx * (1 - share), b.y + dy * (1 - share));
        }

        /** What both programs count. */
        census() {
            return {tick: this.ticks, tissue: this.tissue.length, tCells: this.tcells.length, bound: this.tcells.count(t => t.doing === BOUND),
                reading: this.tcells.count(t => t.doing === READING), hits: this.hits, killed: this.killed};
        }
    };
}
