import { clock } from '../../board/clock.svelte';
import type { Desk } from '../../desk/desk.svelte';
import { endAfter, USUAL_PERCENT, zoneAround, type Terms } from '../../restrictions/restrictions';
import { ask, verb, type Done } from '../verb';

/** Drawn by one line, and lifted by undoing it. */
async function draw(desk: Desk, terms: Terms): Promise<Done> {
  const answer = await desk.act({ type: 'draw-restriction', ...terms });
  const restriction = answer?.restriction;
  if (restriction === undefined) return 'refused';
  return { undo: () => ask(desk, [{ type: 'lift-restriction', restriction }]) };
}

export const RESTRICTION_VERBS = [
  verb({
    id: 'close-road',
    words: { ar: ['غل', 'إغلاق'], latin: ['clr', 'close-road', 'barrer'] },
    takes: { reason: 'restrictionReason', hours: 'count', place: 'place' },
    right: 'restrict-roads',
    run: ({ reason, hours, place: { lat, lon, label } }, desk) =>
      draw(desk, {
        outline: 'stretch',
        points: [{ lat, lon }],
        speedPercent: 0,
        reason,
        endsAt: endAfter(hours, clock.now),
        ...(label !== undefined && { label }),
      }),
  }),
  verb({
    id: 'slow-zone',
    words: { ar: ['بط', 'بطء'], latin: ['slz', 'slow-zone', 'ralentir'] },
    takes: { reason: 'restrictionReason', hours: 'count', place: 'place' },
    right: 'restrict-roads',
    run: ({ reason, hours, place }, desk) =>
      draw(desk, {
        outline: 'area',
        points: zoneAround(place),
        speedPercent: USUAL_PERCENT,
        reason,
        endsAt: endAfter(hours, clock.now),
        ...(place.label !== undefined && { label: place.label }),
      }),
  }),
  verb({
    id: 'lift-restriction',
    words: { ar: ['رف', 'رفع'], latin: ['lft', 'lift', 'debarrer'] },
    takes: { restriction: 'restriction' },
    right: 'restrict-roads',
    run: ({ restriction }, desk) => ask(desk, [{ type: 'lift-restriction', restriction }]),
  }),
];
