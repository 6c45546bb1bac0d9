// What was written on this device and not yet accepted. An entry leaves it only when the server has said that it was taken,
// or when a person has seen why it was not.
import { box } from './device.js';
import { nextId } from './ids.js';
import { seal, unseal } from './seal.js';
import { append, ofBox, read, remove, within, write } from './store.js';

/** Keeps an entry; it is on the disk when this returns. */
export async function add(device, kind, body) {
  const id = nextId();
  const madeAt = Date.now();
  const { skewMs } = await read('device', box);
  const sealed = await seal(device.crypt, id, { kind, body, skewMs });
  await append(box, { id, madeAt, state: 'waiting', tries: 0, sealed, reason: null });
  return id;
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
    state: 'waiting', tries: 0, sealed, reason: null });
  return true;
}
