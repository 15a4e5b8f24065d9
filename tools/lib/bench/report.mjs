// One line a figure: name, median, spread, budget, and the ratio to its reference.
import os from 'node:os';
import {execFileSync} from 'node:child_process';

export function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted.length % 2 ? sorted[(sorted.length - 1) / 2] : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
}

const rounded = value => (Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en-US') : Number(value.toPrecision(3)).toString());

export class Report {
    constructor() { this.figures = []; }

    /**
     * @param values     measured numbers, one or more
     * @param reference  {name, values, inverse}: the ratio is median / median of the reference (inverse: more is better)
     * @param budget     of the design, for the eye: nothing fails here
     */
    add(name, unit, values, {reference, budget} = {}) {
        const value = median(values);
        const figure = {name, unit, median: value, low: Math.min(...values), high: Math.max(...values), runs: values.length, budget};
        if (reference) Object.assign(figure, {reference: reference.name, ratio: value / median(reference.values)});
        this.figures.push(figure);
        return figure;
    }

    missing(name, reason) { this.figures.push({name, missing: reason}); }

    line(figure) {
        if (figure.missing) return `${figure.name.padEnd(46)} ${'–'.padStart(12)}  not measured: ${figure.missing}`;
        const spread = figure.runs > 1 ? `  (${rounded(figure.low)} to ${rounded(figure.high)}, ${figure.runs} runs)` : '';
        const ratio = figure.ratio == null ? '' : `  ${rounded(figure.ratio)} × ${figure.reference}`;
        const budget = figure.budget == null ? '' : `  budget ${rounded(figure.budget)}`;
        return `${figure.name.padEnd(46)} ${rounded(figure.median).padStart(12)} ${figure.unit.padEnd(8)}${budget}${ratio}${spread}`;
    }
}

/** What was measured on: figures without a machine mean nothing. */
export function machine(programs) {
    const cpus = os.cpus();
    let commit = '';
    try { commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim(); } catch { /* not a clone */ }
    return {processor: cpus[0]?.model.trim() ?? 'unknown', processors: cpus.length, memoryGiB: Math.round(os.totalmem() / 2 ** 30), system: `${os.type()} ${os.release()}`,
        node: process.version, ...programs, load: Number(os.loadavg()[0].toFixed(1)), commit, date: new Date().toISOString().slice(0, 10)};
}
