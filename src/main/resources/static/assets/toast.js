// One sentence said in passing, for ten seconds, with the chance to take back what was done.
const SECONDS = 10;
const place = document.getElementById('toasts');

function show() {
  if (place.showPopover && !place.matches(':popover-open')) place.showPopover();
}

function leave(toast, seconds = SECONDS) {
  let timer = 0;
  const wait = () => { timer = setTimeout(() => toast.remove(), seconds * 1000); };
  const stay = () => clearTimeout(timer);
  // Nobody should lose the chance to undo while reading or reaching for it.
  toast.addEventListener('pointerenter', stay);
  toast.addEventListener('pointerleave', wait);
  toast.addEventListener('focusin', stay);
  toast.addEventListener('focusout', wait);
  wait();
}

function undoForm(address) {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = address;
  const proof = document.createElement('input');
  proof.type = 'hidden';
  proof.name = place.dataset.csrfName;
  proof.value = place.dataset.csrf;
  const button = document.createElement('button');
  button.className = 'btn small';
  button.textContent = place.dataset.undo;
  form.append(proof, button);
  return form;
}

export function say(text, { undo = '', trouble = false } = {}) {
  if (!place || !text) return;
  const toast = document.createElement('div');
  toast.className = trouble ? 'toast trouble' : 'toast';
  const words = document.createElement('span');
  words.textContent = text;
  toast.append(words);
  if (undo) toast.append(undoForm(undo));
  place.replaceChildren(toast);
  show();
  leave(toast);
}

if (place) {
  for (const toast of place.children) leave(toast);
  if (place.children.length) show();
  document.body.addEventListener('toast', event => say(event.detail.text, event.detail));
  document.body.addEventListener('htmx:sendError', () => say(place.dataset.offline, { trouble: true }));
  document.body.addEventListener('htmx:responseError', event => {
    if (!event.detail.xhr.getResponseHeader('HX-Trigger')) say(place.dataset.trouble, { trouble: true });
  });
}
