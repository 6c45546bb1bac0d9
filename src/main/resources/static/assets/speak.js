// Reads a text aloud with the browser's own voice; the button stays hidden where the browser has none.
const voice = window.speechSynthesis;

function begin(button, words) {
  const text = document.getElementById(button.dataset.speak);
  const said = new SpeechSynthesisUtterance(text.innerText);
  said.lang = text.closest('[lang]').lang;
  said.rate = 0.9;
  const label = button.querySelector('span');
  const over = () => { label.textContent = words; button.removeAttribute('aria-pressed'); };
  said.addEventListener('end', over);
  said.addEventListener('error', over);
  label.textContent = button.dataset.stop;
  button.setAttribute('aria-pressed', 'true');
  voice.speak(said);
}

function offer() {
  for (const button of document.querySelectorAll('[data-speak][hidden]')) button.hidden = false;
}

if (voice && 'SpeechSynthesisUtterance' in window) {
  offer();
  document.body.addEventListener('htmx:afterSettle', offer);
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-speak]');
    if (!button) return;
    const going = button.getAttribute('aria-pressed') === 'true';
    voice.cancel();
    if (!going) begin(button, button.querySelector('span').textContent);
  });
  window.addEventListener('pagehide', () => voice.cancel());
}
