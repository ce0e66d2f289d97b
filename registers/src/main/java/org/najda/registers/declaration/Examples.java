package org.najda.registers.declaration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.najda.registers.definition.Register;
import org.najda.registers.due.Due;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Life;
import org.najda.registers.entry.Value;
import org.najda.registers.keeping.Actor;
import org.najda.registers.keeping.Answer;
import org.najda.registers.keeping.Ground;
import org.najda.registers.keeping.Keeper;
import org.najda.registers.keeping.Known;
import org.najda.registers.keeping.Request;
import org.najda.registers.law.LawBook;

/**
 * A register's examples: lives of records, as its users would tell them, with what has to come of
 * them. They are run as real records are.
 */
record Examples(Register register, LawBook law, YamlPart top) {

  void run() {
    top.only("examples");
    top.each(
        "examples",
        part -> {
          new Example(part).run();
          return part;
        });
  }

  /** One life. */
  private final class Example {
    private final YamlPart part;
    private final String name;
    private final ZoneId zone;
    private final Keeper keeper;
    private final List<Entry> history = new ArrayList<>();

    Example(YamlPart part) {
      this.part = part.only("it", "zone", "steps", "state", "due", "values");
      this.name = part.word("it").text();
      this.zone = zone(part.word("zone"));
      this.keeper = new Keeper(new Ground(register, law, zone, Known.ANYTHING));
    }

    void run() {
      part.each(
          "steps",
          step -> {
            step(step);
            return step;
          });
      Life life = Life.of(register, history);
      part.findWord("state").ifPresent(word -> expect(word, "the state", life.state()));
      if (part.has("due")) {
        YamlPart due = part.part("due");
        due.keys().forEach(key -> due(life, key, due.word(key)));
      }
      if (part.has("values")) {
        YamlPart values = part.part("values");
        values
            .keys()
            .forEach(key ->
                expect(values.word(key), key, life.findValue(key).map(Value::text).orElse("none")));
      }
    }

    private void due(Life life, String key, YamlPart.Word word) {
      Optional<Due> due =
          Due.listRunning(register.deadlines(), life, law, zone).stream()
              .filter(each -> each.deadline().key().equals(key))
              .findFirst();
      expect(word, "the end of " + key, due.map(each -> each.end().toString()).orElse("none"));
    }

    private void step(YamlPart step) {
      step.only(
          "at", "entered", "by", "as", "do", "with", "correct", "reason", "confirm", "reject",
          "refused");
      Instant at = moment(step.word("at"));
      Instant now = step.findWord("entered").map(this::moment).orElse(at);
      Actor actor =
          new Actor(
              step.word("by").text(),
              new TreeSet<>(step.words("as").stream().map(YamlPart.Word::text).toList()));
      Answer answer = keeper.decide(history, request(step, at), actor, now);
      String came =
          switch (answer) {
            case Answer.Accepted accepted -> {
              history.add(accepted.entry());
              yield "accepted";
            }
            case Answer.Refused refused -> refused.refusal().code().id();
          };
      String wanted = step.findWord("refused").map(YamlPart.Word::text).orElse("accepted");
      if (!came.equals(wanted)) {
        fail(step.line(), "this step should be " + wanted + ", and is " + came);
      }
    }

    private Request request(YamlPart step, Instant at) {
      if (step.has("confirm")) {
        return new Request.Confirm(number(step, "confirm"));
      }
      if (step.has("reject")) {
        return new Request.Reject(number(step, "reject"), step.word("reason").text());
      }
      if (step.has("correct")) {
        return new Request.Correct(
            number(step, "correct"), null, with(step), step.word("reason").text());
      }
      return new Request.Do(step.word("do").text(), at, with(step));
    }

    private int number(YamlPart step, String key) {
      return (int) Scalars.whole(step.spot(), step.word(key), 1, Integer.MAX_VALUE);
    }

    private Map<String, String> with(YamlPart step) {
      Map<String, String> values = new TreeMap<>();
      if (step.has("with")) {
        YamlPart with = step.part("with");
        with.keys().forEach(key -> values.put(key, with.word(key).text()));
      }
      return values;
    }

    private void expect(YamlPart.Word wanted, String what, String came) {
      if (!wanted.text().equals(came)) {
        fail(wanted.line(), what + " should be " + wanted.text() + ", and is " + came);
      }
    }

    private void fail(int line, String what) {
      part.spot().add(line, FlawCode.EXAMPLE, name, what);
    }

    private Instant moment(YamlPart.Word word) {
      try {
        return Instant.parse(word.text());
      } catch (DateTimeException e) {
        throw part.spot().stop(word.line(), FlawCode.BAD_MOMENT, word.text());
      }
    }

    private ZoneId zone(YamlPart.Word word) {
      try {
        return ZoneId.of(word.text());
      } catch (DateTimeException e) {
        throw part.spot().stop(word.line(), FlawCode.BAD_ZONE, word.text());
      }
    }
  }
}
