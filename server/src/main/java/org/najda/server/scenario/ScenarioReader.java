package org.najda.server.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.najda.registers.declaration.FlawCode;
import org.najda.registers.declaration.Scalars;
import org.najda.registers.declaration.YamlPart;
import org.najda.registers.declaration.YamlPart.Word;
import org.najda.registers.definition.Label;
import org.najda.server.scenario.Scenario.CrewHabits;
import org.najda.server.scenario.Scenario.Danger;

/** Reads one scenario. */
final class ScenarioReader {
  private static final int MOST_DISTRICTS = 1_000;
  private static final int MOST_SCATTER_METERS = 5_000;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}?");
  private static final List<String> PLACEHOLDERS = List.of("{place}");

  private final YamlPart top;
  private final SortedMap<String, Integer> places = new TreeMap<>();

  private ScenarioReader(YamlPart top) {
    this.top = top;
  }

  static Scenario read(YamlPart top) {
    return new ScenarioReader(top).read();
  }

  private Scenario read() {
    top.only("scenario", "title", "about", "places", "calls", "dangers", "crews");
    Word key = top.key("scenario");
    if (!top.spot().file().equals("scenarios/" + key.text() + ".yaml")) {
      throw top.spot().stop(key.line(), FlawCode.FILE_NAME, key.text(), "scenarios/" + key.text());
    }
    readPlaces();
    List<ScriptedCall> calls = new ArrayList<>(top.named("calls", this::call));
    if (calls.isEmpty()) {
      throw top.spot().stop(top.line("calls"), FlawCode.MISSING_KEY, "calls");
    }
    calls.sort(Comparator.comparing(ScriptedCall::after));
    List<String> keys = calls.stream().map(ScriptedCall::key).toList();
    return new Scenario(
        key.text(),
        Scalars.label(top, "title"),
        Scalars.label(top, "about"),
        places,
        calls,
        top.each("dangers", part -> danger(part, keys)),
        habits(top.part("crews")));
  }

  private void readPlaces() {
    top.part("places");
    top.named(
        "places",
        (name, part) ->
            places.put(
                name,
                (int) Scalars.whole(part.only("district"), "district", 1, MOST_DISTRICTS, 0)));
  }

  private ScriptedCall call(String key, YamlPart part) {
    part.only("title", "after", "at", "scatter-meters", "patience", "lines");
    Word at = part.word("at");
    ScriptedCall call =
        new ScriptedCall(
            key,
            Scalars.label(part, "title"),
            duration(part, "after"),
            Scalars.oneOf(part.spot(), at, List.copyOf(places.keySet())),
            (int) Scalars.whole(part, "scatter-meters", 0, MOST_SCATTER_METERS, 0),
            duration(part, "patience"),
            part.each("lines", ScenarioReader::line));
    if (call.lines().isEmpty()) {
      throw part.spot().stop(part.line("lines"), FlawCode.MISSING_KEY, "lines");
    }
    return call;
  }

  private static Label line(YamlPart part) {
    part.only("ar", "fr", "en");
    for (String language : part.keys()) {
      Word said = part.word(language);
      Matcher found = PLACEHOLDER.matcher(said.text());
      while (found.find()) {
        Scalars.oneOf(part.spot(), new Word(found.group(), said.line()), PLACEHOLDERS);
      }
    }
    return Scalars.label(part);
  }

  private static Danger danger(YamlPart part, List<String> calls) {
    part.only("of", "after");
    return new Danger(Scalars.oneOf(part.spot(), part.word("of"), calls), duration(part, "after"));
  }

  private static CrewHabits habits(YamlPart part) {
    part.only("acknowledge", "leave", "stay");
    return new CrewHabits(
        duration(part, "acknowledge"), duration(part, "leave"), duration(part, "stay"));
  }

  private static Duration duration(YamlPart part, String key) {
    return Scalars.duration(part.spot(), part.word(key));
  }
}
