import type { Place } from '../api/types';
import { isolated, type Arguments } from '../i18n/format';
import { KINDS, type Reader } from './kinds';
import type { Known } from './known';
import type { Argument, Fault } from './parse';

type Say = (key: string, values?: Arguments) => string;

const codeOf = (value: unknown): string => (typeof value === 'object' ? '' : String(value));

function meaning(argument: Argument, known: Known): string {
  const reader: Reader<unknown> = KINDS[argument.kind];
  const code = codeOf(argument.value);
  return reader.options(known).find((named) => named.code === code)?.says ?? '';
}

/** An argument as what Enter will do shows it: what was understood, and what that is. */
export function shown({ kind, value }: Argument, known: Known): { code: string; says: string } {
  const says = meaning({ name: '', kind, value, given: true }, known);
  switch (kind) {
    case 'units':
      return { code: (value as string[]).join(' '), says: '' };
    case 'incident':
      return { code: `#${String(value)}`, says };
    case 'unit':
    case 'call':
    case 'ringing':
      return { code: String(value), says };
    case 'place': {
      const { lat, lon, label } = value as Place;
      return label === undefined ? { code: `${lat}, ${lon}`, says: '' } : { code: '', says: label };
    }
    default:
      return { code: '', says: says || codeOf(value) };
  }
}

/** What is wrong, where, and what to do. */
export const wrong = (fault: Fault, say: Say): string =>
  say(`console.fault.${fault.code}`, {
    word: isolated(fault.word?.raw ?? ''),
    kind: fault.kind === undefined ? '' : say(`console.kind-of.${fault.kind}`),
    others: (fault.others ?? []).map(isolated).join(' '),
  });
