import { isWallTime } from '../i18n/wall-time';
import type {
  Addressee,
  BulletinKind,
  HazardKind,
  Language,
  PanicEnd,
  Place,
  Progress,
  TryResult,
  Urgency,
} from '../api/types';
import type { LookReason } from '../api/history';
import { readPoint } from '../map/coordinates';
import type { ThemeName } from '../theme/theme.svelte';
import type { RestrictionReason } from '../restrictions/restrictions';
import type { Screen } from '../windows/screens';
import type { Known, Named } from './known';
import { plain, type Word } from './words';

export type Status = Exclude<Progress, 'sent'> | 'available' | 'unavailable';

/** What each kind of argument is read as. */
export interface ValueOf {
  units: string[];
  unit: string;
  incident: number;
  call: number;
  ringing: number;
  alarm: number;
  /** A call closed or attached, while the room still has it. */
  settled: number;
  /** A call whose caller is to be called back. */
  callBack: number;
  callBackWhy: 'lost' | 'silent';
  tryResult: TryResult;
  /** Code of what may be heard on a silent call; empty: the step itself. */
  silentSign: string;
  /** An incident that goes on as another one. */
  merged: number;
  notice: number;
  addressee: Addressee;
  hazard: HazardKind;
  bulletin: BulletinKind;
  restrictionReason: RestrictionReason;
  restriction: number;
  nature: string;
  place: Place;
  /** A step of a mission, whether it may be sent, or a status of the room's own. */
  status: string;
  priority: number;
  /** How many units. */
  count: number;
  urgency: Urgency;
  panicEnd: PanicEnd;
  /** Code of a district; empty: not known. */
  district: string;
  /** Whether the history is that of a number or of a place. */
  historyOf: 'number' | 'place';
  lookReason: LookReason['code'];
  vehicle: string;
  shift: string;
  /** Codes of dispatch groups; none: no group more than another. */
  groups: string[];
  /** Code of a dispatch group, or what says that the district decides. */
  group: string;
  /** Service numbers, commas between. */
  crew: string[];
  /** A time of day in the room, as typed; empty: now. */
  time: string;
  closing: string;
  /** Code of another service. */
  service: string;
  outcome: string;
  language: Language;
  theme: ThemeName;
  screen: Screen;
  /** Login of a colleague. */
  person: string;
  /** The rest of the line. */
  text: string;
  /** The rest of the line, if there is any. */
  remark: string;
}
export type Kind = keyof ValueOf;

/** Why words are no argument: of another shape, or of the right shape but naming nothing. */
export type Read<T> =
  | { used: number; value: T }
  | { used: number; unknown: string; others?: readonly string[] }
  | { misfit: true };

export interface Reader<T> {
  read(words: readonly Word[], line: string, known: Known): Read<T>;
  /** What is meant when the argument is left out. */
  chosen?(known: Known): T | undefined;
  /** What completion offers. */
  options(known: Known): readonly Named[];
}

const MISFIT = { misfit: true } as const;
const NUMBER = /^#?(\d{1,9})$/;
const nothing = () => [];

/** By its code or one of its words; else by how one of them begins, if only one does. */
function choice<T extends string>(list: (known: Known) => readonly Named[]): Reader<T> {
  return {
    options: list,
    read([word], _line, known) {
      if (word === undefined) return MISFIT;
      const all = list(known);
      const is = (test: (text: string) => boolean) =>
        all.filter(({ code, words }) => test(plain(code)) || words.some(test));
      const exact = is((text) => text === word.text);
      const found = exact.length > 0 ? exact : is((text) => text.startsWith(word.text));
      if (found.length === 1) return { used: 1, value: found[0]!.code as T };
      if (found.length === 0) return MISFIT;
      return { used: 1, unknown: 'ambiguous', others: found.map(({ code }) => code) };
    },
  };
}

