package org.najda.registers.declaration;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.DataClass;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Making;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.Role;
import org.najda.registers.definition.State;
import org.najda.registers.keeping.Guard;

/** Whether what a register says fits together. */
final class Checks {
  private static final String FIELDS = "fields";
  private static final String STATES = "states";
  private static final String ACTS = "acts";

  private final Definitions all;
  private final Register register;
  private final YamlPart top;
  private final YamlPart.Spot spot;

  private Checks(Definitions all, Register register, YamlPart top) {
    this.all = all;
    this.register = register;
    this.top = top;
    this.spot = top.spot();
  }

  static Checks of(Definitions all, Register register, YamlPart top) {
    return new Checks(all, register, top);
  }

  void run() {
    fileName();
    keptAt();
    register.acts().forEach(this::act);
    life();
    register.fields().forEach(this::field);
    access();
    listing();
    register
        .deadlines()
        .forEach(deadline ->
            new DeadlineChecks(all, register, top.part("deadlines").part(deadline.key()))
                .run(deadline));
  }

  private void fileName() {
    if (!spot.file().equals("registers/" + register.key() + ".yaml")) {
      spot.add(top.line("register"), FlawCode.FILE_NAME, register.key(), register.key());
    }
  }

  /** Where a record is kept is known from its first act on. */
  private void keptAt() {
    YamlPart.Word word = top.word("kept-at");
    typed(spot, register, word, FieldType.OrgUnit.class, "organisational unit");
    register.acts().stream()
        .filter(Act::opens)
        .filter(act -> !act.asks().contains(new Act.Ask(word.text(), true)))
        .forEach(act -> spot.add(word.line(), FlawCode.NOT_NEEDED, act.key(), word.text()));
  }

  private void act(Act act) {
    YamlPart part = top.part(ACTS).part(act.key());
    for (YamlPart.Word from : part.words("from")) {
      spot.known(from, keys(register.states(), State::key), FlawCode.UNKNOWN_STATE);
    }
    part.findWord("to")
        .ifPresent(
            to -> spot.known(to, keys(register.states(), State::key), FlawCode.UNKNOWN_STATE));
    if (act.opens() && act.to() == null) {
      spot.add(part.line(), FlawCode.OPENS_NOWHERE, act.key());
    }
    if (act.may().isEmpty()) {
      spot.add(part.line("may"), FlawCode.NOBODY_MAY, act.key());
    }
    for (YamlPart.Word role : part.words("may")) {
      spot.known(role, roles(), FlawCode.UNKNOWN_ROLE);
      if (register.grants().stream().noneMatch(grant -> grant.role().equals(role.text()))) {
        spot.add(role.line(), FlawCode.UNGRANTED, role.text(), act.key(), role.text());
      }
    }
    for (String list : new String[] {"needs", "takes"}) {
      part.words(list).forEach(this::asked);
    }
    asksTwice(part);
    part.findWord("makes").ifPresent(word -> makes(act, word));
    part.findWord("shown-to").ifPresent(this::shownTo);
    act.guards().forEach(guard -> guard(part, guard));
    if (!act.opens() && !act.origins().isEmpty()) {
      spot.add(part.line("begins-from"), FlawCode.NEVER_BEGINS, act.key());
    }
    new OriginChecks(all, register, act, spot).run(part);
  }

  private void asked(YamlPart.Word word) {
    spot.known(word, keys(register.fields(), Field::key), FlawCode.UNKNOWN_FIELD);
    if (register.findField(word.text()).filter(Field::closed).isPresent()) {
      spot.add(word.line(), FlawCode.CLOSED_ASKED, word.text());
    }
  }

  private void makes(Act act, YamlPart.Word word) {
    Making making = act.making();
    if (making == null) {
      spot.add(
          word.line(), FlawCode.UNKNOWN_MAKING, word.text(), String.join(", ", Making.names()));
      return;
    }
    making.fields().forEach(field -> asked(new YamlPart.Word(field, word.line())));
    making.reads().stream()
        .filter(field -> !act.asks().contains(new Act.Ask(field, true)))
        .forEach(field -> spot.add(word.line(), FlawCode.MAKING_NEEDS, making.id(), field));
  }

  private void shownTo(YamlPart.Word word) {
    spot.known(word, keys(register.fields(), Field::key), FlawCode.UNKNOWN_FIELD);
    register
        .findField(word.text())
        .filter(field -> !(field.type() instanceof FieldType.Staff))
        .ifPresent(
            field -> spot.add(word.line(), FlawCode.WRONG_TYPE, word.text(), "member of staff"));
  }

  private void asksTwice(YamlPart part) {
    List<String> needed = part.words("needs").stream().map(YamlPart.Word::text).toList();
    part.words("takes").stream()
        .filter(word -> needed.contains(word.text()))
        .forEach(word -> spot.add(word.line(), FlawCode.TWICE, word.text()));
  }

