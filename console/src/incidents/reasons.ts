import type { RankedUnit } from '../api/types';
import { isolated, type Arguments } from '../i18n/format';

/** Told already by the row's own columns: the minutes, and how old the position is. */
const IN_COLUMNS = new Set([
  'travel-time',
  'travel-unknown',
  'position-fresh',
  'position-old',
  'at-post',
]);

/** The reasons that a ranked unit's row does not show otherwise. */
export const worthSaying = (row: RankedUnit): RankedUnit['reasons'] =>
  row.reasons.filter(({ code }) => !IN_COLUMNS.has(code));

/** What a reason's sentence names: a capability in words, any other code as it is. */
export const named = (
  args: RankedUnit['reasons'][number]['args'],
  word: (capability: string) => string,
): Arguments =>
  Object.fromEntries(
    Object.entries(args ?? {}).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : name === 'capability' ? word(value) : isolated(value),
    ]),
  );
