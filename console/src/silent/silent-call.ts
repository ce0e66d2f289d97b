import type { Instant, SilentCall, SilentStep, SilentTick } from '../api/types';
import { tongue } from '../i18n/language.svelte';

/** What was noted in a step, in order. */
export const ticksOf = ({ ticks }: SilentCall, step: string): SilentTick[] =>
  ticks.filter((tick) => tick.step === step);

export const findTick = (silent: SilentCall, step: string, sign?: string): SilentTick | undefined =>
  silent.ticks.find((tick) => tick.step === step && tick.sign === sign);

/** The first step of which nothing is noted; none when all are done. */
export const nextStep = (silent: SilentCall): string | undefined =>
  silent.steps.find(({ code }) => ticksOf(silent, code).length === 0)?.code;

/** Since when one has been at the next step. */
export const atItSince = ({ since, ticks }: SilentCall): Instant => ticks.at(-1)?.at ?? since;

/** Where a sign belongs: the next step that knows it, else the first that does. */
export function stepOfSign(silent: SilentCall, sign: string): string | undefined {
  const knows = silent.steps.filter(({ signs }) => signs.includes(sign)).map(({ code }) => code);
  const next = nextStep(silent);
  return knows.find((code) => code === next) ?? knows[0];
}

/** The words of a step; its code where the room has changed its procedure since. */
export function wordsOf(steps: readonly SilentStep[] | undefined, code: string): string {
  const step = steps?.find((one) => one.code === code);
  return step === undefined ? code : tongue.name(step.text);
}

/** The words of what was heard; its code where the room has changed its procedure since. */
export function signWords(
  steps: readonly SilentStep[] | undefined,
  code: string,
  sign: string,
): string {
  const choice = steps?.find((one) => one.code === code)?.signs.find((one) => one.code === sign);
  return choice === undefined ? sign : tongue.name(choice.text);
}
