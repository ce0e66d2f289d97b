package org.najda.core.command;

import org.najda.core.legaltime.LegalTime;

/** What the registers tell of legal times. */
public sealed interface LegalTimeCommand extends Command {
  /**
   * Tells of one that nobody has answered for.
   *
   * @param level how many of its warnings wait, from 1
   */
  record TellOfLegalTime(LegalTime about, int level) implements LegalTimeCommand {}

  /**
   * Tells that somebody has, or that it runs no more.
   *
   * @param number of the legal time
   */
  record SettleLegalTime(long number) implements LegalTimeCommand {}
}
