// A language comes in two parts: what the first picture needs, and what only an opened panel or a board says (claims,
// references, figures).

/** Files of the second part that every language shares. */
const SHARED = ['content/references.json', 'content/evidence.json'];
const moreName = lang => `content/${lang}.more.json`;

/** Content files that the program starts with; all of them where the words are whole, as in the single file. */
export function firstNames(files, lang) {
    return ['content/params.json', 'content/themes.json', ...(moreName(lang) in files ? [] : SHARED), `content/${lang}.json`];
}

export class More {
    /**
     * @param files  of the config
     * @param read   (name) → promise of its bytes, or of null
     * @param hand   (name, bytes): gives them to the program
     */
    constructor(files, read, hand) {
        Object.assign(this, {files, read, hand});
        this.coming = new Map();  // name → promise: true once the program has it
    }

    /** Hands over the second part of a language, fetched at most once; false where it cannot be had now. */
    async give(lang) {
        if (!(moreName(lang) in this.files)) return false;
        return (await Promise.all([moreName(lang), ...SHARED].map(name => this.one(name)))).every(Boolean);
    }

    one(name) {
        if (!this.coming.has(name)) {
            this.coming.set(name, this.read(name).then(bytes => {
                if (bytes) this.hand(name, bytes);
                else this.coming.delete(name);  // the next time it is asked for again
                return Boolean(bytes);
            }));
        }
        return this.coming.get(name);
    }
}
