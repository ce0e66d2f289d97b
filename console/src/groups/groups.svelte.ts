import type { Alarm, Incident, Unit } from '../api/types';
import type { LiveBoard } from '../board/board.svelte';
import { sightOf, type Sight } from './sight';

/** The second time a dispatch goes unanswered it is everybody's. */
const EVERYBODYS_LEVEL = 2;

/** What somebody who works some of the room's dispatch groups has before him. */
export class Groups {
  /** Whether this window shows the other groups' work too. */
  showAll = $state(false);

  constructor(readonly board: LiveBoard) {}

  get mine(): readonly string[] {
    return this.board.groups.mine;
  }

  /** Whether anything is left out because it is in other hands. */
  readonly narrowed = $derived.by(() => this.mine.length > 0 && !this.showAll);

  /** Whose it is, for the person at this desk. */
  of(groups: readonly string[]): Sight {
    return sightOf(groups, this.board.groups);
  }

  /** Danger to life is never left out, nor is what nobody looks after. */
  shows(incident: Incident): boolean {
    return !this.narrowed || incident.priority === 0 || this.of(incident.groups) !== 'others';
  }

  /** Nor is a unit under way to what is shown, or in danger. */
  showsUnit(unit: Unit): boolean {
    const incident =
      unit.incident === undefined ? undefined : this.board.incidents.get(unit.incident);
    return (
      !this.narrowed ||
      unit.panic !== undefined ||
      this.of(unit.groups) !== 'others' ||
      (incident !== undefined && this.shows(incident))
    );
  }

  /** Whether it rings here: what others look after rings there, until it gets worse. */
  rings(alarm: Alarm): boolean {
    const unit = alarm.unit === undefined ? undefined : this.board.units.get(alarm.unit);
    const incident =
      alarm.incident === undefined ? undefined : this.board.incidents.get(alarm.incident);
    const groups = incident?.groups ?? unit?.groups ?? [];
    return alarm.level >= EVERYBODYS_LEVEL || this.of(groups) !== 'others';
  }
}
