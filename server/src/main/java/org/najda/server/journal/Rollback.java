package org.najda.server.journal;

import java.sql.SQLException;

/**
 * Ends what only read, as {@code try (Rollback _ = connection::rollback)}: unlike in a {@code
 * finally}, what went wrong before is not hidden by a connection that can't even roll back.
 */
@FunctionalInterface
public interface Rollback extends AutoCloseable {
  @Override
  void close() throws SQLException;
}
