// Says when the page last heard from the server, and has everything asked for again when news may have been missed.
const status = document.getElementById('status');
const ago = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' });
let heardAt = Date.now();
let connected = null;
let lastId = null;

function since() {
  const seconds = Math.round((Date.now() - heardAt) / 1000);
  return seconds < 5 ? status.dataset.now : seconds < 60 ? ago.format(-seconds, 'second')
    : seconds < 3600 ? ago.format(-Math.round(seconds / 60), 'minute') : ago.format(-Math.round(seconds / 3600), 'hour');
}

function tell() {
  if (!status || connected === null) return;
  status.classList.toggle('heard', connected);
  status.classList.toggle('lost', !connected);
  status.textContent = (connected ? status.dataset.heard : status.dataset.lost).replace('%', since());
}

function heard(event) {
  heardAt = Date.now();
  connected = true;
  if (event?.lastEventId) lastId = event.lastEventId;
  tell();
}

function askAgain() {
  for (const element of document.querySelectorAll('[hx-trigger*="sse:"]')) {
    for (const [, topic] of element.getAttribute('hx-trigger').matchAll(/sse:([^\s,[]+)/g)) {
      window.htmx.trigger(element, `sse:${topic}`);
    }
  }
}

document.body.addEventListener('htmx:sseOpen', event => {
  const source = event.detail.source;
  heard();
  source.addEventListener('heartbeat', heard);
  source.addEventListener('hello', hello => {
    // A stream that was opened anew does not say from where: compare what we had last.
    if (lastId !== null && hello.lastEventId !== lastId) askAgain();
    heard(hello);
  });
  source.addEventListener('refresh', news => { heard(news); askAgain(); });
});
document.body.addEventListener('htmx:sseBeforeMessage', event => heard(event.detail));
document.body.addEventListener('htmx:sseError', () => { connected = false; tell(); });
window.addEventListener('offline', () => { connected = false; tell(); });
setInterval(tell, 5000);
