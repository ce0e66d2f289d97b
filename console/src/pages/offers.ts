/** How long somebody has to pause before it is asked what he may mean. */
const PAUSE_MS = 200;

interface Offer {
  readonly key: string;
  readonly label: string;
}

/** What the server may tell this person; what was typed may be a name and stands in no address. */
async function ask(field: HTMLInputElement, signal: AbortSignal): Promise<readonly Offer[]> {
  const form = field.form!;
  const answer = await fetch(form.dataset['offers']!, {
    method: 'POST',
    signal,
    body: new URLSearchParams({
      field: field.dataset['offers']!.replace(/^f\./, ''),
      words: field.value,
      _csrf: form.querySelector<HTMLInputElement>('input[name="_csrf"]')!.value,
    }),
  });
  return answer.ok ? ((await answer.json()) as Offer[]) : [];
}

/** Completes half-typed references by the browser's own list, which the keyboard reaches. */
export function offerWhileTyping(field: HTMLInputElement): void {
  const list = document.createElement('datalist');
  list.id = `${field.id}-offers`;
  const chosen = document.createElement('p');
  chosen.className = 'hint chosen';
  chosen.dir = 'auto';
  chosen.setAttribute('role', 'status');
  field.after(list, chosen);
  field.setAttribute('list', list.id);

  let waiting = 0;
  let asked = new AbortController();
  const show = async (): Promise<void> => {
    asked.abort();
    asked = new AbortController();
    try {
      const offers = await ask(field, asked.signal);
      list.replaceChildren(...offers.map(({ key, label }) => new Option(`${key} · ${label}`, key)));
      // A number alone tells nobody whether it is the one that was meant.
      chosen.textContent = offers.find(({ key }) => key === field.value)?.label ?? '';
    } catch (trouble) {
      // Without an answer the field stays what it is without script: plain, and checked when sent.
      if (!(trouble instanceof DOMException || trouble instanceof TypeError)) throw trouble;
    }
  };
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void show(), PAUSE_MS);
  };
  field.addEventListener('input', soon);
  field.addEventListener('focus', soon, { once: true });
  if (field.value !== '') soon();
}
