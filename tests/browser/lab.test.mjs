// The lab in a page: tools by mouse, finger and keyboard, two runs side by side, and files that hold what they say.
import {assert, perEngine} from './lib/suite.mjs';

const cells = explainer => explainer.probe().then(probe => probe.cells);

/** Chooses an option of a choice of the mirror, as a reader does. */
const choose = (page, act, index) => page.evaluate((wanted, at) => {
    const select = document.querySelector(`#mirror [data-act="${wanted}"] select`);
    select.selectedIndex = at;
    select.dispatchEvent(new Event('change', {bubbles: true}));
}, act, index);

const optionOf = (page, act) => page.evaluate(wanted => document.querySelector(`#mirror [data-act="${wanted}"] select`).selectedIndex, act);

/** The index of a tool whose name fits. */
const toolIndex = (page, name) => page.evaluate(source =>
    [...document.querySelectorAll('#mirror [data-act="tool"] option')].findIndex(each => new RegExp(source, 'i').test(each.textContent)), name);

async function takeTool(explainer, name) {
    const index = await toolIndex(explainer.page, name);
    assert.ok(index > 0, `a tool named ${name}`);
    await choose(explainer.page, 'tool', index);
    await explainer.page.until('the tool in hand', () => document.querySelector('#mirror [data-act="use-tool"]')?.getAttribute('aria-disabled') !== 'true');
    await explainer.still();
}

/** Instead of saving, keeps what would be saved: window.taken = [{name, blob}]. */
const keepFiles = () => {
    window.taken = [];
    const blobs = new Map();
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => {
        const address = make.call(URL, blob);
        blobs.set(address, blob);
        return address;
    };
    HTMLAnchorElement.prototype.click = function () { window.taken.push({name: this.download, blob: blobs.get(this.href)}); };
};

async function take(explainer, act) {
    const before = await explainer.page.evaluate(() => window.taken.length);
    await explainer.press(act);
    await explainer.page.until(`a file from ${act}`, count => window.taken.length > count, before);
    return explainer.page.evaluate(async () => {
        const {name, blob} = window.taken.at(-1);
        const text = blob.type.startsWith('image/png') ? '' : await blob.text();
        const trouble = blob.type.startsWith('image/svg') ? new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent ?? '' : '';
        let picture = null;
        if (blob.type === 'image/png') {
            const bitmap = await createImageBitmap(blob);
            const canvas = Object.assign(document.createElement('canvas'), {width: bitmap.width, height: bitmap.height});
            const context = canvas.getContext('2d');
            context.drawImage(bitmap, 0, 0);
            const {data} = context.getImageData(0, 0, bitmap.width, bitmap.height);
            const colors = new Set();
            for (let i = 0; i < data.length; i += 4 * 97) colors.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
            picture = {w: bitmap.width, h: bitmap.height, colors: colors.size};
        }
        return {name, type: blob.type, text, trouble, picture};
    });
}

/** Waits until the page has fetched what it fetches by itself (the pictures of its text, lazily): no request for a second. */
async function fetched(page) {
    for (let before = -1; before !== page.requests.length;) {
        before = page.requests.length;
        await new Promise(done => setTimeout(done, 1000));
    }
}

