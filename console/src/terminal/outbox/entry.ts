import type { Command } from '../../api/commands';
import type { Point } from '../../api/types';
import { clockState, type Offset } from '../device/clock-offset';

/** What a patrol may say while nobody hears it. */
export type Saying = Extract<
  Command,
  {
    type:
      | 'report-progress'
      | 'set-availability'
      | 'confirm-notice'
      | 'send-message'
      | 'start-mission'
      | 'request-backup'
      | 'log-on-unit'
      | 'log-off-unit'
      | 'set-status'
      | 'raise-panic';
  }
>;

/** Where this device was, by its own receiver. */
export interface Fix {
  point: Point;
  /** By this device's clock, in milliseconds since 1970. */
  at: number;
}

/** Why the room did not take what was said; in the language it was refused in. */
export interface RefusalTold {
  title: string;
  detail: string;
}

/** Something said on this device that the room has not yet answered for. */
export interface Entry {
  /** Order of typing; made by the store. */
  n?: number;
  /** The command's own id: however often it is sent, it acts once. */
  id: string;
  /** Who said it. Nobody else sends or sees it. */
  owner: string;
  room: string;
  /** Goes before everything that is not. */
  urgent: boolean;
  saying: Saying;
  /** Not sent before: until then it can be taken back. By this device's clock. */
  heldUntil?: number;
  /** Where the device was when it was typed, where that counts. */
  fix?: Fix;
  /** By this device's clock, in milliseconds since 1970. */
  typedAt: number;
  /** As known when it was typed. */
  offset?: Offset;
  /** What is sent, the same each time; made at the first attempt. */
  body?: Record<string, unknown>;
  refusal?: RefusalTold;
}

export type StoredEntry = Entry & { n: number };

/** Urgent ones first, then as typed. */
export const inOrder = (entries: readonly StoredEntry[]): StoredEntry[] =>
  [...entries].sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.n - b.n);

/** What goes out next: the first of this person's that was not refused and may still be taken back. */
export const nextOf = (
  owner: string,
  entries: readonly StoredEntry[],
  now: number,
): StoredEntry | undefined =>
  inOrder(entries).find(
    (entry) =>
      entry.owner === owner && entry.refusal === undefined && (entry.heldUntil ?? now) <= now,
  );

/** What has no time of its own: it counts from when the room hears of it. */
const TIMELESS = new Set<Saying['type']>([
  'confirm-notice',
  'send-message',
  'start-mission',
  'request-backup',
]);

/**
 * What is sent, with the true time: the device's own, moved by how far its clock was off when the
 * thing was typed, or by what is known now where it was not known then. Where neither is known, or
 * the clock is far off, the time is sent as doubtful.
 */
export function bodyOf(entry: Entry, now: Offset | undefined): Record<string, unknown> {
  const { id, saying, fix } = entry;
  if (TIMELESS.has(saying.type)) return { id, ...saying };
  const offset = entry.offset ?? now;
  const truly = (at: number) => new Date(at + (offset?.millis ?? 0)).toISOString();
  const state = clockState(offset);
  return {
    id,
    ...saying,
    [saying.type === 'set-status' ? 'since' : 'happenedAt']: truly(entry.typedAt),
    ...(fix && { at: fix.point, seenAt: truly(fix.at) }),
    ...((state === 'unknown' || state === 'doubtful') && { doubtful: true }),
  };
}
