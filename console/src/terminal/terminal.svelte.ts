import { createContext } from 'svelte';
import { Problem } from '../api/problem';
import { RoomApi } from '../api/room';
import type {
  CrewChoice,
  IncidentDetails,
  Notice,
  Progress,
  RoomSettings,
  SessionView,
  Urgency,
} from '../api/types';
import { Stream } from '../stream/stream';
import { better, clockState, type ClockState, type Offset } from './device/clock-offset';
import { deviceId, forgetDevice, heartbeat, isEnded } from './device/heartbeat';
import type { Store } from './device/store';
import { missionName, progressSaid, readDuty, type Duty } from './duty/job';
import { movement } from './duty/movement.svelte';
import { ring } from './duty/ringing.svelte';
import { learnClocks } from '../i18n/clocks';
import { forgetMaps } from './map/kept-map';
import { Outbox, type Manner } from './outbox/outbox.svelte';
import type { Saying } from './outbox/entry';
import { keepPerson, keptPerson, personOf, session, signOut, type Person } from './person/person';

const DUTY = 'duty';
const CREW = 'crew';
const OFFSET = 'offset';
const LEAVING = 'leaving';
const HEARTBEAT_MILLIS = 10_000;

/** One patrol's terminal: who has it, what he has to do, what he has said. */
export class Terminal {
  readonly outbox: Outbox;
  person = $state.raw<Person>();
  duty = $state.raw<Duty>();
  offset = $state.raw<Offset>();
  /** Whether one may sign in at the institution's identity provider too. */
  provider = $state.raw(false);
  /** The server was reached at the last attempt. */
  online = $state(false);
  /** The session is over though the person is still here: what he says waits. */
  signedOut = $state(false);
  /** Somebody in the room has ended this terminal. */
  ended = $state(false);
  /** Somebody signed in here who belongs to no crew. */
  noCrew = $state(false);
  #stream: Stream | undefined;
  #beating: ReturnType<typeof setInterval> | undefined;
  #settings: RoomSettings | undefined;
  #refreshing: Promise<void> | undefined;
  #stale = false;
  /** Notices whose delivery was told from here. */
  readonly #told = new Set<number>();

  constructor(readonly store: Store) {
    this.outbox = new Outbox(store, {
      offset: () => this.offset,
      sent: () => void this.refresh(),
      signedOut: () => void this.#lost(),
    });
  }

  get clock(): ClockState {
    return clockState(this.offset);
  }

  get progress(): Progress | undefined {
    return this.duty && progressSaid(this.duty, this.outbox.waiting);
  }

  /** The job in hand; one that is cleared, though nobody has heard it yet, is none. */
  get job(): IncidentDetails | undefined {
    return this.progress === 'cleared' ? undefined : this.duty?.incident;
  }

  /** A call for help of this crew is under way or stands. */
  get inDanger(): boolean {
    return this.duty?.unit?.panic !== undefined || this.outbox.calls.length > 0;
  }

  async start(): Promise<void> {
    this.offset = (await this.store.get('kept', OFFSET)) as Offset | undefined;
    const kept = await keptPerson(this.store);
    if (kept !== undefined) await this.#begin(kept);
    try {
      await session();
      await this.#endSession();
      const view = await session();
      this.online = true;
      this.provider = view.provider;
      if (view.signedIn) await this.take(view);
      else if (kept !== undefined) await this.#lost();
    } catch (cause) {
      this.#unreached(cause);
    }
  }

  /** Takes over whoever the server says is signed in. */
  async take(view: SessionView): Promise<void> {
    if (!view.signedIn) return;
    const person = personOf(view);
    this.noCrew = person === undefined;
    this.signedOut = false;
    this.ended = false;
    await this.store.delete('kept', LEAVING);
    if (person === undefined) return;
    await keepPerson(this.store, person);
    if (person.login !== this.person?.login) await this.#forgetDuty();
    await this.#begin(person);
  }

