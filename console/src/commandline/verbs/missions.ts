import type { Command } from '../../api/commands';
import type { Desk } from '../../desk/desk.svelte';
import { offersOf } from '../../exchanges/exchanges';
import { isolated } from '../../i18n/format';
import { offered, sentence, told } from '../../incidents/cover';
import { whyNot } from '../../incidents/why-not';
import { ask, verb, type Done } from '../verb';

/** Those with least left: a line is read at a glance. */
const MOST_DISTRICTS_SAID = 4;

/** Onto the stacks again, each where it lay. */
const stackAt = (unit: string, incident: number, position: number): Command[] => [
  { type: 'stack-units', incident, units: [unit] },
  ...(position > 0 ? [{ type: 'reorder-stack' as const, incident, unit, position }] : []),
];

const placeOnStack = (desk: Desk, unit: string, incident: number): number =>
  (desk.board.units.get(unit)?.stack.indexOf(incident) ?? -1) + 1;

const nothingWaits = (unit: string): Done => ({
  fault: 'nothing-waits',
  values: { unit: isolated(unit) },
});

/** The next one of its stack; taken back, it lies there first again. */
async function startNext(desk: Desk, unit: string): Promise<Done> {
  const incident = desk.board.units.get(unit)?.stack[0];
  if (incident === undefined) return nothingWaits(unit);
  return ask(
    desk,
    [{ type: 'start-mission', incident, unit }],
    [{ type: 'recall-unit', incident, unit }, ...stackAt(unit, incident, 1)],
  );
}

/** Taken back, the unit leaves the urgent incident and takes up what it was called away from. */
function interrupt(desk: Desk, unit: string, incident: number): Promise<Done> {
  const left = desk.board.units.get(unit)?.incident;
  const back: Command[] = [{ type: 'recall-unit', incident, unit }];
  if (left !== undefined) back.push({ type: 'start-mission', incident: left, unit });
  return ask(desk, [{ type: 'interrupt-mission', incident, unit }], back);
}

function unstack(desk: Desk, unit: string, incident: number): Promise<Done> {
  const place = placeOnStack(desk, unit, incident);
  return ask(
    desk,
    [{ type: 'unstack-unit', incident, unit }],
    stackAt(unit, incident, Math.max(1, place)),
  );
}

async function exchange(desk: Desk, from: string, to: readonly string[]): Promise<Done> {
  const incident = desk.board.units.get(from)?.incident;
  const other = to[0];
  if (incident === undefined || other === undefined)
    return { fault: 'not-on-mission', values: { unit: isolated(from) } };
  const swap = (a: string, b: string): Command => ({
    type: 'exchange-mission',
    incident,
    from: a,
    to: b,
  });
  return ask(desk, [swap(from, other)], [swap(other, from)]);
}

/** The unit goes on, though another was offered. */
async function keep(desk: Desk, unit: string): Promise<Done> {
  const offer = offersOf(desk.board.incidents.values()).find(({ from }) => from === unit);
  if (offer === undefined) return { fault: 'no-exchange', values: { unit: isolated(unit) } };
  const { incident, from, to } = offer;
  return ask(desk, [{ type: 'decline-exchange', incident: incident.id, from, to }], []);
}

