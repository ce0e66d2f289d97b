import type { TimelineEntry } from '../api/types';
import { isolated, type Arguments } from '../i18n/format';

type Say = (key: string, values?: Arguments) => string;

const codes = (value: unknown): string =>
  (Array.isArray(value) ? value : [value]).map((code) => isolated(String(code))).join(' ');

/** What happened, in one sentence; an event type the console does not know shows as its own name. */
export function sentence(entry: TimelineEntry, say: Say): string {
  const cause = entry['cause'] as { kind: string } | undefined;
  const values: Arguments = {
    unit: codes(entry['units'] ?? entry['unit'] ?? ''),
    call: codes(entry['call'] ?? ''),
    level: Number(entry['level'] ?? 0),
    from: Number(entry['from'] ?? 0),
    to: Number(entry['to'] ?? 0),
    alarm: codes(entry['alarm'] ?? ''),
    kind: cause === undefined ? '' : say(`console.alarm.kind.${cause.kind}`),
  };
  const step = entry.type === 'unit-progressed' ? `.${String(entry['progress'])}` : '';
  return say(`console.event.${entry.type}${step}`, values);
}
