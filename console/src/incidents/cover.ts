import type { Cover } from '../api/types';
import type { Desk } from '../desk/desk.svelte';
import { isolated } from '../i18n/format';
import { t, tongue } from '../i18n/language.svelte';

export type Covered = Cover['districts'][number];

/** What a district is called. */
export const district = (code: string, desk: Desk): string =>
  tongue.name(desk.settings?.districts.find((one) => one.code === code)?.name) || code;

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
export function sentence(one: Covered, desk: Desk): string {
  const values = { district: district(one.district, desk), left: one.leftPercent };
  return one.leftPercent === one.nowPercent
    ? t('console.cover.stays', values)
    : t('console.cover.falls', { ...values, now: one.nowPercent });
}

/** The move that would mend most, and the district that gains most by it. */
export function offered(cover: Cover, desk: Desk): string | undefined {
  const { move } = cover;
  if (move === undefined) return undefined;
  const gains = cover.districts
    .map((one) => ({ ...one, then: move.percent[one.district] ?? one.leftPercent }))
    .sort((a, b) => b.then - b.leftPercent - (a.then - a.leftPercent));
  const most = gains[0];
  if (most === undefined) return undefined;
  const post = desk.settings?.posts.find(({ code }) => code === move.post);
  return t('console.cover.move', {
    unit: isolated(move.unit),
    post: tongue.name(post?.name) || isolated(move.post),
    district: district(most.district, desk),
    left: most.leftPercent,
    then: most.then,
  });
}
