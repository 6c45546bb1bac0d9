// What is kept on this device: not yet sent, not taken and why; out to a file and in from one.
import { at, h, t } from './dom.js';
import { entries, seen } from './outbox.js';
import { save, take, write } from './transfer.js';

const SHOWN = 200;
const dialog = document.getElementById('device-sheet');

/** @param describe what the page calls an entry, in a few words */
export function prepare(device, describe, changed) {
  const kept = h('div', { class: 'stack' });
  const each = h('ul', { class: 'todos' });
  const show = async () => {
    const all = await entries(device);
    const waiting = all.filter(entry => entry.state === 'waiting');
    kept.replaceChildren(toSee(all.filter(entry => entry.state !== 'waiting'), describe, again), toSend(waiting));
    each.replaceChildren(...waiting.slice(0, SHOWN).map(entry => h('li', {},
      h('p', {}, describe(entry)), h('p', { class: 'soft' }, at(entry.madeAt)))));
  };
  const again = async () => { await changed(); await show(); };
  // Filled anew whenever something was sent: what somebody types into the form in between stays.
  dialog.replaceChildren(h('div', { class: 'stack' },
    h('div', { class: 'row' }, h('h2', { id: 'device-sheet-title' }, t('sheet')),
      h('button', { class: 'btn square', type: 'button', 'aria-label': t('close'), onclick: () => dialog.close() }, '✕')),
    kept, bringIn(device, again), each));
  document.getElementById('device-open').addEventListener('click', async () => {
    await show();
    dialog.showModal();
  });
  return () => { if (dialog.open) show(); };
}

function toSee(open, describe, again) {
  return h('section', { class: 'stack', hidden: open.length === 0 }, h('h3', {}, t('open-title', open.length)),
    h('ul', { class: 'todos' }, open.map(entry => h('li', {},
      h('p', {}, h('b', {}, describe(entry))), h('p', { class: 'soft' }, `${at(entry.madeAt)} · ${entry.reason ?? ''}`),
      h('button', { class: 'btn small', type: 'button', onclick: async () => { await seen(entry.id); await again(); } }, t('seen'))))));
}

function toSend(waiting) {
  return h('section', { class: 'stack' }, h('h3', {}, waiting.length ? t('waiting-title', waiting.length) : t('waiting-none')),
    waiting.length > 0 && h('button', { class: 'btn wide', type: 'button', onclick: async () => save(await write()) }, t('export')),
    waiting.length > 0 && h('p', { class: 'soft' }, t('export-more')));
}

function bringIn(device, again) {
  const file = h('input', { type: 'file', id: 'device-file', accept: '.json,application/json' });
  const pin = h('input', { type: 'password', id: 'device-file-pin', inputmode: 'numeric', autocomplete: 'off', maxlength: 12 });
  const said = h('p', { role: 'status' });
  return h('details', {}, h('summary', {}, t('import')), h('form', { class: 'form', onsubmit: async event => {
    event.preventDefault();
    try {
      const taken = await take(device, await file.files[0].text(), pin.value);
      said.textContent = taken === null ? t('import-wrong') : t('import-done', taken);
      if (taken) await again();
    } catch {
      said.textContent = t('import-other');
    }
  } }, h('p', { class: 'soft' }, t('import-more')),
    h('div', { class: 'field' }, h('label', { for: 'device-file' }, t('import-file')), file),
    h('div', { class: 'field' }, h('label', { for: 'device-file-pin' }, t('import-pin')), pin),
    h('button', { class: 'btn' }, t('import-do')), said));
}
