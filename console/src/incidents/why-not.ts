import type { Recommendation } from '../api/types';
import type { Desk } from '../desk/desk.svelte';
import { stopwatch } from '../i18n/duration';
import { isolated } from '../i18n/format';
import { t, tongue } from '../i18n/language.svelte';

/** Where a unit stands in an answer, or why it is left out of it, in one sentence. */
export function whyNot(unit: string, answer: Recommendation, desk: Desk): string {
  const said = (key: string, values = {}) =>
    t(`console.why-not.${key}`, { unit: isolated(unit), ...values });
  const place = answer.ranked.findIndex((row) => row.unit === unit);
  const row = answer.ranked[place];
  if (row !== undefined) {
    const values = { rank: place + 1, time: isolated(stopwatch(row.etaSeconds ?? 0)) };
    if (row.engagement) {
      const incident = isolated(`#${row.engagement.incident}`);
      return said(row.engagement.kind, { ...values, incident });
    }
    if (row.meetsPlan) return said('suggested', values);
    return said(row.etaSeconds === undefined ? 'way-unknown' : 'ranked', values);
  }
  const left = answer.excluded.find((one) => one.unit === unit);
  if (left === undefined) return said('unknown');
  const busy = answer.busy.find((one) => one.unit === unit);
  if (busy === undefined) {
    const capabilities = desk.board.units.get(unit)?.capabilities ?? [];
    const able = capabilities.map((code) => tongue.sayCode('capability', code)).join('، ');
    return said(left.reason, { capabilities: able === '' ? '—' : able });
  }
  const values = {
    incident: isolated(`#${busy.incident}`),
    priority: desk.board.incidents.get(busy.incident)?.priority ?? 0,
  };
  return said(busy.interruptible ? 'busy-interruptible' : 'busy', values);
}
