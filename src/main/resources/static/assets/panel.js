// The side panel: whatever htmx puts into it slides in; Escape or its button closes it and the focus goes back.
const panel = document.getElementById('panel');
let cameFrom = null;

function close() {
  if (panel.matches(':popover-open')) panel.hidePopover();
  panel.replaceChildren();
  document.querySelectorAll('.door.s').forEach(door => door.classList.remove('s'));
  cameFrom?.isConnected && cameFrom.focus();
}

function closeButton() {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn square close';
  button.setAttribute('aria-label', panel.dataset.close);
  button.textContent = '✕';
  button.addEventListener('click', close);
  return button;
}

if (panel?.showPopover) {
  document.body.addEventListener('htmx:beforeRequest', event => {
    if (event.detail.target === panel && !panel.contains(event.detail.elt)) cameFrom = event.detail.elt;
  });
  document.body.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target !== panel) return;
    if (!panel.textContent.trim()) return close();
    panel.prepend(closeButton());
    if (!panel.matches(':popover-open')) panel.showPopover();
    panel.scrollTop = 0;
    panel.focus();
    document.querySelectorAll('.door.s').forEach(door => door.classList.remove('s'));
    cameFrom?.classList?.contains('door') && cameFrom.classList.add('s');
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && panel.matches(':popover-open') && !document.querySelector('dialog[open]')) close();
  });
  document.body.addEventListener('panel:close', close);
}
