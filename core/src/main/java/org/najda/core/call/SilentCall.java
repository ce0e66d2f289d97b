package org.najda.core.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.core.settings.SilentStep;

/**
 * How one goes through the room's procedure for a call on which nobody speaks. It leads and decides
 * nothing; what came of it follows from the call ({@link Call#findSilentResult}).
 *
 * @param by who began it
 * @param steps of the procedure as it was then
 * @param ticks what was done and heard, in the order in which it was noted
 * @param answeredAt when the caller answered, by voice or by signs; null while he has not
 */
public record SilentCall(
    Instant since, PersonId by, List<Step> steps, List<Tick> ticks, @Nullable Instant answeredAt) {
  public SilentCall {
    steps = List.copyOf(steps);
    ticks = List.copyOf(ticks);
  }

  /** What came of the procedure. */
  public enum Result {
    /** The caller spoke after all, or answered by signs. */
    ANSWERED,
    /** He is called back, or was. */
    CALL_BACK,
    /** It leads to an incident. */
    INCIDENT,
    /** It was closed, as silent or as what it proved to be. */
    CLOSED
  }

  /**
   * A step by its codes; its words are in the settings.
   *
   * @param signs what may be heard then
   */
  public record Step(String code, List<String> signs) {
    public Step {
      signs = List.copyOf(signs);
    }

    public static Step of(SilentStep step) {
      return new Step(step.code(), step.signs().stream().map(sign -> sign.code()).toList());
    }
  }

  /**
   * @param sign what was heard; null: the step was done
   */
  public record Tick(String step, @Nullable String sign, Instant at, PersonId by) {}

  static SilentCall started(List<Step> steps, Instant since, PersonId by) {
    return new SilentCall(since, by, steps, List.of(), null);
  }

  /** Whether it has such a step, and that sign may be heard in it. */
  public boolean has(String step, @Nullable String sign) {
    return steps.stream()
        .anyMatch(one -> one.code().equals(step) && (sign == null || one.signs().contains(sign)));
  }

  /**
   * @param sign null: that the step was done
   */
  public Optional<Tick> findTick(String step, @Nullable String sign) {
    return ticks.stream()
        .filter(tick -> tick.step().equals(step) && Objects.equals(tick.sign(), sign))
        .findFirst();
  }

  public SilentCall ticked(Tick tick) {
    List<Tick> all = new ArrayList<>(ticks);
    all.add(tick);
    return new SilentCall(since, by, steps, all, answeredAt);
  }

  public SilentCall without(Tick tick) {
    List<Tick> rest = new ArrayList<>(ticks);
    rest.remove(tick);
    return new SilentCall(since, by, steps, rest, answeredAt);
  }

  /**
   * @param at null: he is silent again
   */
  public SilentCall answered(@Nullable Instant at) {
    return new SilentCall(since, by, steps, ticks, at);
  }
}
