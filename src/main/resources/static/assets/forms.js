// Small comforts of forms: dropped files, one submit per press, confirmation dialogs, printing, filters that apply themselves.
for (const zone of document.querySelectorAll('[data-drop]')) {
  const input = zone.querySelector('input[type="file"]');
  zone.addEventListener('dragover', event => { event.preventDefault(); zone.classList.add('over'); });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', event => {
    event.preventDefault();
    zone.classList.remove('over');
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented || 'download' in form.dataset) return;
  if (form.getAttribute('aria-busy') === 'true') return event.preventDefault();
  form.setAttribute('aria-busy', 'true');
});
window.addEventListener('pageshow', () => document.querySelectorAll('form[aria-busy]').forEach(form => form.removeAttribute('aria-busy')));

document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) window.print();
  const opener = event.target.closest('[data-dialog]');
  if (opener) document.getElementById(opener.dataset.dialog)?.showModal();
  if (event.target.closest('[data-close-dialog]')) event.target.closest('dialog')?.close();
});

document.addEventListener('change', event => {
  if (event.target.matches('form[data-at-once] :is(select, input[type="checkbox"], input[type="radio"], input[type="date"])')) event.target.form.requestSubmit();
});

// The server was away for a moment: the page asks again by itself until it is back.
const again = document.querySelector('a[data-again]');
if (again) {
  setInterval(async () => {
    const answer = await fetch(again.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
    if (answer && answer.status < 500) location.replace(again.href);
  }, 5000);
}
