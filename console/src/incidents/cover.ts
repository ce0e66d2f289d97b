import type { Cover, RoomSettings, TimelineEntry } from '../api/types';
import { isolated } from '../i18n/format';
import { t, tongue } from '../i18n/language.svelte';

export type Covered = Cover['districts'][number];

/** The settings that districts and posts have their names from, once they are read. */
type Names = Pick<RoomSettings, 'districts' | 'posts'> | undefined;

/** What a district is called. */
export const district = (code: string, names: Names): string =>
  tongue.name(names?.districts.find((one) => one.code === code)?.name) || code;

/** Whether a district loses by the dispatch. */
const loses = (one: Covered): boolean => one.leftPercent < one.nowPercent;

/** Those that lose by the dispatch before the others, and of each the one with least left first. */
export const inOrder = ({ districts }: Cover): Covered[] =>
  [...districts].sort(
    (a, b) => Number(loses(b)) - Number(loses(a)) || a.leftPercent - b.leftPercent,
  );

/** Those of which there is something to show: whose cover is whole and stays so has nothing. */
export const charted = (cover: Cover): Covered[] =>
  inOrder(cover).filter((one) => one.leftPercent < 100);

/** Those that lose by the dispatch, the one with least left first; all of them when none does. */
export function told(cover: Cover): Covered[] {
  const districts = inOrder(cover);
  return districts.some(loses) ? districts.filter(loses) : districts;
}

/** One district in a sentence: before and after, or as it stays. */
export function sentence(one: Covered, names: Names): string {
  const values = { district: district(one.district, names), left: one.leftPercent };
  return one.leftPercent === one.nowPercent
    ? t('console.cover.stays', values)
    : t('console.cover.falls', { ...values, now: one.nowPercent });
}

/** The move that would mend most, and the district that gains most by it. */
export function offered(cover: Cover, names: Names): string | undefined {
  const { move } = cover;
  if (move === undefined) return undefined;
  const gains = cover.districts
    .map((one) => ({ ...one, then: move.percent[one.district] ?? one.leftPercent }))
    .sort((a, b) => b.then - b.leftPercent - (a.then - a.leftPercent));
  const most = gains[0];
  if (most === undefined) return undefined;
  const post = names?.posts.find(({ code }) => code === move.post);
  return t('console.cover.move', {
    unit: isolated(move.unit),
    post: tongue.name(post?.name) || isolated(move.post),
    district: district(most.district, names),
    left: most.leftPercent,
    then: most.then,
  });
}

/** What stands in the evidence of a dispatch, in a room that shows its cover. */
export interface Evidence {
  settingsVersion: number;
  /** Spots of each district: all, covered before and after, and after the move that was advised. */
  cover?: { district: string; spots: number; covered: number; left: number; moved?: number }[];
  advised?: { unit: string; post: string };
}

/** The evidence of a dispatch that tells of the cover it left; nothing of anything else. */
export function witnessed(entry: TimelineEntry): Evidence | undefined {
  const evidence = entry['evidence'] as Evidence | undefined;
  return (evidence?.cover ?? []).length > 0 ? evidence : undefined;
}

/** As whoever sent had it before him, by the settings of then. */
export function coverOf({ cover = [], advised }: Evidence, withinSeconds: number): Cover {
  const percent = (part: number, of: number) => Math.floor((part * 100) / of);
  const told: Cover = {
    withinSeconds,
    districts: cover.map(({ district, spots, covered, left }) => ({
      district,
      nowPercent: percent(covered, spots),
      leftPercent: percent(left, spots),
    })),
  };
  if (advised !== undefined)
    told.move = {
      ...advised,
      percent: Object.fromEntries(
        cover.map((one) => [one.district, percent(one.moved ?? one.left, one.spots)]),
      ),
    };
  return told;
}
