import { clock } from '../../board/clock.svelte';
import { isolated } from '../../i18n/format';
import { USUAL_DAYS, USUAL_RADIUS_METERS, validFor } from '../../notices/notices';
import { ask, verb } from '../verb';

export const NOTICE_VERBS = [
  verb({
    id: 'message',
    words: { ar: ['ر', 'رسالة'], latin: ['m', 'message'] },
    takes: { to: 'addressee', text: 'text' },
    right: 'send-messages',
    run: ({ to, text }, desk) => ask(desk, [{ type: 'send-message', audience: to, text }]),
  }),
  verb({
    id: 'urgent-message',
    words: { ar: ['مس', 'مستعجلة'], latin: ['mu', 'urgent'] },
    takes: { to: 'addressee', text: 'text' },
    right: 'send-messages',
    run: ({ to, text }, desk) =>
      ask(desk, [{ type: 'send-message', audience: to, text, urgent: true }]),
  }),
  verb({
    id: 'reply',
    words: { ar: ['جو', 'جواب'], latin: ['re', 'reply', 'repondre'] },
    takes: { notice: 'notice', text: 'text' },
    right: 'send-messages',
    async run({ notice, text }, desk) {
      const answered = desk.board.notices.get(notice);
      if (answered === undefined)
        return { fault: 'unknown-notice', values: { word: isolated(String(notice)) } };
      const audience = { to: 'person' as const, name: answered.by };
      return ask(desk, [{ type: 'send-message', audience, text, replyTo: notice }]);
    },
  }),
  verb({
    id: 'read',
    words: { ar: ['قر', 'قرأت'], latin: ['rd', 'read', 'lu'] },
    takes: { notice: 'notice' },
    right: 'send-messages',
    run: ({ notice }, desk) => ask(desk, [{ type: 'confirm-notice', notice, step: 'read' }]),
  }),
  verb({
    id: 'bulletin',
    words: { ar: ['تع', 'تعميم'], latin: ['bl', 'bulletin', 'consigne'] },
    takes: { kind: 'bulletin', to: 'addressee', text: 'text' },
    right: 'issue-bulletins',
    run: ({ kind, to, text }, desk) =>
      ask(desk, [
        {
          type: 'issue-bulletin',
          kind,
          audience: to,
          text,
          ...validFor(USUAL_DAYS.bulletin, clock.now),
        },
      ]),
  }),
  verb({
    id: 'hazard',
    words: { ar: ['خط', 'خطر'], latin: ['hz', 'hazard', 'danger'] },
    takes: { kind: 'hazard', place: 'place', text: 'text' },
    right: 'enter-hazards',
    run({ kind, place: { lat, lon, label }, text }, desk) {
      const ground = {
        lat,
        lon,
        radiusMeters: USUAL_RADIUS_METERS,
        ...(label !== undefined && { label }),
      };
      const validity = validFor(USUAL_DAYS.hazard, clock.now);
      return ask(desk, [{ type: 'enter-hazard', kind, ground, text, ...validity }]);
    },
  }),
  verb({
    id: 'extend',
    words: { ar: ['مد', 'مدد'], latin: ['ext', 'extend', 'prolonger'] },
    takes: { notice: 'notice', reason: 'text' },
    right: 'issue-bulletins',
    run({ notice, reason }, desk) {
      const is = desk.board.notices.get(notice)?.is ?? 'bulletin';
      const days = is === 'message' ? 1 : USUAL_DAYS[is];
      return ask(desk, [{ type: 'extend-notice', notice, reason, ...validFor(days, clock.now) }]);
    },
  }),
  verb({
    id: 'withdraw',
    words: { ar: ['نز', 'نزع'], latin: ['wd', 'withdraw', 'lever'] },
    takes: { notice: 'notice', reason: 'text' },
    right: 'issue-bulletins',
    run: ({ notice, reason }, desk) => ask(desk, [{ type: 'withdraw-notice', notice, reason }]),
  }),
  verb({
    id: 'notices',
    words: { ar: ['خبر', 'إعلانات'], latin: ['nt', 'notices', 'avis'] },
    takes: {},
    right: 'send-messages',
    async run(_, desk) {
      await desk.read();
      return 'looked';
    },
  }),
];
