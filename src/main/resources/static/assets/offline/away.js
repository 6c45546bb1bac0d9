// There is no network: which pages go on without, as far as this device keeps them.
const list = document.getElementById('kept-pages');
const kept = (await (await caches.open('pages')).keys()).map(request => new URL(request.url).pathname).filter(path => path !== '/no-network');

for (const path of kept) {
  const answer = await caches.match(path, { cacheName: 'pages' });
  const title = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('h1')?.textContent ?? path;
  const link = document.createElement('a');
  link.href = path;
  link.className = 'btn main wide';
  link.textContent = title;
  const item = document.createElement('li');
  item.append(link);
  list.append(item);
}
document.getElementById('no-kept-pages').hidden = kept.length > 0;
