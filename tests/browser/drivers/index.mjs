// One way to three browsers: open(engine, settings) → browser; browser.page(settings) → page (see page.mjs).
import {openChromium, openFirefox} from './puppet.mjs';
import {openWebKit} from './webkit.mjs';

const OPEN = {chromium: openChromium, firefox: openFirefox, webkit: openWebKit};

export function open(engine, settings = {}) { return OPEN[engine](settings); }

export {engines, need, versionOf} from './programs.mjs';
