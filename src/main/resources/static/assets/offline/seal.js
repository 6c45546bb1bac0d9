// Encryption on the device: everything under one random key (AES-GCM), that key under the PIN (PBKDF2). A new PIN locks the
// same key again; nothing has to be encrypted anew.
const ROUNDS = 600000;
const text = new TextEncoder();

export const random = length => crypto.getRandomValues(new Uint8Array(length));

export function base64(bytes) {
  let binary = '';
  for (const byte of new Uint8Array(bytes)) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

export const bytes = encoded => Uint8Array.from(atob(encoded.replace(/-/g, '+').replace(/_/g, '/')), char => char.charCodeAt(0));

const aes = raw => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

async function byPin(pin, salt, rounds) {
  const secret = await crypto.subtle.importKey('raw', text.encode(pin), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, secret,
    { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function encrypt(key, data, name) {
  const iv = random(12);
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: text.encode(name) }, key, data) };
}

const decrypt = (key, sealed, name) =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv, additionalData: text.encode(name) }, key, sealed.data);

/** Something under the key; what is sealed under one name does not open under another. */
export const seal = (key, name, value) => encrypt(key, text.encode(JSON.stringify(value)), name);
export const unseal = async (key, name, sealed) => JSON.parse(new TextDecoder().decode(await decrypt(key, sealed, name)));

/** Locks a key under a PIN. */
export async function lock(raw, pin) {
  const salt = random(16);
  return { salt, rounds: ROUNDS, ...await encrypt(await byPin(pin, salt, ROUNDS), raw, 'lock') };
}

/** The key behind the lock, or null when the PIN is wrong. */
export async function unlock(locked, pin) {
  try {
    return await aes(await decrypt(await byPin(pin, locked.salt, locked.rounds), locked, 'lock'));
  } catch {
    return null;
  }
}

export const keyOf = aes;
