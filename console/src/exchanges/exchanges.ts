import type { ExchangeOffer, Incident } from '../api/types';
import { underWay } from '../incidents/order';

/** A free unit that would be there earlier than one under way. */
export interface Offered extends ExchangeOffer {
  incident: Incident;
  from: string;
  /** How much earlier, in seconds. */
  saved: number;
}

/** What is offered in a room, that of the most urgent incident first, then what saves most. */
export const offersOf = (incidents: Iterable<Incident>): Offered[] =>
  [...incidents]
    .filter(({ state }) => state === 'open')
    .flatMap((incident) =>
      incident.missions.flatMap((mission) =>
        underWay(mission) && mission.offer !== undefined
          ? [
              {
                ...mission.offer,
                incident,
                from: mission.unit,
                saved: mission.offer.fromSeconds - mission.offer.toSeconds,
              },
            ]
          : [],
      ),
    )
    .sort(
      (a, b) =>
        a.incident.priority - b.incident.priority ||
        b.saved - a.saved ||
        a.incident.id - b.incident.id,
    );
