import { untrack } from 'svelte';
import type { Draft } from '../calls/draft.svelte';
import type { OtherService } from '../api/types';
import type { Desk } from '../desk/desk.svelte';
import { tongue } from '../i18n/language.svelte';
import { underWay } from '../incidents/order';
import {
  districtFeatures,
  incidentFeatures,
  pickFeatures,
  serviceFeatures,
  unitFeatures,
  wayFeatures,
} from './entities';
import type { RoomMap } from './room-map';
import { Ways } from './ways.svelte';

/** Keeps on the map what the desk knows, and in view what its person has chosen. */
export function keepDrawn(
  desk: Desk,
  map: () => RoomMap | undefined,
  draft: () => Draft | undefined,
): void {
  const { board } = desk;
  const ways = new Ways(desk.api);
  const incident = $derived(
    desk.incident === undefined ? undefined : board.incidents.get(desk.incident),
  );
  const lat = $derived(incident?.place.lat);
  const lon = $derived(incident?.place.lon);
  const travelling = $derived(
    incident?.missions
      .filter((mission) => underWay(mission) && mission.progress !== 'on-scene')
      .map((mission) => mission.unit + mission.progress)
      .join(' ') ?? '',
  );

  $effect(() => {
    const features = unitFeatures(board.units.values(), board.positions, (p) => desk.isOld(p));
    map()?.show('units', features);
  });
  $effect(() =>
    map()?.show('incidents', incidentFeatures(board.incidents.values(), desk.incident)),
  );
  $effect(() => {
    const said = (service: OtherService) => `${tongue.name(service.name)} ${service.number}`;
    map()?.show('services', serviceFeatures(desk.settings?.services ?? [], said));
  });
  $effect(() => map()?.show('districts', districtFeatures(desk.settings)));
  $effect(() => map()?.show('pick', pickFeatures(draft()?.place)));
  $effect(() => map()?.show('ways', wayFeatures(ways.shown)));
  $effect(() => ways.follow(desk.incident, travelling));

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
    const unit = desk.unit;
    const position = unit === undefined ? undefined : untrack(() => board.positions.get(unit));
    if (position !== undefined) untrack(map)?.goTo(position);
  });
}
