import type { Point } from '../api/types';

/** Where this window keeps what is chosen in it. */
interface Choosing {
  readonly incident: number | undefined;
  unit: string | undefined;
  moving: number | undefined;
  filter: string;
  look(at: { incident: number }): void;
}

/** What all windows of one person in one room have in common. */
interface Shared {
  readonly incident: number | undefined;
  readonly unit: string | undefined;
  readonly moving: number | undefined;
  readonly filter: string;
}

type Told =
  | { kind: 'shared'; shared: Shared }
  /** The call form of the desk waits for a place. */
  | { kind: 'picking'; picking: boolean }
  | { kind: 'picked'; point: Point }
  /** A window has just opened: whoever knows something tells it. */
  | { kind: 'hello' };

/** Keeps the windows of one browser in step: what is chosen in one is chosen in all. */
export class Together {
  /** Another window's call form waits for a place from this window's map. */
  pickingElsewhere = $state(false);
  readonly #channel: BroadcastChannel;
  #last = '';
  #picking = false;

  constructor(
    readonly desk: Choosing,
    name: string,
    /** Takes a place picked in another window. */
    readonly picked: (point: Point) => void,
  ) {
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<Told>) => this.#hear(data);
    this.#tell({ kind: 'hello' });
    addEventListener('pagehide', () => this.tellPicking(false));
  }

  close(): void {
    this.#channel.close();
  }

  /** Tells the others whenever something else is chosen here. */
  share(): void {
    const shared = this.#shared();
    const text = JSON.stringify(shared);
    if (text === this.#last) return;
    this.#last = text;
    this.#tell({ kind: 'shared', shared });
  }

  /** Whether the call form of this window waits for a place. */
  tellPicking(picking: boolean): void {
    if (picking === this.#picking) return;
    this.#picking = picking;
    this.#tell({ kind: 'picking', picking });
  }

  pickForOthers(point: Point): void {
    this.#tell({ kind: 'picked', point });
  }

  #shared(): Shared {
    const { incident, unit, moving, filter } = this.desk;
    return { incident, unit, moving, filter };
  }

  #hear(told: Told): void {
    if (told.kind === 'shared') this.#take(told.shared);
    else if (told.kind === 'picking') this.pickingElsewhere = told.picking;
    else if (told.kind === 'picked') this.picked(told.point);
    else this.#greet();
  }

  #greet(): void {
    if (this.#last !== '') this.#tell({ kind: 'shared', shared: this.#shared() });
    if (this.#picking) this.#tell({ kind: 'picking', picking: true });
  }

  #take(shared: Shared): void {
    this.#last = JSON.stringify(shared);
    const { desk } = this;
    if (shared.incident !== undefined && shared.incident !== desk.incident)
      desk.look({ incident: shared.incident });
    desk.unit = shared.unit;
    desk.moving = shared.moving;
    desk.filter = shared.filter;
  }

  #tell(told: Told): void {
    this.#channel.postMessage(told);
  }
}
