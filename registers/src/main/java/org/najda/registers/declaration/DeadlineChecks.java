package org.najda.registers.declaration;

import org.najda.registers.definition.Act;
import org.najda.registers.definition.Deadline;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Register;
import org.najda.registers.definition.Role;
import org.najda.registers.definition.State;

/**
 * Whether a deadline can run: from a moment, by a law that is there, during states that are.
 *
 * @param part the deadline as it is written
 */
record DeadlineChecks(Definitions all, Register register, YamlPart part) {

  void run(Deadline deadline) {
    for (YamlPart.Word state : part.words("during")) {
      part.spot().known(state, Checks.keys(register.states(), State::key), FlawCode.UNKNOWN_STATE);
    }
    for (YamlPart.Word role : part.words("tells")) {
      part.spot().known(role, Checks.keys(all.roles(), Role::key), FlawCode.UNKNOWN_ROLE);
    }
    field(part.word("starts"), FieldType.Moment.class, "moment");
    part.findWord("until")
        .ifPresent(word ->
            part.spot()
                .known(word, Checks.keys(register.fields(), Field::key), FlawCode.UNKNOWN_FIELD));
    if (deadline.clock() instanceof Deadline.Clock.ByLaw law) {
      law(law);
    }
  }

  private void law(Deadline.Clock.ByLaw clock) {
    YamlPart law = part.part("law");
    YamlPart.Word extension = law.word("extension");
    part.spot().known(extension, Checks.keys(register.acts(), Act::key), FlawCode.UNKNOWN_ACT);
    YamlPart.Word basis = law.word("basis");
    field(basis, FieldType.Choice.class, "choice");
    if (!all.law().knows(clock.topic())) {
      part.spot().add(law.line("topic"), FlawCode.UNKNOWN_TOPIC, clock.topic(), clock.topic());
      return;
    }
    if (register.findField(basis.text()).map(Field::type).orElse(null)
        instanceof FieldType.Choice choice) {
      choice.options().stream()
          .map(FieldType.Option::key)
          .filter(key -> !granted(clock.topic(), key))
          .forEach(
              key -> part.spot().add(basis.line(), FlawCode.UNKNOWN_BASIS, clock.topic(), key));
    }
  }

  private boolean granted(String topic, String basis) {
    return all.law().listLimits(topic).stream().anyMatch(limit -> limit.basis().equals(basis));
  }

  private void field(YamlPart.Word word, Class<? extends FieldType> type, String name) {
    Checks.typed(part.spot(), register, word, type, name);
  }
}
