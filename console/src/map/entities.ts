import type {
  Incident,
  Notice,
  OtherService,
  Point,
  Position,
  RoomSettings,
  Unit,
  UnitWay,
} from '../api/types';
import { pointOf } from './coordinates';
import { statusOf } from '../units/state';
import { unitIcon } from './icons';
import { mapLabel } from './labels';

type Collection = GeoJSON.FeatureCollection;

const collection = (features: GeoJSON.Feature[]): Collection => ({
  type: 'FeatureCollection',
  features,
});

const at = (point: Point, properties: GeoJSON.GeoJsonProperties): GeoJSON.Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [point.lon, point.lat] },
  properties,
});

export function unitFeatures(
  units: Iterable<Unit>,
  positions: ReadonlyMap<string, Position>,
  isOld: (position: Position) => boolean,
): Collection {
  const features: GeoJSON.Feature[] = [];
  for (const unit of units) {
    const position = positions.get(unit.id);
    if (position === undefined) continue;
    const old = isOld(position);
    const heading = old || position.heading === undefined ? {} : { heading: position.heading };
    features.push(
      at(position, {
        id: unit.id,
        label: mapLabel(unit.id),
        icon: unitIcon(unit.kind, statusOf(unit), old),
        ...heading,
      }),
    );
  }
  return collection(features);
}

export function incidentFeatures(
  incidents: Iterable<Incident>,
  chosen: number | undefined,
): Collection {
  return collection(
    [...incidents]
      .filter((incident) => incident.state === 'open' || incident.id === chosen)
      .flatMap((incident) => {
        const point = pointOf(incident.place);
        const { id, priority } = incident;
        return point === undefined ? [] : [at(point, { id, priority, chosen: id === chosen })];
      }),
  );
}

const line = (
  coordinates: [number, number][],
  properties: GeoJSON.GeoJsonProperties = {},
): GeoJSON.Feature => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates },
  properties,
});

/**
 * @param isChosen whether a way belongs to what the person has chosen
 * @param noted what is not as it should be on a way, in words; empty when all is
 */
export const wayFeatures = (
  ways: readonly UnitWay[],
  isChosen: (way: UnitWay) => boolean,
  noted: (way: UnitWay) => string,
): Collection =>
  collection(
    ways.map((way) =>
      line(way.line, { chosen: isChosen(way), label: mapLabel(noted(way)), noted: !!way.notes }),
    ),
  );

export const districtFeatures = (settings: RoomSettings | undefined): Collection =>
  collection(
    (settings?.districts ?? []).map(({ outline }) =>
      line([...outline, ...outline.slice(0, 1)].map(({ lon, lat }) => [lon, lat])),
    ),
  );

/** Ground of other services, and in its middle whose it is. */
export function serviceFeatures(
  services: readonly OtherService[],
  said: (service: OtherService) => string,
): Collection {
  return collection(
    services
      .filter(({ outline }) => outline.length > 0)
      .flatMap((service) => {
        const ring = [...service.outline, service.outline[0]!].map(({ lon, lat }) => [lon, lat]);
        const mean = (of: (point: Point) => number) =>
          service.outline.reduce((sum, point) => sum + of(point), 0) / service.outline.length;
        const middle = { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
        return [
          { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: {} },
          at(middle, { label: mapLabel(said(service)) }),
        ];
      }),
  );
}

/** West, south, east, north of the room's districts; undefined when it has none. */
export function boundsOf(settings: RoomSettings): [number, number, number, number] | undefined {
  const points = settings.districts.flatMap(({ outline }) => outline);
  if (points.length === 0) return undefined;
  const lons = points.map(({ lon }) => lon);
  const lats = points.map(({ lat }) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

export const hazardFeatures = (notices: Iterable<Notice>): Collection =>
  collection([...notices].flatMap(({ id, ground }) => (ground ? [at(ground, { id })] : [])));

export const pickFeatures = (point: Point | undefined): Collection =>
  collection(point === undefined ? [] : [at(point, {})]);
