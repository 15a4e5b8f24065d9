// A page of a learning platform (SCORM 1.2): the explainer in a frame, and what it says passed on to the platform. Nothing is sent anywhere else.
const kMostParents = 7;
const kOffered = document.documentElement.dataset.languages.split(' ');
const frame = document.getElementById('explainer');
const began_ms = Date.now();

/** The platform's own object, in this window, one above, or the one that opened it; null where there is none. */
function findApi(from) {
    for (let at = from, i = 0; at && i <= kMostParents; at = at.parent, ++i) {
        try { if (at.API) return at.API; } catch { return null; }  // another origin
        if (at.parent === at) break;
    }
    return null;
}

const api = findApi(window) ?? (window.opener ? findApi(window.opener) : null);
const get = name => api?.LMSGetValue(name) ?? '';
const set = (name, value) => api?.LMSSetValue(name, String(value));
const saved = () => { try { return JSON.parse(get('cmi.suspend_data')) ?? {}; } catch { return {}; } };  // some platforms say "null"

/** "HHHH:MM:SS", as the standard writes a time. */
function timespan(ms) {
    const two = number => String(number).padStart(2, '0');
    const seconds = Math.floor(ms / 1000);
    return `${String(Math.floor(seconds / 3600)).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

class Attempt {
    constructor() {
        api?.LMSInitialize('');
        const {answers} = saved();
        this.answers = typeof answers === 'object' && answers ? answers : {};
        if (['', 'not attempted', 'unknown'].includes(get('cmi.core.lesson_status'))) set('cmi.core.lesson_status', 'incomplete');
        set('cmi.core.exit', 'suspend');
    }

    /** The first answer to a question counts. */
    answer({question, correct}) {
        if (typeof question !== 'string' || Object.hasOwn(this.answers, question)) return;
        this.answers[question] = correct === true;
        const n = get('cmi.interactions._count') || 0;
        set(`cmi.interactions.${n}.id`, question.replace(/[^\w.-]/g, '_'));
        set(`cmi.interactions.${n}.type`, 'choice');
        set(`cmi.interactions.${n}.result`, correct ? 'correct' : 'wrong');
        const all = Object.values(this.answers);
        set('cmi.core.score.min', 0);
        set('cmi.core.score.max', 100);
        set('cmi.core.score.raw', Math.round(100 * all.filter(Boolean).length / all.length));
        set('cmi.suspend_data', JSON.stringify({answers: this.answers}));
        api?.LMSCommit('');
    }

    chapter({id, beat}) { set('cmi.core.lesson_location', `${id} ${beat}`); }

    complete() {
        set('cmi.core.lesson_status', 'completed');
        api?.LMSCommit('');
    }

    end() {
        if (this.ended) return;
        this.ended = true;
        set('cmi.core.session_time', timespan(Date.now() - began_ms));
        api?.LMSCommit('');
        api?.LMSFinish('');
    }
}

const attempt = new Attempt();
const hear = {answer: data => attempt.answer(data), chapter: data => attempt.chapter(data), complete: () => attempt.complete()};
addEventListener('message', event => {
    const {data} = event;
    if (event.source !== frame.contentWindow || data?.source !== 'immunarium' || data.v !== 1) return;
    if (Object.hasOwn(hear, data.type)) hear[data.type](data);
});
addEventListener('pagehide', () => attempt.end());

const [chapter, beat] = get('cmi.core.lesson_location').split(' ');
const lang = get('cmi.student_preference.language').toLowerCase().split('-')[0];
const query = new URLSearchParams({mode: 'embed', ...(chapter && {chapter}), ...(beat && {beat}), ...(kOffered.includes(lang) && {lang})});
frame.src = `immunarium.html?${query}`;
document.getElementById('alone').hidden = Boolean(api);
