import type { LookReason } from '../api/history';
import type {
  BulletinKind,
  HazardKind,
  Language,
  PanicEnd,
  TryResult,
  Urgency,
} from '../api/types';
import type { RestrictionReason } from '../restrictions/restrictions';
import type { ThemeName } from '../theme/theme.svelte';
import type { Screen } from '../windows/screens';
import type { Status } from './kinds';

/** The short words that people say on the radio and type; the first of each script is shown. */
export const STATUS_WORDS: Record<Status, readonly string[]> = {
  acknowledged: ['ق', 'استلم', 'ack', 'ar'],
  'en-route': ['ط', 'طريق', 'er'],
  'on-scene': ['م', 'مكان', 'os', 'sl'],
  cleared: ['ن', 'انتهت', 'cl', 'fm'],
  available: ['مت', 'متاح', 'av', 'dispo'],
  unavailable: ['غ', 'غائب', 'un', 'indispo'],
};

export const PANIC_END_WORDS: Record<PanicEnd, readonly string[]> = {
  safe: ['سلم', 'سالمون', 'sauf'],
  hurt: ['جرح', 'مصاب', 'blesse'],
  'by-mistake': ['غلط', 'erreur', 'mistake'],
  exercise: ['تمرين', 'exercice'],
};

export const OUTCOMES: Record<string, readonly string[]> = {
  advice: ['إرشاد', 'conseil'],
  hoax: ['كاذب', 'malveillant'],
  'wrong-number': ['خطأ', 'erreur'],
  silent: ['صامتة', 'silencieux'],
  abandoned: ['منقطعة', 'abandonné'],
};

export const CALL_BACK_WORDS: Record<'lost' | 'silent', readonly string[]> = {
  lost: ['انقطع', 'coupé'],
  silent: ['صامتة', 'silencieux'],
};

export const TRY_WORDS: Record<TryResult, readonly string[]> = {
  reached: ['وصلت', 'joint'],
  'no-answer': ['لايجيب', 'sans-reponse', 'na'],
  busy: ['مشغول', 'occupe'],
  unreachable: ['مغلق', 'injoignable', 'off'],
  'wrong-number': ['خطأ', 'erreur', 'wrong'],
};

export const URGENCY_WORDS: Record<Urgency, readonly string[]> = {
  normal: ['عادي'],
  urgent: ['مستعجل', 'خطر'],
};

export const HAZARD_WORDS: Record<HazardKind, readonly string[]> = {
  'dangerous-dog': ['كلب', 'chien', 'dog'],
  'weapon-seen': ['سلاح', 'arme', 'weapon'],
  violence: ['عنف'],
  'blocked-access': ['مسدود', 'bloque', 'blocked'],
  'dangerous-goods': ['مواد', 'matieres', 'goods'],
  'unsafe-building': ['بناية', 'batiment', 'building'],
  other: ['آخر', 'autre'],
};

export const RESTRICTION_WORDS: Record<RestrictionReason, readonly string[]> = {
  roadworks: ['أشغال', 'travaux', 'works'],
  accident: ['حادث', 'حادثة'],
  crowd: ['حشد', 'تجمع', 'foule'],
  market: ['سوق', 'marche'],
  ceremony: ['موكب', 'حفل', 'cortege'],
  flood: ['فيضان', 'inondation'],
  fire: ['حريق', 'incendie'],
  'police-operation': ['عملية', 'operation'],
  obstacle: ['عائق'],
  'heavy-traffic': ['ازدحام', 'bouchon', 'jam'],
};

export const BULLETIN_WORDS: Record<BulletinKind, readonly string[]> = {
  lookout: ['بحث', 'signalement', 'bolo'],
  'road-works': ['أشغال', 'travaux', 'works'],
  announcement: ['إعلان', 'annonce', 'notice'],
};

/** Words for the audiences that the room's settings have no name for. */
export const ADDRESSEE_WORDS: Record<string, readonly string[]> = {
  everybody: ['الكل', 'الجميع', 'tous', 'all'],
  dispatcher: ['منسقون', 'repartiteurs'],
  'call-taker': ['متلقون', 'operateurs'],
  supervisor: ['رؤساء', 'chefs'],
  patrol: ['دوريات', 'patrouilles'],
};

export const LANGUAGE_WORDS: Record<Language, readonly string[]> = {
  ar: ['ع', 'عربية', 'arabe'],
  fr: ['ف', 'فرنسية', 'français'],
  en: ['ن', 'إنجليزية', 'anglais'],
};

export const THEME_WORDS: Record<ThemeName, readonly string[]> = {
  dark: ['ليل', 'nuit', 'night'],
  light: ['نهار', 'jour', 'day'],
};

export const SCREEN_WORDS: Record<Screen, readonly string[]> = {
  map: ['خريطة', 'carte'],
  queue: ['وقائع', 'file'],
  units: ['وحدات', 'unites'],
  supervision: ['رئاسة', 'conduite'],
};

export const PRIORITIES = [0, 1, 2, 3, 4] as const;

export const HISTORY_WORDS: Record<'number' | 'place', readonly string[]> = {
  number: ['رقم', 'numero'],
  place: ['مكان', 'lieu'],
};

export const LOOK_REASON_WORDS: Record<LookReason['code'], readonly string[]> = {
  'repeated-caller': ['متكرر', 'repete'],
  'silent-call': ['صامتة', 'silencieux'],
  'crew-safety': ['سلامة', 'securite'],
  supervision: ['إشراف', 'suivi'],
  other: ['آخر', 'autre'],
};
