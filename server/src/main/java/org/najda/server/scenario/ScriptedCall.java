package org.najda.server.scenario;

import java.time.Duration;
import java.util.List;
import org.najda.registers.definition.Label;

/**
 * A simulated caller.
 *
 * @param title for the trainer
 * @param after the beginning
 * @param place one of the scenario's
 * @param scatterMeters how far from there at most the caller stands
 * @param patience how long it may ring before the caller hangs up
 * @param lines what the caller says, one after the other; {@code {place}} is where
 */
public record ScriptedCall(
    String key,
    Label title,
    Duration after,
    String place,
    int scatterMeters,
    Duration patience,
    List<Label> lines) {
  public ScriptedCall {
    lines = List.copyOf(lines);
  }
}
