// Whether this device can read a language aloud. Voices that work through somebody's server are left alone: what is read here stays here.

const first = tag => String(tag ?? '').toLowerCase().replace('_', '-').split('-')[0];

/** A voice of the device for `lang`, its own region first; null when there is none. */
export function voiceFor(lang, speech = globalThis.speechSynthesis) {
    const voices = (speech?.getVoices() ?? []).filter(voice => voice.localService && first(voice.lang) === first(lang));
    const region = voices.find(voice => voice.lang.toLowerCase().replace('_', '-') === lang.toLowerCase());
    return region ?? voices.find(voice => voice.default) ?? voices[0] ?? null;
}

/** Calls `say` now and whenever the device's voices change: browsers find them late. */
export function watchVoices(say, speech = globalThis.speechSynthesis) {
    say();
    speech?.addEventListener?.('voiceschanged', say);
}
