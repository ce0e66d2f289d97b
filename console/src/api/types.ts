/** What the server tells of a room; the shapes are those of `GET /api/openapi.json`. */

import type { ZoneClock } from '../i18n/clocks';

export type Language = 'ar' | 'fr' | 'en';
export type LocalName = Record<Language, string>;
export type Role = 'call-taker' | 'dispatcher' | 'supervisor' | 'patrol' | 'wallboard';
/** ISO-8601, UTC. */
export type Instant = string;

export interface Point {
  lat: number;
  lon: number;
}

export interface Membership {
  id: string;
  name: LocalName;
  /** Left out by a terminal's device that was last on duty before rooms had it. */
  training?: boolean;
  roles: Role[];
  unit?: string;
}

/** What somebody signs in or signs with; the code only once it was asked for. */
export interface Credentials {
  login: string;
  password: string;
  code?: string | undefined;
}

export interface SignedIn {
  signedIn: true;
  login: string;
  name: string;
  administrator: boolean;
  /** Whether a second factor has to be made before all else. */
  lacksFactor?: boolean;
  /** Whether others did something about his access that he has not read of. */
  accessNews?: boolean;
  language?: Language;
  rooms: Membership[];
}

export type SessionView = (SignedIn | { signedIn: false }) & {
  /** Whether one may sign in at the institution's identity provider too. */
  provider: boolean;
  /** The year that was made up here; left out where none was. */
  syntheticYear?: number;
};

/** Where whoever came in by the identity provider signs out there too; nothing for others. */
export type SignedOut = { provider: string } | undefined;

export interface Call {
  id: number;
  state: 'ringing' | 'answered' | 'ended' | 'abandoned' | 'closed' | 'attached';
  source: 'exchange' | 'form' | 'card';
  presentedAt: Instant;
  answeredAt?: Instant;
  endedAt?: Instant;
  incident?: number;
  outcome?: string;
  answeredBy?: string;
  /** To whom it was passed on, else who answered it. */
  heldBy?: string;
  /** Left out where nobody ever had to call back. */
  callBack?: CallBack;
  /** Left out where somebody spoke. */
  silent?: SilentCall;
  numberKey?: string;
  hasDetails: boolean;
}

export const TRY_RESULTS = ['reached', 'no-answer', 'busy', 'unreachable', 'wrong-number'] as const;
export type TryResult = (typeof TRY_RESULTS)[number];

/** That a caller is to be called back, or was. */
export interface CallBack {
  why: 'abandoned' | 'lost' | 'silent';
  /** Somebody still has to reach him. */
  open: boolean;
  since: Instant;
  /** Left out while nobody has taken it. */
  owner?: string;
  /** When to have tried next; left out once he was reached. */
  tryBy?: Instant;
  tries: { at: Instant; by: string; result: TryResult }[];
}

/** Seconds, and how often to try before it may be given up. */
export interface CallBackRules {
  firstWithin: number;
  againWithin: number;
  tries: number;
}

/** How one goes through the procedure for a call on which nobody speaks. */
export interface SilentCall {
  since: Instant;
  by: string;
  /** Of the procedure as it was when it began; its words are in the settings. */
  steps: { code: string; signs: string[] }[];
  ticks: SilentTick[];
  /** Left out while it is under way. */
  result?: 'answered' | 'call-back' | 'incident' | 'closed';
}

export interface SilentTick {
  step: string;
  /** What was heard; left out: the step was done. */
  sign?: string;
  at: Instant;
  by: string;
}

/** A step of the room's procedure for silent calls. */
export interface SilentStep {
  code: string;
  text: LocalName;
  /** Seconds. */
  listenFor?: number;
  signs: { code: string; text: LocalName }[];
}

export interface Caller {
  number?: string;
  name?: string;
  place?: Point & { uncertaintyMeters?: number };
  words?: string;
}

export interface Place extends Point {
  source?: string;
  placeClass?: string;
  uncertaintyMeters?: number;
  label?: string;
}

