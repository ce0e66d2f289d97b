import type { Problem } from '../api/problem';

/** Whether what was refused lacks only the code of the second factor, or has a wrong one. */
export const asksCode = ({ code }: Problem): boolean =>
  code === 'code-needed' || code === 'wrong-code';
