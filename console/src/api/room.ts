import type { Levels, Period } from '../levels/level';
import type { Handover, Sheet } from '../handover/handover';
import type { DraftContent } from '../calls/kept-drafts';
import type { Playback, PlaybackAsked } from '../playback/playback';
import type { Position, Showing, Shown } from '../positions/position';
import type { Restriction } from '../restrictions/restrictions';
import type { Trail, TrailAsked } from '../trail/trail';
import type { MeasuredRoad } from '../traffic/measured';
import { learnClocks } from '../i18n/clocks';
import { workstation } from '../positions/workstation';
import type { Command } from './commands';
import type { EarlierCall, EarlierIncident, LookReason, LookEntry } from './history';
import { get, request } from './http';
import { Problem } from './problem';
import type {
  Board,
  CallDetails,
  CommandAnswer,
  CrewChoice,
  Credentials,
  Delay,
  Drive,
  Duplicate,
  IncidentDetails,
  Landmark,
  NearestPlace,
  NoticeDetail,
  NearUnit,
  PlacesFound,
  Point,
  Cover,
  Recommendation,
  RoomSettings,
  UnitWay,
  VehicleChoice,
} from './types';

const RETRY_AFTER_MILLIS = [400, 1500];

function query(values: Record<string, string | number | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}

const pause = (millis: number) => new Promise((wake) => setTimeout(wake, millis));

/** One room's doors. */
export class RoomApi {
  readonly #base: string;

  constructor(readonly id: string) {
    this.#base = `/api/rooms/${encodeURIComponent(id)}`;
  }

  get eventsPath(): string {
    return `${this.#base}/events?workstation=${workstation()}`;
  }

  async settings(): Promise<RoomSettings> {
    const settings = await get<RoomSettings>(`${this.#base}/settings`);
    learnClocks(settings.zone, settings.clocks);
    return settings;
  }
  /** Those that were in force. */
  settingsOf = (version: number) => get<RoomSettings>(`${this.#base}/settings/${version}`);
  playback = (asked: PlaybackAsked) => request<Playback>('POST', `${this.#base}/playback`, asked);
  board = () => get<Board>(`${this.#base}/board`);
  call = (id: number) => get<CallDetails>(`${this.#base}/calls/${id}`);
  incident = (id: number) => get<IncidentDetails>(`${this.#base}/incidents/${id}`);
  near = (unit: string) => get<NearUnit[]>(`${this.#base}/units/${encodeURIComponent(unit)}/near`);
  crewChoices = (unit: string) =>
    get<CrewChoice[]>(`${this.#base}/units/${encodeURIComponent(unit)}/crew-choices`);
  vehicleChoices = (unit: string) =>
    get<VehicleChoice[]>(`${this.#base}/units/${encodeURIComponent(unit)}/vehicle-choices`);
  recommendation = (incident: number) =>
    get<Recommendation>(`${this.#base}/incidents/${incident}/recommendation`);
  delays = (incident: number) =>
    get<Delay[]>(`${this.#base}/incidents/${incident}/recommendation/delays`);
  /** Undefined where the room does not show it. */
  cover = (without: readonly string[]) =>
    get<Cover | undefined>(`${this.#base}/cover?${query({ without: without.join(',') })}`);
  levels = (period: Period) => get<Levels>(`${this.#base}/levels?${query({ period })}`);
  handovers = () => get<Handover[]>(`${this.#base}/handovers`);
  handover = (id: number) => get<Handover>(`${this.#base}/handovers/${id}`);
  handoverSheet = () => get<Sheet>(`${this.#base}/handovers/sheet`);
  /** The second signature at the first one's screen; by the id it acts once. */
  signHandover = (id: number, by: Credentials & { remarks?: string }) =>
    request<{ seq: number }>('POST', `${this.#base}/handovers/${id}/signature`, {
      id: crypto.randomUUID(),
      ...by,
    });
  positions = () => get<Position[]>(`${this.#base}/positions`);
  tellShowing = (showing: Showing) => request<void>('PUT', `${this.#base}/positions/own`, showing);
  shown = (person: string) => get<Shown[]>(`${this.#base}/positions/${encodeURIComponent(person)}`);
  /** What somebody else typed about a call that is now in one's own hands. */
  draftOf = (call: number) => get<DraftContent>(`${this.#base}/calls/${call}/draft`);
  /** Of all units on their way; a patrol gets its own. */
  ways = (drive: Drive = 'emergency') => get<UnitWay[]>(`${this.#base}/ways?${query({ drive })}`);
  nearest = (p: Point) =>
    get<NearestPlace>(`${this.#base}/places/nearest?${query({ lat: p.lat, lon: p.lon })}`);
  notice = (id: number) => get<NoticeDetail>(`${this.#base}/notices/${id}`);
  pastNotices = () => get<NoticeDetail[]>(`${this.#base}/notices/past`);
  people = () => get<string[]>(`${this.#base}/notices/people`);
  landmarks = () => get<Landmark[]>(`${this.#base}/landmarks`);
  measuredRoads = () => get<MeasuredRoad[]>(`${this.#base}/measured-roads`);
  restrictions = () => get<Restriction[]>(`${this.#base}/restrictions`);
  searchPlaces = (q: string, near?: Point) =>
    request<PlacesFound>('POST', `${this.#base}/places/search`, {
      q,
      ...(near !== undefined && { near: { lat: near.lat, lon: near.lon } }),
    });
  duplicates = (p: Point, nature?: string, call?: number) =>
    get<Duplicate[]>(`${this.#base}/duplicates?${query({ lat: p.lat, lon: p.lon, nature, call })}`);

  numberHistory = (call: number, reason: LookReason) =>
    request<{ calls: EarlierCall[] }>('POST', `${this.#base}/history/number`, { call, reason });
  /** The latest first; reading them is a look too. */
  trail = (unit: string, asked: TrailAsked) =>
    request<Trail>('POST', `${this.#base}/units/${encodeURIComponent(unit)}/trail`, asked);
  looks = (reason: LookReason) =>
    request<{ looks: LookEntry[] }>('POST', `${this.#base}/history/looks`, { reason });
  placeHistory = ({ lat, lon }: Point, reason: LookReason) =>
    request<{ incidents: EarlierIncident[] }>('POST', `${this.#base}/history/place`, {
      lat,
      lon,
      reason,
    });
  /** How many calls of the same number came before each call; opens none of them. */
  earlierCalls = (calls: readonly number[]) =>
    get<Record<number, number>>(
      `${this.#base}/history/counts?${calls.map((call) => `call=${call}`).join('&')}`,
    );

  /**
   * Asks the room for one thing. The id is made once, before the first try: asked again after a
   * broken line, the command still acts once.
   */
  async command(command: Command): Promise<CommandAnswer> {
    const body = { id: crypto.randomUUID(), ...command };
    for (let tried = 0; ; tried++) {
      try {
        return await request<CommandAnswer>('POST', `${this.#base}/commands`, body);
      } catch (problem) {
        const wait = RETRY_AFTER_MILLIS[tried];
        const again = problem instanceof Problem && (problem.offline || problem.status === 503);
        if (!again || wait === undefined) throw problem;
        await pause(wait);
      }
    }
  }
}
