package org.najda.server.store;

/** A database that Najda has never been at. */
public final class NoTablesException extends StoreException {
  private static final long serialVersionUID = 1L;

  NoTablesException(DatabaseAddress address) {
    super("There are no tables of Najda in %s.".formatted(address));
  }
}