  async #begin(person: Person): Promise<void> {
    const another = person.login !== this.person?.login;
    this.person = person;
    if (another) {
      this.duty = (await this.store.get('kept', DUTY)) as Duty | undefined;
      // Kept by an earlier version it has none.
      const { zone, clocks } = this.duty?.settings ?? {};
      if (zone && clocks) learnClocks(zone, clocks);
    }
    this.#stop();
    await this.outbox.belongTo(person.login);
    this.#follow(person);
    this.#beating = setInterval(() => void this.#beat(), HEARTBEAT_MILLIS);
    void this.#beat();
  }

  #follow({ room }: Person): void {
    const api = new RoomApi(room.id);
    this.#stream = new Stream(api.eventsPath, {
      after: async () => {
        const { seq } = await api.board();
        await this.refresh();
        return seq;
      },
      message: ({ event, data }) => {
        if (event === 'positions') return;
        if (event === 'reset' || JSON.parse(data).type === 'settings-adopted')
          this.#settings = undefined;
        void this.refresh();
      },
      alive: () => (this.online = true),
      broken: (problem) => this.#unreached(problem),
    });
    void this.#stream.run();
  }

  #stop(): void {
    this.#stream?.stop();
    clearInterval(this.#beating);
  }

  /** Reads the duty again, once more where something happened meanwhile. */
  refresh(): Promise<void> {
    this.#stale = true;
    return (this.#refreshing ??= this.#readAgain().finally(() => (this.#refreshing = undefined)));
  }

  async #readAgain(): Promise<void> {
    while (this.#stale) {
      this.#stale = false;
      try {
        await this.#read();
      } catch (cause) {
        // What was known stays.
        this.#unreached(cause);
      }
    }
  }

  async #read(): Promise<void> {
    const { person } = this;
    if (person === undefined) return;
    const api = new RoomApi(person.room.id);
    const settings = (this.#settings ??= await api.settings());
    const duty = await readDuty(api, person.room.unit, settings);
    if (this.person !== person) return;
    const before = this.duty && missionName(this.duty);
    this.duty = duty;
    this.online = true;
    await this.store.put('kept', duty, DUTY);
    const now = missionName(duty);
    if ((now !== undefined && now !== before) || this.#delivered(api, duty)) ring();
  }

  /** Tells the room once what has reached this crew; gives whether there was anything new. */
  #delivered(api: RoomApi, { notices }: Duty): boolean {
    const fresh = notices.filter(
      ({ id, forMe, deliveredAt }) => forMe && deliveredAt === undefined && !this.#told.has(id),
    );
    for (const { id } of fresh) {
      this.#told.add(id);
      void api
        .command({ type: 'confirm-notice', notice: id, step: 'delivered' })
        .catch(() => this.#told.delete(id));
    }
    return fresh.length > 0;
  }

  async #beat(): Promise<void> {
    const { person } = this;
    if (person === undefined) return;
    if (this.signedOut) return this.#learnEnd();
    try {
      this.offset = better(
        this.offset,
        await heartbeat(person.room.id, await deviceId(this.store)),
      );
      await this.store.put('kept', this.offset, OFFSET);
      const wasAway = !this.online;
      this.online = true;
      if (wasAway || this.outbox.waiting.length + this.outbox.calls.length > 0) this.outbox.flush();
    } catch (cause) {
      this.#unreached(cause);
    }
  }

  #unreached(cause: unknown): void {
    if (!(cause instanceof Problem)) throw cause;
    if (cause.status === 401) void this.#lost();
    else if (cause.offline || cause.status >= 500) this.online = false;
  }

  /** The session is over. Was this terminal ended from afar? Then it forgets what it holds. */
  async #lost(): Promise<void> {
    if (this.signedOut) return;
    this.signedOut = true;
    this.#stream?.stop();
    await this.#learnEnd();
  }

  async #learnEnd(): Promise<void> {
    const ended = await isEnded(await deviceId(this.store)).catch(() => false);
    if (!ended) return;
    this.ended = true;
    await this.#leave();
    await forgetDevice(this.store);
    await forgetMaps();
  }

  /** What he still has to send waits here until he signs in again. */
  async signOut(): Promise<void> {
    await this.#leave();
    await this.store.put('kept', true, LEAVING);
    await this.#endSession().catch((cause) => this.#unreached(cause));
  }

  /** Whoever left without a line is signed out as soon as there is one. */
  async #endSession(): Promise<void> {
    if ((await this.store.get('kept', LEAVING)) === undefined) return;
    await signOut();
    await this.store.delete('kept', LEAVING);
  }

  async #leave(): Promise<void> {
    this.#stop();
    this.person = undefined;
    // First of all: nothing of his goes out any more once he has left.
    await this.outbox.belongTo(undefined);
    await keepPerson(this.store, undefined);
    await this.#forgetDuty();
  }

  async #forgetDuty(): Promise<void> {
    this.duty = undefined;
    this.#settings = undefined;
    await this.store.delete('kept', DUTY);
    await this.store.delete('kept', CREW);
  }

  async report(progress: Progress): Promise<void> {
    const { person, job } = this;
    if (person === undefined || job === undefined) return;
    await this.#say({
      type: 'report-progress',
      incident: job.id,
      unit: person.room.unit,
      progress,
    });
  }

  async setAvailability(availability: 'available' | 'unavailable'): Promise<void> {
    const unit = this.person?.room.unit;
    if (unit !== undefined) await this.#say({ type: 'set-availability', unit, availability });
  }

  /** A status of the room's own, by its code. */
  async setStatus(status: string): Promise<void> {
    const unit = this.person?.room.unit;
    if (unit !== undefined) await this.#say({ type: 'set-status', unit, status });
  }

  logOn(saying: Extract<Saying, { type: 'log-on-unit' }>): Promise<void> {
    return this.#say(saying);
  }

  async logOff(): Promise<void> {
    const unit = this.person?.room.unit;
    if (unit !== undefined) await this.#say({ type: 'log-off-unit', unit });
  }

  /** Who could be of this unit's crew; as last heard, where there is no line. */
  async crewChoices(): Promise<CrewChoice[]> {
    const { person } = this;
    if (person === undefined) return [];
    try {
      const choices = await new RoomApi(person.room.id).crewChoices(person.room.unit);
      await this.store.put('kept', choices, CREW);
      return choices;
    } catch (cause) {
      this.#unreached(cause);
      return ((await this.store.get('kept', CREW)) as CrewChoice[] | undefined) ?? [];
    }
  }

  read(notice: Notice): Promise<void> {
    return this.#say({ type: 'confirm-notice', notice: notice.id, step: 'read' });
  }

  async reply(notice: Notice, text: string): Promise<void> {
    const audience = { to: 'person' as const, name: notice.by };
    await this.#say({ type: 'send-message', audience, text, replyTo: notice.id });
    await this.read(notice);
  }

  /** Turns to what waits for the unit. */
  async startMission(incident: number): Promise<void> {
    const unit = this.person?.room.unit;
    if (unit !== undefined) await this.#say({ type: 'start-mission', incident, unit });
  }

  /** Goes out before everything else that waits to be sent. */
  async askBackup(urgency: Urgency): Promise<void> {
    const incident = this.job?.id;
    if (incident === undefined) return;
    await this.#say({ type: 'request-backup', incident, units: 1, urgency }, { urgent: true });
  }

  /** Goes out before everything else, after a time in which it can be taken back. */
  async callForHelp(holdMillis: number): Promise<void> {
    const unit = this.person?.room.unit;
    if (unit === undefined) return;
    const { fix } = movement;
    await this.#say({ type: 'raise-panic', unit }, { urgent: true, holdMillis, fix });
  }

  async #say(saying: Saying, manner?: Manner): Promise<void> {
    const room = this.person?.room.id;
    if (room === undefined) return;
    navigator.vibrate?.(60);
    await this.outbox.say(room, saying, manner);
  }
}

export const [getTerminal, setTerminal] = createContext<Terminal>();
