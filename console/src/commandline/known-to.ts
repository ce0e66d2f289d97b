import { isToCallBack } from '../callbacks/call-backs';
import { tongue, t } from '../i18n/language.svelte';
import { stopwatch } from '../i18n/duration';
import { clock } from '../board/clock.svelte';
import { isOpen } from '../alarms/alarms';
import { inHand, settled } from '../calls/order';
import type { FoundPlace, Incident, LocalName, Place, Unit } from '../api/types';
import type { Desk } from '../desk/desk.svelte';
import { addressees, isUnread, kindOf } from '../notices/notices';
import { queueOrder } from '../incidents/order';
import { session } from '../session/session.svelte';
import { statusOf, unitOrder } from '../units/state';
import type { Known, Named } from './known';
import {
  ADDRESSEE_WORDS,
  BULLETIN_WORDS,
  HAZARD_WORDS,
  HISTORY_WORDS,
  LANGUAGE_WORDS,
  LOOK_REASON_WORDS,
  CALL_BACK_WORDS,
  OUTCOMES,
  PANIC_END_WORDS,
  RESTRICTION_WORDS,
  PRIORITIES,
  SCREEN_WORDS,
  STATUS_WORDS,
  THEME_WORDS,
  URGENCY_WORDS,
  TRY_WORDS,
} from './vocabulary';
import { plain } from './words';

