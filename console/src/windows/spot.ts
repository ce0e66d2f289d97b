import type { Preferences } from '../preferences/preferences';
import { spotKey, windowFeatures, type Screen, type Spot } from './screens';

const LOOK_MILLIS = 2000;

/** Opens a part of the desk in a window of its own, where it last stood. */
export function openWindow(screen: Screen, room: string, preferences: Preferences): void {
  const address = `/rooms/${encodeURIComponent(room)}?screen=${screen}`;
  window.open(
    address,
    `najda-${room}-${screen}`,
    windowFeatures(preferences.read(spotKey(screen))),
  );
}

/** Remembers where this window stands; browsers do not tell when one is moved. */
export function rememberSpot(screen: Screen, preferences: Preferences): () => void {
  let last = '';
  const look = () => {
    const spot: Spot = {
      left: window.screenX,
      top: window.screenY,
      width: window.outerWidth,
      height: window.outerHeight,
    };
    const text = JSON.stringify(spot);
    if (last !== '' && text !== last) preferences.keep(spotKey(screen), spot);
    last = text;
  };
  look();
  const timer = setInterval(look, LOOK_MILLIS);
  return () => clearInterval(timer);
}
