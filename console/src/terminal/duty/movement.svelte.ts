import type { Point } from '../../api/types';
import type { Fix } from '../outbox/entry';

/** 20 km/h: from here on a screen shows the next action and the way, nothing else. */
export const DRIVING_METERS_PER_SECOND = 20 / 3.6;
/** Slower than this for so long before everything comes back: a red light is no stop. */
const STANDING_MILLIS = 8_000;

/** Where this device is and how fast, as its own receiver says. */
class Movement {
  /** The latest place and when it was taken; kept when the receiver loses its sky. */
  fix = $state.raw<Fix>();
  driving = $state(false);
  #watch: number | undefined;
  #slow: ReturnType<typeof setTimeout> | undefined;

  start(): void {
    if (this.#watch !== undefined || !('geolocation' in navigator)) return;
    this.#watch = navigator.geolocation.watchPosition(
      (position) => this.#moved(position),
      () => undefined,
      { enableHighAccuracy: true, maximumAge: 2_000 },
    );
  }

  stop(): void {
    if (this.#watch !== undefined) navigator.geolocation.clearWatch(this.#watch);
    this.#watch = undefined;
    this.driving = false;
  }

  get here(): Point | undefined {
    return this.fix?.point;
  }

  #moved({ coords, timestamp }: GeolocationPosition): void {
    const { latitude, longitude, speed } = coords;
    this.fix = { point: { lat: latitude, lon: longitude }, at: timestamp };
    if (speed !== null && speed > DRIVING_METERS_PER_SECOND) {
      clearTimeout(this.#slow);
      this.#slow = undefined;
      this.driving = true;
    } else if (this.driving && this.#slow === undefined) {
      this.#slow = setTimeout(() => (this.driving = false), STANDING_MILLIS);
    }
  }
}

export const movement = new Movement();