/** As one says where something is whose point nobody knows. */
export interface PlaceWords {
  words: string;
  district?: string;
}

/** Where something is of which only words tell: nobody knows the point yet. */
export interface PlaceInWords {
  source: 'words';
  label: string;
  uncertaintyMeters?: number;
  lat?: undefined;
  lon?: undefined;
}

export const STEPS = ['sent', 'acknowledged', 'en-route', 'on-scene', 'cleared'] as const;
export type Progress = (typeof STEPS)[number];

export interface Mission {
  unit: string;
  progress: Progress;
  sentAt: Instant;
  acknowledgedAt?: Instant;
  enRouteAt?: Instant;
  onSceneAt?: Instant;
  clearedAt?: Instant;
  /** Steps that somebody at a desk entered for the unit. */
  byRadio?: Progress[];
  /** Steps whose time a clock gave that is not to be relied on. */
  doubtful?: Progress[];
  endedAt?: Instant;
  /** How it ended before it was done. */
  ended?: 'recalled' | 'interrupted' | 'exchanged';
  selfInitiated?: boolean;
  escalation?: number;
  offer?: ExchangeOffer;
}

/** A free unit that would be there earlier than the one under way. */
export interface ExchangeOffer {
  to: string;
  /** When the times were so. */
  at: Instant;
  /** That the unit under way still had to drive then. */
  fromSeconds: number;
  /** That the free unit had to drive then. */
  toSeconds: number;
}

/** An incident that somebody else is to take over, or has. */
export interface Transfer {
  number: number;
  to: { kind: 'service' | 'room'; code: string };
  by: string;
  at: Instant;
  state: 'offered' | 'withdrawing' | 'confirmed' | 'refused' | 'withdrawn';
  settledAt?: Instant;
  /** Its number in the other room. */
  theirs?: number;
}

/** A busy unit on whose stack an incident lies. */
export interface Waiting {
  unit: string;
  cause: 'stacked' | 'interrupted';
  by: string;
  since: Instant;
}

