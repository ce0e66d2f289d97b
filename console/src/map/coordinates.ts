import type { PlaceInWords, Point } from '../api/types';

/** Of latitude, on the sphere that the server measures on. */
export const METERS_PER_DEGREE = 111_195.0797;

const NUMBER = '([+-]?\\d{1,3}(?:\\.\\d+)?)';
const PAIR = new RegExp(`^${NUMBER}\\s*[,;\\s]\\s*${NUMBER}$`);
/** Links of openstreetmap.org, of map services that write `@lat,lon`, and `geo:` of phones. */
const LINKS = [
  new RegExp(`[?&]mlat=${NUMBER}&mlon=${NUMBER}`),
  new RegExp(`#map=\\d+(?:\\.\\d+)?/${NUMBER}/${NUMBER}`),
  new RegExp(`@${NUMBER},${NUMBER}`),
  new RegExp(`[?&](?:q|ll|query)=${NUMBER},${NUMBER}`),
  new RegExp(`^geo:${NUMBER},${NUMBER}`),
];

/** Arabic digits, decimal separator and comma become Latin ones; direction marks go. */
export function latin(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/٫/g, '.')
    .replace(/،/g, ',')
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/−/g, '-')
    .trim();
}

/** Reads typed or pasted coordinates, latitude first, or a map link; undefined when it is neither. */
export function readPoint(text: string): Point | undefined {
  const plain = latin(text);
  const found = [PAIR, ...LINKS].map((form) => form.exec(plain)).find((match) => match !== null);
  if (!found) return undefined;
  const [lat, lon] = [Number(found[1]), Number(found[2])];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

/** Six decimals: a tenth of a metre. */
/** The point of a place, if anybody knows it. */
export const pointOf = <P extends Point>(place: P | PlaceInWords): P | undefined =>
  isPlaced(place) ? place : undefined;

const isPlaced = <P extends Point>(place: P | PlaceInWords): place is P => place.lat !== undefined;

export function writePoint(point: Point): string {
  return `${point.lat.toFixed(6)}, ${point.lon.toFixed(6)}`;
}
