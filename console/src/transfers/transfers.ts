import { get } from '../api/http';
import type { Instant, LocalName, Place } from '../api/types';

/** A room of this server that an incident may go to. */
export interface Neighbour {
  id: string;
  name: LocalName;
}

/** An incident that another room would hand over to this one. */
export interface Offer {
  number: number;
  room: string;
  incident: number;
  at: Instant;
  /** As the other room calls it. */
  nature: string;
  priority: number;
  place: Place & { label?: string };
  text?: string;
}

export const readTransfers = (room: string) =>
  get<{ rooms: Neighbour[]; offers: Offer[] }>(`/api/rooms/${encodeURIComponent(room)}/transfers`);
