package org.najda.server.roster;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.najda.server.page.FieldView;
import org.najda.server.page.Voice;

/**
 * The form in which a duty is written.
 *
 * @param people those to choose from, with their names
 * @param unfit what is wrong with what was typed; null when nothing is
 */
record DutyForm(
    Voice say,
    ZoneId zone,
    SortedMap<String, String> people,
    DutyRow typed,
    DutyReader.Read.@Nullable Unfit unfit) {
  List<FieldView> fields() {
    String hint = say.text("register.at.hint", Map.of("zone", zone.getId()));
    return List.of(
        field("person", null, "one", typed.person(), options()),
        field("from", hint, "moment", typed.from(), List.of()),
        field("to", hint, "moment", typed.to(), List.of()));
  }

  private List<FieldView.Option> options() {
    return people.entrySet().stream()
        .map(each ->
            new FieldView.Option(
                each.getKey(),
                each.getValue() + " (" + each.getKey() + ")",
                each.getKey().equals(typed.person())))
        .toList();
  }

  private FieldView field(
      String name,
      @Nullable String hint,
      String input,
      String value,
      List<FieldView.Option> options) {
    boolean wrong = unfit != null && unfit.column().equals(name);
    return new FieldView(
        new FieldView.Naming(name, say.text("roster." + name), hint, true),
        input,
        value,
        false,
        options,
        wrong ? say.text("roster.fault." + unfit.fault()) : null);
  }
}
