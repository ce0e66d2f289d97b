import { createContext, tick } from 'svelte';
import type { LookReason } from '../api/history';
import type { Command } from '../api/commands';
import { Problem } from '../api/problem';
import { RoomApi } from '../api/room';
import type {
  CommandAnswer,
  Incident,
  Membership,
  Nature,
  Place,
  Point,
  Position,
  RoomSettings,
  Unit,
} from '../api/types';
import { alarmOrder } from '../alarms/alarms';
import { Bell } from '../alarms/bell.svelte';
import { LiveBoard } from '../board/board.svelte';
import { Marks } from '../board/marks.svelte';
import { clock } from '../board/clock.svelte';
import { Drafts } from '../calls/draft.svelte';
import { EarlierCounts } from '../calls/earlier.svelte';
import { forgetDrafts, KeptDrafts } from '../calls/kept-drafts';
import { Groups } from '../groups/groups.svelte';
import { t, tongue } from '../i18n/language.svelte';
import { Ways } from '../map/ways.svelte';
import { incidentsOn } from '../notices/ground';
import type { Reading } from '../notices/notices';
import { PastApi, type Past } from '../playback/past.svelte';
import { Preferences } from '../preferences/preferences';
import type { Sketch } from '../restrictions/sketch.svelte';
import { may, type Right } from '../session/rights';
import { session } from '../session/session.svelte';
import { PaneSizes } from './pane-sizes.svelte';
import type { Tab } from '../supervision/tabs';
import { Measuring } from '../traffic/measuring.svelte';
import { Practice } from '../training/practice.svelte';
import { isOld } from '../units/state';
import { incidentOf, type Screen } from '../windows/screens';
import { Together } from '../windows/together.svelte';

export type Work = 'call' | 'incident';

/** What one person has before him in one room: the live board, and what he is busy with. */
export class Desk {
  readonly api: RoomApi;
  readonly board: LiveBoard;
  readonly drafts: Drafts;
  readonly preferences = new Preferences();
  readonly together: Together;
  readonly marks: Marks;
  readonly earlier = new EarlierCounts((calls) => this.trying(() => this.api.earlierCalls(calls)));
  readonly panes = new PaneSizes(this.preferences);
  readonly bell = new Bell(this.preferences);
  readonly groups: Groups;
  /** The ways of units on the map, and what their drives show of the roads. */
  readonly ways: Ways;
  readonly measuring: Measuring;
  /** What is practised; undefined in a real room, and in a replay. */
  readonly practice?: Practice;
  settings = $state.raw<RoomSettings>();
  call = $state<number>();
  incident = $state<number>();
  unit = $state<string>();
  /** The unit whose terminals and tickets are looked after in a dialog. */
  devicesOf = $state<string>();
  work = $state<Work>('incident');
  /** The incident that waits for a new place from the map. */
  moving = $state<number>();
  /** The closed road or slow zone that is being drawn on the map. */
  sketch = $state.raw<Sketch>();
  /** Words that what the queue shows must have; what endangers life is shown all the same. */
  filter = $state('');
  /** What the supervisor looks at instead of the desk's panes. */
  supervising = $state<Tab>();
  /** The sign-in names of those one can write to. */
  people = $state.raw<readonly string[]>([]);
  /** What lies over the map: the room's notices, or one of them that was asked for. */
  reading = $state<Reading>();
  /** Whose position this supervisor looks at. */
  watching = $state<string>();
  /** A history that was asked for by a line; the call's form takes it up. */
  historyAsked = $state.raw<{ call: number; what: 'number' | 'place'; reason: LookReason }>();
  /** The last refusal, shown until the next thing done. */
  problem = $state<Problem>();

