// content/themes.json → CSS variables: the page and the canvas wear the same colors.

const variable = name => `--${name.replaceAll('.', '-')}`;

/** Names of the variables that `css` uses. */
export const usedVariables = css => new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(match => match[1]));

function block(theme, used) {
    const lines = Object.entries(theme.colors).filter(([name]) => used.has(variable(name))).map(([name, color]) => `${variable(name)}: ${color};`);
    // the page behind everything is the calm middle of the picture's ground
    lines.push(`--page: ${theme.colors.ground};`);
    return lines.join(' ');
}

/**
 * @param themes  id → {colors: {name: "#rrggbb" or "#rrggbbaa"}}
 * Throws when `css` uses a color that the light theme lacks.
 */
export function themeCss(themes, css) {
    const used = usedVariables(css);
    const own = new Set(['--page', ...[...css.matchAll(/(--[\w-]+):/g)].map(match => match[1])]);
    const given = new Set(Object.keys(themes.light.colors).map(variable));
    const unknown = [...used].filter(name => !given.has(name) && !own.has(name) && name !== '--text-scale');
    if (unknown.length > 0) throw new Error(`content/themes.json has no color for ${unknown.join(', ')}`);
    const dark = block(themes.dark, used);
    return `:root { ${block(themes.light, used)} color-scheme: light; }
@media (prefers-color-scheme: dark) { :root:not([data-theme]) { ${dark} color-scheme: dark; } }
:root[data-theme="dark"] { ${dark} color-scheme: dark; }
:root[data-theme="projector"] { ${block(themes.projector, used)} }
`;
}
