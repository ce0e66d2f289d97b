import type { Command } from '../../api/commands';
import type { Offset } from '../device/clock-offset';

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
      | 'request-backup';
  }
>;

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

/** What goes out next: the first of this person's that was not refused. */
export const nextOf = (owner: string, entries: readonly StoredEntry[]): StoredEntry | undefined =>
  inOrder(entries).find((entry) => entry.owner === owner && entry.refusal === undefined);

/**
 * What is sent, with the true time: the device's own, moved by how far its clock was off when the
 * thing was typed, or by what is known now where it was not known then.
 */
export function bodyOf(entry: Entry, now: Offset | undefined): Record<string, unknown> {
  const offset = entry.offset ?? now;
  const { id, saying } = entry;
  if (saying.type !== 'report-progress') return { id, ...saying };
  const happenedAt = new Date(entry.typedAt + (offset?.millis ?? 0)).toISOString();
  return { id, ...saying, happenedAt };
}
