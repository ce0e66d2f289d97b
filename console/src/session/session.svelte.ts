import { get, request } from '../api/http';
import { forgetDrafts } from '../calls/kept-drafts';
import type { Past } from '../playback/past.svelte';
import type { Credentials, Membership, SessionView, SignedIn, SignedOut } from '../api/types';

const ROOM_PATH = /^\/rooms\/([^/]+)\/?$/;

/** Who sits here, and which room the address names. */
class Session {
  person = $state.raw<SignedIn>();
  room = $state.raw<Membership>();
  /** Whether one may sign in at the institution's identity provider too. */
  provider = $state.raw(false);
  /** The year that was made up on this server. */
  syntheticYear = $state.raw<number>();
  /** What is played of the room's past instead of what is. */
  past = $state.raw<Past>();

  async load(): Promise<void> {
    this.#take(await get<SessionView>('/api/session'));
    addEventListener('popstate', () => this.#followAddress());
  }

  async signIn(by: Credentials): Promise<void> {
    this.#take(await request<SessionView>('POST', '/api/session', by));
  }

  async signOut(): Promise<void> {
    const out = await request<SignedOut>('DELETE', '/api/session');
    forgetDrafts(sessionStorage);
    // A fresh page: nothing of the person who leaves stays in memory.
    location.assign(out?.provider ?? '/');
  }

  leavePast(): void {
    this.past = undefined;
  }

  enter(room: Membership | undefined): void {
    history.pushState(null, '', room ? `/rooms/${encodeURIComponent(room.id)}` : '/');
    this.#followAddress();
  }

  #take(view: SessionView): void {
    if (view.signedIn && view.accessNews === true) {
      location.assign('/account/news');
      return;
    }
    if (view.signedIn && view.lacksFactor === true) {
      // Nothing else is open to whoever has to make a second factor first.
      location.assign('/account');
      return;
    }
    this.provider = view.provider;
    this.syntheticYear = view.syntheticYear;
    this.person = view.signedIn ? view : undefined;
    this.#followAddress();
  }

  #followAddress(): void {
    this.past = undefined;
    const rooms = this.person?.rooms ?? [];
    const named = ROOM_PATH.exec(location.pathname)?.[1];
    const only = rooms.length === 1 ? rooms[0] : undefined;
    this.room = rooms.find((room) => room.id === named) ?? only;
  }
}

export const session = new Session();
