package org.najda.registers.keeping;

import java.util.Locale;

/** Why something is not entered. The sentences lie with the texts, {@code register.refusal.ID}. */
public enum RefusalCode {
  UNKNOWN_ACT,
  NOT_OPEN,
  ALREADY_OPEN,
  ALREADY_BEGUN,
  MAY_NOT,
  WRONG_STATE,
  WAITS_FOR_SECOND,
  IN_FUTURE,
  BEFORE_OPENING,
  NOT_ASKED,
  MISSING,
  BAD_VALUE,
  NOT_KNOWN,
  NOTHING_CHANGES,
  REASON_MISSING,
  NO_SUCH_ENTRY,
  NOT_WAITING,
  SAME_PERSON,
  BEFORE_END,
  EXTENSIONS_LEFT,
  WRITTEN,
  NOT_ONESELF,
  STAMPS_IN_ORDER,
  GAP_REASON,
  MINOR_BASIS,
  PERIOD_OVER,
  MADE_ONCE;

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
