import type {
  Addressee,
  Availability,
  BulletinKind,
  Caller,
  HazardKind,
  Instant,
  PanicEnd,
  Place,
  PlaceWords,
  Point,
  Progress,
  TryResult,
  Urgency,
} from './types';
import type { Terms } from '../restrictions/restrictions';

/** When a notice must be looked at again, and when it vanishes by itself. */
export interface Validity {
  reviewAt: Instant;
  expiresAt: Instant;
}

/** What a person may ask of a room. Who asks and when is the server's to know. */
export type Command =
  | { type: 'take-call'; caller?: Caller }
  | { type: 'answer-call'; call: number }
  | { type: 'describe-call'; call: number; caller: Caller }
  | { type: 'end-call'; call: number }
  | { type: 'close-call'; call: number; outcome: string; text?: string }
  | { type: 'transfer-call'; call: number; to: string }
  | { type: 'attach-call'; call: number; incident: number }
  | { type: 'reopen-call'; call: number }
  | { type: 'request-call-back'; call: number; why: 'lost' | 'silent' }
  | { type: 'take-call-back' | 'leave-call-back' | 'withdraw-call-back'; call: number }
  | { type: 'note-try'; call: number; result: TryResult; triedAt?: Instant }
  | {
      type: 'start-silent-call' | 'answer-silent-call' | 'withdraw-silent-call';
      call: number;
    }
  | {
      type: 'tick-silent-step' | 'untick-silent-step';
      call: number;
      step: string;
      sign?: string;
    }
  | { type: 'split-call'; call: number; nature?: string; place?: Place }
  | { type: 'merge-incident'; incident: number; into: number }
  | { type: 'undo-merger'; incident: number }
  | { type: 'link-incidents' | 'unlink-incidents'; incident: number; other: number }
  | {
      type: 'open-incident';
      call?: number;
      nature: string;
      place?: Place;
      /** Instead of a place, while nobody knows the point. */
      where?: PlaceWords;
      priority?: number;
      text?: string;
    }
  | {
      type: 'move-incident';
      incident: number;
      place?: Place;
      /** Instead of a place, when the point it was given proves wrong. */
      where?: PlaceWords;
    }
  | {
      type: 'offer-transfer';
      incident: number;
      reason: string;
      service?: string;
      room?: string;
    }
  | { type: 'take-offer'; offer: number; nature: string }
  | { type: 'decline-offer'; offer: number; reason: string }
  | { type: 'confirm-transfer'; incident: number; service: string; taker: string }
  | { type: 'refuse-transfer'; incident: number; service: string; reason: string }
  | { type: 'withdraw-transfer'; incident: number }
  | { type: 'follow-unit'; incident: number; unit: string }
  | { type: 'stop-following'; incident: number }
  | { type: 'work-groups'; groups: string[] }
  | { type: 'assign-group'; incident: number; group?: string; reason: string }
  | { type: 'change-priority'; incident: number; priority: number; reason: string }
  | { type: 'add-note'; incident: number; text: string }
  | { type: 'close-incident'; incident: number; closingCode: string }
  | { type: 'send-units'; incident: number; units: string[] }
  | {
      type: 'report-progress';
      incident: number;
      unit: string;
      progress: Progress;
      happenedAt?: Instant;
    }
  | { type: 'recall-unit'; incident: number; unit: string; reason?: string }
  | { type: 'resend-mission'; incident: number; unit: string }
  | { type: 'exchange-mission' | 'decline-exchange'; incident: number; from: string; to: string }
  | { type: 'stack-units'; incident: number; units: string[] }
  | { type: 'reorder-stack'; incident: number; unit: string; position: number }
  | { type: 'unstack-unit'; incident: number; unit: string }
  | { type: 'start-mission'; incident: number; unit: string }
  | { type: 'interrupt-mission'; incident: number; unit: string }
  | {
      type: 'open-on-scene';
      unit: string;
      nature: string;
      place?: Place;
      priority?: number;
      text?: string;
    }
  | { type: 'request-backup'; incident: number; units: number; urgency: Urgency }
  | { type: 'withdraw-backup'; incident: number }
  | { type: 'set-availability'; unit: string; availability: Availability }
  | { type: 'give-handover'; remarks?: string }
  | { type: 'take-handover'; handover: number; remarks?: string }
  | { type: 'withdraw-handover'; handover: number }
  | { type: 'pass-work'; from: string; to: string }
  | { type: 'watch-position' | 'stop-watching'; person: string }
  | { type: 'propose-landmark'; name: string; lat: number; lon: number; aliases?: string[] }
  | { type: 'approve-landmark'; landmark: number }
  | { type: 'withdraw-landmark'; landmark: number }
  | ({ type: 'draw-restriction' } & Terms)
  | { type: 'lift-restriction'; restriction: number }
  | { type: 'acknowledge-alarm'; alarm: number }
  | ({
      type: 'enter-hazard';
      kind: HazardKind;
      ground: Point & { radiusMeters: number; label?: string };
      text: string;
    } & Validity)
  | ({ type: 'issue-bulletin'; kind: BulletinKind; audience: Addressee; text: string } & Validity)
  | {
      type: 'send-message';
      audience: Addressee;
      text: string;
      urgent?: boolean;
      replyTo?: number;
    }
  | ({ type: 'extend-notice'; notice: number; reason: string } & Validity)
  | { type: 'withdraw-notice'; notice: number; reason: string }
  | { type: 'confirm-notice'; notice: number; step: 'delivered' | 'read' }
  | { type: 'log-on-unit'; unit: string; crew: string[]; vehicle?: string; shift?: string }
  | { type: 'log-off-unit'; unit: string }
  | { type: 'set-status'; unit: string; status: string; since?: string }
  | { type: 'raise-panic'; unit: string }
  | { type: 'end-panic'; unit: string; end: PanicEnd; remark?: string };
