package org.najda.server.synthetic;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** Texts of {@code year/values.csv} with what stands in braces filled in. */
final class Template {
  private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");
  private static final String UNIT = "unit:";
  private static final int PEOPLE = 70_000;

  private final Map<String, Shares<String>> units = new HashMap<>();

  Template() {
    for (CSVRecord row : DemoTable.read("year/units.csv")) {
      units
          .computeIfAbsent(row.get("group"), group -> new Shares<>())
          .add(row.get("unit"), Double.parseDouble(row.get("share")));
    }
  }

  String fill(String text, Occasion of, SplittableRandom random) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    return BRACES
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(word(found.group(1), of, random)));
  }

  private String word(String name, Occasion of, SplittableRandom random) {
    return switch (name) {
      case "n" -> String.valueOf(of.record());
      case "k" -> String.valueOf(of.number());
      case "at" -> of.at().toString();
      case "day" -> of.at().atZone(of.zone()).toLocalDate().toString();
      case "year" -> String.valueOf(of.at().atZone(of.zone()).getYear());
      case "person" -> "S-%05d".formatted(random.nextInt(PEOPLE));
      default -> unit(name, random);
    };
  }

  private String unit(String name, SplittableRandom random) {
    Shares<String> group = name.startsWith(UNIT) ? units.get(name.substring(UNIT.length())) : null;
    if (group == null) {
      throw new IllegalStateException("values.csv: nothing is called {" + name + "}");
    }
    return group.draw(random);
  }
}
