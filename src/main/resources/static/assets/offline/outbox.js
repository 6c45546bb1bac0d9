// What was written on this device and not yet accepted. An entry leaves it only when the server has said that it was taken,
// or when a person has seen why it was not.
import { box } from './device.js';
import { nextId } from './ids.js';
import { seal, unseal } from './seal.js';
import { append, ofBox, read, remove, within, write } from './store.js';

const TAKEN_BACK = 'taken-back';

/** Keeps an entry; it is on the disk when this returns. It leaves only after `hold` milliseconds. */
export async function add(device, kind, body, hold) {
  const id = nextId();
  const madeAt = Date.now();
  const { skewMs } = await read('device', box);
  const sealed = await seal(device.crypt, id, { kind, body, skewMs });
  await append(box, { id, madeAt, leaves: madeAt + hold, state: 'waiting', tries: 0, tried: false, sealed, reason: null });
  return id;
}

/** From now on the server may know these entries, whatever becomes of the answer. */
export const trying = ids => within('outbox', 'readwrite', async s => {
  for (const id of ids) {
    s.outbox.get(id).onsuccess = event => { if (event.target.result) s.outbox.put({ ...event.target.result, tried: true }); };
  }
});

/**
 * Takes an entry back that the server cannot know yet; false when it may. What is sent in its place says nothing, so that
 * no number is missing.
 */
export async function takeBack(device, id) {
  const row = await read('outbox', id);
  if (!row || row.tried || row.state !== 'waiting') return false;
  const sealed = await seal(device.crypt, id, { kind: TAKEN_BACK, body: {}, skewMs: 0 });
  return within('outbox', 'readwrite', s => new Promise(resolve => {
    s.outbox.get(id).onsuccess = event => {
      const now = event.target.result;
      const may = Boolean(now) && !now.tried;
      if (may) s.outbox.put({ ...now, sealed, leaves: 0 });
      resolve(may);
    };
  }));
}

/** Everything kept, first written first. */
export async function entries(device) {
  const rows = await ofBox('outbox', box);
  const open = rows.map(async row => ({ ...row, ...await unseal(device.crypt, row.id, row.sealed),
    reason: row.reason && await unseal(device.crypt, `${row.id} reason`, row.reason) }));
  return (await Promise.all(open)).sort((one, other) => one.madeAt - other.madeAt || one.sequence - other.sequence);
}

/** How much is kept, also while the page is locked. */
export async function counts() {
  const rows = await ofBox('outbox', box);
  const waiting = rows.filter(row => row.state === 'waiting');
  return { waiting: waiting.length, stuck: waiting.filter(row => row.tries > 2).length, open: rows.length - waiting.length };
}

/** Writes down what the server said of an entry. */
export async function answered(device, id, { verdict, reason }) {
  if (verdict === 'ACCEPTED') return remove('outbox', id);
  const row = await read('outbox', id);
  if (!row) return undefined;
  if (verdict === 'LATER') return write('outbox', { ...row, tries: row.tries + 1 });
  return write('outbox', { ...row, state: verdict.toLowerCase(), reason: await seal(device.crypt, `${id} reason`, reason) });
}

/** A person has seen why it was not taken. */
export const seen = id => within('outbox', 'readwrite', s => { s.outbox.delete(id); });

/** Takes in an entry of another device, to be sent as that one's. */
export async function adopt(device, entry, origin) {
  if (await read('outbox', entry.id)) return false;
  const sealed = await seal(device.crypt, entry.id, { kind: entry.kind, body: entry.body, skewMs: entry.skewMs, key: origin.key });
  await write('outbox', { id: entry.id, box, device: origin.id, sequence: entry.sequence, madeAt: entry.madeAt,
    leaves: 0, state: 'waiting', tries: 0, tried: true, sealed, reason: null });
  return true;
}
