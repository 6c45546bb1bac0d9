// A wall of doors by keyboard: one stop for Tab, arrows from door to door as they stand. A door shows its card in the side
// panel; with a key held down it opens as any link does. (A boosted link would write itself into the address bar.)
function place(door) {
  const cell = door.closest('td');
  const row = cell?.parentElement;
  return row && { row, column: cell.cellIndex };
}

function doorAt(row, column) {
  return row?.cells[column]?.querySelector('.door') ?? null;
}

function sideways(door, step) {
  const strip = door.closest('.strip');
  if (strip) {
    const all = [...strip.querySelectorAll('.door')];
    return all[all.indexOf(door) + step] ?? null;
  }
  const { row, column } = place(door);
  for (let at = column + step; at >= 0 && at < row.cells.length; at += step) {
    const next = doorAt(row, at);
    if (next) return next;
  }
  return null;
}

function upwards(door, step) {
  const wall = door.closest('[data-wall]');
  const rows = [...wall.querySelectorAll('tbody tr')];
  const at = place(door);
  if (!at) return step < 0 ? rows.at(-1)?.querySelector('.door') : null;
  for (let n = rows.indexOf(at.row) + step; n >= 0 && n < rows.length; n += step) {
    const next = doorAt(rows[n], at.column);
    if (next) return next;
  }
  return step > 0 ? wall.querySelector('.strip .door') : null;
}

function ends(door, last) {
  const all = [...(door.closest('tr') ?? door.parentElement).querySelectorAll('.door')];
  return last ? all.at(-1) : all[0];
}

const MOVES = {
  ArrowLeft: door => sideways(door, -1), ArrowRight: door => sideways(door, 1),
  ArrowUp: door => upwards(door, -1), ArrowDown: door => upwards(door, 1),
  Home: door => ends(door, false), End: door => ends(door, true),
};

document.addEventListener('keydown', event => {
  const door = event.target.closest?.('[data-wall] .door');
  const move = door && MOVES[event.key];
  if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const next = move(door);
  if (next) {
    rove(next);
    next.focus();
  }
});

function rove(door) {
  door.closest('[data-wall]').querySelectorAll('.door[tabindex="0"]').forEach(other => { other.tabIndex = -1; });
  door.tabIndex = 0;
}

function prepare(root) {
  for (const wall of root.querySelectorAll?.('[data-wall]') ?? []) {
    const doors = wall.querySelectorAll('.door');
    doors.forEach(door => { door.tabIndex = -1; });
    const first = wall.querySelector('.door[aria-current], .door.s') ?? doors[0];
    if (first) first.tabIndex = 0;
  }
}

document.addEventListener('click', event => {
  const door = event.target.closest?.('[data-wall] a.door');
  const panel = document.getElementById('panel');
  if (!door || !panel?.showPopover || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  window.htmx.ajax('GET', door.getAttribute('href'), { source: door, target: panel, swap: 'innerHTML' });
});

document.addEventListener('focusin', event => {
  const door = event.target.closest?.('[data-wall] .door');
  if (door) rove(door);
});
document.body.addEventListener('htmx:afterSwap', event => prepare(event.detail.target.parentElement ?? document));
prepare(document);
