// Which links of a clinic's tablet lead anywhere: none to other pages of this site, and to others' only where it was asked for.

/** @param out  whether links may lead to others' pages */
export function mayFollow(address, {origin, pathname, href}, out) {
    const url = new URL(address, href);
    return url.origin === origin ? url.pathname === pathname : out;
}