  /**
   * @param screen the part of the desk that this window shows, if it is not all of it
   * @param past what is played instead of what is; nothing can be done in it
   */
  constructor(
    readonly membership: Membership,
    readonly screen?: Screen,
    readonly past?: Past,
  ) {
    this.api = past ? new PastApi(membership.id, past) : new RoomApi(membership.id);
    const login = session.person?.login ?? '';
    this.board = new LiveBoard(this.api, login, past?.open);
    this.groups = new Groups(this.board);
    this.ways = new Ways(this.api);
    this.measuring = new Measuring(this.api);
    if (membership.training && !past)
      this.practice = new Practice(membership.id, (action) => this.trying(action));
    this.marks = new Marks(
      login,
      () => (document.hidden ? undefined : this.incidentInSight),
      (ground) => incidentsOn(ground, this.board.incidents.values()),
    );
    this.board.onEvent = (event) => this.marks.hear(event);
    const kept = new KeptDrafts(membership.id, login, sessionStorage);
    // A window for one part begins with a copy of the desk's storage; the form stays at the desk.
    if (screen !== undefined) forgetDrafts(sessionStorage);
    this.drafts = new Drafts(kept);
    // After a reload the call that was in hand is in hand again.
    if (!past) this.call = kept.latest;
    if (!past && screen === undefined) this.incident = incidentOf(location.search);
    if (this.call !== undefined) this.work = 'call';
    const name = `najda ${past ? 'past ' : ''}${membership.id} ${login}`;
    this.together = new Together(this, name, (point) => this.draft?.pick(point));
  }

  /** The draft of the call in hand, while it is none of an incident yet. */
  readonly draft = $derived.by(() => {
    const call = this.call === undefined ? undefined : this.board.calls.get(this.call);
    const open = call !== undefined && call.incident === undefined && call.outcome === undefined;
    return open ? this.drafts.of(call.id) : undefined;
  });

  readonly ringing = $derived.by(() =>
    [...this.board.calls.values()]
      .filter((call) => call.state === 'ringing')
      .sort((a, b) => a.presentedAt.localeCompare(b.presentedAt) || a.id - b.id),
  );

  /** What somebody must look at, the most urgent first. */
  readonly alarms = $derived.by(() => alarmOrder(this.board.alarms.values()));

  may(right: Right): boolean {
    return this.past === undefined && may(this.membership.roles, right);
  }

  async loadSettings(): Promise<void> {
    await this.trying(async () => (this.settings = await this.api.settings()));
    if (this.may('send-messages'))
      await this.trying(async () => (this.people = await this.api.people()));
  }

  /** Reads something; a refusal is shown, a broken line not: the banner tells of it. */
  async trying<T>(action: () => Promise<T>): Promise<T | undefined> {
    try {
      return await action();
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause;
      if (!cause.offline) this.problem = cause;
      return undefined;
    }
  }

  /** Does something and sees it done; what was refused before is no longer shown. */
  async act(command: Command): Promise<CommandAnswer | undefined> {
    this.problem = undefined;
    try {
      const answer = await this.api.command(command);
      await this.board.reached(answer.seq);
      return answer;
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause;
      this.problem = cause;
      return undefined;
    }
  }

  async takeOldest(): Promise<void> {
    const oldest = this.ringing[0];
    if (oldest !== undefined && this.may('take-calls')) await this.answer(oldest.id);
  }

  async answer(call: number): Promise<void> {
    if (await this.act({ type: 'answer-call', call })) await this.openCall(call);
  }

  /** A call that no exchange announced: the form's own stamps count. */
  async takeByHand(): Promise<void> {
    const taken = await this.act({ type: 'take-call' });
    if (taken?.call !== undefined) await this.openCall(taken.call);
  }

  async openCall(call: number): Promise<void> {
    await this.#takeDraft(call);
    this.call = call;
    await this.show('call', 'call-form');
  }

  async openIncident(incident: number): Promise<void> {
    this.incident = incident;
    await this.show('incident', this.may('send-units') ? 'recommendation' : 'incident-pane');
  }

  /** The next place picked on the map will be the incident's. */
  async startMoving(): Promise<void> {
    const incident =
      this.incident === undefined ? undefined : this.board.incidents.get(this.incident);
    if (incident?.state !== 'open' || !this.may('move-incidents')) return;
    this.moving = incident.id;
    await focus('map');
  }

  /** Gives the incident that waits for it this place, with the name of its street. */
  async moveTo(point: Point): Promise<void> {
    const incident = this.moving;
    if (incident === undefined) return;
    this.moving = undefined;
    const place = await this.named({ ...point, source: 'map', uncertaintyMeters: 0 });
    if (await this.act({ type: 'move-incident', incident, place }))
      await this.openIncident(incident);
  }

  /** Drawn or given up: the keyboard is back where drawing began. */
  async endSketch(): Promise<void> {
    this.sketch = undefined;
    await focus('restrictions-title');
  }

