import {
  AttributionControl,
  Map as Chart,
  NavigationControl,
  setWorkerUrl,
  type GeoJSONSource,
  type MapMouseEvent,
  type StyleSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Language, MapDescription, Point } from '../api/types';
import type { ThemeName } from '../theme/theme.svelte';
import { groundLayers } from './ground';
import { addIcons } from './icons';
import { NOTHING, OVERLAYS, overlayLayers, overlaySources, type Overlay } from './overlay';
import { PALETTES } from './palette';

setWorkerUrl(workerUrl);

export interface Look {
  theme: ThemeName;
  language: Language;
}

/** What the map shows first: west, south, east, north. */
export interface FirstLook extends Look {
  bounds: [number, number, number, number];
  title: string;
  /**
   * How much larger the page shows the map than it is laid out: it is drawn as sharp as that needs,
   * and units bear their names, since nobody comes nearer.
   */
  magnified?: number;
}

/** A map and where its tiles come from: an address with {z}, {x} and {y} in it. */
export interface Ground extends MapDescription {
  tiles: string;
}

/** The tiles as the server gives them; a browser keeps none of a map imported before. */
export const servedTiles = (map: string, version: string): string =>
  `${location.origin}/api/maps/${encodeURIComponent(map)}/tiles/{z}/{x}/{y}?version=${encodeURIComponent(version)}`;

/** The ground alone; the sources of what lies over it are there, and empty. */
export function groundStyle(ground: Ground, look: Look): StyleSpecification {
  return {
    version: 8,
    sources: {
      tiles: {
        type: 'vector',
        tiles: [ground.tiles],
        bounds: ground.bounds,
        minzoom: ground.minZoom,
        maxzoom: ground.maxZoom,
      },
      ...overlaySources(),
    },
    layers: groundLayers(PALETTES[look.theme], look.language),
  };
}

export interface MapListener {
  /** While a place is wanted, a click means the ground even where a sign lies over it. */
  picking(): boolean;
  pick(point: Point): void;
  unit(id: string): void;
  incident(id: number): void;
  hazard(id: number): void;
}

/** However often things move, the map takes them in at most this often. */
const REDRAW_MILLIS = 1000;
/** A click this near to a sign means the sign. */
const REACH_PIXELS = 12;

/** The map of a room: its ground from the server's tiles, the room's things over it. */
export class RoomMap {
  readonly #chart: Chart;
  readonly #shown = new Map<Overlay, GeoJSON.FeatureCollection>();
  readonly #drawnAt = new Map<Overlay, number>();
  readonly #due = new Map<Overlay, ReturnType<typeof setTimeout>>();
  #attribution: AttributionControl | undefined;
  readonly #magnified: number;
  #ready = false;

  constructor(
    container: HTMLElement,
    readonly ground: Ground,
    look: FirstLook,
    listener: MapListener,
  ) {
    this.#magnified = look.magnified ?? 1;
    this.#chart = new Chart({
      container,
      style: this.#style(look),
      bounds: look.bounds,
      maxZoom: 19,
      pixelRatio: devicePixelRatio * this.#magnified,
      // Signs move every second: fading each time would draw the whole map without a pause.
      fadeDuration: 0,
      dragRotate: false,
      pitchWithRotate: false,
      attributionControl: false,
      locale: { 'Map.Title': look.title },
    });
    this.#chart.touchZoomRotate.disableRotation();
    this.#chart.keyboard.disableRotation();
    this.#chart.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    this.attribute(ground.attribution);
    this.#chart.once('style.load', () => this.#dress(look));
    this.#chart.on('click', (event) => this.#clicked(event, listener));
  }

  #style(look: Look): StyleSpecification {
    const ground = groundStyle(this.ground, look);
    return {
      ...ground,
      layers: [...ground.layers, ...overlayLayers(PALETTES[look.theme], this.#magnified > 1)],
    };
  }

  #dress(look: Look): void {
    addIcons(this.#chart, PALETTES[look.theme]);
    this.#ready = true;
    OVERLAYS.forEach((overlay) => this.#draw(overlay));
  }

  /** Another theme or language: the ground is drawn anew, what lies over it stays. */
  dressAs(look: Look): void {
    this.#ready = false;
    this.#chart.once('style.load', () => this.#dress(look));
    this.#chart.setStyle(this.#style(look), { diff: false });
  }

  /** Says whose map it is. */
  attribute(to: string): void {
    if (this.#attribution !== undefined) this.#chart.removeControl(this.#attribution);
    this.#attribution = new AttributionControl({ compact: false, customAttribution: to });
    this.#chart.addControl(this.#attribution);
  }

  show(overlay: Overlay, features: GeoJSON.FeatureCollection): void {
    this.#shown.set(overlay, features);
    if (!this.#ready || this.#due.has(overlay)) return;
    const wait = REDRAW_MILLIS - (performance.now() - (this.#drawnAt.get(overlay) ?? -Infinity));
    if (wait <= 0) this.#draw(overlay);
    else
      this.#due.set(
        overlay,
        setTimeout(() => this.#draw(overlay), wait),
      );
  }

  #draw(overlay: Overlay): void {
    this.#due.delete(overlay);
    if (!this.#ready) return;
    this.#drawnAt.set(overlay, performance.now());
    void this.#chart
      .getSource<GeoJSONSource>(overlay)
      ?.setData(this.#shown.get(overlay) ?? NOTHING);
  }

  #clicked(event: MapMouseEvent, listener: MapListener): void {
    if (listener.picking()) return listener.pick({ lat: event.lngLat.lat, lon: event.lngLat.lng });
    const { x, y } = event.point;
    const [hit] = this.#chart.queryRenderedFeatures(
      [
        [x - REACH_PIXELS, y - REACH_PIXELS],
        [x + REACH_PIXELS, y + REACH_PIXELS],
      ],
      { layers: ['units', 'incidents', 'unit-clusters', 'hazards'] },
    );
    if (hit?.properties['cluster'] === true) this.#chart.easeTo({ center: event.lngLat, zoom: 12 });
    else if (hit?.source === 'units') listener.unit(String(hit.properties['id']));
    if (hit?.source === 'hazards') listener.hazard(Number(hit.properties['id']));
    if (hit?.source === 'incidents') listener.incident(Number(hit.properties['id']));
  }

  get center(): Point {
    const { lat, lng } = this.#chart.getCenter();
    return { lat, lon: lng };
  }

  goTo(point: Point): void {
    const zoom = Math.max(this.#chart.getZoom(), 14.5);
    this.#chart.easeTo({ center: [point.lon, point.lat], zoom, duration: 400 });
  }

  remove(): void {
    this.#due.forEach((timer) => clearTimeout(timer));
    this.#chart.remove();
  }
}
