import type { Command } from '../api/commands';
import type { Engagement, RankedUnit, Recommendation } from '../api/types';
import { t } from '../i18n/language.svelte';

/** Why a unit is left out that is free all the same: whoever decides may send it. */
export const SENDABLE = new Set(['lacks-capability', 'off-road']);

/** Those of the chosen that can still be sent: another may have been faster. */
export const stillThere = (answer: Recommendation, chosen: readonly string[]): string[] =>
  chosen.filter(
    (unit) => !answer.excluded.some((left) => left.unit === unit && !SENDABLE.has(left.reason)),
  );

/**
 * What has to be asked so that these units go: the free ones are sent, those that are soon free
 * have the incident as their next, those that may be called away leave what they are doing.
 */
export function asks(answer: Recommendation, units: readonly string[]): Command[] {
  const { incident } = answer;
  const free = those(answer, units, undefined);
  const soon = those(answer, units, 'soon-free');
  const commands: Command[] = [];
  if (free.length > 0) commands.push({ type: 'send-units', incident, units: free });
  if (soon.length > 0) commands.push({ type: 'stack-units', incident, units: soon });
  for (const unit of those(answer, units, 'interruptible'))
    commands.push({ type: 'interrupt-mission', incident, unit });
  return commands;
}

/** What becomes of them then, in a few words: who is not free is not sent. */
export function whatIsDone(answer: Recommendation, units: readonly string[]): string {
  const parts = [
    { key: 'console.recommendation.send', n: those(answer, units, undefined).length },
    {
      key: 'console.recommendation.send.interruptible',
      n: those(answer, units, 'interruptible').length,
    },
    { key: 'console.recommendation.send.soon-free', n: those(answer, units, 'soon-free').length },
  ];
  const some = parts.filter(({ n }) => n > 0);
  return (some.length > 0 ? some : parts.slice(0, 1))
    .map(({ key, n }) => t(key, { n }))
    .join(' · ');
}

/** Of some units those that are engaged so; those that are free where no kind is given. */
const those = (
  answer: Recommendation,
  units: readonly string[],
  kind: Engagement['kind'] | undefined,
): string[] => units.filter((unit) => row(answer, unit)?.engagement?.kind === kind);

const row = (answer: Recommendation, unit: string): RankedUnit | undefined =>
  answer.ranked.find((one) => one.unit === unit);
