// Sends what is kept, again and again with longer and longer pauses, until the server has answered for each entry. In
// passing it compares the clocks.
import { place } from './dom.js';
import { box, sayAgain } from './device.js';
import { answered, entries, trying } from './outbox.js';
import { change, read } from './store.js';

const MOST = 100;
const BYTES = 400000;
/** What was not taken after so many tries must not hold up the rest. */
const MANY = 2;
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 60000;
const PATIENCE = 30000;

export class Sender extends EventTarget {

  #device;
  #timer = 0;
  #failures = 0;
  #busy = false;
  #again = false;
  #most = MOST;
  /** When the next entry that is held back may leave. */
  #next = Infinity;
  /** sending · heard · away (no network) · sign-in (the server does not know this device) · revoked */
  phase = 'sending';
  since = Date.now();

  constructor(device) {
    super();
    this.#device = device;
    addEventListener('online', () => this.now());
    addEventListener('offline', () => this.#become('away'));
    document.addEventListener('visibilitychange', () => { if (!document.hidden) this.now(); });
    this.now();
  }

  /** Tries at once. */
  now() {
    clearTimeout(this.#timer);
    if (this.#busy) {
      this.#again = true;
      return;
    }
    this.#busy = true;
    this.#round().finally(() => {
      this.#busy = false;
      this.#timer = setTimeout(() => this.now(), this.#again ? 0 : this.#pause());
      this.#again = false;
    });
  }

  /** One tab of several sends; the others wait for their turn. */
  #round() {
    return navigator.locks.request(`send ${box}`, async () => {
      try {
        const more = await this.#send();
        this.#failures = 0;
        if (more) this.#again = true;
      } catch (trouble) {
        this.#failures += 1;
        this.#become(trouble.phase ?? 'away');
      }
    });
  }

  /** Not all phones of a community at the same moment. */
  #pause() {
    const some = 0.8 + Math.random() * 0.4;
    if (this.#failures) return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.#failures - 1)) * some;
    return Math.min(LONGEST_PAUSE * some, Math.max(0, this.#next - Date.now()));
  }

  /** True when there is more to send at once. */
  async #send() {
    const kept = await entries(this.#device);
    const waiting = kept.filter(entry => entry.state === 'waiting');
    const ready = waiting.filter(entry => entry.leaves <= Date.now())
      .sort((one, other) => (one.tries > MANY) - (other.tries > MANY) || one.sequence - other.sequence);
    const key = ready[0]?.key ?? this.#device.key;
    // Without network nothing is tried, and what was not tried can be taken back.
    if (this.phase !== 'heard') await this.#post(this.#device.key, [], kept.length);
    const chosen = fitting(ready.filter(entry => (entry.key ?? this.#device.key) === key), this.#most).map(entry => entry.id);
    await trying(chosen);
    // As they are now: one may have been taken back while we looked.
    const batch = (await entries(this.#device)).filter(entry => chosen.includes(entry.id));
    const answer = await this.#post(key, batch, kept.length - batch.length);
    this.#next = Math.min(...waiting.filter(entry => !ready.includes(entry)).map(entry => entry.leaves));
    let decided = 0;
    for (const one of answer.answers) {
      if (one.verdict !== 'LATER') decided += 1;
      await answered(this.#device, one.id, one);
    }
    this.#become(answer.revoked && key === this.#device.key ? 'revoked' : 'heard');
    this.dispatchEvent(new CustomEvent('answered', { detail: answer.answers }));
    if (batch.length && !decided) throw Object.assign(new Error('nothing was taken'), { phase: 'heard' });
    return ready.length > batch.length;
  }

  async #post(key, batch, unsent) {
    const asked = Date.now();
    const { skewMs } = await read('device', box);
    const response = await fetch(`/api/v1/areas/${place.area}/offline/entries`, {
      method: 'POST', signal: AbortSignal.timeout(PATIENCE), cache: 'no-store',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', Authorization: `Bearer ${key}` },
      body: JSON.stringify({ skewMs, unsent, entries: batch.map(sent) }),
    });
    if (response.status === 401 && key === this.#device.key) {
      if (await sayAgain(this.#device).catch(() => false)) return this.#post(key, batch, unsent);
      throw Object.assign(new Error('unknown'), { phase: 'sign-in' });
    }
    if (response.status === 413) this.#most = Math.max(1, this.#most >> 1);
    if (!response.ok) throw new Error(String(response.status));
    const answer = await response.json();
    const skew = Math.round(Date.parse(answer.now) - (asked + Date.now()) / 2);
    await change(box, row => { row.skewMs = skew; });
    return answer;
  }

  #become(phase) {
    if (phase !== this.phase || phase === 'heard') this.since = Date.now();
    this.phase = phase;
    this.dispatchEvent(new Event('phase'));
  }
}

const sent = ({ id, sequence, kind, madeAt, skewMs, body }) =>
  ({ id, sequence, kind, madeAt: new Date(madeAt).toISOString(), skewMs, body });

function fitting(waiting, most) {
  const batch = [];
  let size = 0;
  for (const entry of waiting) {
    size += JSON.stringify(entry.body).length * 3 + 300;
    if (batch.length === most || batch.length && size > BYTES) break;
    batch.push(entry);
  }
  return batch;
}
