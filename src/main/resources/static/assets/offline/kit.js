// What a page that goes on without network is built on; see docs/offline.md.
import { place, t } from './dom.js';
import { box } from './device.js';
import { pass } from './gate.js';
import * as outbox from './outbox.js';
import { seal, unseal } from './seal.js';
import { Sender } from './sender.js';
import { prepare } from './sheet.js';
import { show } from './status.js';
import * as store from './store.js';

export { at, h, place, t } from './dom.js';

/** Asks the worker to keep this very page; answers when it opens without network. */
async function keepPage() {
  const registration = await navigator.serviceWorker.register('/service-worker.js', { scope: '/', updateViaCache: 'none' });
  await navigator.serviceWorker.ready;
  registration.active.postMessage({ keep: location.href });
  await navigator.storage?.persist?.();
}

/**
 * Opens the page: bound and unlocked. `describe(entry)` says in a few words what an entry is.
 * Answers with what the page works with.
 */
export async function open({ describe }) {
  const worker = window.isSecureContext && navigator.serviceWorker ? keepPage().catch(() => {}) : Promise.resolve();
  await store.forgetPast(Date.now());
  const device = await pass();
  const sender = new Sender(device);
  const listeners = new Set();
  const refreshSheet = prepare(device, entry => (entry.kind === 'taken-back' ? t('taken-back') : describe(entry)), () => { sender.now(); return tell(); });

  async function tell() {
    show(sender, await outbox.counts());
    refreshSheet();
    for (const listener of listeners) listener();
  }

  async function closeWhenSent() {
    const row = await store.read('device', box);
    if ((row?.closing || sender.phase === 'revoked') && await store.forgetDevice(box)) location.reload();
  }

  sender.addEventListener('phase', async () => {
    if (sender.phase === 'revoked') await store.forgetRecords(box);
    show(sender, await outbox.counts());
  });
  sender.addEventListener('answered', async () => { await closeWhenSent(); await tell(); });
  document.getElementById('device-work').hidden = false;
  await tell();
  await worker;
  document.body.dataset.ready = 'true';

  return {
    account: place.account,

    /** What the page keeps under this name; undefined when there is nothing. */
    async get(name) {
      const row = await store.read('records', [box, name]);
      return row && unseal(device.crypt, `record ${name}`, row.sealed);
    },

    /** Keeps something, encrypted, until a time in milliseconds; null for as long as the device is bound. */
    async put(name, value, until = null) {
      await store.write('records', { box, name, until, sealed: await seal(device.crypt, `record ${name}`, value) });
    },

    async drop(name) {
      await store.remove('records', [box, name]);
    },

    /** Writes something down that the server shall take: it is kept when this returns, and sent by itself. Its id. */
    async add(kind, body, { hold = 0 } = {}) {
      const id = await outbox.add(device, kind, body, hold);
      sender.now();
      await tell();
      return id;
    },

    /** Takes back what was held or had no network to leave by; false when it is too late. */
    async takeBack(id) {
      const back = await outbox.takeBack(device, id);
      await tell();
      return back;
    },

    /** What was written here and not yet accepted. */
    entries: () => outbox.entries(device),

    /** Is called whenever an entry was added or answered. */
    listen: listener => { listeners.add(listener); },

    /** Fresh data for the page: { data }, { signIn } when somebody has to sign in first, or { away } without network. */
    async fetch(path) {
      try {
        const answer = await fetch(path, { headers: { Accept: 'application/json' }, cache: 'no-store' });
        if (answer.ok) return { data: await answer.json() };
        return answer.status >= 500 || answer.status === 429 ? { away: true } : { signIn: true };
      } catch {
        return { away: true };
      }
    },

    /** The work is done: what was kept goes now, the device itself when its last entry has been accepted. */
    async close() {
      await store.forgetRecords(box);
      await store.change(box, row => { row.closing = true; });
      await closeWhenSent();
    },
  };
}
