package org.najda.registers.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Making;
import org.najda.registers.definition.Origin;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Entry.Step;
import org.najda.registers.entry.Life;
import org.najda.registers.entry.Life.Counted;
import org.najda.registers.entry.Value;

/** Decides on requests about one register. */
public final class Keeper {
  private final Ground ground;
  private final Register register;
  private final Typed typed;

  public Keeper(Ground ground) {
    this.ground = ground;
    this.register = ground.register();
    this.typed = new Typed(register, ground.known());
  }

  /**
   * Whether it may be entered.
   *
   * @param history the record's entries; none for one that is to be opened
   * @param now when it is entered
   */
  public Answer decide(List<Entry> history, Request request, Actor actor, Instant now) {
    try {
      return new Answer.Accepted(entry(history, request, actor, now));
    } catch (Refused refused) {
      return new Answer.Refused(refused.refusal());
    }
  }

  private Entry entry(List<Entry> history, Request request, Actor actor, Instant now) {
    Life life = Life.of(register, history);
    int number = history.size() + 1;
    return switch (request) {
      case Request.Do wanted ->
          new Entry(
              number,
              act(life, wanted, actor, now),
              wanted.at(),
              now,
              actor.person(),
              register.version());
      case Request.Correct wanted ->
          new Entry(
              number,
              correction(life, wanted, actor, now),
              now,
              now,
              actor.person(),
              register.version());
      case Request.Confirm wanted ->
          new Entry(
              number,
              confirmation(life, wanted, actor),
              now,
              now,
              actor.person(),
              register.version());
      case Request.Reject wanted ->
          new Entry(
              number, rejection(life, wanted, actor), now, now, actor.person(), register.version());
    };
  }

  private Step act(Life life, Request.Do wanted, Actor actor, Instant now) {
    Act act = known(wanted.act());
    requireRole(act, actor);
    requireState(life, act);
    requireTime(life, wanted.at(), now);
    SortedMap<String, Value> values = typed.values(act, wanted.values());
    guard(life, act, values, wanted.at(), actor);
    requireFirst(act, values);
    Making making = act.making();
    if (making != null) {
      values.putAll(ground.known().make(making, values));
    }
    return new Step.Done(act.key(), values, act.fourEyes());
  }

  private Step correction(Life life, Request.Correct wanted, Actor actor, Instant now) {
    Counted wrong =
        life.acts().stream()
            .filter(each -> each.entry() == wanted.entry())
            .findFirst()
            .orElseThrow(() -> new Refused(Refusal.of(RefusalCode.NO_SUCH_ENTRY)));
    Act act = known(wrong.act());
    requireRole(act, actor);
    if (act.making() != null) {
      throw new Refused(Refusal.of(RefusalCode.MADE_ONCE, Map.of("act", act.key())));
    }
    requireReason(wanted.reason());
    Instant at = wanted.at();
    if (at != null && at.isAfter(now)) {
      throw new Refused(Refusal.of(RefusalCode.IN_FUTURE));
    }
    SortedMap<String, @Nullable Value> changed = typed.corrections(act, wanted.values());
    if (at == null && changed.isEmpty()) {
      throw new Refused(Refusal.of(RefusalCode.NOTHING_CHANGES));
    }
    guardCorrection(life, act, changed, at == null ? wrong.at() : at, actor);
    return new Step.Corrected(wanted.entry(), at, changed, wanted.reason().strip());
  }

  private Step confirmation(Life life, Request.Confirm wanted, Actor actor) {
    Entry waiting = waiting(life, wanted.entry(), actor);
    if (waiting.step() instanceof Step.Done done) {
      Act act = known(done.act());
      requireFrom(life, act);
      guard(life, act, done.values(), waiting.at(), new Actor(waiting.by(), actor.roles()));
    }
    return new Step.Confirmed(wanted.entry());
  }

  private Step rejection(Life life, Request.Reject wanted, Actor actor) {
    requireReason(wanted.reason());
    waiting(life, wanted.entry(), actor);
    return new Step.Rejected(wanted.entry(), wanted.reason().strip());
  }

  /** The entry that waits, looked at by somebody who may and who did not make it. */
  private Entry waiting(Life life, int number, Actor actor) {
    Entry waiting = life.waiting().get(number);
    if (waiting == null) {
      throw new Refused(Refusal.of(RefusalCode.NOT_WAITING));
    }
    requireRole(known(actOf(life, waiting)), actor);
    if (waiting.by().equals(actor.person())) {
      throw new Refused(Refusal.of(RefusalCode.SAME_PERSON));
    }
    return waiting;
  }

