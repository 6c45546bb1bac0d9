// Checking people in and out at the post, with network or without. What is drawn is the list as the server last gave it,
// with everything on top that was entered here and is not yet accepted.
import { at, h, open, place, t } from '../offline/kit.js';
import { canScan, scan } from '../offline/scan.js';

const KIND = 'roster.check-in';
const HAND_OVER = 'roster.hand-over';
const KEEP = 36 * 3600000;
/** For so long an entry can be taken back, and longer while there is no network. */
const SECOND_THOUGHTS = 10000;
const here = `/a/${place.area}/check-in`;
const ACTS = { due: ['in', 'no-show'], in: ['out'], out: [], 'no-show': ['in'] };
const BECOMES = { in: 'in', 'walk-in': 'in', out: 'out', 'no-show': 'no-show' };
const TONES = { due: '', in: 'done', out: 'away', 'no-show': 'miss' };
const byId = id => document.getElementById(id);

const [last, chips, list, news, sought, camera, walkIn] = ['last', 'shifts', 'seats', 'news', 'sought', 'camera', 'walk-in'].map(byId);

const work = await open({ describe: ({ body }) => `${t(`did-${body.act}`)} ${body.name}` });
let shifts = await work.get('shifts') ?? [];
let shown = await work.get('shown') ?? null;
/** What was entered last: the entry, and the seat as it was before. */
let just = null;

const shift = () => shifts.find(one => one.id === shown);
/** The shift chosen, else the one that is going on. */
const choose = () => { shown = (shift() ?? shifts.find(one => one.running) ?? shifts[0])?.id ?? null; };
const keep = () => work.put('shifts', shifts, Date.now() + KEEP);

/** An entry on top of the list. A seat that nobody planned is named by the entry that made it. */
function apply({ id, body, madeAt }) {
  const where = shifts.find(one => one.id === body.shift);
  const key = body.seat ?? body.walkIn ?? id;
  let seat = where?.seats.find(one => one.id === key);
  if (where && !seat && body.act === 'walk-in') {
    seat = { id: key, volunteer: body.volunteer, name: body.name, walkIn: true };
    where.seats.push(seat);
  }
  if (!seat) return;
  seat.state = BECOMES[body.act];
  if (seat.state === 'in') seat.in ??= madeAt;
  if (seat.state === 'out') seat.out = madeAt;
  seat.pending = true;
}

/** What the server knows now; without network what was known before goes on. */
async function refresh() {
  const { data, signIn } = await work.fetch(`${here}/list`);
  if (data) {
    shifts = data.shifts;
    await keep();
    await work.put('asked', Date.now(), Date.now() + KEEP);
  }
  choose();
  const asked = await work.get('asked');
  news.replaceChildren(signIn ? h('a', { href: `/sign-in?next=${encodeURIComponent(here)}` }, t('sign-in')) : asked ? t('asked', at(asked)) : '');
  await draw();
}

async function enter(act, seat, more = {}) {
  const before = seat && { ...seat };
  const body = { act, shift: shown, seat: seat && !seat.walkIn ? seat.id : null, walkIn: seat?.walkIn ? seat.id : null,
    volunteer: seat?.volunteer ?? null, name: seat?.name ?? '', ...more };
  const id = await work.add(KIND, body, { hold: SECOND_THOUGHTS });
  just = { id, shift: shown, seat: seat?.id ?? id, before, name: body.name, state: BECOMES[act] };
  await draw();
  await keep();
  navigator.vibrate?.(40);
}

async function undo() {
  const { id, shift: where, seat, before } = just;
  const back = await work.takeBack(id);
  if (back) {
    const seats = shifts.find(one => one.id === where)?.seats ?? [];
    const index = seats.findIndex(one => one.id === seat);
    if (index >= 0) seats.splice(index, 1, ...before ? [before] : []);
    await keep();
  }
  if (!back) news.textContent = t('too-late');
  just = null;
  await draw();
}

function row(seat) {
  const notes = [seat.in && t('since', at(seat.in)), seat.out && t('until', at(seat.out)), seat.walkIn && t('unplanned'), seat.pending && t('unsent')];
  return h('li', { class: 'todo', 'data-seat': seat.id }, h('span', { class: `tag ${TONES[seat.state]}` }, t(`is-${seat.state}`)),
    h('div', {}, h('b', {}, seat.name), h('p', { class: 'soft num' }, notes.filter(Boolean).join(' · '))),
    h('div', { class: 'acts' }, ACTS[seat.state].map((act, n) => h('button', { class: n ? 'btn bare' : 'btn', type: 'button',
      'aria-label': `${t(`do-${act}`)} ${seat.name}`, onclick: () => enter(act, seat) }, t(`do-${act}`)))));
}

