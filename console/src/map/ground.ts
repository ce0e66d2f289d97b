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

function names(
  id: string,
  layer: string,
  along: boolean,
  language: Language,
  palette: Palette,
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    ...tiles,
    'source-layer': layer,
    minzoom: along ? 14 : 10,
    layout: {
      'text-field': nameIn(language),
      'text-font': MAP_FONTS,
      'text-size': along ? 12 : 13,
      'symbol-placement': along ? 'line' : 'point',
      'text-max-width': 8,
    },
    paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
  };
}

/** What lies under everything: land, water, houses, streets and their names. */
export function groundLayers(palette: Palette, language: Language): LayerSpecification[] {
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
    road('road-edge', [...LARGE, ...MIDDLE, ...SMALL], palette.roadEdge, 2.2, 18),
    road('road-small', SMALL, palette.roadSmall, 0.8, 9),
    road('road-middle', MIDDLE, palette.roadMiddle, 1.6, 14),
    road('road-large', LARGE, palette.roadLarge, 2.4, 18),
    names('road-name', 'road', true, language, palette),
    names('place-name', 'place', false, language, palette),
  ];
}