perEngine((it, engine) => {
    it('a tool is used where the mouse presses', async kit => {
        const explainer = await kit.explainer({chapter: 'lab', motion: 'reduced', set: 'size:200'});
        await explainer.reveal();
        await takeTool(explainer, 'T cells');
        const before = await cells(explainer);
        const {boxes: {stage}} = await explainer.probe();
        await explainer.clickCanvas(stage.x + stage.w / 2, stage.y + stage.h / 2);
        await explainer.page.until('six more cells', count => window.immunarium.probe().cells === count + 6, before);
        await takeTool(explainer, 'out');
        await explainer.clickCanvas(stage.x + stage.w / 2, stage.y + stage.h / 2);
        await explainer.page.until('fewer cells', count => window.immunarium.probe().cells < count, before);
        // looking again: a press selects and changes nothing
        await choose(explainer.page, 'tool', 0);
        await explainer.still();
        const now = await cells(explainer);
        await explainer.clickCanvas(stage.x + stage.w / 2, stage.y + stage.h / 3);
        await explainer.still();
        assert.equal(await cells(explainer), now);
    });

    it('a tool is used by keys alone: take it, use it', async kit => {
        const explainer = await kit.explainer({chapter: 'lab', motion: 'reduced', set: 'size:200'});
        const index = await toolIndex(explainer.page, 'NK');
        await explainer.page.find('combobox', {act: 'tool', within: '#mirror', then: 'focus'}).catch(() => explainer.page.evaluate(() => document.querySelector('#mirror [data-act="tool"] select').focus()));
        for (let i = 0; i < index; ++i) await explainer.page.keys('ArrowDown');
        if (engine === 'webkit') await explainer.page.keys('Enter');
        if (await optionOf(explainer.page, 'tool') !== index) await choose(explainer.page, 'tool', index);  // some drivers' keys do not reach a menu
        await explainer.page.until('the tool in hand', () => document.querySelector('#mirror [data-act="use-tool"]')?.getAttribute('aria-disabled') !== 'true');
        const before = await cells(explainer);
        await explainer.press('use-tool');
        await explainer.page.until('four more cells', count => window.immunarium.probe().cells === count + 4, before);
    });

    it('a tool is used where a finger taps', {only: ['chromium']}, async kit => {
        const explainer = await kit.explainer({chapter: 'lab', motion: 'reduced', set: 'size:200'}, {settings: {width: 390, height: 844, touch: true}});
        await explainer.reveal();
        await takeTool(explainer, 'T cells');
        const before = await cells(explainer);
        const {boxes: {stage}} = await explainer.probe();
        const box = await explainer.canvasBox();
        await explainer.page.tapAt(box.x + stage.x + stage.w / 2, box.y + stage.y + stage.h / 2);
        await explainer.page.until('six more cells', count => window.immunarium.probe().cells === count + 6, before);
    });

    it('two runs of one seed stand side by side, and a link brings both back', async kit => {
        const explainer = await kit.explainer({chapter: 'lab', beat: 'compare', motion: 'reduced', set: 'size:200', seed: 5});
        const {labels} = await explainer.advance(240);
        await explainer.still();
        const names = (await explainer.probe()).labels.map(each => each.text);
        assert.ok(names.includes('With the medicine') && names.includes('Without the medicine'), `${labels.length} labels: ${names.join(' | ')}`);
        const {fingerprint, tick} = await explainer.probe();
        const query = await explainer.page.until('the link', wanted => location.search.includes(`tick=${wanted}`) && location.search, tick);
        const again = await kit.explainer(Object.fromEntries(new URLSearchParams(query)));
        const there = await again.probe();
        assert.equal(there.tick, tick);
        assert.equal(there.fingerprint, fingerprint);
        await again.still();
        assert.ok((await again.probe()).labels.some(each => each.text === 'Without the medicine'));
    });

    it('picture, drawing and numbers are whole files, made in the page', async kit => {
        const explainer = await kit.explainer({chapter: 'lab', beat: 'share', motion: 'reduced', set: 'size:200'});
        await explainer.page.evaluate(keepFiles);
        await explainer.advance(64);
        await explainer.still();
        await fetched(explainer.page);
        const asked = explainer.page.requests.length;
        const table = await take(explainer, 'take-table');
        assert.equal(table.name, 'immunarium-lab.csv');
        const lines = table.text.trim().split('\n');
        assert.match(lines[0], /^minutes,tumor,healthy,/);
        assert.equal(lines.length, 1 + 64 / 16 + 1);
        for (const line of lines) assert.equal(line.split(',').length, lines[0].split(',').length);
        const drawing = await take(explainer, 'take-drawing');
        assert.equal(drawing.name, 'immunarium-lab.svg');
        assert.equal(drawing.trouble, '');
        assert.match(drawing.text, /<title id="title">[^<]+</);
        const photo = await take(explainer, 'take-picture');
        const box = await explainer.canvasBox();
        assert.equal(photo.name, 'immunarium-lab.png');
        assert.deepEqual([photo.picture.w, photo.picture.h], [box.pixelsW, box.pixelsH]);
        assert.ok(photo.picture.colors > 50, `the picture has ${photo.picture.colors} colors: it is not empty`);
        assert.deepEqual(explainer.page.requests.slice(asked).filter(url => !url.startsWith('blob:')), [], 'nothing is sent');
    });

    it('the equations: dragging the start moves both numbers, and the numbers can be taken along', async kit => {
        const explainer = await kit.explainer({chapter: 'lab', beat: 'tipping', motion: 'reduced'});
        await explainer.reveal();
        await explainer.still();
        const start = (await explainer.probe()).actors.find(each => each.id === 'start');
        const box = await explainer.canvasBox();
        const values = () => explainer.page.evaluate(() => ['start-tumor', 'start-effectors'].map(act => document.querySelector(`#mirror [data-act="${act}"] input`).value));
        const before = await values();
        await explainer.page.pointer('move', box.x + start.x, box.y + start.y);
        await explainer.page.pointer('down', box.x + start.x, box.y + start.y);
        await explainer.page.pointer('move', box.x + start.x + 20, box.y + start.y + 30);
        await explainer.page.pointer('move', box.x + start.x + 40, box.y + start.y + 60);
        await explainer.page.pointer('up', box.x + start.x + 40, box.y + start.y + 60);
        await explainer.page.until('both numbers to move', was => ['start-tumor', 'start-effectors'].every((act, i) =>
            document.querySelector(`#mirror [data-act="${act}"] input`).value !== was[i]), before);
        await explainer.page.evaluate(keepFiles);
        const table = await take(explainer, 'take-table');
        assert.equal(table.text.trim().split('\n').length, 367);
    });
});
