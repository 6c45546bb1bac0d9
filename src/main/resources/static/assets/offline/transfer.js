// The unsent part as a file, still encrypted under the PIN: for a phone that dies, taken in by any other one.
import { place } from './dom.js';
import { bound, box } from './device.js';
import { adopt } from './outbox.js';
import { base64, bytes, unlock, unseal } from './seal.js';
import { ofBox } from './store.js';

const KIND = 'shouwang-unsent';
const packed = ({ iv, data }) => ({ iv: base64(iv), data: base64(data) });
const unpacked = ({ iv, data }) => ({ iv: bytes(iv), data: bytes(data) });

export async function write() {
  const device = await bound();
  const rows = await ofBox('outbox', box);
  return {
    kind: KIND, version: 1, area: place.area, page: place.page, made: new Date().toISOString(), device: device.id,
    lock: { ...packed(device.lock), salt: base64(device.lock.salt), rounds: device.lock.rounds }, secret: packed(device.secret),
    entries: rows.map(({ id, device: by, sequence, madeAt, sealed }) => ({ id, device: by, sequence, madeAt, sealed: packed(sealed) })),
  };
}

export function save(file) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));
  link.download = `shouwang-${place.page}-${file.made.slice(0, 16).replace(/[:T]/g, '-')}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** Takes in what another device could not send: how many entries were new here; null when the PIN is wrong. */
export async function take(device, text, pin) {
  const file = JSON.parse(text);
  if (file.kind !== KIND || file.area !== place.area || file.page !== place.page) throw new Error('other');
  const crypt = await unlock({ ...unpacked(file.lock), salt: bytes(file.lock.salt), rounds: file.lock.rounds }, pin);
  if (!crypt) return null;
  const origin = await unseal(crypt, 'secret', unpacked(file.secret));
  let taken = 0;
  for (const row of file.entries) {
    const entry = await unseal(crypt, row.id, unpacked(row.sealed));
    if (await adopt(device, { ...row, ...entry }, { id: row.device, key: entry.key ?? origin.key })) taken += 1;
  }
  return taken;
}
