import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification,
} from 'maplibre-gl';
import type { Language } from '../api/types';
import { MAP_FONTS, nameIn } from './labels';
import type { Palette } from './palette';

const LARGE = ['motorway', 'trunk', 'primary'];
const MIDDLE = ['secondary', 'tertiary'];
const SMALL = ['street', 'service', 'lane', 'foot'];
const tiles = { source: 'tiles' } as const;

const isOf = (property: string, values: string[]): ExpressionSpecification => [
  'in',
  ['get', property],
  ['literal', values],
];

const WIDE = isOf('class', [...LARGE, ...MIDDLE]);
const ofKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];

function width(atTwelve: number, atEighteen: number): DataDrivenPropertyValueSpecification<number> {
  return ['interpolate', ['exponential', 1.5], ['zoom'], 12, atTwelve, 18, atEighteen];
}

function road(
  id: string,
  classes: string[],
  colour: string,
  thin: number,
  thick: number,
): LayerSpecification {
  return {
    id,
    type: 'line',
    ...tiles,
    'source-layer': 'road',
    filter: isOf('class', classes),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width(thin, thick) },
  };
}

interface Lettering {
  from: number;
  size: DataDrivenPropertyValueSpecification<number>;
  filter: ExpressionSpecification;
}

/** Names along lines, or over points: those of `Lettering.filter`, the first of them first. */
function names(
  id: string,
  layer: 'road' | 'place',
  { from, size, filter }: Lettering,
  look: { language: Language; palette: Palette },
): LayerSpecification {
  const { language, palette } = look;
  const landmark = ofKind('landmark');
  return {
    id,
    type: 'symbol',
    ...tiles,
    'source-layer': layer,
    minzoom: from,
    filter,
    layout: {
      'text-field': nameIn(language),
      'text-font': MAP_FONTS,
      'text-size': size,
      'symbol-placement': layer === 'road' ? 'line' : 'point',
      'text-anchor': ['case', landmark, 'top', 'center'],
      'text-offset': ['case', landmark, ['literal', [0, 0.4]], ['literal', [0, 0]]],
      'text-max-width': 8,
      'text-padding': 6,
    },
    paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
  };
}

/** A dot where a landmark stands, so that its name is not taken for a street's. */
const landmarks = (palette: Palette): LayerSpecification => ({
  id: 'landmark',
  type: 'circle',
  ...tiles,
  'source-layer': 'place',
  minzoom: 15,
  filter: ofKind('landmark'),
  paint: {
    'circle-radius': 3,
    'circle-color': palette.label,
    'circle-stroke-width': 1.5,
    'circle-stroke-color': palette.halo,
  },
});

const oneWays: LayerSpecification = {
  id: 'one-way',
  type: 'symbol',
  ...tiles,
  'source-layer': 'road',
  minzoom: 15.5,
  filter: ['==', ['get', 'oneway'], 'yes'],
  layout: {
    'symbol-placement': 'line',
    'symbol-spacing': 140,
    'icon-image': 'one-way',
    'icon-padding': 0,
  },
  paint: { 'icon-opacity': 0.65 },
};

/** What lies under everything: land, water, houses, streets and their names. */
export function groundLayers(palette: Palette, language: Language): LayerSpecification[] {
  const look = { language, palette };
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': palette.ground } },
    {
      id: 'land',
      type: 'fill',
      ...tiles,
      'source-layer': 'land',
      paint: { 'fill-color': ['match', ['get', 'kind'], 'park', palette.park, palette.built] },
    },
    {
      id: 'water',
      type: 'fill',
      ...tiles,
      'source-layer': 'water',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.water },
    },
    {
      id: 'river',
      type: 'line',
      ...tiles,
      'source-layer': 'water',
      paint: { 'line-color': palette.water, 'line-width': 2 },
    },
    {
      id: 'building',
      type: 'fill',
      ...tiles,
      'source-layer': 'building',
      minzoom: 14,
      paint: { 'fill-color': palette.building },
    },
    // Below the roads: most boundaries follow one, and show as its rim.
    {
      id: 'districts',
      type: 'line',
      source: 'districts',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.district,
        'line-width': width(6, 28),
        'line-opacity': 0.3,
      },
    },
    road('road-edge', [...LARGE, ...MIDDLE, ...SMALL], palette.roadEdge, 2.2, 18),
    road('road-small', SMALL, palette.roadSmall, 0.8, 9),
    road('road-middle', MIDDLE, palette.roadMiddle, 1.6, 14),
    road('road-large', LARGE, palette.roadLarge, 2.4, 18),
    oneWays,
    landmarks(palette),
    names('street-name', 'road', { from: 14, size: 12, filter: isOf('class', SMALL) }, look),
    names('road-name', 'road', { from: 12.5, size: 12, filter: WIDE }, look),
    names('landmark-name', 'place', { from: 15, size: 11, filter: ofKind('landmark') }, look),
    names('quarter-name', 'place', { from: 12, size: 12, filter: ofKind('quarter') }, look),
    names('district-name', 'place', { from: 10, size: 14, filter: ofKind('district') }, look),
    names('city-name', 'place', { from: 6, size: 18, filter: ofKind('city') }, look),
  ];
}
