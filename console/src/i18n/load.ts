import type { Language } from '../api/types';
import type { Texts } from './format';

const loaders: Record<Language, () => Promise<{ default: Texts }>> = {
  ar: () => import('../../../definitions/texts/ar.json'),
  fr: () => import('../../../definitions/texts/fr.json'),
  en: () => import('../../../definitions/texts/en.json'),
};

/** All sentences of one language. */
export const loadTexts = async (language: Language): Promise<Texts> =>
  (await loaders[language]()).default;
