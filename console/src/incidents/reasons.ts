import type { RankedUnit } from '../api/types';

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