  /** With the name of the street it lies on, if there is one. */
  async named(place: Place): Promise<Place> {
    const nearest = await this.trying(() => this.api.nearest(place));
    return nearest?.label === undefined ? place : { ...place, label: nearest.label };
  }

  /** On a narrow desk the call lies over the incident. */
  get incidentInSight(): number | undefined {
    return this.work === 'call' && !this.panes.wide ? undefined : this.incident;
  }

  /** Puts something before the person without taking the keyboard from where it is. */
  look(at: { call?: number; incident?: number; unit?: string }): void {
    if (at.unit !== undefined) this.unit = at.unit;
    if (at.call !== undefined) {
      this.call = at.call;
      this.work = 'call';
    }
    if (at.incident !== undefined) {
      this.incident = at.incident;
      this.work = 'incident';
    }
  }

  /** The keyboard goes where the work is: into the call's form, or to the incident. */
  backToWork(): Promise<void> {
    if (this.work === 'call') return focus('call-form');
    return focus(this.may('send-units') && this.incident ? 'recommendation' : 'incident-pane');
  }

  /** Puts the notices before the person, the keyboard on one of them if one is meant. */
  async read(reading: Reading = {}): Promise<void> {
    this.supervising = undefined;
    this.reading = reading;
    await focus(reading.notice === undefined ? 'notices-title' : `notice-${reading.notice}`);
  }

  async supervise(tab: Tab): Promise<void> {
    if (!this.may('supervise')) return;
    this.supervising = tab;
    await focus(`supervision-${tab}`);
  }

  /** Looks at a colleague's position; it stands in the journal, and he is told. */
  async watch(person: string): Promise<boolean> {
    const looks = (await this.act({ type: 'watch-position', person })) !== undefined;
    if (looks) {
      this.watching = person;
      await this.supervise('positions');
    }
    return looks;
  }

  /** All open calls of one go into another's hands, his drafts with them. */
  async passWork(from: string, to: string): Promise<boolean> {
    return (await this.act({ type: 'pass-work', from, to })) !== undefined;
  }

  /** What a colleague typed about a call that was passed on comes with it. */
  async #takeDraft(call: number): Promise<void> {
    const known = this.board.calls.get(call);
    const passed = known?.heldBy !== undefined && known.heldBy !== known.answeredBy;
    const draft = this.drafts.of(call);
    if (!passed || draft.begun || known.heldBy !== session.person?.login) return;
    try {
      draft.restore(await this.api.draftOf(call));
    } catch (cause) {
      // He had typed nothing.
      if (!(cause instanceof Problem)) throw cause;
    }
  }

  async show(work: Work, focusOn: string): Promise<void> {
    this.work = work;
    this.moving = undefined;
    this.supervising = undefined;
    await focus(focusOn);
  }

  /** A place in words: its street or landmark, else its district. */
  placeName(incident: Pick<Incident, 'place' | 'district'>): string {
    const district = this.settings?.districts.find(({ code }) => code === incident.district);
    return incident.place.label ?? (tongue.name(district?.name) || t('console.call.place.unnamed'));
  }

  isOld(position: Position): boolean {
    return isOld(position, clock.now, this.settings?.response.rules.positionFreshFor);
  }

  /** What a unit says it is doing, in the room's own words; a mission says more. */
  statusName(unit: Unit): string | undefined {
    if (unit.status === undefined || unit.progress !== undefined) return undefined;
    return this.statusCalled(unit.status.code);
  }

  /** A status of the room's own, by its name. */
  statusCalled(code: string): string {
    const status = this.settings?.duty.statuses.find((one) => one.code === code);
    return tongue.name(status?.name) || code;
  }

  /** Whether nobody has logged on where somebody must. */
  lacksCrew(unit: Unit): boolean {
    return this.settings?.duty.logOnRequired === true && unit.logOn === undefined;
  }

  nature(code: string): Nature | undefined {
    return this.settings?.response.natures.find((nature) => nature.code === code);
  }
}

/** Moves the keyboard to a part of the screen, or to the first field in it. */
export async function focus(id: string): Promise<void> {
  await tick();
  const part = document.getElementById(id);
  const field = part?.matches('[tabindex], textarea, input, button')
    ? part
    : part?.querySelector<HTMLElement>('input, select, textarea, [tabindex], button');
  field?.focus();
}

export const [getDesk, setDesk] = createContext<Desk>();
