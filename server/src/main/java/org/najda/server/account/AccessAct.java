package org.najda.server.account;

import org.najda.core.EnumWords;

/** What was done about somebody's access. */
public enum AccessAct {
  SIGNED_IN,
  SIGNED_OUT,
  SIGN_IN_REFUSED,
  WRONG_PASSWORD,
  WRONG_CODE,
  LOCKED_OUT,
  FACTOR_CONFIRMED,
  FACTOR_RESET,
  RESET_ASKED,
  RESET_DECLINED,
  FACTOR_REQUIRED,
  FACTOR_OPTIONAL,
  RECOVERY_CODES_MADE,
  PASSWORD_RENEWED,
  ACCOUNT_ENDED,
  ACCOUNT_RESUMED,
  SESSIONS_ENDED,
  ROLE_CONFIRMED,
  ROLE_WITHDRAWN,
  MEMBER_KEPT,
  MEMBER_ASKED_AWAY,
  LOG_READ,
  PERSON_SEARCHED,
  RECORD_SHOWN,
  RECORD_BROKEN_OPEN,
  BREAK_REVIEWED,
  RECORDS_ERASED;

  /** As kept and as in texts, such as {@code factor-reset}. */
  public String id() {
    return EnumWords.of(this);
  }
}
