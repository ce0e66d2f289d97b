import type { OtherService, Point } from '../api/types';

/** Even-odd rule, as the server decides it. */
function contains(outline: readonly Point[], { lat, lon }: Point): boolean {
  let inside = false;
  outline.forEach((a, i) => {
    const b = outline[(i + outline.length - 1) % outline.length]!;
    if (a.lat > lat === b.lat > lat) return;
    if (lon < a.lon + ((b.lon - a.lon) * (lat - a.lat)) / (b.lat - a.lat)) inside = !inside;
  });
  return inside;
}

/** The service beside the police on whose ground a place lies. */
export const serviceAt = (
  services: readonly OtherService[],
  place: Point | undefined,
): OtherService | undefined => place && services.find(({ outline }) => contains(outline, place));
