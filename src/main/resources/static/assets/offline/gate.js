// Before the work: a PIN is chosen when the page is bound, and asked whenever it is opened.
import { h, place, t } from './dom.js';
import { PIN, bind, bound, box, enter, obvious, renew, wait } from './device.js';
import { counts } from './outbox.js';
import { forgetDevice } from './store.js';

const gate = document.getElementById('device-gate');

/** Asks until the page is open; answers with the device and its keys. */
export async function pass() {
  if (!window.isSecureContext || !navigator.serviceWorker || !crypto.subtle) {
    gate.replaceChildren(note(t('insecure')));
    return new Promise(() => {});
  }
  const row = await bound();
  const device = row ? await unlocked(row) : await chosen(t('bind'), t('bind-more'), t('bind-do'), bind);
  gate.replaceChildren();
  return device;
}

const note = words => h('div', { class: 'note miss', role: 'alert' }, h('p', {}, h('b', {}, words)));

function pinField(id, label, hint, fresh) {
  const input = h('input', { id, type: 'password', inputmode: 'numeric', autocomplete: fresh ? 'new-password' : 'off', maxlength: 12,
    required: true, 'aria-describedby': hint ? `${id}-hint ${id}-wrong` : `${id}-wrong` });
  const wrong = h('p', { class: 'wrong', id: `${id}-wrong`, role: 'alert', hidden: true });
  const field = h('div', { class: 'field code' }, h('label', { for: id }, label), hint && h('p', { class: 'hint', id: `${id}-hint` }, hint), input, wrong);
  const say = words => {
    wrong.hidden = !words;
    wrong.textContent = words;
    if (words) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  };
  return { field, input, say };
}

/** A new PIN, twice; `act` does with it what it is for. */
function chosen(title, more, label, act) {
  return new Promise(resolve => {
    const one = pinField('pin', t('pin'), t('pin-hint'), true);
    const two = pinField('pin-again', t('pin-again'), null, true);
    const button = h('button', { class: 'btn main wide tall' }, label);
    const form = h('form', { class: 'form card', novalidate: true, onsubmit: async event => {
      event.preventDefault();
      one.say(!PIN.test(one.input.value) ? t('pin-digits') : obvious(one.input.value) ? t('pin-obvious') : '');
      two.say(one.input.value === two.input.value ? '' : t('pin-differs'));
      const wrong = form.querySelector('[aria-invalid="true"]');
      if (wrong) {
        wrong.focus();
        return;
      }
      button.disabled = true;
      try {
        const device = await act(one.input.value);
        if (device) {
          resolve(device);
          return;
        }
        one.say(t('not-yours'));
      } catch (trouble) {
        one.say(/^\d+$/.test(trouble.message) ? t('bind-refused', trouble.message) : t('bind-away'));
      }
      button.disabled = false;
    } }, h('h2', {}, title), h('p', { class: 'soft' }, more), one.field, two.field, button);
    gate.replaceChildren(form);
    one.input.focus();
  });
}

/** The PIN of a page that is bound already. */
async function unlocked(row) {
  const kept = await counts();
  const foreign = place.account !== row.account;
  return new Promise(resolve => {
    const pin = pinField('pin', t('pin'), null, false);
    const button = h('button', { class: 'btn main wide tall' }, t('open'));
    const form = h('form', { class: 'form card', novalidate: true, onsubmit: async event => {
      event.preventDefault();
      button.disabled = true;
      const now = await bound();
      const device = await enter(now, pin.input.value);
      if (device) {
        resolve(device);
        return;
      }
      const minutes = Math.ceil(wait(await bound()) / 60000);
      pin.say(minutes ? t('pin-wait', minutes) : t('pin-wrong'));
      pin.input.value = '';
      button.disabled = false;
      pin.input.focus();
    } }, h('h2', {}, t('locked')),
      h('p', { class: 'soft' }, kept.waiting + kept.open ? t('locked-kept', kept.waiting + kept.open) : t('locked-none')),
      foreign && note(t('foreign')), pin.field, button,
      h('button', { class: 'btn bare', type: 'button', onclick: () => resolve(chosen(t('forgot'), t('forgot-more'), t('forgot-do'), fresh => renew(row, fresh))) }, t('forgot')),
      foreign && kept.waiting + kept.open === 0 && h('button', { class: 'btn', type: 'button', onclick: async () => {
        if (await forgetDevice(box)) location.reload();
      } }, t('bind-anew')));
    gate.replaceChildren(form);
    pin.input.focus();
  });
}
