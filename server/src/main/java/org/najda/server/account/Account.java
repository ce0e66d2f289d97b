package org.najda.server.account;

import org.najda.core.PersonId;

/**
 * Somebody who can sign in.
 *
 * @param name as shown to colleagues, at most 100 characters
 * @param administrator may make accounts and keys; holds no role in any room by that alone
 */
public record Account(PersonId login, String name, boolean administrator) {
  private static final int LONGEST_NAME = 100;

  public Account {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "The name of account %s needs 1 to %d characters.".formatted(login, LONGEST_NAME));
    }
  }
}
