// What every page has: said in passing, the side panel, walls by keyboard, news from the server, entries that are kept.
import './toast.js';
import './panel.js';
import './wall.js';
import './live.js';
import './keep.js';
import './forms.js';
import './speak.js';
