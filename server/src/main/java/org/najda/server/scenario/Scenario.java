package org.najda.server.scenario;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.najda.registers.definition.Label;

/**
 * Something to practise.
 *
 * @param about what it trains, for whoever chooses it
 * @param places by name, the number of the room's district in which each lies; 0: in any
 * @param calls in the order in which they ring, at least one
 */
public record Scenario(
    String key,
    Label title,
    Label about,
    SortedMap<String, Integer> places,
    List<ScriptedCall> calls,
    List<Danger> dangers,
    CrewHabits crews) {
  public Scenario {
    calls = List.copyOf(calls);
    dangers = List.copyOf(dangers);
  }

  /**
   * The call of this key.
   *
   * @throws IllegalArgumentException there is none
   */
  public ScriptedCall getCall(String card) {
    return calls.stream()
        .filter(call -> call.key().equals(card))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(key + " has no call " + card + "."));
  }

  /**
   * A crew calls for help.
   *
   * @param of the call to whose incident the crew was sent
   * @param after it set out
   */
  public record Danger(String of, Duration after) {}

  /**
   * How long simulated crews take.
   *
   * @param acknowledge a mission they were sent on
   * @param leave once they have acknowledged
   * @param stay on scene
   */
  public record CrewHabits(Duration acknowledge, Duration leave, Duration stay) {}
}
