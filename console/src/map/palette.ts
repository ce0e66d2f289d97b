import type { UnitStatus } from '../units/state';
import type { ThemeName } from '../theme/theme.svelte';

/** Colours of the map; units and incidents keep theirs apart from the quiet ground. */
export interface Palette {
  ground: string;
  park: string;
  built: string;
  water: string;
  building: string;
  roadLarge: string;
  roadMiddle: string;
  roadSmall: string;
  roadEdge: string;
  label: string;
  halo: string;
  district: string;
  service: string;
  way: string;
  pick: string;
  restriction: string;
  measured: string;
}

export const PALETTES: Record<ThemeName, Palette> = {
  dark: {
    ground: '#141a21',
    park: '#1a2b22',
    built: '#181f28',
    water: '#16304a',
    building: '#222c38',
    roadLarge: '#6b6247',
    roadMiddle: '#4c5866',
    roadSmall: '#34404d',
    roadEdge: '#0d1116',
    label: '#c4d0dc',
    halo: '#10151b',
    district: '#a58bd6',
    service: '#d98b3a',
    way: '#7cb5ff',
    pick: '#ffd24a',
    restriction: '#ff6b5e',
    measured: '#e08fd0',
  },
  light: {
    ground: '#f2f0ea',
    park: '#d6e6cc',
    built: '#ebe8e1',
    water: '#a9cbe6',
    building: '#ddd7cc',
    roadLarge: '#f4c86a',
    roadMiddle: '#ffffff',
    roadSmall: '#ffffff',
    roadEdge: '#b9b2a6',
    label: '#2a333d',
    halo: '#ffffff',
    district: '#7a4fb0',
    service: '#b3590a',
    way: '#0f52b8',
    pick: '#a34a00',
    restriction: '#c01f12',
    measured: '#8a2a78',
  },
};

/** Grounds of white signs: each has a contrast of 4.5 or more with white. */
export const STATUS_COLOURS: Record<UnitStatus, string> = {
  available: '#12734a',
  'conditionally-available': '#6d5a00',
  unavailable: '#55606c',
  sent: '#8a5a00',
  acknowledged: '#1f5fc4',
  'en-route': '#1f5fc4',
  'on-scene': '#7a2fb0',
  cleared: '#55606c',
};

export const PRIORITY_COLOURS = ['#c3121c', '#b93c08', '#8a5a00', '#1f5fc4', '#515c69'] as const;