function numbered(
  kind: 'incident' | 'call' | 'ringing' | 'alarm' | 'notice' | 'restriction',
  list: (known: Known) => readonly Named[],
  chosen?: (known: Known) => number | undefined,
): Reader<number> {
  return {
    options: list,
    ...(chosen !== undefined && { chosen }),
    read([word], _line, known) {
      const number = word === undefined ? undefined : NUMBER.exec(word.text)?.[1];
      if (number === undefined) return MISFIT;
      const value = Number(number);
      const there = list(known).some(({ code }) => Number(code) === value);
      return there ? { used: 1, value } : { used: 1, unknown: `unknown-${kind}` };
    },
  };
}

/** `12` is the one unit numbered so; of several the one with the shortest letters: N12, not NM12. */
function unitsNumbered(known: Known, number: string): readonly Named[] {
  const same = known.units.filter(
    ({ code }) => Number(/(\d+)$/.exec(code)?.[1] ?? NaN) === Number(number),
  );
  const shortest = Math.min(...same.map(({ code }) => code.replace(/\d+$/, '').length));
  return same.filter(({ code }) => code.replace(/\d+$/, '').length === shortest);
}

function unitsCalled(known: Known, called: string): readonly Named[] {
  const exact = known.units.filter(
    ({ code, words }) => plain(code) === called || words.includes(called),
  );
  return exact.length === 0 && /^\d{1,6}$/.test(called) ? unitsNumbered(known, called) : exact;
}

function readUnits(word: Word | undefined, known: Known): Read<string[]> {
  if (word === undefined) return MISFIT;
  const units: string[] = [];
  for (const called of word.text.split(/[,،+]/).filter((part) => part !== '')) {
    const found = unitsCalled(known, called);
    if (found.length > 1)
      return { used: 1, unknown: 'ambiguous', others: found.map(({ code }) => code) };
    if (found.length === 0) return { used: 1, unknown: 'unknown-unit' };
    units.push(found[0]!.code);
  }
  return units.length === 0 ? MISFIT : { used: 1, value: [...new Set(units)] };
}

const unit: Reader<string> = {
  options: (known) => known.units,
  chosen: (known) => known.chosen.unit,
  read([word], _line, known) {
    const read = readUnits(word, known);
    if (!('value' in read)) return read;
    return read.value.length === 1 ? { used: 1, value: read.value[0]! } : MISFIT;
  },
};

const audience = choice<string>((known) => known.addressees);

/** A unit by its number, as everywhere; else a role, post or person by how its word begins. */
const addressee: Reader<Addressee> = {
  options: (known) => [...known.units, ...known.addressees],
  read(words, line, known) {
    const called = unit.read(words, line, known);
    if ('value' in called) return { used: 1, value: { to: 'unit', name: called.value } };
    const read = audience.read(words, line, known);
    if (!('value' in read)) return 'unknown' in called && 'misfit' in read ? called : read;
    const found = known.addressees.find(({ code }) => code === read.value);
    return found === undefined ? MISFIT : { used: 1, value: found.addressee };
  },
};

const place: Reader<Place> = {
  options: (known) => known.places,
  read([word], _line, known) {
    const point = word === undefined ? undefined : readPoint(word.raw);
    if (word === undefined || point === undefined) return MISFIT;
    const typed = { ...point, source: 'coordinates', uncertaintyMeters: 0 };
    return { used: 1, value: known.taken.get(word.text) ?? typed };
  },
};

/** Several with commas between; left out: none. */
const groups: Reader<string[]> = {
  options: (known) => known.groups,
  chosen: () => [],
  read([word], _line, known) {
    const one = choice<string>(() => known.groups);
    const found: string[] = [];
    for (const called of (word?.text ?? '').split(/[,،+]/).filter((part) => part !== '')) {
      const read = one.read([{ ...word!, text: called }], _line, known);
      if (!('value' in read)) return read;
      found.push(read.value);
    }
    return found.length === 0 ? MISFIT : { used: 1, value: [...new Set(found)] };
  },
};

