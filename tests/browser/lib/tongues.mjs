// Languages that the site does not have: short real samples in other scripts, and made-up ones that are long, doubled, accented or turned round.
import fs from 'node:fs';
import path from 'node:path';

import {content, ROOT} from './site.mjs';

const sample = lang => JSON.parse(fs.readFileSync(path.join(ROOT, `tests/browser/samples/${lang}.json`), 'utf8'));

/** English with the sample's words where it has some. */
function fromSample(lang) {
    const words = content('en');
    const {name, dir, ui, panels, chapter} = sample(lang);
    Object.assign(words.ui, ui, {'language.name': name});
    for (const [topic, said] of Object.entries(panels)) Object.assign(words.panels[topic], said, {say: ''});
    words.chapters.badges.title = chapter.title;
    words.chapters.badges.beats.display.caption.text = chapter.caption;
    return {...words, lang, dir};
}

/** Every text changed by `change`; what stands in {braces} stays. Keys, dates, ids and addresses are no texts. */
function changed(value, change, key = '') {
    if (Array.isArray(value)) return key === 'sources' ? value : value.map(each => changed(each, change, key));
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, changed(each, change, name)]));
    const kept = typeof value !== 'string' || value === '' || ['lang', 'dir', 'kind', '$schema', 'checked', 'id', 'chapter', 'beat', 'panel', 'status'].includes(key) && !/\s/.test(value);
    return kept ? value : value.split(/(\{\w+\})/).map(part => (part.startsWith('{') ? part : change(part))).join('');
}

const ACCENTS = {a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ', A: 'Å', E: 'Ê', c: 'č', s: 'š', y: 'ý', d: 'đ'};
const PSEUDO = {
    long: text => text.replace(/[\p{L}]{4,}/gu, word => `${word}${word.slice(-2)}`),
    double: text => (text.trim() ? `${text}${/\s$/.test(text) ? '' : ' '}${text.trimStart()}` : text),
    accented: text => text.replace(/[aeiounAEcsyd]/g, letter => ACCENTS[letter]),
    // real Hebrew letters, so that every line really turns round
    turned: text => text.replace(/[a-z]/gi, letter => String.fromCharCode(0x5d0 + letter.toLowerCase().charCodeAt(0) % 22)),
};

/** @param name  of a sample ('ar', 'hi', 'zh') or of a made-up language ('long', 'double', 'accented', 'turned'); each gets a tag of its own */
export function tongue(name) {
    if (!PSEUDO[name]) return {tag: name, writing: true, words: fromSample(name)};
    const words = changed(content('en'), PSEUDO[name]);
    const tag = {long: 'qll', double: 'qdd', accented: 'qaa', turned: 'he'}[name];
    return {tag, writing: name === 'accented' || name === 'turned', words: {...words, lang: tag, dir: name === 'turned' ? 'rtl' : 'ltr'}};
}

/** For siteWith({change}): adds these languages to a copy of the site, each with a page of its own. */
export const addTongues = names => folder => {
    const index = fs.readFileSync(path.join(folder, 'index.html'), 'utf8');
    const config = JSON.parse(/id="immunarium-config">(.*?)<\/script>/s.exec(index)[1]);
    for (const name of names) {
        const {tag, writing, words} = tongue(name);
        fs.writeFileSync(path.join(folder, `content/${tag}.json`), JSON.stringify(words));
        config.files[`content/${tag}.json`] = `content/${tag}.json`;
        config.languages.push({id: tag, name: words.ui['language.name'], page: `${tag}.html`, writing});
    }
    const withConfig = index.replace(/(id="immunarium-config">).*?(<\/script>)/s, (all, before, after) => `${before}${JSON.stringify(config).replaceAll('<', '\\u003c')}${after}`);
    fs.writeFileSync(path.join(folder, 'index.html'), withConfig);
    for (const name of names) {
        const {tag, words} = tongue(name);
        fs.writeFileSync(path.join(folder, `${tag}.html`), withConfig.replace(/<html lang="\w+" dir="\w+"/, `<html lang="${tag}" dir="${words.dir}"`));
    }
};