export const MISSION_VERBS = [
  verb({
    id: 'next',
    words: { ar: ['تا', 'التالية'], latin: ['nx', 'next', 'suivant'] },
    takes: { units: 'units', incident: 'incident' },
    right: 'send-units',
    run: ({ units, incident }, desk) =>
      ask(
        desk,
        [{ type: 'stack-units', incident, units }],
        units.map((unit) => ({ type: 'unstack-unit', incident, unit })),
      ),
  }),
  verb({
    id: 'start',
    words: { ar: ['بد', 'ابدأ'], latin: ['go', 'start', 'demarrer'] },
    takes: { unit: 'unit' },
    right: 'send-units',
    run: ({ unit }, desk) => startNext(desk, unit),
  }),
  verb({
    id: 'interrupt',
    words: { ar: ['عج', 'عاجل'], latin: ['pre', 'preempt', 'interrompre'] },
    takes: { unit: 'unit', incident: 'incident' },
    right: 'send-units',
    run: ({ unit, incident }, desk) => interrupt(desk, unit, incident),
  }),
  verb({
    id: 'first',
    words: { ar: ['قد', 'قدم'], latin: ['top', 'first', 'premier'] },
    takes: { unit: 'unit', incident: 'incident' },
    right: 'send-units',
    run({ unit, incident }, desk) {
      const before = placeOnStack(desk, unit, incident);
      const put = (position: number): Command => ({
        type: 'reorder-stack',
        incident,
        unit,
        position,
      });
      return ask(desk, [put(1)], before > 0 ? [put(before)] : undefined);
    },
  }),
  verb({
    id: 'unstack',
    words: { ar: ['أز', 'أزل'], latin: ['off', 'unstack', 'retirer'] },
    takes: { unit: 'unit', incident: 'incident' },
    right: 'send-units',
    run: ({ unit, incident }, desk) => unstack(desk, unit, incident),
  }),
  verb({
    id: 'exchange',
    words: { ar: ['بدل', 'استبدل'], latin: ['x', 'exchange', 'echanger'] },
    takes: { from: 'unit', to: 'units' },
    right: 'send-units',
    run: ({ from, to }, desk) => exchange(desk, from, to),
  }),
  verb({
    id: 'keep',
    words: { ar: ['بق', 'أبق'], latin: ['kp', 'keep', 'garder'] },
    takes: { unit: 'unit' },
    right: 'send-units',
    run: ({ unit }, desk) => keep(desk, unit),
  }),
  verb({
    id: 'resend',
    words: { ar: ['عو', 'عاود'], latin: ['rs', 'resend', 'renvoyer'] },
    takes: { unit: 'unit' },
    right: 'send-units',
    async run({ unit }, desk) {
      const incident = desk.board.units.get(unit)?.incident;
      return incident === undefined
        ? { fault: 'not-on-mission', values: { unit: isolated(unit) } }
        : ask(desk, [{ type: 'resend-mission', incident, unit }]);
    },
  }),
  verb({
    id: 'backup',
    words: { ar: ['عز', 'تعزيز'], latin: ['bk', 'backup', 'renfort'] },
    takes: { incident: 'incident', units: 'count', urgency: 'urgency' },
    right: 'ask-backup',
    run({ incident, units, urgency }, desk) {
      const before = desk.board.incidents.get(incident)?.backup;
      const back: Command =
        before === undefined
          ? { type: 'withdraw-backup', incident }
          : {
              type: 'request-backup',
              incident,
              units: before.units,
              urgency: before.urgency,
            };
      return ask(desk, [{ type: 'request-backup', incident, units, urgency }], [back]);
    },
  }),
  verb({
    id: 'no-backup',
    words: { ar: ['لاعز', 'بلاتعزيز'], latin: ['nbk', 'nobackup', 'sansrenfort'] },
    takes: { incident: 'incident' },
    right: 'ask-backup',
    run({ incident }, desk) {
      const before = desk.board.incidents.get(incident)?.backup;
      const back = before && [
        {
          type: 'request-backup' as const,
          incident,
          units: before.units,
          urgency: before.urgency,
        },
      ];
      return ask(desk, [{ type: 'withdraw-backup', incident }], back);
    },
  }),
  verb({
    id: 'on-view',
    words: { ar: ['ذا', 'ذاتية'], latin: ['self', 'onview', 'initiative'] },
    takes: { unit: 'unit', nature: 'nature', text: 'remark' },
    right: 'send-units',
    async run({ unit, nature, text }, desk) {
      const said = text === '' ? {} : { text };
      const opened = await desk.act({ type: 'open-on-scene', unit, nature, ...said });
      if (opened?.incident === undefined) return 'refused';
      desk.look({ incident: opened.incident });
      return 'done';
    },
  }),
  verb({
    id: 'cover',
    words: { ar: ['غط', 'تغطية'], latin: ['cov', 'cover', 'couverture'] },
    takes: { units: 'units' },
    right: 'send-units',
    async run({ units }, desk) {
      const cover = await desk.trying(() => desk.api.cover(units));
      if (cover === undefined) return { fault: 'no-cover' };
      const says = told(cover)
        .slice(0, MOST_DISTRICTS_SAID)
        .map((one) => sentence(one, desk.settings));
      const move = offered(cover, desk.settings);
      return { says: [...says, ...(move === undefined ? [] : [move])].join(' · ') };
    },
  }),
  verb({
    id: 'why-not',
    words: { ar: ['لم', 'لماذا'], latin: ['why', 'pourquoi'] },
    takes: { unit: 'unit', incident: 'incident' },
    right: 'send-units',
    async run({ unit, incident }, desk) {
      const answer = await desk.trying(() => desk.api.recommendation(incident));
      if (answer === undefined) return 'refused';
      desk.look({ incident, unit });
      return { says: whyNot(unit, answer, desk) };
    },
  }),
];
