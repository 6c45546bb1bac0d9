// Keeps our own files and the pages that go on without network, so that they open when there is none. It keeps nothing
// else: a page about people is never on a device unless it says that it is empty (its header), and data goes past here.
const FILES = `files-${SHELL.version}`;
const PAGES = 'pages';
const PATIENCE = 5000;
const ASSET = /^\/assets\/[0-9a-f]+\//;

addEventListener('install', event => event.waitUntil(install()));
addEventListener('activate', event => event.waitUntil(activate()));
addEventListener('fetch', event => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (ASSET.test(address.pathname)) event.respondWith(file(request));
});
addEventListener('message', event => {
  if (event.data.keep) event.waitUntil(keep(event.data.keep).then(kept => event.source.postMessage({ kept })));
  if (event.data.forget) event.waitUntil(caches.open(PAGES).then(pages => pages.delete(event.data.forget)));
});

async function install() {
  const files = await caches.open(FILES);
  await files.addAll(SHELL.files);
  await keep(SHELL.away);
  await skipWaiting();
}

// Pages name the files of the version that made them: they are asked for anew, and those that cannot be (somebody has to
// sign in first) keep the files that they name.
async function activate() {
  const pages = await caches.open(PAGES);
  let all = true;
  for (const request of await pages.keys()) all = await keep(request.url) && all;
  if (all) {
    const old = (await caches.keys()).filter(name => name.startsWith('files-') && name !== FILES);
    await Promise.all(old.map(name => caches.delete(name)));
  }
  await clients.claim();
}

const spot = address => new URL(address, location.origin).pathname;
const mayKeep = answer => answer.ok && !answer.redirected && answer.headers.get(SHELL.header) === 'page';

async function keep(address) {
  try {
    const answer = await fetch(spot(address), { credentials: 'same-origin', cache: 'no-store' });
    if (!mayKeep(answer)) return false;
    const pages = await caches.open(PAGES);
    await pages.put(spot(address), answer);
    return true;
  } catch {
    return false;
  }
}

// What is kept is better than nothing: when there is no network, when the server is being restarted, when the sign-in has ended.
async function page(request) {
  const pages = await caches.open(PAGES);
  const kept = await pages.match(spot(request.url));
  try {
    const answer = await (kept ? soon(fetch(request)) : fetch(request));
    if (kept && (answer.status >= 500 || answer.type === 'opaqueredirect')) return kept;
    if (mayKeep(answer)) await pages.put(spot(request.url), answer.clone());
    return answer;
  } catch {
    return kept ?? await pages.match(SHELL.away) ?? Response.error();
  }
}

function soon(answer) {
  return Promise.race([answer, new Promise((resolve, reject) => { setTimeout(() => reject(new Error('no answer')), PATIENCE); })]);
}

async function file(request) {
  return await caches.match(request) ?? fetch(request);
}
