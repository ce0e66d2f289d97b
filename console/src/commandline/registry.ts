import { ALARM_VERBS } from './verbs/alarms';
import { CALL_BACK_VERBS } from './verbs/call-backs';
import { CALL_VERBS } from './verbs/calls';
import { DISPATCH_VERBS } from './verbs/dispatch';
import { LINE_VERBS } from './verbs/line';
import { UNIT_VERBS } from './verbs/units';
import { LOOKING_VERBS } from './verbs/looking';
import { NOTICE_VERBS } from './verbs/notices';
import { RESTRICTION_VERBS } from './verbs/restrictions';
import { SUPERVISION_VERBS } from './verbs/supervision';
import { GROUP_VERBS } from './verbs/groups';
import { MISSION_VERBS } from './verbs/missions';
import { TIE_VERBS } from './verbs/ties';
import { SILENT_CALL_VERBS } from './verbs/silent-calls';
import { TRAINING_VERBS } from './verbs/training';
import type { Verb } from './verb';
import { plain } from './words';

/** Every verb there is, in the order of the cheat sheet. `verb.ts` says how to add one. */
export const VERBS: readonly Verb[] = [
  ...CALL_VERBS,
  ...CALL_BACK_VERBS,
  ...SILENT_CALL_VERBS,
  ...TIE_VERBS,
  ...DISPATCH_VERBS,
  ...UNIT_VERBS,
  ...GROUP_VERBS,
  ...ALARM_VERBS,
  ...MISSION_VERBS,
  ...NOTICE_VERBS,
  ...RESTRICTION_VERBS,
  ...LOOKING_VERBS,
  ...SUPERVISION_VERBS,
  ...TRAINING_VERBS,
  ...LINE_VERBS,
];

export const wordsOfVerb = (verb: Verb): readonly string[] => [
  ...verb.words.ar,
  ...verb.words.latin,
];

const byWord = new Map(
  VERBS.flatMap((verb) => wordsOfVerb(verb).map((word) => [plain(word), verb])),
);

export const findVerb = (word: string): Verb | undefined => byWord.get(plain(word));
