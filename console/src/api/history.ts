import type { Caller, Instant } from './types';

export const LOOK_REASONS = [
  'repeated-caller',
  'silent-call',
  'crew-safety',
  'supervision',
  'other',
] as const;

/** Why somebody looks at a history; other reasons need words. */
export interface LookReason {
  code: (typeof LOOK_REASONS)[number];
  words?: string;
}

export interface EarlierIncident {
  incident: number;
  openedAt: Instant;
  nature: string;
  priority: number;
  label?: string;
  closingCode?: string;
  /** From the place that was looked at. */
  meters?: number;
}

export interface EarlierCall {
  call: number;
  presentedAt: Instant;
  state: string;
  outcome?: string;
  /** Left out when it was erased. */
  caller?: Caller;
  incident?: EarlierIncident;
}

/** That somebody looked at a number, a place, or at these entries themselves. */
export interface LookEntry {
  at: Instant;
  person: string;
  workstation: string;
  what: 'number' | 'place' | 'looks' | 'playback' | 'trail';
  call?: number;
  lat?: number;
  lon?: number;
  /** Of a past period, or of a unit's trail. */
  playedFrom?: Instant;
  playedUntil?: Instant;
  unit?: string;
  reason: LookReason['code'];
  words?: string;
}
