import type { RankedUnit } from '../api/types';
import { isolated, type Arguments } from '../i18n/format';

/** Told already by the row itself: the minutes and the way, how old the position is, what it is doing. */
const IN_COLUMNS = new Set([
  'travel-time',
  'travel-unknown',
  'through-closed',
  'no-point',
  'position-fresh',
  'position-old',
  'at-post',
  'soon-free',
  'interruptible',
]);

/** The reasons that a ranked unit's row does not show otherwise. */
export const worthSaying = (row: RankedUnit): RankedUnit['reasons'] =>
  row.reasons.filter(({ code }) => !IN_COLUMNS.has(code));

/** The words of a code that a reason names; undefined where it has none. */
export type Wording = (name: string, code: string) => string | undefined;

/** What a reason's sentence names: in words, or as it is where the room's code has none. */
export const named = (args: RankedUnit['reasons'][number]['args'], word: Wording): Arguments =>
  Object.fromEntries(
    Object.entries(args ?? {}).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : (word(name, value) ?? isolated(value)),
    ]),
  );
