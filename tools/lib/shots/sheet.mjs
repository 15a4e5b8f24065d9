// Contact sheets: a page of pictures with their names, photographed by the same browser.
import fs from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

const escape = text => String(text).replace(/[&<>"]/g, sign => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[sign]);

const STYLE = `body { margin: 24px; font: 15px/1.35 system-ui, sans-serif; background: #d8d8d8; color: #111; width: max-content; }
h1 { font-size: 26px; margin: 0 0 4px; } h2 { font-size: 18px; margin: 22px 0 8px; }
.row { display: flex; gap: 14px; align-items: flex-start; } figure { margin: 0; } img { display: block; border: 1px solid #888; background: #fff; }
figcaption { padding: 3px 0; } .wrong { color: #b00000; }`;

const TALL_px = 340;       // of a picture on the sheet
const MOST_px = 8000;      // of a sheet

/**
 * @param rows  [{title, shots: [{file, label, size, problems}]}]
 * Writes `${file}.html` beside the picture `file`, so that it can also be looked at in full size.
 */
export async function writeSheet(browser, file, title, rows) {
    const folder = path.dirname(file);
    const picture = shot => {
        const width = Math.round(TALL_px * shot.size.width / shot.size.height);
        const wrong = (shot.problems ?? []).map(problem => `<div class="wrong">✗ ${escape(problem)}</div>`).join('');
        return `<figure><img src="${escape(encodeURI(path.relative(folder, shot.file)))}" width="${width}" height="${TALL_px}"><figcaption style="max-width:${Math.max(width, 160)}px">${escape(shot.label)}${wrong}</figcaption></figure>`;
    };
    const html = `<!doctype html><meta charset="utf-8"><title>${escape(title)}</title><style>${STYLE}</style><h1>${escape(title)}</h1>`
        + rows.map(row => `<h2>${escape(row.title)}</h2><div class="row">${row.shots.map(picture).join('')}</div>`).join('');
    fs.mkdirSync(folder, {recursive: true});
    fs.writeFileSync(`${file}.html`, html);

    const page = await browser.page({width: 1600, height: 1000});
    await page.goto(pathToFileURL(`${file}.html`).href);
    await page.until('the pictures', () => [...document.images].every(image => image.complete));
    const [width, height] = await page.evaluate(() => [document.body.scrollWidth + 48, document.body.scrollHeight + 48]);
    await page.resize(Math.min(width, MOST_px), Math.min(height, MOST_px), 1);
    await page.shoot(file);
    await page.close();
}
