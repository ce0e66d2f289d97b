/** What a supervisor looks at beside the desk, in the order of its tabs. */
export const TABS = [
  'waiting',
  'levels',
  'positions',
  'handover',
  'looks',
  'trail',
  'playback',
  'exercise',
] as const;
export type Tab = (typeof TABS)[number];
