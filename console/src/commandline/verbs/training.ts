import type { Desk } from '../../desk/desk.svelte';
import type { Practice } from '../../training/practice.svelte';
import { verb, type Done } from '../verb';

/** Leads the exercise of a training room; elsewhere there is none to lead. */
const leading = (
  id: string,
  ar: readonly string[],
  latin: readonly string[],
  lead: (practice: Practice, desk: Desk) => Promise<boolean>,
) =>
  verb({
    id,
    words: { ar, latin },
    takes: {},
    right: 'supervise',
    async run(_, desk): Promise<Done> {
      if (desk.practice === undefined) return { fault: 'not-for-training' };
      if (!desk.practice.open) return { fault: 'no-exercise' };
      return (await lead(desk.practice, desk)) ? 'done' : 'refused';
    },
  });

export const TRAINING_VERBS = [
  verb({
    id: 'exercise',
    words: { ar: ['تمرين', 'سيناريو'], latin: ['exercise', 'exercice', 'scenario'] },
    takes: {},
    right: 'supervise',
    async run(_, desk): Promise<Done> {
      if (desk.practice === undefined) return { fault: 'not-for-training' };
      await desk.supervise('exercise');
      return 'looked';
    },
  }),
  leading('exercise-pause', ['جمد'], ['freeze', 'figer'], (practice) => practice.move('pause')),
  leading('exercise-go-on', ['استأنف'], ['goon', 'continuer'], (practice) =>
    practice.move('go-on'),
  ),
  leading('exercise-ring', ['رن', 'رنين'], ['ring', 'sonner'], (practice) => practice.ring()),
  leading('exercise-end', ['اختم'], ['finish', 'terminer'], async (practice, desk) => {
    const ended = await practice.move('end');
    // What came of it stands there.
    if (ended) await desk.supervise('exercise');
    return ended;
  }),
];
