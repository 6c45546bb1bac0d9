// One calm line: whether there is network, and what is kept here.
import { at, t } from './dom.js';

const line = document.getElementById('device-status');
const button = document.getElementById('device-open');

function sentence({ phase, since }, { waiting, stuck }) {
  if (phase === 'sign-in') return t('status-sign-in', waiting);
  if (phase === 'revoked') return t('status-revoked', waiting);
  if (phase === 'away') return waiting ? t('status-away-kept', at(since), waiting) : t('status-away', at(since));
  if (stuck) return t('status-stuck', stuck);
  if (waiting) return t('status-sending', waiting);
  return phase === 'sending' ? t('status-begin') : t('status-sent', at(since));
}

export function show(sender, counts) {
  const words = sentence(sender, counts);
  if (line.textContent !== words) line.textContent = words;
  line.classList.toggle('heard', sender.phase === 'heard' && !counts.stuck);
  line.classList.toggle('lost', sender.phase !== 'heard' && sender.phase !== 'sending');
  button.hidden = false;
  button.textContent = counts.open ? t('box-open', counts.open) : t('box', counts.waiting);
  button.classList.toggle('danger', counts.open > 0);
}
