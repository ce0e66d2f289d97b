import { get, request } from '../../api/http';
import type { Credentials, Membership, SessionView, SignedIn } from '../../api/types';
import type { Store } from '../device/store';

/** Who is on duty with this device, as known also without a line. */
export interface Person {
  login: string;
  name: string;
  room: Membership & { unit: string };
}

const PERSON = 'person';

/** The crew that somebody signs in as; nothing for who is no patrol anywhere. */
export function personOf({ login, name, rooms }: SignedIn): Person | undefined {
  const crews = rooms.filter(({ roles, unit }) => roles.includes('patrol') && unit !== undefined);
  // Who also practises is on duty in earnest.
  const room = crews.find(({ training }) => !training) ?? crews[0];
  return room?.unit === undefined ? undefined : { login, name, room: { ...room, unit: room.unit } };
}

export const keptPerson = async (store: Store) =>
  (await store.get('kept', PERSON)) as Person | undefined;

export async function keepPerson(store: Store, person: Person | undefined): Promise<void> {
  if (person === undefined) await store.delete('kept', PERSON);
  else await store.put('kept', person, PERSON);
}

export const session = () => get<SessionView>('/api/session');

export const signIn = (by: Credentials) => request<SessionView>('POST', '/api/session', by);

export const signOut = () => request('DELETE', '/api/session');
