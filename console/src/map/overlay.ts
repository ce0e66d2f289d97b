import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { SIGN_HEIGHT } from './icons';
import { MAP_FONTS } from './labels';
import type { Palette } from './palette';
import { FLOW_LINES, FLOWS } from '../traffic/measured';

/** Sources that the desk fills; each holds one sort of thing. */
export const OVERLAYS = [
  'services',
  'districts',
  'measured',
  'restrictions',
  'ways',
  'trail',
  'pick',
  'hazards',
  'incidents',
  'units',
] as const;
export type Overlay = (typeof OVERLAYS)[number];

export const NOTHING: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Seen from so far that a city is a hand wide, units near one another are one sign with a number. */
const CLUSTERED = { cluster: true, clusterMaxZoom: 10, clusterRadius: 36, clusterMinPoints: 3 };

export const overlaySources = (): Record<Overlay, SourceSpecification> =>
  Object.fromEntries(
    OVERLAYS.map((id) => [
      id,
      { type: 'geojson', data: NOTHING, ...(id === 'units' && CLUSTERED) },
    ]),
  ) as Record<Overlay, SourceSpecification>;

/** From here on units are near enough to one another to be told apart by name. */
const NAMED_FROM_ZOOM = 13;

/**
 * The room's things over the ground; units on top, their headings just below them.
 *
 * @param named whether units bear their names from however far they are seen
 */
export function overlayLayers(palette: Palette, named = false): LayerSpecification[] {
  const words = {
    'text-color': palette.label,
    'text-halo-color': palette.halo,
    'text-halo-width': 1.6,
  };
  return [
    {
      id: 'services',
      type: 'fill',
      source: 'services',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.service, 'fill-opacity': 0.22 },
    },
    {
      id: 'service-edges',
      type: 'line',
      source: 'services',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'line-color': palette.service, 'line-width': 2, 'line-dasharray': [3, 2] },
    },
    {
      id: 'service-names',
      type: 'symbol',
      source: 'services',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: { 'text-field': ['get', 'label'], 'text-font': MAP_FONTS, 'text-size': 13 },
      paint: words,
    },
    ...FLOWS.map((flow): LayerSpecification => {
      const { width, dashes } = FLOW_LINES[flow];
      return {
        id: `measured-${flow}`,
        type: 'line',
        source: 'measured',
        filter: ['==', ['get', 'flow'], flow],
        // Beside the middle of the road: each direction has its own.
        paint: {
          'line-color': palette.measured,
          'line-width': width,
          'line-offset': 3,
          'line-opacity': 0.85,
          ...(dashes !== undefined && { 'line-dasharray': dashes }),
        },
      };
    }),
    {
      id: 'slow-zones',
      type: 'fill',
      source: 'restrictions',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.restriction, 'fill-opacity': 0.25 },
    },
    {
      id: 'restricted-edges',
      type: 'line',
      source: 'restrictions',
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': palette.restriction,
        'line-width': ['case', ['get', 'draft'], 3, ['get', 'closed'], 6, 2.5],
        'line-dasharray': [1.2, 1.2],
      },
    },
    {
      id: 'closed-points',
      type: 'circle',
      source: 'restrictions',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 9,
        'circle-color': palette.halo,
        'circle-stroke-width': 4,
        'circle-stroke-color': palette.restriction,
      },
    },
    // Broken where it is not as it should be, which stands beside it in words.
    ...[false, true].map((noted): LayerSpecification => ({
      id: noted ? 'noted-ways' : 'ways',
      type: 'line',
      source: 'ways',
      filter: ['==', ['get', 'noted'], noted],
      layout: {
        'line-cap': noted ? 'butt' : 'round',
        'line-sort-key': ['case', ['get', 'chosen'], 1, 0],
      },
      // Of all that drive, those of what is chosen stand out.
      paint: {
        'line-color': palette.way,
        'line-width': ['case', ['get', 'chosen'], 5, 3],
        'line-opacity': ['case', ['get', 'chosen'], 0.9, 0.55],
        ...(noted && { 'line-dasharray': [2, 0.8] }),
      },
    })),
    {
      id: 'way-notes',
      type: 'symbol',
      source: 'ways',
      filter: ['get', 'chosen'],
      layout: {
        'symbol-placement': 'line-center',
        'text-field': ['get', 'label'],
        'text-font': MAP_FONTS,
        'text-size': 12,
        'text-offset': [0, 1],
      },
      paint: words,
    },
    {
      id: 'trail',
      type: 'line',
      source: 'trail',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.way, 'line-width': 4 },
    },
    {
      id: 'trail-points',
      type: 'circle',
      source: 'trail',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': ['case', ['get', 'chosen'], 9, 3],
        'circle-color': ['case', ['get', 'chosen'], palette.pick, palette.halo],
        'circle-stroke-width': 2,
        'circle-stroke-color': ['case', ['get', 'chosen'], palette.label, palette.way],
      },
    },
    {
      id: 'pick',
      type: 'circle',
      source: 'pick',
      paint: {
        'circle-radius': 11,
        'circle-opacity': 0,
        'circle-stroke-width': 4,
        'circle-stroke-color': palette.pick,
      },
    },
    {
      id: 'hazards',
      type: 'symbol',
      source: 'hazards',
      minzoom: 11,
      // Beside the pole of an incident at the same place.
      layout: { 'icon-image': 'hazard', 'icon-allow-overlap': true, 'icon-offset': [-17, 0] },
    },
    {
      id: 'chosen-incident',
      type: 'circle',
      source: 'incidents',
      filter: ['get', 'chosen'],
      paint: {
        'circle-radius': 20,
        'circle-opacity': 0,
        'circle-stroke-width': 3,
        'circle-stroke-color': palette.pick,
        'circle-translate': [0, -SIGN_HEIGHT],
      },
    },
    {
      id: 'incidents',
      type: 'symbol',
      source: 'incidents',
      layout: {
        'icon-image': ['concat', 'incident-', ['get', 'priority']],
        'icon-anchor': 'bottom',
        'icon-allow-overlap': true,
        'symbol-sort-key': ['-', 0, ['get', 'priority']],
      },
    },
    {
      id: 'headings',
      type: 'symbol',
      source: 'units',
      filter: ['has', 'heading'],
      layout: {
        'icon-image': 'heading',
        'icon-rotate': ['get', 'heading'],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
      },
    },
    {
      id: 'unit-clusters',
      type: 'circle',
      source: 'units',
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': palette.halo,
        'circle-radius': ['interpolate', ['linear'], ['get', 'point_count'], 3, 12, 200, 24],
        'circle-stroke-width': 2.5,
        'circle-stroke-color': palette.label,
      },
    },
    {
      id: 'unit-counts',
      type: 'symbol',
      source: 'units',
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['to-string', ['get', 'point_count']],
        'text-font': MAP_FONTS,
        'text-size': 13,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.label },
    },
    {
      id: 'units',
      type: 'symbol',
      source: 'units',
      filter: ['!', ['has', 'point_count']],
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-allow-overlap': true,
        'text-field': named
          ? ['get', 'label']
          : ['step', ['zoom'], '', NAMED_FROM_ZOOM, ['get', 'label']],
        'text-font': MAP_FONTS,
        'text-size': 11,
        'text-offset': [0, 1.5],
        'text-optional': true,
      },
      paint: words,
    },
  ];
}
