package org.najda.registers.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Figure;
import org.najda.registers.definition.Figure.Source;

/** Reads where the figures of the review come from. */
final class FigureReader {
  private static final List<String> SOURCES =
      List.of("register", "journal", "from", "earlier", "declared");

  private FigureReader() {}

  static List<Figure> read(YamlPart top) {
    top.only("figures");
    YamlPart figures = top.part("figures");
    List<Figure> read = new ArrayList<>();
    for (String id : figures.keys()) {
      Source source = top.spot().flaws().attempt(() -> source(id, figures.part(id)));
      if (source != null) {
        read.add(new Figure(id, source));
      }
    }
    return read;
  }

  private static Source source(String id, YamlPart part) {
    List<String> named = SOURCES.stream().filter(part::has).toList();
    if (named.size() != 1) {
      throw part.spot()
          .stop(part.line(), FlawCode.ONE_SOURCE, id, named.size(), String.join(", ", SOURCES));
    }
    String source = named.getFirst();
    if (source.equals("register")) {
      return kept(part.only("register", "act", "undone-by", "in", "with", "sum"));
    }
    part.only(source);
    return switch (source) {
      case "journal" ->
          new Source.Journal(Scalars.choose(part.spot(), part.word(source), Figure.Count.class));
      case "from" ->
          new Source.Follows(part.words(source).stream().map(YamlPart.Word::text).toList());
      case "earlier" -> new Source.Earlier(part.word(source).text());
      default -> new Source.Declared(Scalars.label(part, source));
    };
  }

  private static Source kept(YamlPart part) {
    SortedMap<String, SortedSet<String>> with = new TreeMap<>();
    if (part.has("with")) {
      YamlPart fields = part.part("with");
      fields.keys().forEach(field -> with.put(field, ActReader.set(fields, field)));
    }
    return new Source.Kept(
        part.word("register").text(),
        text(part, "act"),
        text(part, "undone-by"),
        ActReader.set(part, "in"),
        with,
        text(part, "sum"));
  }

  private static @Nullable String text(YamlPart part, String key) {
    return part.findWord(key).map(YamlPart.Word::text).orElse(null);
  }
}
