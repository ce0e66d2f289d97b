const MINUTE_MILLIS = 60_000;

/** As a date field has it: this machine's day and minute. */
export const local = (at: number): string =>
  new Date(at - new Date(at).getTimezoneOffset() * MINUTE_MILLIS).toISOString().slice(0, 16);
