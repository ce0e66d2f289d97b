package org.najda.server.account;

import org.najda.core.PersonId;

/**
 * Who may not work without a second factor: by an account's own setting, or by what somebody is.
 */
public interface FactorRule {
  boolean asks(PersonId person);
}
