import type { LocalName, OtherService, Transfer } from '../api/types';
import type { Neighbour } from './transfers';

/** Who is to take an incident over, in the reader's language; a room not known here by its id. */
export const nameOf = (
  to: Transfer['to'],
  services: readonly OtherService[],
  rooms: readonly Neighbour[],
  tongue: { name(name: LocalName | undefined): string },
): string =>
  tongue.name(
    to.kind === 'service'
      ? services.find(({ code }) => code === to.code)?.name
      : rooms.find(({ id }) => id === to.code)?.name,
  ) || to.code;
