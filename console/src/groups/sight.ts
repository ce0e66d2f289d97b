/** Which groups the person works, and which somebody works who is there now. */
export interface GroupsAtWork {
  readonly mine: readonly string[];
  /** Sign-in names of those at work, by group. */
  readonly atWork: Readonly<Record<string, readonly string[]>>;
}

/**
 * Whose something is: the person's own, that of others who are there, of groups that nobody who is
 * there works, or of no group at all.
 */
export type Sight = 'mine' | 'others' | 'unwatched' | 'nobodys';

/**
 * @param groups that look after it
 */
export function sightOf(groups: readonly string[], { mine, atWork }: GroupsAtWork): Sight {
  if (groups.length === 0) return 'nobodys';
  if (groups.some((group) => mine.includes(group))) return 'mine';
  return groups.some((group) => (atWork[group] ?? []).length > 0) ? 'others' : 'unwatched';
}
