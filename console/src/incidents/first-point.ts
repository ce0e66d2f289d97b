import type { Command } from '../api/commands';
import type { Place, PlaceInWords, TimelineEntry } from '../api/types';
import { pointOf } from '../map/coordinates';

/** What moves an incident to a place that it had before: to its point, or back to its words. */
export function movedTo(
  incident: number,
  place: Place | PlaceInWords,
  district: string | undefined,
): Command {
  const point = pointOf(place);
  const where = { words: place.label ?? '', ...(district !== undefined && { district }) };
  return { type: 'move-incident', incident, ...(point ? { place: point } : { where }) };
}

const GIVES_PLACE = ['incident-opened', 'incident-moved', 'incident-carried'];

/** An event that gave an incident its first point, and what it had before. */
export interface FirstPoint {
  seq: number;
  before: PlaceInWords;
  district?: string;
}

/** The first point of an incident that only words told of, while no other has come after it. */
export function findFirstPoint(entries: readonly TimelineEntry[]): FirstPoint | undefined {
  const [before, latest] = entries.filter(({ type }) => GIVES_PLACE.includes(type)).slice(-2);
  const was = before?.['place'] as PlaceInWords | undefined;
  const is = latest?.['place'] as { source?: string } | undefined;
  if (latest === undefined || was?.source !== 'words' || is?.source === 'words') return undefined;
  const district = before?.['district'] as string | undefined;
  return { seq: latest.seq, before: was, ...(district !== undefined && { district }) };
}