const joined = (...parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

/** Names are also found with their blanks left out: `دورية12`. */
const namesOf = (name: LocalName): string[] =>
  Object.values(name).flatMap((text) => [plain(text), plain(text).replace(/\s+/g, '')]);

const coded = (all: readonly { code: string; name: LocalName }[]): Named[] =>
  all.map(({ code, name }) => ({ code, words: namesOf(name), says: tongue.name(name) }));

const worded = (all: Readonly<Record<string, readonly string[]>>, of: string): Named[] =>
  Object.entries(all).map(([code, words]) => ({
    code,
    words: words.map(plain),
    says: t(`console.${of}.${code}`),
  }));

/** Whoever can be sent is offered before whoever is on a mission. */
const freeFirst = (units: readonly Unit[]): Unit[] => {
  const free = (unit: Unit) => Number(statusOf(unit) === 'available');
  return units.toSorted((a, b) => free(b) - free(a));
};

/** As one word of a line. */
export const coordinatesOf = ({ lat, lon }: FoundPlace): string =>
  `${lat.toFixed(6)},${lon.toFixed(6)}`;

const district = (desk: Desk, place: FoundPlace): string =>
  place.quarter ??
  tongue.name(desk.settings?.districts.find(({ code }) => code === place.district)?.name);

/** What waits for this person to read it comes first, then the newest. */
function noticesOf(desk: Desk): Named[] {
  const all = [...desk.board.notices.values()].toSorted(
    (a, b) => Number(isUnread(b)) - Number(isUnread(a)) || b.id - a.id,
  );
  return all.map((notice) => ({
    code: String(notice.id),
    words: [],
    says: joined(kindOf(notice), notice.by, notice.text?.slice(0, 40)),
  }));
}

/** What a line typed at this desk can speak of now. */
export function knownTo(
  desk: Desk,
  found: readonly FoundPlace[],
  taken: ReadonlyMap<string, Place>,
): Known {
  const { board, settings } = desk;
  const chosen = {
    ...(desk.unit !== undefined && { unit: desk.unit }),
    ...(desk.incident !== undefined && { incident: desk.incident }),
    ...(desk.call !== undefined && { call: desk.call }),
  };
  const call = ({ id, presentedAt }: { id: number; presentedAt: string }): Named => ({
    code: String(id),
    words: [],
    says: stopwatch(clock.secondsSince(presentedAt)),
  });
  const incident = (one: Incident): Named => ({
    code: String(one.id),
    words: [],
    says: joined(
      t('console.priority', { n: one.priority }),
      tongue.name(desk.nature(one.nature)?.name),
      desk.placeName(one),
    ),
  });
  return {
    units: freeFirst(unitOrder(board.units.values())).map((unit) => ({
      code: unit.id,
      words: namesOf(unit.name),
      says: joined(tongue.name(unit.name), t(`console.status.${statusOf(unit)}`)),
    })),
    incidents: queueOrder(board.incidents.values()).map(incident),
    merged: [...board.incidents.values()].filter(({ state }) => state === 'merged').map(incident),
    settled: settled(board.calls.values()).map(call),
    calls: inHand(board.calls.values(), session.person?.login).map(call),
    callBacks: inHand(board.calls.values(), session.person?.login)
      .filter(isToCallBack)
      .toSorted((a, b) => Number(b.id === desk.call) - Number(a.id === desk.call))
      .map(call),
    callBackWhys: worded(CALL_BACK_WORDS, 'call-back.why'),
    tryResults: worded(TRY_WORDS, 'call-back.result'),
    silentSigns: coded(
      (settings?.response.silentSteps ?? []).flatMap(({ signs }) =>
        signs.map(({ code, text }) => ({ code, name: text })),
      ),
    ),
    ringing: desk.ringing.map(call),
    alarms: desk.alarms.filter(isOpen).map(({ id, kind, unit, incident }) => ({
      code: String(id),
      words: [],
      says: joined(
        t(`console.alarm.kind.${kind}`),
        unit,
        incident === undefined ? undefined : `#${incident}`,
      ),
    })),
    notices: noticesOf(desk),
    addressees: addressees(desk).map(({ addressee, says }) => ({
      code: addressee.name ?? addressee.to,
      words: [says, ...(ADDRESSEE_WORDS[addressee.name ?? addressee.to] ?? [])].map(plain),
      says,
      addressee,
    })),
    groups: coded(settings?.duty.groups ?? []),
    districts: coded(settings?.districts ?? []),
    histories: worded(HISTORY_WORDS, 'history.of'),
    lookReasons: worded(LOOK_REASON_WORDS, 'history.reason'),
    hazards: worded(HAZARD_WORDS, 'hazard'),
    bulletins: worded(BULLETIN_WORDS, 'bulletin'),
    restrictionReasons: worded(RESTRICTION_WORDS, 'restrictions.reason'),
    restrictions: board.restrictions.map(({ id, reason, label }) => ({
      code: String(id),
      words: [],
      says: joined(t(`console.restrictions.reason.${reason}`), label),
    })),
    natures: coded(settings?.response.natures ?? []),
    closings: coded(settings?.response.closingCodes ?? []),
    services: coded(settings?.services ?? []),
    outcomes: worded(OUTCOMES, 'outcome'),
    statuses: [...worded(STATUS_WORDS, 'status'), ...coded(settings?.duty.statuses ?? [])],
    panicEnds: worded(PANIC_END_WORDS, 'panic.end'),
    vehicles: coded(settings?.duty.vehicles ?? []),
    shifts: coded(settings?.duty.shifts ?? []),
    priorities: PRIORITIES.map((n) => ({
      code: String(n),
      words: [],
      says: t('console.priority', { n }),
    })),
    urgencies: worded(URGENCY_WORDS, 'urgency'),
    languages: worded(LANGUAGE_WORDS, 'language'),
    themes: worded(THEME_WORDS, 'theme'),
    screens: worded(SCREEN_WORDS, 'window'),
    people: (settings?.members ?? [])
      .filter(({ roles }) => roles.some((role) => role !== 'patrol' && role !== 'wallboard'))
      .map(({ person, roles }) => ({
        code: person,
        words: [],
        says: roles.map((role) => t(`console.role.${role}`)).join(' · '),
      })),
    places: found.map((place) => ({
      code: coordinatesOf(place),
      words: [],
      says: joined(place.label, district(desk, place)),
    })),
    taken,
    chosen,
  };
}
