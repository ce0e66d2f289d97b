import type { Unit } from '../../api/types';
import type { StoredEntry } from '../outbox/entry';

type LogOn = Omit<NonNullable<Unit['logOn']>, 'at'>;

/** What the unit does, by the room's code: what was said last counts, though nobody may have heard it. */
export function statusSaid(
  unit: Unit | undefined,
  waiting: readonly StoredEntry[],
): string | undefined {
  const said = waiting.flatMap(({ saying }) => {
    if (saying.type === 'set-availability') return [saying.availability as string];
    return saying.type === 'set-status' ? [saying.status] : [];
  });
  return said.at(-1) ?? unit?.status?.code ?? unit?.availability;
}

/** Who is on duty, as said last; nothing while nobody has logged on. */
export function logOnSaid(
  unit: Unit | undefined,
  waiting: readonly StoredEntry[],
): LogOn | undefined {
  const said = waiting
    .map(({ saying }) => saying)
    .filter(({ type }) => type === 'log-on-unit' || type === 'log-off-unit')
    .at(-1);
  if (said === undefined) return unit?.logOn;
  return said.type === 'log-on-unit' ? said : undefined;
}
