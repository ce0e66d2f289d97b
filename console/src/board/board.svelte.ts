import { SvelteMap } from 'svelte/reactivity';
import type { RoomApi } from '../api/room';
import { Problem } from '../api/problem';
import type {
  Alarm,
  Board,
  Call,
  Incident,
  Notice,
  Position,
  TimelineEntry,
  Unit,
} from '../api/types';
import type { Restriction } from '../restrictions/restrictions';
import type { GroupsAtWork } from '../groups/sight';
import type { StreamMessage } from '../stream/sse';
import type { Running } from '../stream/hub';
import { openStream } from '../stream/shared-stream';
import { clock } from './clock.svelte';

/** Without a sign of life for this long, what is shown counts as old (heartbeats come every 10 s). */
const LATE_MILLIS = 15_000;
/** So long a person's own act may stay out of his sight before the screen goes on without it. */
const LONGEST_WAIT_MILLIS = 3_000;

interface Touched extends TimelineEntry {
  calls?: Call[];
  incidents?: Incident[];
  units?: Unit[];
  alarms?: Alarm[];
  notices?: Notice[];
  gone?: { alarms?: number[]; notices?: number[] };
}
type Moved = Position & { id: string };

/** After these, entities may be gone or shaped otherwise: the whole board is read again. */
const RESHAPING = new Set(['tidied', 'settings-adopted']);

/** The live state of one room as this window knows it. Entities are replaced, never changed. */
export class LiveBoard {
  readonly calls = new SvelteMap<number, Call>();
  readonly incidents = new SvelteMap<number, Incident>();
  readonly units = new SvelteMap<string, Unit>();
  readonly alarms = new SvelteMap<number, Alarm>();
  readonly notices = new SvelteMap<number, Notice>();
  /** Replaced as a whole with each frame: once a second at most. */
  positions = $state.raw<ReadonlyMap<string, Position>>(new Map());
  /** Units that can be reached by radio only. */
  byRadio = $state.raw<ReadonlySet<string>>(new Set());
  /** Who works which dispatch group. */
  groups = $state.raw<GroupsAtWork>({ mine: [], atWork: {} });
  settingsVersion = $state(0);
  /** How often the room's own places have changed since this window opened. */
  landmarkChanges = $state(0);
  /** Closed roads and slow zones, read again whenever one changes. */
  restrictions = $state.raw<readonly Restriction[]>([]);
  #restrictionsAsked = 0;
  /** Who looks at this person's position now. */
  watchers = $state.raw<readonly string[]>([]);
  /** How often something about hand-overs has happened since this window opened. */
  handoverChanges = $state(0);
  loaded = $state(false);
  broken = $state<Problem>();
  #heardAt = $state(clock.now);
  #seq = 0;
  #waiting: { seq: number; wake: () => void }[] = [];
  /** Hears each event once the board knows what it changed. */
  onEvent: (event: Touched) => void = () => undefined;
  readonly #stream: Running;

