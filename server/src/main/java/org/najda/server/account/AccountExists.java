package org.najda.server.account;

import org.najda.core.PersonId;

/** An account of this login was there before. */
public final class AccountExists extends Exception {
  private static final long serialVersionUID = 1;

  private final PersonId login;

  AccountExists(PersonId login) {
    super("An account with the login %s exists already.".formatted(login));
    this.login = login;
  }

  public PersonId login() {
    return login;
  }
}
