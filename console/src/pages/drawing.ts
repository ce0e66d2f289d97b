import { Marker, type GeoJSONSource } from 'maplibre-gl';
import type { Point } from '../api/types';
import { get } from '../api/http';
import { PALETTES } from '../map/palette';
import { openGround, type Ground } from './ground-map';
import { boundsOf, degrees, readRing, withCorner, writeRing } from './ring';
import { cornerTable } from './corner-table';

interface Shapes {
  districts: { code: string; outline: Point[] }[];
}

const STEP_PIXELS = 8;
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-STEP_PIXELS, 0],
  ArrowRight: [STEP_PIXELS, 0],
  ArrowUp: [0, -STEP_PIXELS],
  ArrowDown: [0, STEP_PIXELS],
};

const polygon = (ring: readonly Point[]): GeoJSON.Feature => ({
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'Polygon',
    coordinates: ring.length < 2 ? [] : [[...ring, ring[0]!].map(({ lat, lon }) => [lon, lat])],
  },
});

const collection = (features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

/** A sign that is dragged with the mouse and moved with the arrow keys. */
function handle(ground: Ground, at: Point, label: string, moved: (to: Point) => void): Marker {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'handle';
  element.setAttribute('aria-label', label);
  const marker = new Marker({ element, draggable: true }).setLngLat([at.lon, at.lat]);
  element.addEventListener('keydown', (event) => {
    const step = ARROWS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const { x, y } = ground.chart.project(marker.getLngLat());
    const to = ground.chart.unproject([x + step[0], y + step[1]]);
    moved({ lat: to.lat, lon: to.lng });
  });
  element.addEventListener('click', (event) => event.stopPropagation());
  marker.on('dragend', () => {
    const { lat, lng } = marker.getLngLat();
    moved({ lat, lon: lng });
  });
  return marker.addTo(ground.chart);
}

/** Lets the outline in a field be drawn; what is drawn stands in the field. */
export async function drawOutline(field: HTMLTextAreaElement): Promise<void> {
  const { outline: map, room } = field.dataset;
  if (map === undefined || room === undefined) return;
  const ground = await openGround(field, map, 'settings.draw.map');
  if (ground === undefined) return;
  const { chart, say } = ground;
  let ring = readRing(field.value);
  let handles: Marker[] = [];
  const table = cornerTable(field, ground, () => ring, change);

  async function showNeighbours(): Promise<void> {
    const own = new URL(location.href).searchParams.get('key');
    const { districts } = await get<Shapes>(`/api/rooms/${encodeURIComponent(room!)}/settings`);
    const others = districts.filter(({ code }) => code !== own);
    const palette = PALETTES[ground!.theme];
    void chart
      .getSource<GeoJSONSource>('districts')
      ?.setData(collection(others.map(({ outline }) => polygon(outline))));
    chart.addSource('ring', { type: 'geojson', data: collection([polygon(ring)]) });
    chart.addLayer({
      id: 'ring-ground',
      type: 'fill',
      source: 'ring',
      paint: { 'fill-color': palette.way, 'fill-opacity': 0.15 },
    });
    chart.addLayer({
      id: 'ring',
      type: 'line',
      source: 'ring',
      paint: { 'line-color': palette.way, 'line-width': 2.5 },
    });
  }

  function draw(focus?: number): void {
    handles.forEach((old) => old.remove());
    handles = ring.map((corner, i) =>
      handle(ground!, corner, say.say('settings.draw.corner', { n: i + 1 }), (to) =>
        change(
          ring.map((old, j) => (i === j ? to : old)),
          i,
        ),
      ),
    );
    void chart.getSource<GeoJSONSource>('ring')?.setData(polygon(ring));
    if (focus !== undefined) handles[focus]?.getElement().focus();
  }

  function change(next: Point[], focus?: number): void {
    ring = next;
    field.value = writeRing(ring);
    draw(focus);
    table.draw();
  }

  chart.on('click', ({ lngLat }) => change(withCorner(ring, { lat: lngLat.lat, lon: lngLat.lng })));
  const box = boundsOf(ring);
  if (box !== undefined) chart.fitBounds(box, { padding: 60, animate: false });
  await chart.once('load');
  await showNeighbours();
  draw();
  table.draw();
}

/** Lets a place be chosen on the map for a field of latitude and the one of longitude beside it. */
export async function pickPoint(lat: HTMLInputElement): Promise<void> {
  const lon = document.querySelector<HTMLInputElement>('#f-lon');
  const map = lat.dataset['point'];
  if (lon === null || map === undefined) return;
  const ground = await openGround(lon, map, 'settings.draw.point');
  if (ground === undefined) return;
  let sign: Marker | undefined;
  const show = (focus = false): void => {
    sign?.remove();
    const at = { lat: Number(lat.value), lon: Number(lon.value) };
    if (lat.value === '' || lon.value === '' || Number.isNaN(at.lat + at.lon)) return;
    sign = handle(ground, at, ground.say.say('settings.draw.point'), (to) => choose(to, true));
    if (focus) sign.getElement().focus();
  };
  const choose = (to: Point, focus = false): void => {
    lat.value = degrees(to.lat);
    lon.value = degrees(to.lon);
    show(focus);
  };
  lat.addEventListener('change', () => show());
  lon.addEventListener('change', () => show());
  ground.chart.on('click', ({ lngLat }) => choose({ lat: lngLat.lat, lon: lngLat.lng }));
  show();
}
