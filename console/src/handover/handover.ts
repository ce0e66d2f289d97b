import type { Restriction } from '../restrictions/restrictions';
import type { AlarmKind, CallBack, Instant, LocalName, Progress } from '../api/types';

/** The shapes of `GET /api/rooms/{room}/handovers`. */
export interface Sheet {
  seq: number;
  at: Instant;
  since?: Instant;
  counts: { calls: number; incidentsOpened: number; incidentsClosed: number };
  incidents: {
    id: number;
    priority: number;
    nature: string;
    natureName?: LocalName;
    districtName?: LocalName;
    label?: string;
    openedAt: Instant;
    firstSentAt?: Instant;
    units: { unit: string; progress: Progress }[];
    notes: number;
  }[];
  units: {
    id: string;
    name: LocalName;
    availability: 'available' | 'unavailable';
    incident?: number;
  }[];
  calls: { id: number; presentedAt: Instant; holder?: string }[];
  /** Sheets of a time before call-backs had owners lack the last three. */
  callBacks: {
    id: number;
    presentedAt: Instant;
    why?: CallBack['why'];
    owner?: string;
    tries?: number;
  }[];
  alarms: {
    id: number;
    kind: AlarmKind;
    incident?: number;
    unit?: string;
    call?: number;
    raisedAt: Instant;
    acknowledgedBy?: string;
  }[];
  notices: { id: number; kind: 'hazard' | 'bulletin' | 'message'; until: Instant }[];
  /** Left out of sheets that were signed before roads could be closed. */
  restrictions?: (Pick<Restriction, 'id' | 'speedPercent' | 'reason' | 'label'> & {
    until: Instant;
  })[];
}

export interface Handover {
  id: number;
  state: 'given' | 'overdue' | 'taken' | 'withdrawn';
  givenBy: string;
  givenAt: Instant;
  settledBy?: string;
  settledAt?: Instant;
  /** SHA-256 of the sheet, as the journal has it. */
  sheetHash: string;
  remarks?: string;
  answer?: string;
  sheet?: Sheet;
}

export const isWaiting = ({ state }: Handover): boolean => state === 'given' || state === 'overdue';
