import type { Tab } from '../../supervision/tabs';
import { session } from '../../session/session.svelte';
import { ask, verb } from '../verb';

/** Shows one of the supervisor's tabs. */
const tab = (id: Tab, ar: readonly string[], latin: readonly string[]) =>
  verb({
    id,
    words: { ar, latin },
    takes: {},
    right: 'supervise',
    async run(_, desk) {
      await desk.supervise(id);
      return 'looked';
    },
  });

export const SUPERVISION_VERBS = [
  verb({
    id: 'fallback',
    words: { ar: ['بطاقات', 'طوارئ'], latin: ['cards', 'fallback', 'fiches', 'secours'] },
    takes: {},
    async run(_, desk) {
      window.open(`/fallback/${encodeURIComponent(desk.membership.id)}`, 'fallback');
      return 'looked';
    },
  }),
  tab('positions', ['محطات', 'مناصب'], ['pos', 'positions', 'postes']),
  tab('waiting', ['منتظر', 'انتظار'], ['wait', 'waiting', 'attente']),
  tab('handover', ['تسليم', 'مناوبة'], ['ho', 'handover', 'releve']),
  tab('looks', ['اطلاعات', 'اطلاع'], ['looks', 'consultations']),
  tab('trail', ['مسار', 'أثر'], ['trail', 'trace']),
  tab('playback', ['إعادة', 'ماض'], ['replay', 'relecture', 'playback']),
  tab('levels', ['مستويات', 'مستوى'], ['lvl', 'levels', 'niveaux']),
  verb({
    id: 'watch',
    words: { ar: ['راقب', 'مراقبة'], latin: ['watch', 'regarder'] },
    takes: { person: 'person' },
    right: 'supervise',
    run: async ({ person }, desk) => ((await desk.watch(person)) ? 'looked' : 'refused'),
  }),
  verb({
    id: 'take-over',
    words: { ar: ['تول'], latin: ['tko', 'takeover', 'reprendre'] },
    takes: { person: 'person' },
    right: 'supervise',
    run: ({ person }, desk) =>
      ask(desk, [{ type: 'pass-work', from: person, to: session.person?.login ?? '' }]),
  }),
  verb({
    id: 'pass-on',
    words: { ar: ['سلم'], latin: ['pass', 'passer'] },
    takes: { from: 'person', to: 'person' },
    right: 'supervise',
    run: ({ from, to }, desk) => ask(desk, [{ type: 'pass-work', from, to }]),
  }),
];
