import { tellPages } from '../pages/tell';

export type ThemeName = 'dark' | 'light';
const KEPT_AS = 'najda.theme';

class Theme {
  name = $state<ThemeName>('dark');

  /** What this browser last chose; else what the system asks for. */
  start(): void {
    const kept = localStorage.getItem(KEPT_AS);
    const system = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
    this.choose(kept === 'light' || kept === 'dark' ? kept : system);
    // Chosen in another window of this browser.
    addEventListener('storage', ({ key, newValue }) => {
      if (key === KEPT_AS && (newValue === 'light' || newValue === 'dark')) this.choose(newValue);
    });
  }

  choose(name: ThemeName): void {
    this.name = name;
    localStorage.setItem(KEPT_AS, name);
    tellPages('theme', name);
    document.documentElement.dataset['theme'] = name;
  }
}

export const theme = new Theme();
