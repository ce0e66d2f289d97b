import type { LocalName, Nature } from '../api/types';

type Named = (name: LocalName | undefined) => string;

/** Questions of two natures may have one code. */
export const answerKey = (nature: string, question: string): string => `${nature}/${question}`;

/**
 * What was answered, a line for each question in the order they are asked; nothing when nothing
 * was. Only those of the nature that the incident has in the end.
 */
export function answered(
  nature: Nature | undefined,
  answers: Readonly<Record<string, string>>,
  named: Named,
): string {
  if (nature === undefined) return '';
  return nature.guidance.questions
    .map(({ code, text }) => ({
      asked: named(text),
      said: (answers[answerKey(nature.code, code)] ?? '').trim(),
    }))
    .filter(({ said }) => said !== '')
    .map(({ asked, said }) => `${asked} ${said}`)
    .join('\n');
}
