// Says while somebody types how hard a new password is to guess. Advice only: what is refused is decided by the server.
const OBVIOUS = /^(.)\1+$|0123|1234|2345|3456|4567|5678|6789|9876|8765|7654|abcd|qwer|asdf|zxcv|passw|woaini|5201314|1314520|admin|shouwang/i;

function strength(password) {
  const length = [...password].length;
  if (length < 8 || OBVIOUS.test(password) || new Set(password).size < 4) return 'weak';
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/].filter(kind => kind.test(password)).length;
  return length >= 14 || (length >= 11 && kinds >= 2) || (length >= 9 && kinds >= 3) ? 'strong' : 'fair';
}

for (const box of document.querySelectorAll('[data-strength]')) {
  const input = box.querySelector('input');
  const verdict = box.querySelector('[data-verdict]');
  input.addEventListener('input', () => { verdict.textContent = input.value ? box.dataset[strength(input.value)] : ''; });
}
