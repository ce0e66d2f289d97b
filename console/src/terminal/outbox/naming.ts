import type { RoomSettings } from '../../api/types';
import { isolated } from '../../i18n/format';
import { t, tongue } from '../../i18n/language.svelte';
import type { Saying } from './entry';

/** What was said, in a word; the words of a message are nobody's business here. */
export function nameOf(saying: Saying, settings: RoomSettings | undefined): string {
  switch (saying.type) {
    case 'report-progress':
      return `${t(`console.step.${saying.progress}`)} ${isolated(`#${saying.incident}`)}`;
    case 'set-availability':
      return t(`console.status.${saying.availability}`);
    case 'set-status': {
      const status = settings?.duty.statuses.find(({ code }) => code === saying.status);
      return tongue.name(status?.name) || isolated(saying.status);
    }
    case 'confirm-notice':
      return `${t('console.notice.read')} ${isolated(String(saying.notice))}`;
    case 'send-message':
      return t('console.notice.is.message');
    case 'start-mission':
      return `${t('console.waiting.start')} ${isolated(`#${saying.incident}`)}`;
    case 'request-backup':
      return t(`console.backup.ask.${saying.urgency}`);
    case 'raise-panic':
      return t('terminal.panic.call');
    case 'log-on-unit':
      return t('console.duty.log-on.do');
    case 'log-off-unit':
      return t('console.duty.log-off');
  }
}
