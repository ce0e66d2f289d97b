package org.najda.server.serve;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts the statements that requests send to PostgreSQL, as the driver's own trace tells them.
 * What rooms and projections send meanwhile is none of a request's.
 */
final class SentStatements extends Handler {
  private static final String REQUEST_THREAD = "tomcat-handler-";

  private final Logger trace = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
  private final AtomicInteger sent = new AtomicInteger();

  void open() {
    trace.setLevel(Level.FINEST);
    trace.setUseParentHandlers(false);
    setLevel(Level.FINEST);
    trace.addHandler(this);
  }

  /** The fewest of three times: what other requests send meanwhile only adds. */
  int during(Runnable request) {
    int fewest = Integer.MAX_VALUE;
    for (int time = 0; time < 3; time++) {
      int before = sent.get();
      request.run();
      fewest = Math.min(fewest, sent.get() - before);
    }
    return fewest;
  }

  @Override
  public void publish(LogRecord record) {
    String message = String.valueOf(record.getMessage());
    boolean statement = message.contains("FE=> Execute") || message.contains("FE=> SimpleQuery");
    if (statement && Thread.currentThread().getName().startsWith(REQUEST_THREAD)) {
      sent.incrementAndGet();
    }
  }

  @Override
  public void flush() {
    // Nothing is kept back.
  }

  @Override
  public void close() {
    trace.removeHandler(this);
    trace.setLevel(null);
    trace.setUseParentHandlers(true);
  }
}
