package org.najda.registers.keeping;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.najda.registers.due.Due;
import org.najda.registers.entry.Life;
import org.najda.registers.entry.Value;

/**
 * What a guard looks at.
 *
 * @param life before the act
 * @param values as they would be after it
 * @param at when it happened
 */
record GuardCase(
    Ground ground, Life life, SortedMap<String, Value> values, Instant at, Actor actor) {

  Optional<Value> find(String field) {
    return Optional.ofNullable(values.get(field));
  }

  Optional<Instant> findMoment(String field) {
    return find(field)
        .flatMap(value -> value instanceof Value.Moment m ? Optional.of(m.at()) : Optional.empty());
  }

  /** The times of a deadline before the act; empty where it has not begun. */
  Optional<Due> due(String deadline) {
    return ground
        .register()
        .findDeadline(deadline)
        .flatMap(found -> Due.find(found, life, ground.law(), ground.zone()));
  }
}
