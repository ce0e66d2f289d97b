import type { Duty } from '../duty/job';
import type { StoredEntry } from '../outbox/entry';

/** How long a call for help can be taken back. */
export const HOLD_MILLIS = 5_000;

/**
 * Where a call for help stands. `asked`: pressed once; `counting`: it can still be taken back;
 * `unsent`: nobody has heard it; `told`: the room has it; `heard`: somebody there has taken it on.
 */
export type Stage = 'calm' | 'asked' | 'counting' | 'unsent' | 'refused' | 'told' | 'heard';

interface Known {
  duty: Duty | undefined;
  /** Calls that are not sent, the latest last. */
  calls: readonly StoredEntry[];
  refused: readonly StoredEntry[];
  /** Pressed once, not twice. */
  asked: boolean;
  /** By this device's clock, in milliseconds since 1970. */
  now: number;
}

export function stageOf({ duty, calls, refused, asked, now }: Known): Stage {
  const latest = calls.at(-1);
  if (latest !== undefined) return (latest.heldUntil ?? 0) > now ? 'counting' : 'unsent';
  if (asked) return 'asked';
  if (duty?.unit?.panic !== undefined)
    return duty.panicAlarm?.acknowledgedBy === undefined ? 'told' : 'heard';
  return refused.some(({ saying }) => saying.type === 'raise-panic') ? 'refused' : 'calm';
}
