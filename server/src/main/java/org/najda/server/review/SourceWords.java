package org.najda.server.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Indicator.Source;
import org.najda.registers.definition.Register;
import org.najda.server.page.Voice;

/** How figures come about, said from what is declared: in the review and on every other page. */
public record SourceWords(Voice say, Definitions definitions) {

  /** How it is counted, worked out or said: one sentence after the other. */
  public List<String> how(Source source) {
    return switch (source) {
      case Source.Kept kept -> kept(definitions.getRegister(kept.register()), kept);
      case Source.Journal journal ->
          List.of(say("journal." + journal.count().name().toLowerCase(Locale.ROOT)));
      case Source.Followed followed -> followed(followed);
      case Source.Lapse lapse -> lapse(lapse);
      case Source.Overrun overrun -> List.of(overrun(overrun));
      case Source.Intervals intervals ->
          List.of(
              say("interval." + intervals.span().code()),
              say("measure." + intervals.measure().name().toLowerCase(Locale.ROOT)));
      case Source.Entries entries ->
          entries.late() == null
              ? List.of(say("entries"))
              : List.of(say("entries"), say("late", Map.of("hours", entries.late().toHours())));
      case Source.OfReview review -> List.of(say("review." + review.tells().code()));
      case Source.Formula formula ->
          List.of(say("rounded", Map.of("n", formula.formula().digits())));
      case Source.Earlier earlier -> List.of(say("earlier", Map.of("years", earlier.years())));
      case Source.Declared declared ->
          List.of(say("declared", Map.of("reason", say.label(declared.reason()))));
    };
  }

  private List<String> followed(Source.Followed followed) {
    Register register = definitions.getRegister(followed.first().register());
    List<String> how = new ArrayList<>(kept(register, followed.first()));
    long months = followed.within().toTotalMonths();
    String act = act(register, followed.then());
    how.add(
        months > 0
            ? say("followed", Map.of("act", act, "months", months))
            : say("followed.days", Map.of("act", act, "days", followed.within().getDays())));
    undone(how, register, followed.undoneBy());
    return how;
  }

  private List<String> lapse(Source.Lapse lapse) {
    Register register = definitions.getRegister(lapse.register());
    List<String> how = new ArrayList<>();
    String until = any(lapse.until().stream().map(act -> act(register, act)).toList());
    how.add(
        say(
            "lapse",
            Map.of(
                "register", say.label(register.label()),
                "version", String.valueOf(register.version()),
                "since", act(register, lapse.since()),
                "until", until)));
    how.add(say("percentile", Map.of("percent", lapse.percent())));
    undone(how, register, lapse.undoneBy());
    return how;
  }

  private String overrun(Source.Overrun overrun) {
    Register register = definitions.getRegister(overrun.register());
    return say(
        "overrun",
        Map.of(
            "register", say.label(register.label()),
            "version", String.valueOf(register.version()),
            "deadline",
                say.label(register.findDeadline(overrun.deadline()).orElseThrow().label())));
  }

  private String act(Register register, String act) {
    return say.label(register.getAct(act).label());
  }

  private void undone(List<String> how, Register register, @Nullable String by) {
    if (by != null) {
      how.add(say("undone", Map.of("act", act(register, by))));
    }
  }

  private List<String> kept(Register register, Source.Kept kept) {
    List<String> how = new ArrayList<>();
    how.add(what(register, kept));
    kept.with().forEach((field, options) -> how.add(only(register, field, options)));
    how.add(
        kept.sum() == null
            ? say("once")
            : say("sum", Map.of("field", say.label(register.getField(kept.sum()).label()))));
    undone(how, register, kept.undoneBy());
    return how;
  }

  private String what(Register register, Source.Kept kept) {
    String named = say.label(register.label());
    String version = String.valueOf(register.version());
    if (kept.act() != null) {
      return say(
          "act", Map.of("register", named, "version", version, "act", act(register, kept.act())));
    }
    String key = (kept.atEnd() ? "stood" : "came") + (kept.states().isEmpty() ? ".any" : "");
    String states =
        any(
            kept.states().stream()
                .map(state -> say.label(register.findState(state).orElseThrow().label()))
                .toList());
    return say(key, Map.of("register", named, "version", version, "states", states));
  }

  private String only(Register register, String field, Collection<String> options) {
    String any = any(options.stream().map(option -> option(register, field, option)).toList());
    return say(
        "only", Map.of("field", say.label(register.getField(field).label()), "options", any));
  }

  private String option(Register register, String field, String option) {
    return register.getField(field).type() instanceof FieldType.Choice choice
        ? choice.find(option).map(found -> say.label(found.label())).orElse(option)
        : option;
  }

  private String any(List<String> names) {
    return names.stream()
        .map(name -> say("named", Map.of("name", name)))
        .collect(Collectors.joining(say("or")));
  }

  private String say(String key) {
    return say(key, Map.of());
  }

  private String say(String key, Map<String, ?> arguments) {
    return say.text("review.method." + key, arguments);
  }
}
