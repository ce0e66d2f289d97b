/** Where a list's cursor goes on a key, or undefined when the key is none of the list's. */
export function moved<T>(items: readonly T[], current: T | undefined, key: string): T | undefined {
  const at = current === undefined ? -1 : items.indexOf(current);
  switch (key) {
    case 'ArrowDown':
      return items[Math.min(at + 1, items.length - 1)];
    case 'ArrowUp':
      return items[Math.max(at - 1, 0)];
    case 'Home':
      return items[0];
    case 'End':
      return items[items.length - 1];
    default:
      return undefined;
  }
}
