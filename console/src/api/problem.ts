/** A refusal as the server words it: its sentences are already in the person's language. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
  ) {
    super(`${status} ${code}`);
  }

  /** Something that needs the server could not be had, for whatever reason the browser gives. */
  static offline(): Problem {
    return new Problem(0, 'offline', '', '');
  }

  /** The server was not reached at all. */
  get offline(): boolean {
    return this.status === 0;
  }
}

export async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}));
  const { code, title, detail } = body as Record<string, string | undefined>;
  return new Problem(response.status, code ?? 'unreadable', title ?? '', detail ?? '');
}
