// A form that could not be taken (tab left open overnight, signed out meanwhile) keeps what was typed, in this tab only.
const PREFIX = 'kept:';
const SECRET = 'input[type="password"], input[type="file"], input[type="hidden"]';

const spot = form => PREFIX + location.pathname + ' ' + new URL(form.action, location.href).pathname;

function remember(form) {
  const entries = [...form.elements]
    .filter(field => field.name && !field.matches(SECRET) && (!/^(checkbox|radio)$/.test(field.type) || field.checked))
    .map(field => [field.name, field.value]);
  if (entries.length) sessionStorage.setItem(spot(form), JSON.stringify(entries));
}

function refill(form) {
  const kept = sessionStorage.getItem(spot(form));
  if (!kept) return false;
  sessionStorage.removeItem(spot(form));
  for (const [name, value] of JSON.parse(kept)) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field.matches(SECRET)) continue;
      if (/^(checkbox|radio)$/.test(field.type)) field.checked = field.checked || field.value === value;
      else field.value = value;
    }
  }
  return true;
}

const forget = () => Object.keys(sessionStorage).filter(key => key.startsWith(PREFIX)).forEach(key => sessionStorage.removeItem(key));

document.addEventListener('submit', event => {
  if (event.target.method === 'post' && !event.target.hasAttribute('data-forget')) remember(event.target);
});

const lost = document.querySelector('[data-entry-lost]');
if (lost) {
  // This page says that the entry was not taken: what was remembered stays for when the form is opened again.
  document.querySelectorAll('[data-if-kept]').forEach(element => { element.hidden = Object.keys(sessionStorage).every(key => !key.startsWith(PREFIX)); });
} else {
  const back = document.cookie.includes('entry-lost=1');
  let refilled = false;
  if (back) {
    for (const form of document.querySelectorAll('form[method="post"]')) refilled = refill(form) || refilled;
  }
  if (refilled) {
    document.cookie = 'entry-lost=; path=/; max-age=0';
    document.querySelectorAll('[data-was-kept]').forEach(element => { element.hidden = false; });
  } else if (!back) {
    forget();
  }
}
