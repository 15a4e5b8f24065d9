// Before the first paint: how this page is shown (embed, theme, text size), so that nothing jumps once the program starts.
// A plain script that blocks for a moment; everything else is in main.js.
(() => {
    const html = document.documentElement;
    const query = new URLSearchParams(location.search);
    const one = (key, allowed, otherwise) => (allowed.includes(query.get(key)) ? query.get(key) : otherwise);
    html.dataset.script = 'yes';
    html.dataset.mode = one('mode', ['page', 'embed', 'kiosk', 'present'], 'page');
    html.dataset.view = one('view', ['diagram', 'text', 'both'], 'diagram');
    const theme = one('theme', ['light', 'dark', 'projector'], '');
    if (theme) html.dataset.theme = theme;
    const text = Number(query.get('text'));
    if (text > 1 && text <= 2) html.style.setProperty('--text-scale', String(text));
})();
