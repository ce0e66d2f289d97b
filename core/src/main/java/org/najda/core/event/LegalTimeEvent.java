package org.najda.core.event;

import org.najda.core.legaltime.LegalTime;

/** What happens about legal times of registers. */
public sealed interface LegalTimeEvent extends Event {
  /**
   * Nobody of those who keep the register has answered for it.
   *
   * @param level how many of its warnings wait, from 1
   */
  record LegalTimeUnanswered(LegalTime about, int level) implements LegalTimeEvent {}

  /**
   * Somebody has, or it runs no more.
   *
   * @param number of the legal time
   */
  record LegalTimeSettled(long number) implements LegalTimeEvent {}
}