export const URGENCIES = ['normal', 'urgent'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** More units that are asked for, and still to be sent. */
export interface Backup {
  units: number;
  urgency: Urgency;
  /** Whose crew asks; left out: the room does. */
  unit?: string;
  by: string;
  at: Instant;
}

export interface Incident {
  id: number;
  state: 'open' | 'closed' | 'merged';
  /** The incident it goes on as, which has its calls and missions. */
  mergedInto?: number;
  related?: number[];
  nature: string;
  /** 0 (life in danger) to 4 (can wait). */
  priority: number;
  firstPriority: number;
  place: Place | PlaceInWords;
  district?: string;
  /** Dispatch groups that look after it; none: nobody more than another. */
  groups: string[];
  /** Its latest handing over to another service or room. */
  transfer?: Transfer;
  /** The unit that it goes along with; left out while it stays where it is. */
  following?: { unit: string; by: string; since: Instant; seenAt?: Instant };
  /** The group that a person gave it to; left out while its district decides. */
  givenTo?: string;
  calls: number[];
  openedAt: Instant;
  openedBy: string;
  stamps: Partial<Record<string, Instant>>;
  missions: Mission[];
  waiting: Waiting[];
  backup?: Backup;
  closingCode?: string;
  notes: number;
  hasText: boolean;
  /** Entered from a paper card after it had happened, and when. */
  late?: { card: string; at: Instant };
}

export type UnitKind = 'car' | 'motorcycle' | 'foot';

export interface Position extends Point {
  /** Left out for a post: nobody reported from there. */
  at?: Instant;
  basis: 'fresh' | 'last-known' | 'post';
  /** Metres a second. */
  speed?: number;
  /** Degrees clockwise from north. */
  heading?: number;
}

/** Whether a unit may be sent, may be sent if need be, or not. */
export type Availability = 'available' | 'conditionally-available' | 'unavailable';

export interface Unit {
  id: string;
  name: LocalName;
  kind: UnitKind;
  capabilities: string[];
  /** Dispatch groups in whose districts its post lies. */
  groups: string[];
  availability: Availability;
  incident?: number;
  progress?: Progress;
  /** Incidents that wait for it, the next one first. */
  stack: number[];
  position?: Position;
  /** Left out while no crew is logged on. */
  logOn?: { at: Instant; crew?: string[]; vehicle?: string; shift?: string };
  /** What it says it is doing, in the room's own words. */
  status?: { code: string; since: Instant; overstays?: number };
  /** Left out while its crew is not in danger. */
  panic?: { at: Instant; by: string; lat?: number; lon?: number; lastAt?: Instant };
}

/** Somebody who could be of a unit's crew. */
export interface CrewChoice {
  person: string;
  /** The other unit whose crew he is of now. */
  aboard?: string;
}

/** What the fleet knows of one of the room's vehicles. */
export interface VehicleChoice {
  code: string;
  /** Left out where it is not in the fleet. */
  fleet?: { record: string; plate: string; model?: string; state: LocalName; drivable: boolean };
}

/** How a panic ended. */
export const PANIC_ENDS = ['safe', 'hurt', 'by-mistake', 'exercise'] as const;
export type PanicEnd = (typeof PANIC_ENDS)[number];

/** A unit that could come, the nearest by road first. */
export interface NearUnit {
  unit: string;
  etaSeconds?: number;
}

/** What an alarm tells of, the most urgent first. */
export const ALARM_KINDS = [
  'panic',
  'urgent-backup',
  'incident-offered',
  'transfer-unconfirmed',
  'unanswered-dispatch',
  'legal-time',
  'call-back-overdue',
  'status-overstayed',
  'dispatch-target',
  'arrival-target',
  'message-unread',
  'unsigned-handover',
  'notice-review',
  'fallback-pack',
  'change-failed',
  'supervisor-appointed',
] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

export interface Alarm {
  id: number;
  kind: AlarmKind;
  call?: number;
  incident?: number;
  unit?: string;
  /** Of what else it is about, such as a bulletin. */
  number?: number;
  raisedAt: Instant;
  lastAt: Instant;
  times: number;
  /** How bad it is, from 1. */
  level: number;
  owner?: string;
  acknowledgedBy?: string;
  acknowledgedAt?: Instant;
  endedAt?: Instant;
  /** Where nobody has answered for what falls due: without identity. */
  legalTime?: {
    number: number;
    station: LocalName;
    register: LocalName;
    deadline: LocalName;
    endsAt: Instant;
  };
}

export const HAZARD_KINDS = [
  'dangerous-dog',
  'weapon-seen',
  'violence',
  'blocked-access',
  'dangerous-goods',
  'unsafe-building',
  'other',
] as const;
export type HazardKind = (typeof HAZARD_KINDS)[number];
export const BULLETIN_KINDS = ['lookout', 'road-works', 'announcement'] as const;
export type BulletinKind = (typeof BULLETIN_KINDS)[number];

/** For whom a bulletin or message is. */
export interface Addressee {
  to: 'everybody' | 'role' | 'post' | 'group' | 'unit' | 'person';
  /** Left out for everybody. */
  name?: string;
}

/** A hazard, bulletin or message as this person may see it. */
export interface Notice {
  id: number;
  is: 'hazard' | 'bulletin' | 'message';
  kind?: HazardKind | BulletinKind;
  ground?: Point & { radiusMeters: number; label?: string; landmark?: number };
  to?: Addressee;
  urgent: boolean;
  replyTo?: number;
  by: string;
  at: Instant;
  /** Left out once it was erased. */
  text?: string;
  reviewAt?: Instant;
  expiresAt: Instant;
  forMe: boolean;
  deliveredAt?: Instant;
  readAt?: Instant;
  read: number;
  expected: number;
  /** Of all it is for; empty for those who neither wrote it nor answer for the room. */
  receipts: { person: string; deliveredAt?: Instant; readAt?: Instant }[];
}

/** What became of a notice. */
export interface NoticeDetail {
  notice: Notice;
  events: {
    seq: number;
    at: Instant;
    actor: string;
    type: string;
    step?: 'delivered' | 'read';
    reason?: string;
  }[];
}

export interface Board {
  seq: number;
  calls: Call[];
  incidents: Incident[];
  units: Unit[];
  alarms: Alarm[];
  notices: Notice[];
  /** Units whose terminal is silent: reached by radio only. */
  byRadio: string[];
  settingsVersion: number;
}

export interface TimelineEntry {
  seq: number;
  at: Instant;
  actor: string;
  type: string;
  /** Why, where somebody said so. */
  reason?: string;
  [field: string]: unknown;
}

export interface IncidentDetails extends Omit<Incident, 'notes'> {
  text?: string;
  timeline: TimelineEntry[];
  /** The words of a note are left out for those who may not read them, and when erased. */
  notes: { at: Instant; actor: string; text?: string }[];
}

export interface CallDetails extends Call {
  caller?: Caller;
}

export interface RankedUnit {
  unit: string;
  etaSeconds?: number;
  meters?: number;
  basis: Position['basis'];
  positionAgeSeconds?: number;
  reasons: { code: string; args?: Record<string, string | number> }[];
  meetsPlan: boolean;
  /** Left out for one that is free. */
  engagement?: Engagement;
}

/** What a ranked unit is doing, and when it could go. */
export interface Engagement {
  kind: 'soon-free' | 'interruptible';
  /** Whose mission it is on. */
  incident: number;
  /** By then `sharePercent` of `jobs` past jobs like it were over. */
  freeInSeconds?: number;
  jobs?: number;
  sharePercent?: number;
}

/** A unit that could be sent were it not busy with another incident. */
export interface BusyUnit {
  unit: string;
  etaSeconds?: number;
  meters?: number;
  basis: Position['basis'];
  positionAgeSeconds?: number;
  incident: number;
  progress: Progress;
  /** What it is doing is less urgent. */
  interruptible: boolean;
}

export interface Recommendation {
  /** Hash of this answer; goes back with the sending. */
  answer: string;
  incident: number;
  plan?: string;
  /** How fast roads were taken to be: by rules of the hour, and as drives showed lately. */
  speeds?: { hour: string; rules: string[]; measured: number };
  suggested: string[];
  ranked: RankedUnit[];
  /** The nearest first; all of them are among the excluded too. */
  busy: BusyUnit[];
  excluded: { unit: string; reason: string; incident?: number }[];
  shortfall: { capability?: string; missing: number }[];
  /** Closed roads and slow zones that its times take into account. */
  restrictions?: number[];
}

/** What keeps a unit from coming as fast as the map would have it. */
export interface Delay {
  unit: string;
  /** Left out where no way is left. */
  delaySeconds?: number;
  restrictions: number[];
}

/** How much of each district free units would reach in time, and what a dispatch leaves of it. */
export interface Cover {
  withinSeconds: number;
  districts: { district: string; nowPercent: number; leftPercent: number }[];
  /** That would mend most: offered, never made. */
  move?: { unit: string; post: string; percent: Record<string, number> };
}

export interface Duplicate {
  incident: number;
  meters: number;
  openedSecondsAgo: number;
  sameNature: boolean;
  sameNumber: boolean;
}

export interface NearestPlace {
  label?: string;
  district?: string;
  meters?: number;
}

/** A service beside the police; its outline is empty when it has no ground of its own here. */
export interface OtherService {
  code: string;
  name: LocalName;
  number: string;
  outline: Point[];
}

/** A place of the room's own; not approved yet while nobody is named. */
export interface Landmark extends Point {
  id: number;
  name: string;
  aliases: string[];
  proposedBy: string;
  approvedBy?: string;
}

export interface FoundPlace extends Point {
  kind: 'street' | 'crossing' | 'quarter' | 'landmark' | 'coordinates';
  label: string;
  uncertaintyMeters: number;
  district?: string;
  quarter?: string;
  /** Left out for places of the map. */
  own?: { landmark: number; approved: boolean };
}

export interface PlacesFound {
  read: 'words' | 'coordinates' | 'closed-link';
  places: FoundPlace[];
}

export interface UnitWay {
  unit: string;
  etaSeconds: number;
  meters: number;
  line: [number, number][];
  /** What is not as it should be, since no better way leads there. */
  notes?: WayNote[];
}

export type WayNote = 'through-closed' | 'forbidden-turn';

/** With lights and siren, or by every sign. */
export type Drive = 'emergency' | 'ordinary';

export interface Nature {
  code: string;
  name: LocalName;
  priority: number;
  guidance: Guidance;
}

/** What a call-taker asks and says for a nature, each in its order. */
export interface Guidance {
  questions: Question[];
  instructions: { code: string; text: LocalName }[];
}

export interface Question {
  code: string;
  text: LocalName;
  answer: 'yes-no' | 'text' | 'choice';
  /** Only of a choice. */
  choices: { code: string; text: LocalName }[];
}

/** What being on duty takes. */
export interface Duty {
  vehicles: { code: string; name: LocalName; kind: string; callSign: string }[];
  /** Times of the day in the room's zone, such as 22:00:00; until may be on the next day. */
  shifts: { code: string; name: LocalName; from: string; until: string }[];
  /** Whether only a unit whose crew has logged on may be sent. */
  logOnRequired?: boolean;
  statuses: UnitStatus[];
  groups: { code: string; name: LocalName; districts: string[] }[];
  contacts: { code: string; name: LocalName; number: string; service?: string; note?: string }[];
}

/** A status of the room's own. */
export interface UnitStatus {
  code: string;
  name: LocalName;
  /** Secondary status of the EIDO list. */
  commonCode?: string;
  primary: 'available' | 'conditionally-available' | 'not-available';
  /** Seconds after which it warns. */
  longest?: number;
}

/** So many units of a response plan; left out the capability: any will do. */
export interface Need {
  units: number;
  capability?: string;
}

/** A service level of the room: so many of the intervals shall last no longer. */
export interface Target {
  interval: string;
  /** Of the incidents it holds for; left out: all. */
  priority?: number;
  withinSeconds: number;
  sharePercent: number;
}

export interface RoomSettings {
  version: number;
  name: LocalName;
  zone: string;
  /** How the server's clocks stand in that zone. */
  clocks: ZoneClock[];
  map: string;
  districts: { code: string; name: LocalName; outline: Point[] }[];
  posts: { code: string; name: LocalName }[];
  /** Left out for those who may not read them. */
  members?: { person: string; roles: Role[] }[];
  services: OtherService[];
  duty: Duty;
  /** Whether what drives of units show of roads counts. */
  traffic?: { fromDrives: boolean };
  response: {
    natures: Nature[];
    closingCodes: { code: string; name: LocalName; effective: boolean }[];
    targets: Target[];
    plans: { code: string; needs: Need[] }[];
    silentSteps: SilentStep[];
    /** Seconds. */
    rules: {
      positionFreshFor: number;
      acknowledgeWithin?: number;
      callBacks?: CallBackRules;
      sending?: { cover: { on: boolean; within: number } };
    };
  };
}

export interface MapDescription {
  /** Another one means that the map was imported anew. */
  version: string;
  /** West, south, east, north. */
  bounds: [number, number, number, number];
  center: [number, number];
  /** Whose map it is, in the language it was asked for in. */
  attribution: string;
  minZoom: number;
  maxZoom: number;
}

export interface CommandAnswer {
  seq: number;
  repeated: boolean;
  call?: number;
  incident?: number;
  landmark?: number;
  restriction?: number;
}