  private static String actOf(Life life, Entry waiting) {
    return switch (waiting.step()) {
      case Step.Done done -> done.act();
      case Step.Corrected corrected ->
          life.acts().stream()
              .filter(each -> each.entry() == corrected.entry())
              .map(Counted::act)
              .findFirst()
              .orElseThrow(() -> new Refused(Refusal.of(RefusalCode.NO_SUCH_ENTRY)));
      case Step.Confirmed none -> throw new IllegalStateException("A confirmation never waits.");
      case Step.Rejected none -> throw new IllegalStateException("A rejection never waits.");
    };
  }

  private Act known(String key) {
    return register
        .findAct(key)
        .orElseThrow(() -> new Refused(Refusal.of(RefusalCode.UNKNOWN_ACT, Map.of("act", key))));
  }

  private static void requireRole(Act act, Actor actor) {
    if (!actor.isOneOf(act.may())) {
      throw new Refused(Refusal.of(RefusalCode.MAY_NOT, Map.of("act", act.key())));
    }
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw new Refused(Refusal.about("reason", RefusalCode.REASON_MISSING));
    }
  }

  private static void requireState(Life life, Act act) {
    if (act.opens() && life.entries() > 0) {
      throw new Refused(Refusal.of(RefusalCode.ALREADY_OPEN));
    }
    if (!act.opens() && life.entries() == 0) {
      throw new Refused(Refusal.of(RefusalCode.NOT_OPEN));
    }
    if (!act.opens() && life.state().isEmpty()) {
      throw new Refused(Refusal.of(RefusalCode.WAITS_FOR_SECOND));
    }
    requireFrom(life, act);
  }

  private static void requireFrom(Life life, Act act) {
    if (!act.opens() && !act.from().contains(life.state())) {
      throw new Refused(
          Refusal.of(RefusalCode.WRONG_STATE, Map.of("act", act.key(), "state", life.state())));
    }
  }

  private static void requireTime(Life life, Instant at, Instant now) {
    if (at.isAfter(now)) {
      throw new Refused(Refusal.about("at", RefusalCode.IN_FUTURE));
    }
    if (!life.acts().isEmpty() && at.isBefore(life.acts().getFirst().at())) {
      throw new Refused(Refusal.about("at", RefusalCode.BEFORE_OPENING));
    }
  }

  private void requireFirst(Act act, SortedMap<String, Value> values) {
    act.origins().stream()
        .filter(Origin::once)
        .map(Origin::as)
        .filter(values::containsKey)
        .filter(as -> ground.known().isBegun(register, as, values.get(as).text()))
        .findFirst()
        .ifPresent(as -> {
          throw new Refused(Refusal.about(as, RefusalCode.ALREADY_BEGUN));
        });
  }

  private void guard(Life life, Act act, SortedMap<String, Value> values, Instant at, Actor actor) {
    SortedMap<String, Value> after = new TreeMap<>(life.values());
    after.putAll(values);
    GuardCase asked = new GuardCase(ground, life, after, at, actor);
    act.guards().forEach(name -> check(name, asked));
  }

  /** Guards on deadlines looked at the moment of the act, which a correction does not repeat. */
  private void guardCorrection(
      Life life, Act act, SortedMap<String, @Nullable Value> changed, Instant at, Actor actor) {
    SortedMap<String, Value> after = new TreeMap<>(life.values());
    changed.forEach((field, value) -> {
      if (value == null) {
        after.remove(field);
      } else {
        after.put(field, value);
      }
    });
    GuardCase asked = new GuardCase(ground, life, after, at, actor);
    act.guards().stream()
        .filter(name -> guard(name).needs() != Guard.Needs.DEADLINE)
        .forEach(name -> check(name, asked));
  }

  private static void check(Act.GuardName name, GuardCase asked) {
    String of = name.of() == null ? "" : name.of();
    Optional<Refusal> refusal = guard(name).check(asked, of);
    refusal.ifPresent(found -> {
      throw new Refused(found);
    });
  }

  private static Guard guard(Act.GuardName name) {
    return Guard.find(name.name())
        .orElseThrow(() -> new IllegalStateException("unchecked guard " + name.name()));
  }
}
