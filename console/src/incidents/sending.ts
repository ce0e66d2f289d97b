import type { Command } from '../api/commands';
import type { Engagement, RankedUnit, Recommendation } from '../api/types';

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
  const of = (kind?: Engagement['kind']) =>
    units.filter((unit) => row(answer, unit)?.engagement?.kind === kind);
  const free = of();
  const soon = of('soon-free');
  const commands: Command[] = [];
  if (free.length > 0) commands.push({ type: 'send-units', incident, units: free });
  if (soon.length > 0) commands.push({ type: 'stack-units', incident, units: soon });
  for (const unit of of('interruptible'))
    commands.push({ type: 'interrupt-mission', incident, unit });
  return commands;
}

const row = (answer: Recommendation, unit: string): RankedUnit | undefined =>
  answer.ranked.find((one) => one.unit === unit);
