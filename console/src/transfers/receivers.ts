import type { LocalName, OtherService, Transfer } from '../api/types';

/** Who is to take an incident over, in the reader's language; a room by its id. */
export const nameOf = (
  to: Transfer['to'],
  services: readonly OtherService[],
  tongue: { name(name: LocalName | undefined): string },
): string =>
  (to.kind === 'service' && tongue.name(services.find(({ code }) => code === to.code)?.name)) ||
  to.code;
