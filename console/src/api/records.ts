import { get } from './http';
import type { LocalName } from './types';

/** A record of a register that refers to an incident. */
export interface RecordOfIncident {
  readonly kind: LocalName;
  readonly record: string;
  readonly state: LocalName;
  readonly address: string;
}

/** A record that this person may begin from an incident by one action. */
export interface BeginningOfRecord {
  readonly act: LocalName;
  readonly unit: LocalName;
  readonly address: string;
}

export interface IncidentRecords {
  readonly records: readonly RecordOfIncident[];
  readonly beginnings: readonly BeginningOfRecord[];
}

export const recordsOf = (room: string, incident: number) =>
  get<IncidentRecords>(`/api/rooms/${encodeURIComponent(room)}/incidents/${incident}/records`);
