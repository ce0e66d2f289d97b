import type { Language } from '../api/types';

/** A part of a guide below `docs/guides`, which the server gives at `/guide/`. */
export interface GuidePart {
  readonly guide: 'call-taker' | 'supervisor' | 'patrol';
  readonly section: string;
}

const part = (guide: GuidePart['guide'], section: string): GuidePart => ({ guide, section });

/** Which part tells of which place on the screens; the places are ids, the innermost one counts. */
export const PLACES: Readonly<Record<string, GuidePart>> = {
  ringing: part('call-taker', 'ringing'),
  'call-pane': part('call-taker', 'call-form'),
  'call-form': part('call-taker', 'call-form'),
  queue: part('call-taker', 'queue'),
  'incident-pane': part('call-taker', 'incident'),
  recommendation: part('call-taker', 'incident'),
  units: part('call-taker', 'units'),
  map: part('call-taker', 'map'),
  'command-line': part('call-taker', 'command-line'),
  alarms: part('call-taker', 'alarms'),
  notices: part('call-taker', 'notices'),
  'supervision-waiting': part('supervisor', 'waiting'),
  'supervision-levels': part('supervisor', 'levels'),
  'supervision-positions': part('supervisor', 'positions'),
  'supervision-handover': part('supervisor', 'handover'),
  'supervision-exercise': part('supervisor', 'training'),
  'supervision-looks': part('supervisor', 'looks'),
  'supervision-trail': part('supervisor', 'trail'),
  'supervision-playback': part('supervisor', 'playback'),
};

/** What is told where no place is known. */
export const BEGIN = part('call-taker', 'begin');

/**
 * The part for where one stands.
 *
 * @param tab of supervision that is open, where one is
 */
export function placeOf(element: Element | null, tab?: string): GuidePart {
  for (let at = element; at !== null; at = at.parentElement) {
    const place = PLACES[at.id === 'supervision' ? `supervision-${tab}` : at.id];
    if (place !== undefined) return place;
  }
  return PLACES[`supervision-${tab}`] ?? BEGIN;
}

export const addressOf = ({ guide, section }: GuidePart, language: Language): string =>
  `/guide/${guide}.${language}.html#${section}`;

/** The words of a part: our own page, so its marks may be shown as they are. */
export async function readPart(place: GuidePart, language: Language): Promise<string> {
  const answer = await fetch(addressOf(place, language));
  if (!answer.ok) return '';
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const section = page.getElementById(place.section);
  for (const picture of section?.querySelectorAll('img') ?? [])
    picture.setAttribute('src', `/guide/${picture.getAttribute('src') ?? ''}`);
  return section?.innerHTML ?? '';
}
