import { untrack } from 'svelte';
import type { Draft } from '../calls/draft.svelte';
import type { OtherService } from '../api/types';
import type { Desk } from '../desk/desk.svelte';
import { tongue } from '../i18n/language.svelte';
import { restrictionFeatures } from '../restrictions/restrictions';
import { measuredFeatures } from '../traffic/measured';
import { isTravelling } from '../units/state';
import {
  districtFeatures,
  hazardFeatures,
  incidentFeatures,
  pickFeatures,
  serviceFeatures,
  unitFeatures,
  wayFeatures,
} from './entities';
import type { RoomMap } from './room-map';
import { isChosen, noted } from './way';

/** Keeps on the map what the desk knows, and in view what its person has chosen. */
export function keepDrawn(
  desk: Desk,
  map: () => RoomMap | undefined,
  draft: () => Draft | undefined,
): void {
  const { board, measuring, ways } = desk;
  const incident = $derived(
    desk.incident === undefined ? undefined : board.incidents.get(desk.incident),
  );
  const lat = $derived(incident?.place.lat);
  const lon = $derived(incident?.place.lon);
  const travelling = $derived(
    [...board.units.values()]
      .filter(isTravelling)
      .map((unit) => `${unit.id} ${unit.incident}`)
      .join(),
  );
  $effect(() => {
    const units = [...board.units.values()].filter((unit) => desk.groups.showsUnit(unit));
    const features = unitFeatures(units, board.positions, (p) => desk.isOld(p));
    map()?.show('units', features);
  });
  $effect(() => {
    const seen = [...board.incidents.values()].filter(
      (incident) => incident.id === desk.incident || desk.groups.shows(incident),
    );
    map()?.show('incidents', incidentFeatures(seen, desk.incident));
  });
  $effect(() => {
    const said = (service: OtherService) => `${tongue.name(service.name)} ${service.number}`;
    map()?.show('services', serviceFeatures(desk.settings?.services ?? [], said));
  });
  $effect(() => map()?.show('districts', districtFeatures(desk.settings)));
  $effect(() => map()?.show('hazards', hazardFeatures(board.notices.values())));
  $effect(() => map()?.show('restrictions', restrictionFeatures(board.restrictions, desk.sketch)));
  $effect(() => map()?.show('measured', measuredFeatures(measuring.roads)));
  $effect(() => map()?.show('pick', pickFeatures(draft()?.place)));
  $effect(() =>
    map()?.show(
      'ways',
      wayFeatures(ways.shown, (way) => isChosen(way, desk), noted),
    ),
  );
  $effect(() => ways.follow(travelling));

  $effect(() => {
    if (lat !== undefined && lon !== undefined) untrack(map)?.goTo({ lat, lon });
  });
  // Whoever points at the map himself sees the place already.
  $effect(() => {
    const place = draft()?.place;
    const pointedAt = place?.source === 'map' || place?.source === 'overridden';
    if (place !== undefined && !pointedAt) untrack(map)?.goTo(place);
  });
  $effect(() => {
    const named = desk.sketch?.named;
    if (named !== undefined) untrack(map)?.goTo(named);
  });
  $effect(() => {
    const id = desk.unit;
    const position = id === undefined ? undefined : untrack(() => board.positions.get(id));
    if (position !== undefined) untrack(map)?.goTo(position);
  });
}
