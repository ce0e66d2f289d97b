import type { Preferences } from '../preferences/preferences';
import { DEFAULTS, readPanes, resized, type Pane, type Panes, type Shape } from './panes';

export const WIDE = '(min-width: 1900px)';

/** The sizes of this person's panes, remembered for him and for each shape of desk. */
export class PaneSizes {
  /** Whether the call and the incident stand side by side. */
  wide = $state(false);
  now = $state.raw<Panes>(DEFAULTS.narrow);
  #shape: Shape = 'narrow';

  constructor(readonly preferences: Preferences) {}

  /** Takes what was kept for the shape of this screen; again when it changes. */
  follow(): () => void {
    const wide = matchMedia(WIDE);
    const take = () => {
      this.wide = wide.matches;
      this.#shape = wide.matches ? 'wide' : 'narrow';
      this.now = readPanes(this.preferences.read(this.#key), this.#shape);
    };
    take();
    wide.addEventListener('change', take);
    return () => wide.removeEventListener('change', take);
  }

  get #key(): string {
    return `desk.panes.${this.#shape}`;
  }

  get defaults(): Panes {
    return DEFAULTS[this.#shape];
  }

  resize(pane: Pane, to: number): void {
    this.set(resized(this.now, pane, to));
  }

  set(panes: Panes): void {
    this.now = panes;
    this.preferences.keep(this.#key, panes);
  }
}
