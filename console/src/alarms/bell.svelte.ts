import { ALARM_KINDS, type Alarm, type AlarmKind } from '../api/types';
import type { Preferences } from '../preferences/preferences';
import { isOpen } from './alarms';
import { Hearing, mayBeSilent, Speaker, TONES } from './tones';

const SILENT_KEY = 'alarms.silent';
const INSIST_MILLIS = 4000;

/** Lets a person hear the room's alarms; each kind by its own tone, as far as he wants it. */
export class Bell {
  /** The kinds that this person does not want to hear. */
  silent = $state.raw<readonly AlarmKind[]>([]);
  readonly #speaker = new Speaker();
  #hearing: Hearing | undefined;

  constructor(readonly preferences: Preferences) {}

  /** Takes up what the person chose earlier, at whatever desk that was. */
  recall(): void {
    const kept = this.preferences.read(SILENT_KEY);
    if (Array.isArray(kept)) this.silent = ALARM_KINDS.filter((kind) => kept.includes(kind));
  }

  isSilent(kind: AlarmKind): boolean {
    return mayBeSilent(kind) && this.silent.includes(kind);
  }

  setSilent(kind: AlarmKind, silent: boolean): void {
    const others = this.silent.filter((other) => other !== kind);
    this.silent = silent && mayBeSilent(kind) ? [...others, kind] : others;
    this.preferences.keep(SILENT_KEY, this.silent);
  }

  /** Sounds what was raised since the last time; what was there before this window opened is not new. */
  hear(alarms: readonly Alarm[]): void {
    this.#hearing ??= new Hearing(alarms.filter((alarm) => mayBeSilent(alarm.kind)));
    const kinds = new Set(this.#hearing.next(alarms).map((alarm) => alarm.kind));
    ALARM_KINDS.filter((kind) => kinds.has(kind) && !this.isSilent(kind)).forEach((kind) =>
      this.listen(kind),
    );
  }

  /** Plays a kind's tone, as when somebody wants to know what it sounds like. */
  listen(kind: AlarmKind): void {
    void this.#speaker.play(TONES[kind]);
  }

  /** Goes on sounding what insists, until it is taken on; gives what ends that. */
  insist(alarms: () => readonly Alarm[]): () => void {
    const timer = setInterval(() => {
      const insisting = alarms().find((alarm) => isOpen(alarm) && !mayBeSilent(alarm.kind));
      if (insisting !== undefined) this.listen(insisting.kind);
    }, INSIST_MILLIS);
    return () => clearInterval(timer);
  }
}
