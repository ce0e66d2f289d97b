import type { Validity } from '../api/commands';
import type { Addressee, Notice, RoomSettings } from '../api/types';
import { t, tongue } from '../i18n/language.svelte';

export const SORTS = ['message', 'bulletin', 'hazard', 'past'] as const;
export type Sort = (typeof SORTS)[number];

/** What of the notices somebody looks at. */
export interface Reading {
  sort?: Sort;
  notice?: number;
}

/** A sign for each, so that colour is never alone; none points left or right. */
export const SIGNS: Record<Notice['is'], string> = { hazard: '⚠', bulletin: '▤', message: '✉' };

/** It waits for this person to say that he has read it. */
export const isUnread = (notice: Notice): boolean => notice.forMe && notice.readAt === undefined;

/** Urgent ones first, then the oldest. */
export function unreadOf(notices: Iterable<Notice>): Notice[] {
  return [...notices]
    .filter(isUnread)
    .sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.id - b.id);
}

/** Of one sort: those whose review is due first, then unread ones, then the newest. */
export function listOf(notices: Iterable<Notice>, sort: Notice['is'], now: number): Notice[] {
  const rank = (notice: Notice) => (isDue(notice, now) ? 0 : isUnread(notice) ? 1 : 2);
  return [...notices]
    .filter((notice) => notice.is === sort)
    .sort((a, b) => rank(a) - rank(b) || b.id - a.id);
}

/** Somebody has to look whether the hazard or bulletin still holds. */
export const isDue = (notice: Notice, now: number): boolean =>
  notice.is !== 'message' && notice.reviewAt !== undefined && Date.parse(notice.reviewAt) <= now;

/** Days after which a notice is looked at again and ends, as it is mostly wanted. */
export const USUAL_DAYS: Record<'hazard' | 'bulletin', number> = { hazard: 90, bulletin: 7 };
/** How long a notice may be wanted; each is looked at again when a third of it is over. */
export const CHOICE_OF_DAYS = [1, 3, 7, 30, 90, 180, 365] as const;
export const USUAL_RADIUS_METERS = 60;

const DAY_MILLIS = 86_400_000;

export const validFor = (days: number, now: number): Validity => ({
  reviewAt: new Date(now + Math.ceil((days * DAY_MILLIS) / 3)).toISOString(),
  expiresAt: new Date(now + days * DAY_MILLIS).toISOString(),
});

/** The kind of a hazard or bulletin in words; a message has none but its urgency. */
export function kindOf(notice: Notice): string {
  if (notice.is === 'message')
    return t(notice.urgent ? 'console.notice.urgent' : 'console.notice.is.message');
  return t(`console.${notice.is}.${notice.kind}`);
}

export function nameOf(to: Addressee, settings: RoomSettings | undefined): string {
  if (to.to === 'everybody') return t('console.addressee.everybody');
  if (to.to === 'role') return t(`console.addressee.role.${to.name}`);
  if (to.to === 'post')
    return tongue.name(settings?.posts.find(({ code }) => code === to.name)?.name) || to.name!;
  if (to.to === 'group')
    return (
      tongue.name(settings?.duty.groups.find(({ code }) => code === to.name)?.name) || to.name!
    );
  return to.name!;
}

/** Whose names one can write to, and the posts there are. */
interface Reachable {
  readonly settings?: RoomSettings | undefined;
  readonly people: readonly string[];
}

/** Whom one can write to beside units, the largest audience first. */
export function addressees({
  settings,
  people,
}: Reachable): { addressee: Addressee; says: string }[] {
  const all: Addressee[] = [
    { to: 'everybody' },
    ...(['dispatcher', 'call-taker', 'supervisor', 'patrol'] as const).map((name) => ({
      to: 'role' as const,
      name,
    })),
    ...(settings?.duty.groups ?? []).map(({ code }) => ({
      to: 'group' as const,
      name: code,
    })),
    ...(settings?.posts ?? []).map(({ code }) => ({ to: 'post' as const, name: code })),
    ...people.map((name) => ({ to: 'person' as const, name })),
  ];
  return all.map((addressee) => ({ addressee, says: nameOf(addressee, settings) }));
}