  private void guard(YamlPart part, Act.GuardName name) {
    int line = part.line("guards");
    Guard guard = Guard.find(name.name()).orElse(null);
    if (guard == null) {
      String known = String.join(", ", Guard.names());
      spot.add(line, FlawCode.UNKNOWN_GUARD, name.name(), known);
      return;
    }
    switch (guard.needs()) {
      case NOTHING -> {}
      case DEADLINE ->
          of(line, name, "deadline", deadline -> register.findDeadline(deadline).isPresent());
      case FIELD -> of(line, name, "field", field -> register.findField(field).isPresent());
    }
  }

  private void of(int line, Act.GuardName name, String kind, Predicate<String> known) {
    String of = name.of();
    if (of == null || !known.test(of)) {
      spot.add(line, FlawCode.GUARD_NEEDS, name.name(), kind, name.name());
    }
  }

  /** Each state is reached from a beginning, and from each an end can be reached. */
  private void life() {
    if (register.states().isEmpty()) {
      spot.add(top.line(STATES), FlawCode.NO_STATE);
      return;
    }
    if (register.acts().stream().noneMatch(Act::opens)) {
      spot.add(top.line(ACTS), FlawCode.NOTHING_OPENS);
      return;
    }
    SortedSet<String> reached = spread(new TreeSet<>(), (act, set) -> act.opens() || any(act, set));
    SortedSet<String> ending = new TreeSet<>();
    register.states().stream().filter(State::last).forEach(state -> ending.add(state.key()));
    for (int round = 0; round < register.states().size(); round++) {
      register.acts().stream()
          .filter(act -> act.to() != null && ending.contains(act.to()))
          .forEach(act -> ending.addAll(act.from()));
    }
    for (State state : register.states()) {
      int line = top.part(STATES).line(state.key());
      if (!reached.contains(state.key())) {
        spot.add(line, FlawCode.UNREACHABLE, state.key());
      } else if (!ending.contains(state.key())) {
        spot.add(line, FlawCode.DEAD_END, state.key());
      }
    }
  }

  private SortedSet<String> spread(SortedSet<String> reached, Leads leads) {
    for (int round = 0; round < register.states().size(); round++) {
      for (Act act : register.acts()) {
        if (act.to() != null && leads.lead(act, reached)) {
          reached.add(act.to());
        }
      }
    }
    return reached;
  }

  private interface Leads {
    boolean lead(Act act, SortedSet<String> reached);
  }

  private static boolean any(Act act, SortedSet<String> states) {
    return act.from().stream().anyMatch(states::contains);
  }

  private void field(Field field) {
    YamlPart part = top.part(FIELDS).part(field.key());
    boolean asked =
        register.acts().stream()
            .flatMap(act -> act.asks().stream())
            .anyMatch(ask -> ask.field().equals(field.key()));
    if (!asked && !field.closed()) {
      spot.add(part.line(), FlawCode.NEVER_ASKED, field.key());
    }
    if (field.type() instanceof FieldType.Link) {
      spot.known(
          part.word("register"), keys(all.registers(), Register::key), FlawCode.UNKNOWN_REGISTER);
    }
    boolean read =
        field.dataClass() == DataClass.PUBLIC
            || register.grants().stream()
                .anyMatch(grant -> grant.classes().contains(field.dataClass()));
    if (!read) {
      spot.add(
          part.line("class"),
          FlawCode.NOBODY_READS,
          Scalars.written(field.dataClass()),
          field.key());
    }
  }

  private void access() {
    top.each(
        "access",
        part -> {
          spot.known(part.word("role"), roles(), FlawCode.UNKNOWN_ROLE);
          return part;
        });
  }

  private void listing() {
    if (top.has("list")) {
      for (String list : RegisterReader.LIST) {
        for (YamlPart.Word word : top.part("list").words(list)) {
          spot.known(word, keys(register.fields(), Field::key), FlawCode.UNKNOWN_FIELD);
        }
      }
    }
  }

  private List<String> roles() {
    return keys(all.roles(), Role::key);
  }

  /**
   * Whether a word names a field of a type.
   *
   * @param name what a flaw calls the type
   */
  static void typed(
      YamlPart.Spot spot,
      Register register,
      YamlPart.Word word,
      Class<? extends FieldType> type,
      String name) {
    spot.known(word, keys(register.fields(), Field::key), FlawCode.UNKNOWN_FIELD);
    register
        .findField(word.text())
        .filter(field -> !type.isInstance(field.type()))
        .ifPresent(field -> spot.add(word.line(), FlawCode.WRONG_TYPE, word.text(), name));
  }

  static <T> List<String> keys(Collection<T> things, Function<T, String> key) {
    return things.stream().map(key).toList();
  }
}
