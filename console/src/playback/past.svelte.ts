import { forbidChanges } from '../api/http';
import { Problem } from '../api/problem';
import { RoomApi } from '../api/room';
import type { IncidentDetails, Instant, Position } from '../api/types';
import { clock } from '../board/clock.svelte';
import { isolated } from '../i18n/format';
import { t, tongue } from '../i18n/language.svelte';
import type { Running } from '../stream/hub';
import type { StreamListener } from '../stream/stream';
import type { Restriction } from '../restrictions/restrictions';
import type { Moved, Playback } from './playback';

export const SPEEDS = [1, 5, 20, 60] as const;
export type Speed = (typeof SPEEDS)[number];

const STEP_MILLIS = 250;
/** After these a live board is read again; a past one has no other than its beginning. */
const RESHAPING = new Set(['tidied', 'settings-adopted']);

/** Plays a past stretch to the board that a live stream would feed; all else stays as it is. */
export class Past implements Running {
  now = $state(0);
  speed = $state<Speed>(1);
  playing = $state(false);
  #listener: StreamListener | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;
  /** How many frames and positions the board has been told. */
  #told = 0;
  #moved = 0;

  /**
   * @param zone of the room; undefined: this machine's
   */
  constructor(
    readonly playback: Playback,
    readonly zone: string | undefined,
  ) {
    this.now = this.from;
  }

  get from(): number {
    return Date.parse(this.playback.from);
  }

  get until(): number {
    return Date.parse(this.playback.until);
  }

  /** From when to when, to be said within a sentence. */
  told(): { from: string; until: string } {
    const { from, until } = this.playback;
    return {
      from: isolated(tongue.moment(from, this.zone)),
      until: isolated(tongue.moment(until, this.zone)),
    };
  }

  /** In the place of the live stream. */
  open = (_path: string, _person: string, listener: StreamListener): Running => {
    this.#listener = listener;
    return this;
  };

  async run(): Promise<void> {
    forbidChanges(() => this.refusal());
    clock.show(this.now);
    await this.#begin();
    this.#ticking = setInterval(() => this.#tick(), STEP_MILLIS);
    this.playing = true;
  }

  stop(): void {
    clearInterval(this.#ticking);
    clock.show(undefined);
    forbidChanges(undefined);
  }

  /** Why nothing can be done now. */
  refusal(): Problem {
    const title = t('console.playback.read-only');
    return new Problem(409, 'playback', title, t('console.fault.replay', this.told()));
  }

  /** Closed roads and slow zones that held then. */
  restrictions(): Restriction[] {
    return this.playback.restrictions
      .filter(
        ({ restriction, overAt }) =>
          Date.parse(restriction.since) <= this.now &&
          (overAt === undefined || Date.parse(overAt) > this.now),
      )
      .map(({ restriction }) => restriction);
  }

  /** Back to the beginning, and from there to where it was. */
  reconnect(): void {
    void this.#begin();
  }

  seek(to: number): void {
    const at = Math.min(Math.max(to, this.from), this.until);
    const back = at < this.now;
    this.now = at;
    clock.show(at);
    if (back) this.#listener?.message({ event: 'reset', data: '' });
    else this.#tell();
  }

  async #begin(): Promise<void> {
    await this.#listener?.after();
    this.#told = this.#moved = 0;
    this.#tell();
  }

  #tick(): void {
    this.#listener?.alive();
    if (!this.playing) return;
    this.seek(this.now + STEP_MILLIS * this.speed);
    if (this.now >= this.until) this.playing = false;
  }

  #tell(): void {
    const { frames, positions } = this.playback;
    for (; this.#told < frames.length; this.#told++) {
      const frame = frames[this.#told]!;
      if (Date.parse(frame.at) > this.now) break;
      if (!RESHAPING.has(frame.type))
        this.#listener?.message({ event: 'journal', data: JSON.stringify(frame) });
    }
    const units: (Moved & Position)[] = [];
    for (; this.#moved < positions.length; this.#moved++) {
      const moved = positions[this.#moved]!;
      if (Date.parse(moved.at) > this.now) break;
      units.push({ ...moved, basis: 'fresh' });
    }
    if (units.length > 0)
      this.#listener?.message({ event: 'positions', data: JSON.stringify({ units }) });
  }
}

/** What a past room answers: how it was, and of an incident no more than had happened by then. */
export class PastApi extends RoomApi {
  constructor(
    room: string,
    readonly past: Past,
  ) {
    super(room);
  }

  override board = () => Promise.resolve(this.past.playback.board);

  override restrictions = () => Promise.resolve(this.past.restrictions());

  override incident = async (id: number): Promise<IncidentDetails> => {
    const today = await new RoomApi(this.id).incident(id);
    const then = ({ at }: { at: Instant }) => Date.parse(at) <= this.past.now;
    return { ...today, timeline: today.timeline.filter(then), notes: today.notes.filter(then) };
  };
}