const text: Reader<string> = {
  options: nothing,
  read(words, line) {
    const first = words[0];
    if (first === undefined) return MISFIT;
    return { used: words.length, value: line.slice(first.start).trim() };
  },
};

export const KINDS: { readonly [K in Kind]: Reader<ValueOf[K]> } = {
  units: { options: unit.options, read: ([word], _line, known) => readUnits(word, known) },
  unit,
  incident: numbered(
    'incident',
    (known) => known.incidents,
    (known) => known.chosen.incident,
  ),
  call: numbered(
    'call',
    (known) => known.calls,
    (known) => known.chosen.call,
  ),
  ringing: numbered(
    'ringing',
    (known) => known.ringing,
    (known) => (known.ringing[0] === undefined ? undefined : Number(known.ringing[0].code)),
  ),
  alarm: numbered(
    'alarm',
    (known) => known.alarms,
    (known) => (known.alarms[0] === undefined ? undefined : Number(known.alarms[0].code)),
  ),
  settled: numbered('call', (known) => known.settled),
  callBack: numbered(
    'call',
    (known) => known.callBacks,
    (known) => (known.callBacks[0] === undefined ? undefined : Number(known.callBacks[0].code)),
  ),
  callBackWhy: choice((known) => known.callBackWhys),
  tryResult: choice((known) => known.tryResults),
  silentSign: { ...choice((known) => known.silentSigns), chosen: () => '' },
  merged: numbered('incident', (known) => known.merged),
  notice: numbered(
    'notice',
    (known) => known.notices,
    (known) => (known.notices[0] === undefined ? undefined : Number(known.notices[0].code)),
  ),
  addressee,
  hazard: choice((known) => known.hazards),
  bulletin: choice((known) => known.bulletins),
  restrictionReason: choice((known) => known.restrictionReasons),
  restriction: numbered('restriction', (known) => known.restrictions),
  nature: choice((known) => known.natures),
  place,
  status: choice((known) => known.statuses),
  panicEnd: choice((known) => known.panicEnds),
  groups,
  group: choice((known) => known.groups),
  district: { ...choice((known) => known.districts), chosen: () => '' },
  historyOf: choice((known) => known.histories),
  lookReason: choice((known) => known.lookReasons),
  vehicle: { ...choice((known) => known.vehicles), chosen: () => '' },
  shift: { ...choice((known) => known.shifts), chosen: () => '' },
  crew: {
    options: nothing,
    read([word]) {
      const crew = (word?.raw ?? '').split(/[,،+]/).filter((one) => one !== '');
      const fits = crew.length > 0 && crew.every((one) => /^[\p{L}\p{N}._-]{1,40}$/u.test(one));
      return fits ? { used: 1, value: crew } : MISFIT;
    },
  },
  priority: {
    options: (known) => known.priorities,
    read: ([word]) =>
      /^p?[0-4]$/.test(word?.text ?? '')
        ? { used: 1, value: Number(word!.text.replace('p', '')) }
        : MISFIT,
  },
  count: {
    options: nothing,
    chosen: () => 1,
    read: ([word]) =>
      /^([1-9]|1\d|20)$/.test(word?.text ?? '') ? { used: 1, value: Number(word!.text) } : MISFIT,
  },
  urgency: { ...choice((known) => known.urgencies), chosen: () => 'normal' },
  time: {
    options: nothing,
    chosen: () => '',
    read: ([word]) => (isWallTime(word?.text ?? '') ? { used: 1, value: word!.text } : MISFIT),
  },
  closing: choice((known) => known.closings),
  service: choice((known) => known.services),
  outcome: choice((known) => known.outcomes),
  language: choice((known) => known.languages),
  theme: choice((known) => known.themes),
  screen: choice((known) => known.screens),
  person: choice((known) => known.people),
  text,
  remark: { ...text, chosen: () => '' },
};
