// A page bound to this device by somebody who is signed in; opened with the PIN that was chosen then.
import { place } from './dom.js';
import { nextId } from './ids.js';
import { base64, bytes, keyOf, lock, random, seal, unlock, unseal } from './seal.js';
import { change, forgetRecords, read, write } from './store.js';

const TRIES = 5;
const TRIES_UNTIL_EMPTY = 10;
const MINUTE = 60000;
const LONGEST_WAIT = 60 * MINUTE;

export const box = `${place.area}/${place.page}`;
const ours = `/api/v1/areas/${place.area}/offline/devices`;

export const PIN = /^\d{6,12}$/;
/** 111111, 123456 and the like are no secret. */
export const obvious = pin => /^(.)\1+$/.test(pin) || '01234567890'.includes(pin) || '09876543210'.includes(pin);

export const bound = () => read('device', box);

const register = (id, key, recovery) => fetch(`${ours}/${id}`, {
  method: 'PUT', headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...place.proof },
  body: JSON.stringify({ page: place.page, key, recovery }),
});

/** Binds the page: only with network, because the server has to know the device before it sends anything. */
export async function bind(pin) {
  const raw = random(32);
  const device = { id: nextId(), key: base64(random(32)), recovery: base64(raw) };
  const answer = await register(device.id, device.key, device.recovery);
  if (!answer.ok) throw new Error(String(answer.status));
  const crypt = await keyOf(raw);
  await write('device', {
    box, id: device.id, account: place.account, lock: await lock(raw, pin), secret: await seal(crypt, 'secret', device),
    sequence: 0, skewMs: 0, wrong: 0, waitUntil: 0, closing: false,
  });
  return { crypt, ...device };
}

/** How long to wait until a PIN may be tried again, in milliseconds. */
export const wait = row => Math.min(LONGEST_WAIT, Math.max(0, row.waitUntil - Date.now()));

/** The device with its keys, or null when the PIN is wrong; who tries on and on waits longer and finds the page empty. */
export async function enter(row, pin) {
  if (wait(row) > 0) return null;
  const crypt = await unlock(row.lock, pin);
  if (crypt) {
    await change(box, device => { device.wrong = 0; device.waitUntil = 0; });
    return { crypt, ...await unseal(crypt, 'secret', row.secret) };
  }
  const after = await change(box, device => {
    device.wrong += 1;
    if (device.wrong >= TRIES) device.waitUntil = Date.now() + Math.min(LONGEST_WAIT, 2 ** (device.wrong - TRIES) * MINUTE);
  });
  if (after.wrong >= TRIES_UNTIL_EMPTY) await forgetRecords(box);
  return null;
}

/** A new PIN for an owner who forgot it and is signed in; null for anybody else. */
export async function renew(row, pin) {
  const answer = await fetch(`${ours}/${row.id}/recovery`, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (!answer.ok) return null;
  const raw = bytes((await answer.json()).recovery);
  const crypt = await keyOf(raw);
  const device = await unseal(crypt, 'secret', row.secret);
  const locked = await lock(raw, pin);
  await change(box, kept => { kept.lock = locked; kept.wrong = 0; kept.waitUntil = 0; });
  return { crypt, ...device };
}

/** Says once more who this device is, to a server that does not know it: it may have been restored from a backup. */
export const sayAgain = async device => (await register(device.id, device.key, device.recovery)).ok;
