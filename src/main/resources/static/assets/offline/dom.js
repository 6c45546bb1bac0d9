// Elements and sentences of pages that go on without network. Sentences come with the page; %1, %2 … are filled in here.
const page = document.body.dataset;
const words = JSON.parse(page.words);

export const place = { area: page.area, page: page.page, account: page.account, proof: JSON.parse(page.proof) };

export const t = (key, ...args) => (words[key] ?? key).replace(/%([1-3])/g, (_, n) => String(args[n - 1] ?? ''));

const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: page.zone });
const day = new Intl.DateTimeFormat(document.documentElement.lang, { month: 'short', day: 'numeric', timeZone: page.zone });

/** 09:30; with the day when it is another one than today. */
export function at(time) {
  const then = new Date(time);
  return day.format(then) === day.format(new Date()) ? clock.format(then) : `${day.format(then)} ${clock.format(then)}`;
}

/** An element: attributes by name, handlers as onclick and the like, children as elements or text. */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}
