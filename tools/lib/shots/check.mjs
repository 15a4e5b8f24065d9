// What a picture must not have: labels on labels, labels on panels, names cut off, receptors too small to tell apart.

const RECEPTORS = new Set(['mhc', 'self-badge', 'nonself-badge', 'tcr', 'pd-1', 'pd-l1', 'pembrolizumab']);
const SMALL = new Set(['virus', 'bacterium', 'fungus', 'antibody']);
const LEAST_RECEPTOR_px = 10;
const MOST_LABELS = 6;
const SLACK_px = 0.75;  // boxes are rounded to the pixel when they are drawn

const overlap = (a, b) => Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x) > SLACK_px && Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y) > SLACK_px;
const inside = (box, outer) => box.x >= outer.x - SLACK_px && box.y >= outer.y - SLACK_px
    && box.x + box.w <= outer.x + outer.w + SLACK_px && box.y + box.h <= outer.y + outer.h + SLACK_px;
const name = label => `“${label.key > 0 ? label.key : label.text}”`;

/** Problems of one picture as sentences. @param canvas {w, h} in CSS pixels */
export function problemsOf(probe, canvas) {
    const problems = [];
    const {labels, boxes = {}, actors} = probe;
    const whole = {x: 0, y: 0, w: canvas.w, h: canvas.h};
    labels.forEach((label, i) => {
        for (const other of labels.slice(i + 1)) if (overlap(label, other)) problems.push(`labels ${name(label)} and ${name(other)} overlap`);
        for (const [what, box] of Object.entries(boxes)) {
            if (what !== 'stage' && box.w > 0 && box.h > 0 && overlap(label, box)) problems.push(`label ${name(label)} lies on the ${what}`);
        }
        if (!inside(label, boxes.stage?.w > 0 ? boxes.stage : whole)) problems.push(`label ${name(label)} leaves the stage`);
    });
    if (labels.filter(label => label.key === 0).length > MOST_LABELS) problems.push(`${labels.length} labels at once; ${MOST_LABELS} at most`);
    for (const [what, box] of Object.entries(boxes)) if (box.w > 0 && !inside(box, whole)) problems.push(`the ${what} leaves the canvas`);
    for (const text of probe.cut ?? []) problems.push(`the text “${text}” finds no room`);
    problems.push(...receptorProblems(actors), ...labelsOnReceptors(labels, actors), 
        // a beat that looks closely at one meeting means to leave the others out
        ...(probe.focus === 'meeting' ? [] : cellProblems(actors, boxes.stage ?? whole, whole, probe.part)));
    return problems;
}

function receptorProblems(actors) {
    const smallest = new Map();
    for (const actor of actors) {
        if (!RECEPTORS.has(actor.kind) || actor.r <= 0) continue;
        smallest.set(actor.kind, Math.min(smallest.get(actor.kind) ?? Infinity, 2 * actor.r));
    }
    return [...smallest].filter(([, size]) => size < LEAST_RECEPTOR_px).map(([kind, size]) => `${kind} is ${size.toFixed(1)} px across; ${LEAST_RECEPTOR_px} at least`);
}

/** A label may end at the thing it names, but hide none. */
function labelsOnReceptors(labels, actors) {
    const hidden = [];
    for (const label of labels) {
        const found = actors.find(actor => RECEPTORS.has(actor.kind) && actor.x > label.x && actor.x < label.x + label.w && actor.y > label.y && actor.y < label.y + label.h);
        if (found) hidden.push(`label ${name(label)} hides ${found.id} (${found.kind})`);
    }
    return hidden;
}

/**
 * Cells that the edge of the picture cuts: more than a tenth of the body out of sight.
 * @param part  the canvas is too small for the whole tissue: then cells may lie outside, and some may be cut, but no more than half of those in sight
 */
function cellProblems(actors, stage, canvas, part) {
    const cut = actor => Math.max(stage.y - (actor.y - actor.r), actor.y + actor.r - (stage.y + stage.h), -(actor.x - actor.r), actor.x + actor.r - canvas.w) / (2 * actor.r);
    if (part) {
        const seen = actors.filter(actor => /^c\d+$/.test(actor.id) && !SMALL.has(actor.kind) && cut(actor) < 0.85);
        const halves = seen.filter(actor => cut(actor) > 0.15);
        return halves.length > Math.max(1, seen.length / 2) ? [`${halves.length} of the ${seen.length} cells in sight are cut off by the edge: ${halves.map(each => each.id).join(', ')}`] : [];
    }
    return actors.filter(actor => /^c\d+$/.test(actor.id) && cut(actor) > 0.1)
        .map(actor => `${actor.id} (${actor.kind}) is cut off by the edge: ${Math.min(100, Math.round(cut(actor) * 100))} % of it is out of sight`);
}
