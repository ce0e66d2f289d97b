const A_YEAR_SECONDS = 365 * 24 * 3600;

/** Lets the pages that the server writes know what was chosen here. */
export function tellPages(what: 'language' | 'theme', chosen: string): void {
  document.cookie = `najda-${what}=${chosen}; path=/; max-age=${A_YEAR_SECONDS}; samesite=lax`;
}
