// The count-down to an opening, by the server's clock: a phone's own may be minutes off. Buttons wait until the second; the
// server decides in any case.
const place = document.querySelector('[data-opening]');
const left = place.querySelector('[data-left]');
const isOpen = place.querySelector('[data-open]');
const SECOND = 1000, MINUTE = 60 * SECOND, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
let opens = Number(place.dataset.opens);
let ahead = Number(place.dataset.now) - Date.now();
let closest = Infinity;

const now = () => Date.now() + ahead;

/** Of several answers the quickest is the truest. */
async function ask() {
  const sent = performance.now();
  const answer = await fetch(place.dataset.clock, { cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) return;
  const clock = await answer.json();
  const way = performance.now() - sent;
  opens = Date.parse(clock.opensAt);
  if (way < closest) {
    closest = way;
    ahead = Date.parse(clock.now) + way / 2 - Date.now();
  }
}

function two(number) { return String(number).padStart(2, '0'); }

function words(rest) {
  const days = Math.floor(rest / DAY);
  const clock = `${two(Math.floor(rest % DAY / HOUR))}:${two(Math.floor(rest % HOUR / MINUTE))}:${two(Math.floor(rest % MINUTE / SECOND))}`;
  return days > 0 ? `${place.dataset.day.replace('%', days)} ${clock}` : clock;
}

function show() {
  const rest = opens - now();
  const waiting = rest > 0;
  left.hidden = !waiting;
  isOpen.hidden = waiting;
  if (waiting) left.textContent = words(rest + SECOND - 1);
  for (const button of document.querySelectorAll('[data-grab]')) button.disabled = waiting;
  setTimeout(show, waiting ? Math.min(rest, rest % SECOND || SECOND) : MINUTE);
}

document.body.addEventListener('htmx:afterSwap', () => {
  for (const button of document.querySelectorAll('[data-grab]')) button.disabled = opens > now();
});
document.addEventListener('visibilitychange', () => { if (!document.hidden) { closest = Infinity; ask(); } });
show();
for (let i = 0; i < 3; i++) await ask();
setInterval(() => { closest *= 1.5; ask(); }, MINUTE);
