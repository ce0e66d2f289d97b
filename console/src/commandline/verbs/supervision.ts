import type { Tab } from '../../supervision/tabs';
import { verb } from '../verb';

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
  tab('waiting', ['منتظر', 'انتظار'], ['wait', 'waiting', 'attente']),
  tab('handover', ['تسليم', 'مناوبة'], ['ho', 'handover', 'releve']),
  tab('levels', ['مستويات', 'مستوى'], ['lvl', 'levels', 'niveaux']),
];
