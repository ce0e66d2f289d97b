import type { SilentStep, TimelineEntry } from '../api/types';
import { isolated, type Arguments } from '../i18n/format';
import { signWords, wordsOf } from '../silent/silent-call';

type Say = (key: string, values?: Arguments) => string;

/** In the stream, units stand in the place of their codes. */
const codeOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : String(value);

const codes = (value: unknown): string =>
  (Array.isArray(value) ? value : [value]).map((code) => isolated(codeOf(code))).join(' ');

const plainly = (value: unknown): string | number =>
  typeof value === 'string' ? isolated(value) : Number(value ?? 0);

/** So much later than it happened something may be entered and still count as told at once. */
const AT_ONCE_SECONDS = 30;

/** How long after it happened somebody entered it; nothing when it was told at once. */
export function lateSeconds(entry: TimelineEntry): number | undefined {
  const happened = entry['happenedAt'];
  if (typeof happened !== 'string') return undefined;
  const seconds = (Date.parse(entry.at) - Date.parse(happened)) / 1000;
  return seconds > AT_ONCE_SECONDS ? seconds : undefined;
}

/** Where it is from then on, if that is what happened. */
export function placeOf(entry: TimelineEntry): string | undefined {
  if (entry.type !== 'incident-moved' && entry.type !== 'incident-opened') return undefined;
  return (entry['place'] as { label?: string } | undefined)?.label;
}

/** Of a type of event that is told in several ways: in which. */
function stepOf(entry: TimelineEntry): string {
  const notices = entry['notices'] as { is: string }[] | undefined;
  const hazard = entry.type.startsWith('notice-') && notices?.[0]?.is === 'hazard';
  const heard = entry.type === 'silent-step-ticked' && entry['sign'] != null;
  const word =
    entry.type === 'backup-requested'
      ? entry['urgency']
      : hazard
        ? 'hazard'
        : heard
          ? 'sign'
          : entry['progress'];
  return word === undefined ? '' : `.${String(word)}`;
}

/** The words of a silent call's step, or of what was heard in it. */
function silentWords(entry: TimelineEntry, known: readonly SilentStep[] | undefined): string {
  const { step, sign } = entry;
  if (typeof step !== 'string') return '';
  return typeof sign === 'string' ? signWords(known, step, sign) : wordsOf(known, step);
}

/**
 * What happened, in one sentence; an event type the console does not know shows as its own name.
 *
 * @param known the room's steps for silent calls
 */
export function sentence(entry: TimelineEntry, say: Say, known?: readonly SilentStep[]): string {
  const cause = entry['cause'] as { kind: string } | undefined;
  const values: Arguments = {
    unit: codes(entry['unit'] ?? (Array.isArray(entry['units']) ? entry['units'] : '')),
    call: codes(entry['call'] ?? ''),
    incident: codes(entry['incident'] ?? ''),
    level: Number(entry['level'] ?? 0),
    alarm: codes(entry['alarm'] ?? ''),
    kind: cause === undefined ? '' : say(`console.alarm.kind.${cause.kind}`),
    from: plainly(entry['from']),
    to: plainly(entry['to']),
    what: silentWords(entry, known),
    other: codes(entry['other'] ?? entry['inFavourOf'] ?? ''),
    n: Number(entry['position'] ?? (typeof entry['units'] === 'number' ? entry['units'] : 0)),
  };
  const step = stepOf(entry);
  return say(`console.event.${entry.type}${step}`, values);
}