async function draw() {
  for (const one of shifts) for (const seat of one.seats) seat.pending = false;
  const waiting = (await work.entries()).filter(entry => entry.state === 'waiting' && entry.kind === KIND);
  waiting.forEach(apply);
  chips.replaceChildren(...shifts.map(one => h('li', {}, h('a', { href: '#seats', 'aria-current': one.id === shown ? 'true' : null,
    onclick: async event => { event.preventDefault(); shown = one.id; await work.put('shown', shown); await draw(); } },
    `${one.post} ${at(one.from)}–${at(one.until)}`))));
  const seats = shift()?.seats ?? [];
  const words = sought.value.trim().toLowerCase();
  byId('count').textContent = t('count', seats.filter(seat => seat.state === 'in' || seat.state === 'out').length, seats.length);
  byId('nothing').hidden = shifts.length > 0;
  byId('tools').hidden = !shift();
  list.replaceChildren(...seats.filter(seat => seat.name.toLowerCase().includes(words)).map(row));
  const mayUndo = just && waiting.some(entry => entry.id === just.id && !entry.tried);
  last.hidden = !just;
  last.replaceChildren(...just ? [h('p', { class: 'soft' }, t(just.id ? 'just' : 'again')), h('p', { class: 'big' }, `${just.name} · ${t(`is-${just.state}`)}`),
    mayUndo ? h('button', { class: 'btn', type: 'button', onclick: undo }, t('undo')) : ''] : []);
}

/** Whose badge it is: the volunteer's id is the last part of the address in it. */
async function read(code) {
  const volunteer = code.trim().split('/').at(-1).toLowerCase();
  const seat = shift().seats.find(one => one.volunteer === volunteer);
  if (!seat) return openWalkIn(volunteer);
  if (ACTS[seat.state].length) return enter(ACTS[seat.state][0], seat);
  just = { id: null, name: seat.name, state: seat.state };
  return draw();
}

function openWalkIn(volunteer = '') {
  walkIn.querySelector('form').reset();
  walkIn.dataset.volunteer = volunteer;
  walkIn.querySelector('[data-badge-read]').hidden = !volunteer;
  walkIn.showModal();
}

byId('scan').hidden = !canScan();
byId('scan').addEventListener('click', async () => {
  const stop = new AbortController();
  camera.addEventListener('close', () => stop.abort(), { once: true });
  camera.showModal();
  const code = await scan(camera.querySelector('video'), stop.signal).catch(() => { news.textContent = t('no-camera'); });
  camera.close();
  if (code) await read(code);
});
for (const button of document.querySelectorAll('[data-close]')) button.addEventListener('click', () => button.closest('dialog').close());
byId('add-walk-in').addEventListener('click', () => openWalkIn());
walkIn.querySelector('form').addEventListener('submit', async event => {
  event.preventDefault();
  const name = new FormData(event.target).get('name').trim();
  walkIn.close();
  await enter('walk-in', null, { name, volunteer: walkIn.dataset.volunteer || null });
});
/** Towards its end the shift's note; what is not calm needs a word about the situation. */
const handOver = byId('hand-over');
const calm = handOver.querySelector('[name=calm]');
const situation = handOver.querySelector('[name=situation]');
const demand = () => { situation.required = !calm.checked; };
calm.addEventListener('change', demand);
byId('write-over').addEventListener('click', () => { handOver.querySelector('form').reset(); demand(); handOver.showModal(); });
handOver.querySelector('form').addEventListener('submit', async event => {
  event.preventDefault();
  const typed = Object.fromEntries(new FormData(event.target));
  const { id, post } = shift();
  handOver.close();
  await work.add(HAND_OVER, { ...typed, calm: calm.checked, act: 'hand-over', shift: id, name: post });
  news.textContent = t('handed-over');
  await draw();
});
// A scanner types the code and ends with Enter.
byId('find').addEventListener('submit', async event => {
  event.preventDefault();
  const typed = sought.value.trim();
  if (/[0-9a-f-]{36}$/i.test(typed)) {
    sought.value = '';
    await read(typed);
  }
});
sought.addEventListener('input', draw);
byId('refresh').addEventListener('click', refresh);

let unsent = 0;
work.listen(async () => {
  const before = unsent;
  unsent = (await work.entries()).filter(entry => entry.state === 'waiting').length;
  // What is accepted is the server's to tell.
  if (unsent < before && unsent === 0) await refresh();
  else await draw();
});
await refresh();
