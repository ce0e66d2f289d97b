package org.najda.registers.keeping;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.najda.registers.due.Due;
import org.najda.registers.entry.Value;
import org.najda.registers.law.Limit;

/** Conditions that a definition can name. A new one needs code and a line in the guide. */
public enum Guard {
  /** The act happened before a deadline's end. */
  BEFORE_END(Needs.DEADLINE) {
    @Override
    Optional<Refusal> check(GuardCase asked, String of) {
      return asked
          .due(of)
          .filter(due -> due.isOver(asked.at()))
          .map(due -> Refusal.of(RefusalCode.BEFORE_END, Map.of("end", due.end().toString())));
    }
  },
  /** The law of the day grants one more extension of a deadline. */
  EXTENSIONS_LEFT(Needs.DEADLINE) {
    @Override
    Optional<Refusal> check(GuardCase asked, String of) {
      return asked
          .due(of)
          .filter(due -> due.granted() >= most(due))
          .map(due ->
              Refusal.of(RefusalCode.EXTENSIONS_LEFT, Map.of("most", String.valueOf(most(due)))));
    }

    private int most(Due due) {
      Limit limit = due.limit();
      return limit == null ? 0 : limit.extensions();
    }
  },
  /** A field says yes: what the law wants in writing is in writing. */
  WRITTEN(Needs.FIELD) {
    @Override
    Optional<Refusal> check(GuardCase asked, String of) {
      boolean written = asked.find(of).filter(new Value.YesNo(true)::equals).isPresent();
      return written ? Optional.empty() : Optional.of(Refusal.about(of, RefusalCode.WRITTEN));
    }
  },
  /** A field names somebody else: nobody decides about himself. */
  NOT_ONESELF(Needs.FIELD) {
    @Override
    Optional<Refusal> check(GuardCase asked, String of) {
      return asked
          .find(of)
          .filter(value -> value.text().equals(asked.actor().person()))
          .map(value -> Refusal.about(of, RefusalCode.NOT_ONESELF));
    }
  },
  /**
   * Arrest, arrival and placing in custody follow one another, and more than an hour between two of
   * them has a reason.
   */
  CUSTODY_STAMPS(Needs.NOTHING) {
    @Override
    Optional<Refusal> check(GuardCase asked, String of) {
      List<String> stamps = List.of("arrested-at", "arrived-at", "placed-at");
      boolean reasoned = asked.find("gap-reason").isPresent();
      for (int i = 1; i < stamps.size(); i++) {
        Optional<Instant> before = asked.findMoment(stamps.get(i - 1));
        Optional<Instant> after = asked.findMoment(stamps.get(i));
        if (before.isEmpty() || after.isEmpty()) {
          continue;
        }
        Duration gap = Duration.between(before.get(), after.get());
        if (gap.isNegative()) {
          return Optional.of(Refusal.about(stamps.get(i), RefusalCode.STAMPS_IN_ORDER));
        }
        if (gap.compareTo(LONGEST_GAP) > 0 && !reasoned) {
          return Optional.of(Refusal.about("gap-reason", RefusalCode.GAP_REASON));
        }
      }
      return Optional.empty();
    }
  },
  /** Who is a minor, or may be one, is kept on a basis for minors, and nobody else is. */
  CUSTODY_MINOR(Needs.NOTHING) {
    @Override
    Optional<Refusal> check(GuardCase asked, String of) {
      Optional<String> age = asked.find("age-class").map(Value::text);
      Optional<String> basis = asked.find("basis").map(Value::text);
      if (age.isEmpty() || basis.isEmpty()) {
        return Optional.empty();
      }
      boolean adult = age.get().equals("adult");
      return adult == basis.get().startsWith("minor-")
          ? Optional.of(Refusal.about("basis", RefusalCode.MINOR_BASIS))
          : Optional.empty();
    }
  },
  /** Calls are drawn from a time that is over: whoever draws again finds the same ones. */
  PERIOD_OVER(Needs.NOTHING) {
    @Override
    Optional<Refusal> check(GuardCase asked, String of) {
      Instant from = asked.findMoment("calls-from").orElse(Instant.MIN);
      Instant until = asked.findMoment("calls-until").orElse(Instant.MAX);
      return from.isBefore(until) && !until.isAfter(asked.at())
          ? Optional.empty()
          : Optional.of(Refusal.about("calls-until", RefusalCode.PERIOD_OVER));
    }
  };

  private static final Duration LONGEST_GAP = Duration.ofMinutes(60);

  private final Needs needs;

  Guard(Needs needs) {
    this.needs = needs;
  }

  /** What a guard has to be told. */
  public enum Needs {
    NOTHING,
    DEADLINE,
    FIELD
  }

  public Needs needs() {
    return needs;
  }

  /** As definitions write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Guard> find(String id) {
    return Arrays.stream(values()).filter(guard -> guard.id().equals(id)).findFirst();
  }

  /** All names, as definitions write them. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Guard::id).toList();
  }

  /**
   * Whether the act may be entered; empty when it may.
   *
   * @param of the deadline or field that the definition names
   */
  abstract Optional<Refusal> check(GuardCase asked, String of);
}
