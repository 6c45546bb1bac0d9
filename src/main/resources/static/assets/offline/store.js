// The one database on the device. device: who bound which page, and its locked key; records: what a page keeps, encrypted,
// until when; outbox: what was written and not yet accepted, encrypted.
const NAME = 'shouwang';
let opened;

const done = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore('device', { keyPath: 'box' });
      db.createObjectStore('records', { keyPath: ['box', 'name'] });
      db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('box', 'box');
    };
    request.onsuccess = () => {
      // Another tab with a newer program must not wait for this one.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** Acts on some stores in one transaction: all of it is on the disk when this returns, or nothing. */
export async function within(names, mode, act) {
  const db = await database();
  const transaction = db.transaction(names, mode, { durability: 'strict' });
  const ended = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
  const stores = Object.fromEntries([names].flat().map(name => [name, transaction.objectStore(name)]));
  const answer = await act(stores);
  await ended;
  return answer;
}

export const read = (store, key) => within(store, 'readonly', s => done(s[store].get(key)));
export const write = (store, row) => within(store, 'readwrite', s => done(s[store].put(row)));
export const remove = (store, key) => within(store, 'readwrite', s => done(s[store].delete(key)));

/** The rows of one box: a page in an area. */
export const ofBox = (store, box) => within(store, 'readonly', s => done(store === 'outbox'
  ? s.outbox.index('box').getAll(box) : s[store].getAll(IDBKeyRange.bound([box], [box, []]))));

/** Changes a device's row as it stands now. */
export const change = (box, how) => within('device', 'readwrite', async s => {
  const row = await done(s.device.get(box));
  if (row) {
    how(row);
    await done(s.device.put(row));
  }
  return row;
});

/** Numbers an entry and keeps it: both or neither. */
export const append = (box, entry) => within(['device', 'outbox'], 'readwrite', async s => {
  const row = await done(s.device.get(box));
  row.sequence += 1;
  await done(s.device.put(row));
  await done(s.outbox.put({ ...entry, box, device: row.id, sequence: row.sequence }));
  return row.sequence;
});

export async function forgetRecords(box) {
  await within('records', 'readwrite', s => done(s.records.delete(IDBKeyRange.bound([box], [box, []]))));
}

/** What was kept until a time that has passed goes, also of pages that nobody opens any more. */
export async function forgetPast(now) {
  await within('records', 'readwrite', async s => {
    for (const row of await done(s.records.getAll())) {
      if (row.until !== null && row.until < now) s.records.delete([row.box, row.name]);
    }
  });
}

/** The device itself goes when nothing of it is left to send; true when it did. */
export const forgetDevice = box => within(['device', 'outbox', 'records'], 'readwrite', async s => {
  if (await done(s.outbox.index('box').count(box)) > 0) return false;
  await done(s.device.delete(box));
  await done(s.records.delete(IDBKeyRange.bound([box], [box, []])));
  return true;
});
