// The host page: what it may say to the explainer, and what it hears. Anything that does not fit is ignored.

const isText = (value, most = 60) => typeof value === 'string' && value.length <= most;
const isId = value => isText(value) && /^[a-z][a-z0-9-]*$/i.test(value);

/** type → what a well-formed message becomes for the program; null where it does not fit. */
const kIncoming = {
    goto: ({chapter, beat}) => (isId(chapter) && (beat === undefined || beat === '' || isId(beat)) ? {type: 'goto', chapter, beat: beat ?? ''} : null),
    play: () => ({type: 'play'}),
    pause: () => ({type: 'pause'}),
    select: ({id}) => (isId(id) || id === '' ? {type: 'select', id} : null),
    set: ({key, value}) => (isId(key) && (typeof value === 'number' ? Number.isFinite(value) : isText(value)) ? {type: 'set', key, value} : null),
};

/** The program's message for what a host page posted, or null. */
export function incoming(data) {
    if (typeof data !== 'object' || data === null || data.source !== 'immunarium' || data.v !== 1) return null;
    return Object.hasOwn(kIncoming, data.type) ? kIncoming[data.type](data) : null;
}

export class HostPage {
    /** @param receive  hears each well-formed message */
    constructor(receive, parent = window.parent === window ? null : window.parent) {
        this.parent = parent;
        this.height = 0;
        if (!parent) return;
        window.addEventListener('message', event => {
            if (event.source !== parent) return;
            const message = incoming(event.data);
            if (message) receive(message);
        });
    }

    /** Public facts only, so any host may read them. */
    post(message) {
        this.parent?.postMessage({source: 'immunarium', v: 1, ...message}, '*');
    }

    /** Tells the height that the content would like, when it changed. */
    tellHeight(px) {
        if (!this.parent || Math.abs(px - this.height) < 1) return;
        this.height = px;
        this.post({type: 'height', px: Math.ceil(px)});
    }
}
