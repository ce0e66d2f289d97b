const KEPT_AS = 'najda.workstation';
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const drawn = (length: number): string =>
  [...crypto.getRandomValues(new Uint8Array(length))]
    .map((byte) => LETTERS[byte % LETTERS.length])
    .join('');

/** What this browser is called among the room's positions; drawn once, the same ever after. */
export function workstation(): string {
  // A worker has no storage of its own.
  if (typeof localStorage === 'undefined') return 'web';
  const kept = localStorage.getItem(KEPT_AS);
  if (kept !== null && /^[A-Za-z0-9-]{1,20}$/.test(kept)) return kept;
  const name = `P-${drawn(4)}`;
  localStorage.setItem(KEPT_AS, name);
  return name;
}
