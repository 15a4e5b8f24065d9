// The copy on this device: made, renewed, removed. The work is done by sw.js.

const worker = () => navigator.serviceWorker;
const kPatience_ms = 3000;

/** Resolves once a whole version is kept; rejects when it could not be. @param address  of sw.js */
export async function keep(address) {
    const registration = await worker().register(new URL(address, document.baseURI).href, {updateViaCache: 'none'});
    const {installing} = registration;
    if (!installing) return registration;
    await new Promise((done, failed) => {
        const judge = () => {
            if (installing.state === 'redundant') failed(new Error('some files could not be had'));
            else if (installing.state !== 'installing') done();
        };
        installing.addEventListener('statechange', judge);
        judge();
    });
    return registration;
}

/** The registration of this site, or undefined. */
export const kept = async address => worker()?.getRegistration(new URL(address, document.baseURI).href);

/** The worker and all that it has kept. */
export async function forget(address) {
    await (await kept(address))?.unregister();
    const mine = `immunarium ${new URL('./', new URL(address, document.baseURI)).href} `;  // as sw.js names them
    await Promise.all((await caches.keys()).filter(name => name.startsWith(mine)).map(name => caches.delete(name)));
}

/** Asks for a new version; true when one is kept now and waits. */
export async function renew(address) {
    const registration = await kept(address);
    if (!registration) return false;
    await registration.update();
    await keep(address);
    return Boolean(registration.waiting);
}

/** Lets a waiting version take over before the page is loaded again. */
export async function takeOver(address) {
    const waiting = (await kept(address))?.waiting;
    if (!waiting) return;
    await new Promise(done => {
        worker().addEventListener('controllerchange', done, {once: true});
        setTimeout(done, kPatience_ms);
        waiting.postMessage('take-over');
    });
}
