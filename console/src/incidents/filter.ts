import type { Incident } from '../api/types';
import { folded } from '../calls/search';

/**
 * Whether an incident has every word: of its nature or place, `p1` for its priority, its number, or
 * the code of a unit that was sent to it. Danger to life (priority 0) is never filtered away.
 *
 * @param words as {@link folded} leaves them
 * @param spoken names of its nature and place
 */
export function fits(
  incident: Incident,
  words: readonly string[],
  spoken: readonly string[],
): boolean {
  if (incident.priority === 0) return true;
  const codes = [
    `p${incident.priority}`,
    `#${incident.id}`,
    String(incident.id),
    ...incident.missions.map(({ unit }) => unit.toLowerCase()),
  ];
  const names = spoken.map(folded);
  return words.every((word) => codes.includes(word) || names.some((name) => name.includes(word)));
}
