import type { UnitWay } from '../api/types';
import type { Desk } from '../desk/desk.svelte';
import { t } from '../i18n/language.svelte';

/** Whether a way belongs to what the person has chosen. */
export const isChosen = ({ unit }: UnitWay, { board, incident, unit: chosen }: Desk): boolean =>
  unit === chosen || (incident !== undefined && board.units.get(unit)?.incident === incident);

/** What is not as it should be on a way; empty when all is. */
export const noted = ({ notes = [] }: UnitWay): string =>
  notes.map((note) => t(`console.ways.${note}`)).join(' · ');
