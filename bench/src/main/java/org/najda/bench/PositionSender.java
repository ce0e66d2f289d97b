package org.najda.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** A device that reports where it is. */
interface PositionSender extends AutoCloseable {
  /** Sends positions at these instants; returns when they are acknowledged. */
  void send(List<Instant> instants) throws IOException;

  @Override
  void close() throws IOException;
}
