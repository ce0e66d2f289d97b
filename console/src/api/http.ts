import { workstation } from '../positions/workstation';
import { Problem, readProblem } from './problem';
import type { Language } from './types';

const TIMEOUT_MILLIS = 15_000;
/** A time told to the second lies half a second later on average. */
const HALF_A_SECOND = 500;
let language: Language = 'ar';

/** Refusals come back in this language. */
export function speak(chosen: Language): void {
  language = chosen;
}

/** Set by the server, to be echoed on whatever changes something (double submit). */
export function csrfToken(cookies: string): string | undefined {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(cookies)?.[1];
  return found === undefined ? undefined : decodeURIComponent(found);
}

let onServerTime: (at: number) => void = () => undefined;

/** Each answer says when the server gave it, to the second (milliseconds since 1970). */
export function listenToServerTime(listener: (at: number) => void): void {
  onServerTime = listener;
}

function headers(method: string, hasBody: boolean): Record<string, string> {
  const token = method === 'GET' ? undefined : csrfToken(document.cookie);
  return {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language,
    ...(hasBody && { 'Content-Type': 'application/json' }),
    ...(token !== undefined && { 'X-XSRF-TOKEN': token }),
    ...(method !== 'GET' && { 'X-Workstation': workstation() }),
  };
}

let forbidden: (() => Problem) | undefined;

/** From now on nothing is changed from this page but who is signed in; undefined: it may be again. */
export function forbidChanges(problem: (() => Problem) | undefined): void {
  forbidden = problem;
}

const isSigningOut = (method: string, path: string) =>
  method === 'DELETE' && path === '/api/session';

interface How {
  /** Ends the waiting, as a broken line does. */
  giveUp?: AbortSignal;
  keepalive?: boolean;
  headers?: Record<string, string>;
}

async function reach(
  method: string,
  path: string,
  body: unknown,
  { headers: more, giveUp, ...how }: How,
): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MILLIS);
  try {
    return await fetch(path, {
      method,
      headers: { ...headers(method, body !== undefined), ...more },
      signal: giveUp === undefined ? timeout : AbortSignal.any([timeout, giveUp]),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...how,
    });
  } catch {
    // Whether the line broke or the time ran out: nobody knows what the server did.
    throw Problem.offline();
  }
}

/** Throws a {@link Problem} for every answer that is not a success. */
export async function request<T>(
  method: string,
  path: string,
  body?: unknown,
  how: How = {},
): Promise<T> {
  if (forbidden !== undefined && method !== 'GET' && !isSigningOut(method, path)) throw forbidden();
  const response = await reach(method, path, body, how);
  const date = response.headers.get('Date');
  if (date !== null) onServerTime(Date.parse(date) + HALF_A_SECOND);
  if (!response.ok) throw await readProblem(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export const get = <T>(path: string): Promise<T> => request<T>('GET', path);
