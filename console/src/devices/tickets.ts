import { request } from '../api/http';
import type { Instant } from '../api/types';

/** Shown once: whoever has its address may use it, once, until it expires. */
export interface Ticket {
  path: string;
  unit: string;
  expiresAt: Instant;
}

const make = (what: string) => (room: string, unit: string) =>
  request<Ticket>(
    'POST',
    `/api/rooms/${encodeURIComponent(room)}/units/${encodeURIComponent(unit)}/${what}`,
  );

/** A link that sets the unit's next status. */
export const makeStatusLink = make('status-links');
/** A code by which a position app gets the unit's key. */
export const makePairing = make('pairings');

export const addressOf = ({ path }: Ticket): string => location.origin + path;

/** What the OwnTracks app opens to take its settings over. */
export const ownTracksAddress = (ticket: Ticket): string =>
  `owntracks:///config?url=${encodeURIComponent(addressOf(ticket))}`;
