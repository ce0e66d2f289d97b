import { tongue } from '../../i18n/language.svelte';
import { theme } from '../../theme/theme.svelte';
import { openWindow } from '../../windows/spot';
import { verb, type Done } from '../verb';

/** Sets something of this screen, so that setting it back is the way to undo it. */
async function change<T>(before: T, after: T, set: (value: T) => unknown): Promise<Done> {
  await set(after);
  return { undo: () => change(after, before, set) };
}

export const LOOKING_VERBS = [
  verb({
    id: 'incident',
    words: { ar: ['وق', 'واقعة'], latin: ['i', 'incident', 'evenement'] },
    takes: { incident: 'incident' },
    async run({ incident }, desk) {
      desk.look({ incident });
      return 'looked';
    },
  }),
  verb({
    id: 'unit',
    words: { ar: ['وح', 'وحدة', 'دورية'], latin: ['un', 'unit', 'unite'] },
    takes: { unit: 'unit' },
    async run({ unit }, desk) {
      desk.look({ unit });
      return 'looked';
    },
  }),
  verb({
    id: 'devices',
    words: { ar: ['جهاز', 'أجهزة'], latin: ['gear', 'devices', 'appareils'] },
    takes: { unit: 'unit' },
    right: 'end-terminals',
    async run({ unit }, desk) {
      desk.look({ unit });
      desk.devicesOf = unit;
      return 'looked';
    },
  }),
  verb({
    id: 'call',
    words: { ar: ['مك', 'مكالمة'], latin: ['k', 'call', 'appel'] },
    takes: { call: 'call' },
    async run({ call }, desk) {
      desk.look({ call });
      return 'looked';
    },
  }),
  verb({
    id: 'filter',
    words: { ar: ['ص', 'تصفية'], latin: ['f', 'filter', 'filtre'] },
    takes: { words: 'remark' },
    run: ({ words }, desk) => change(desk.filter, words, (value) => (desk.filter = value)),
  }),
  verb({
    id: 'window',
    words: { ar: ['نف', 'نافذة'], latin: ['win', 'window', 'fenetre'] },
    takes: { screen: 'screen' },
    async run({ screen }, desk) {
      openWindow(screen, desk.membership.id, desk.preferences);
      return 'looked';
    },
  }),
  verb({
    id: 'ordinary',
    words: { ar: ['عادي', 'عادية'], latin: ['ord', 'ordinary', 'ordinaire'] },
    takes: {},
    run: (_, { ways }) =>
      change(ways.ordinary, !ways.ordinary, (ordinary) => (ways.ordinary = ordinary)),
  }),
  verb({
    id: 'measured',
    words: { ar: ['سر', 'سرعات'], latin: ['spd', 'speeds', 'vitesses'] },
    takes: {},
    async run(_, { measuring, settings }) {
      if (!settings?.traffic?.fromDrives) return { fault: 'no-measuring' };
      return change(measuring.wanted, !measuring.wanted, (wanted) => (measuring.wanted = wanted));
    },
  }),
  verb({
    id: 'panes',
    words: { ar: ['تخطيط'], latin: ['lay', 'layout', 'disposition'] },
    takes: {},
    run: (_, { panes }) => change(panes.now, panes.defaults, (sizes) => panes.set(sizes)),
  }),
  verb({
    id: 'language',
    words: { ar: ['لغة'], latin: ['lang', 'language', 'langue'] },
    takes: { language: 'language' },
    run: ({ language }) => change(tongue.language, language, (chosen) => tongue.choose(chosen)),
  }),
  verb({
    id: 'theme',
    words: { ar: ['مظ', 'مظهر'], latin: ['th', 'theme'] },
    takes: { theme: 'theme' },
    run: ({ theme: chosen }) => change(theme.name, chosen, (name) => theme.choose(name)),
  }),
];
