// A package for learning platforms (SCORM 1.2): the single file, a page around it that talks to the platform, and the manifest.
import {createHash} from 'node:crypto';
import {escape} from './html.mjs';
import {zipOf} from './zip.mjs';

export const SCORM_ZIP = 'immunarium-scorm.zip';

export function scormManifest({id, title, files}) {
    return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="story">
<organization identifier="story"><title>${escape(title)}</title><item identifier="explainer" identifierref="page"><title>${escape(title)}</title></item></organization>
</organizations>
<resources>
<resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="scorm.html">${files.map(name => `<file href="${escape(name)}"/>`).join('')}</resource>
</resources>
</manifest>
`;
}

export function scormPage({lang, title, languages, alone}) {
    return `<!doctype html>
<html lang="${escape(lang)}" data-languages="${escape(languages.join(' '))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="scorm.css">
</head>
<body>
<p id="alone" hidden>${escape(alone)}</p>
<iframe id="explainer" title="${escape(title)}" allow="fullscreen; clipboard-write"></iframe>
<script src="scorm.js"></script>
</body>
</html>
`;
}

const CSS = 'html,body{margin:0;height:100%}body{display:flex;flex-direction:column;font-family:sans-serif}#alone{margin:.5rem 1rem}[hidden]{display:none}iframe{flex:1;border:0;width:100%;min-height:0}';

/** @param script  web/scorm.js, minified */
export function scormZip({ui, lang, languages, words, script, single}) {
    const title = `${ui.title}: ${ui.subtitle}`;
    const files = new Map([['scorm.html', scormPage({lang, title, languages, alone: words['scorm.alone']})], ['scorm.js', script], ['scorm.css', CSS], ['immunarium.html', single]]);
    const id = `immunarium-${createHash('sha256').update(title).digest('hex').slice(0, 8)}`;
    return zipOf([...files, ['imsmanifest.xml', scormManifest({id, title, files: [...files.keys()]})]]);
}
