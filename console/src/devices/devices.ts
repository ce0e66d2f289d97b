import { get, request } from '../api/http';
import type { Instant } from '../api/types';

/** A terminal in a crew's hands. */
export interface Device {
  id: string;
  unit: string;
  person: string;
  firstAt: Instant;
  heardAt: Instant;
  endedAt?: Instant;
  endedBy?: string;
}

const pathOf = (room: string): string => `/api/rooms/${encodeURIComponent(room)}/terminals`;

export const listDevices = async (room: string, unit: string): Promise<Device[]> =>
  (await get<Device[]>(pathOf(room))).filter((device) => device.unit === unit);

/** Its sessions end at once; it forgets job and map when next heard. */
export const endDevice = (room: string, id: string) => request('DELETE', `${pathOf(room)}/${id}`);
