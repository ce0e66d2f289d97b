import { AttributionControl, Map as Chart, NavigationControl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { speak, get } from '../api/http';
import type { Language, MapDescription } from '../api/types';
import { Sentences } from '../i18n/format';
import { loadTexts } from '../i18n/load';
import { groundStyle, servedTiles } from '../map/room-map';

/** A map to draw on, and the sentences beside it. */
export interface Ground {
  chart: Chart;
  description: MapDescription;
  say: Sentences;
  theme: 'dark' | 'light';
}

/** Opens a map below a field; nothing when it is not imported. */
export async function openGround(
  field: HTMLElement,
  map: string,
  title: string,
): Promise<Ground | undefined> {
  const language = document.documentElement.lang as Language;
  const theme = document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
  speak(language);
  const say = new Sentences(language, await loadTexts(language));
  let description: MapDescription;
  try {
    description = await get<MapDescription>(`/api/maps/${encodeURIComponent(map)}`);
  } catch {
    // Without a map the coordinates are typed; the overview says that it is missing.
    return undefined;
  }
  await document.fonts.ready;
  const container = document.createElement('div');
  container.className = 'drawing';
  field.closest('.field')?.append(container);
  const chart = new Chart({
    container,
    style: groundStyle(
      { ...description, tiles: servedTiles(map, description.version) },
      { theme, language },
    ),
    bounds: description.bounds,
    dragRotate: false,
    pitchWithRotate: false,
    attributionControl: false,
    locale: { 'Map.Title': say.say(title) },
  });
  chart.touchZoomRotate.disableRotation();
  chart.keyboard.disableRotation();
  chart.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  chart.addControl(
    new AttributionControl({ compact: false, customAttribution: description.attribution }),
  );
  return { chart, description, say, theme };
}