  /**
   * @param person whose windows share one stream
   * @param open gives the stream: the live one, or one that tells again what is past
   */
  constructor(
    readonly api: RoomApi,
    person = '',
    open = openStream,
  ) {
    this.#stream = open(api.eventsPath, person, {
      after: () => this.#startingPoint(),
      message: (message) => this.receive(message),
      alive: () => this.#heard(),
      broken: (problem) => (this.broken = problem),
    });
  }

  /** Whether what is shown can no longer be taken for the present. */
  readonly stale = $derived(
    this.broken !== undefined || (this.loaded && clock.now - this.#heardAt > LATE_MILLIS),
  );

  /** Resolves when this window knows what happened up to there; on a broken line, after a while. */
  async reached(seq: number): Promise<void> {
    const patience = new Promise<void>((wake) => setTimeout(wake, LONGEST_WAIT_MILLIS));
    const known = new Promise<void>((wake) => this.#waiting.push({ seq, wake }));
    this.#wake();
    await Promise.race([known, patience]);
  }

  #wake(): void {
    this.#waiting.filter((one) => one.seq <= this.#seq).forEach((one) => one.wake());
    this.#waiting = this.#waiting.filter((one) => one.seq > this.#seq);
  }

  /** Reads everything anew, without a reload of the page. */
  readAgain(): void {
    this.#startAnew();
  }

  start(): void {
    void this.#stream.run();
  }

  stop(): void {
    this.#stream.stop();
  }

  receive(message: StreamMessage): void {
    if (message.event === 'reset') this.#startAnew();
    else if (message.event === 'positions') this.#move(JSON.parse(message.data).units);
    else if (message.event === 'watched') this.watchers = JSON.parse(message.data).by;
    else if (message.event === 'reach') this.byRadio = new Set(JSON.parse(message.data).byRadio);
    else if (message.event === 'groups') this.groups = JSON.parse(message.data);
    else if (message.event === 'journal') this.#apply(JSON.parse(message.data));
  }

  #apply(touched: Touched): void {
    if (touched.seq <= this.#seq) return;
    this.#seq = touched.seq;
    touched.calls?.forEach((call) => this.calls.set(call.id, call));
    touched.incidents?.forEach((incident) => this.incidents.set(incident.id, incident));
    touched.units?.forEach((unit) => this.units.set(unit.id, unit));
    touched.alarms?.forEach((alarm) => this.alarms.set(alarm.id, alarm));
    touched.gone?.alarms?.forEach((alarm) => this.alarms.delete(alarm));
    touched.notices?.forEach((notice) => this.notices.set(notice.id, notice));
    touched.gone?.notices?.forEach((notice) => this.notices.delete(notice));
    this.#move(
      (touched.units ?? []).flatMap((u) => (u.position ? [{ id: u.id, ...u.position }] : [])),
    );
    this.onEvent(touched);
    this.#wake();
    if (touched.type.startsWith('landmark-')) this.landmarkChanges++;
    if (touched.type.startsWith('restriction-')) void this.#readRestrictions();
    if (touched.type.startsWith('handover-')) this.handoverChanges++;
    if (RESHAPING.has(touched.type)) this.#startAnew();
  }

  #move(moved: Moved[]): void {
    if (moved.length === 0) return;
    const positions = new Map(this.positions);
    moved.forEach(({ id, ...position }) => positions.set(id, position));
    this.positions = positions;
  }

  #heard(): void {
    this.#heardAt = clock.now;
    this.broken = undefined;
  }

  async #startingPoint(): Promise<number> {
    if (this.#seq === 0) this.replace(await this.api.board());
    return this.#seq;
  }

  #startAnew(): void {
    this.#seq = 0;
    this.#stream.reconnect();
  }

  replace(board: Board): void {
    this.#seq = board.seq;
    refill(this.calls, board.calls);
    refill(this.incidents, board.incidents);
    refill(this.units, board.units);
    refill(this.alarms, board.alarms);
    refill(this.notices, board.notices);
    this.byRadio = new Set(board.byRadio);
    const placed = board.units.filter((unit) => unit.position !== undefined);
    this.positions = new Map(placed.map((unit) => [unit.id, unit.position!]));
    this.settingsVersion = board.settingsVersion;
    this.#heard();
    this.#wake();
    this.loaded = true;
    void this.#readRestrictions();
  }

  async #readRestrictions(): Promise<void> {
    const asked = ++this.#restrictionsAsked;
    try {
      const restrictions = await this.api.restrictions();
      // An answer to what was asked before may come after this one.
      if (asked === this.#restrictionsAsked) this.restrictions = restrictions;
    } catch (cause) {
      // On a broken line, which the banner tells of, they are read again with the board.
      if (!(cause instanceof Problem)) throw cause;
    }
  }
}

function refill<K, V extends { id: K }>(map: SvelteMap<K, V>, entities: V[]): void {
  const kept = new Set(entities.map((entity) => entity.id));
  for (const id of map.keys()) if (!kept.has(id)) map.delete(id);
  entities.forEach((entity) => map.set(entity.id, entity));
}
