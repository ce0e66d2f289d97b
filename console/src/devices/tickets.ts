import { request } from '../api/http';
import type { Instant } from '../api/types';

/** Shown once: whoever has its address may use it, once, until it expires. */
export interface Ticket {
  path: string;
  unit: string;
  expiresAt: Instant;
}

const pathOf = (room: string, unit: string): string =>
  `/api/rooms/${encodeURIComponent(room)}/units/${encodeURIComponent(unit)}`;

const make = (what: string) => (room: string, unit: string) =>
  request<Ticket>('POST', `${pathOf(room, unit)}/${what}`);

/** A link that sets the unit's next status. */
export const makeStatusLink = make('status-links');
/** A code by which a position app gets the unit's key. */
export const makePairing = make('pairings');

export const addressOf = ({ path }: Ticket): string => location.origin + path;

/** The key of a device of this unit, shown once. */
export interface DeviceKey {
  unit: string;
  key: string;
}

/** A key that a position app keeps as the name of its device. */
export const makeDeviceKey = (room: string, unit: string) =>
  request<DeviceKey>('POST', `${pathOf(room, unit)}/device-keys`);

/** What Traccar Client reads its settings from: seconds and metres between two positions. */
export const traccarAddress = ({ key }: DeviceKey): string =>
  `${location.origin}/api/positions/osmand?${new URLSearchParams({
    id: key,
    accuracy: 'high',
    interval: '10',
    distance: '50',
    heartbeat: '60',
  })}`;

/** What the OwnTracks app opens to take its settings over. */
export const ownTracksAddress = (ticket: Ticket): string =>
  `owntracks:///config?url=${encodeURIComponent(addressOf(ticket))}`;
