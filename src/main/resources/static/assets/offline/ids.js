// UUID version 7: ordered by time, and within a millisecond by a counter, so that ids of one device never run backwards.
let last = 0;
let count = 0;

export function nextId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const now = Date.now();
  if (now > last) {
    last = now;
    count = bytes[6] & 7;
  } else if (++count > 0xfff) {
    last += 1;
    count = 0;
  }
  for (let n = 5, rest = last; n >= 0; n--, rest = Math.floor(rest / 256)) bytes[n] = rest % 256;
  bytes[6] = 0x70 | (count >> 8);
  bytes[7] = count & 0xff;
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
