package org.najda.registers.definition;

import java.util.List;
import java.util.Optional;

/**
 * A register.
 *
 * @param key of the file, the addresses and the tables; never changed
 * @param version counts up with each change of the definition
 * @param label of the register
 * @param record of one of its records
 * @param keptAt the field that says in which organisational unit a record is kept
 */
public record Register(
    String key,
    int version,
    Label label,
    Label record,
    String keptAt,
    FileCard card,
    Retention retention,
    List<Field> fields,
    List<State> states,
    List<Act> acts,
    List<Deadline> deadlines,
    Listing listing,
    List<Grant> grants) {
  public Register {
    fields = List.copyOf(fields);
    states = List.copyOf(states);
    acts = List.copyOf(acts);
    deadlines = List.copyOf(deadlines);
    grants = List.copyOf(grants);
  }

  public Optional<Field> findField(String field) {
    return fields.stream().filter(each -> each.key().equals(field)).findFirst();
  }

  public Optional<State> findState(String state) {
    return states.stream().filter(each -> each.key().equals(state)).findFirst();
  }

  public Optional<Act> findAct(String act) {
    return acts.stream().filter(each -> each.key().equals(act)).findFirst();
  }

  public Optional<Deadline> findDeadline(String deadline) {
    return deadlines.stream().filter(each -> each.key().equals(deadline)).findFirst();
  }

  /** Whether a deadline runs from the moment that a field holds. */
  public boolean startsDeadline(String field) {
    return deadlines.stream().anyMatch(each -> each.clock().starts().equals(field));
  }

  /** The fields that every record holds from its opening on, in their order. */
  public List<Field> listOpeningFields() {
    return fields.stream()
        .filter(field ->
            acts.stream()
                .filter(Act::opens)
                .allMatch(act ->
                    act.asks().stream()
                        .anyMatch(ask -> ask.required() && ask.field().equals(field.key()))))
        .toList();
  }

  /**
   * The field of this key.
   *
   * @throws IllegalArgumentException it declares none
   */
  public Field getField(String field) {
    return findField(field)
        .orElseThrow(() -> new IllegalArgumentException(key + " has no field " + field));
  }

  /**
   * The act of this key.
   *
   * @throws IllegalArgumentException it declares none
   */
  public Act getAct(String act) {
    return findAct(act).orElseThrow(() -> new IllegalArgumentException(key + " has no act " + act));
  }
}
