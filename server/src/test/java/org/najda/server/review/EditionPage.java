package org.najda.server.review;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** A review's page as a reader without Najda reads it: back from its text. */
public record EditionPage(String text, Language language) {
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
  private static final Pattern TARGET = Pattern.compile("href=\"#([^\"]+)\"");
  private static final Pattern CELL = Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL);
  private static final Pattern PART =
      Pattern.compile("<th scope=\"row\">[^<]*</th>\\s*<td[^>]*>(.*?)</td>", Pattern.DOTALL);

  public static EditionPage read(Path edition, Language language) throws IOException {
    return new EditionPage(Files.readString(edition.resolve(language.code() + ".html")), language);
  }

  /** The anchors that it has. */
  public List<String> ids() {
    return all(ID, text);
  }

  /** The anchors that it leads to. */
  public List<String> targets() {
    return all(TARGET, text);
  }

  private static List<String> all(Pattern pattern, String in) {
    return pattern.matcher(in).results().map(found -> found.group(1)).toList();
  }

  /** An element, by its id. */
  String element(String name, String id) {
    Matcher found =
        Pattern.compile(
                "<%1$s\\b[^>]*\\sid=\"%2$s\".*?</%1$s>".formatted(name, Pattern.quote(id)),
                Pattern.DOTALL)
            .matcher(text);
    if (!found.find()) {
      throw new AssertionError("no %s %s".formatted(name, id));
    }
    return found.group();
  }

  /** What stands in it, without its marks. */
  String words(String name, String id) {
    return plain(element(name, id));
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }

  /** The number of each figure as the tables write it; else that it is missing or withheld. */
  public SequencedMap<String, String> figures(Collection<String> ids) {
    SequencedMap<String, String> figures = new LinkedHashMap<>();
    ids.forEach(id -> figures.put(id, number(all(CELL, element("tr", id)).getFirst())));
    return figures;
  }

  /** Those of the parts of a breakdown, in their order. */
  public List<String> parts(String breakdown) {
    String figure = element("figure", breakdown);
    String body = figure.substring(figure.indexOf("<tbody>"), figure.indexOf("</tbody>"));
    return all(PART, body).stream().map(this::number).toList();
  }

  private String number(String cell) {
    return number(
        cell, Map.of(said("review.none"), "missing", said("review.withheld"), "withheld"));
  }

  /** What stands in the cells of an element. */
  public List<String> cells(String name, String id) {
    return all(CELL, element(name, id));
  }

  /**
   * The number of a cell as the tables write it.
   *
   * @param none what the tables have for a cell of such words
   */
  public String number(String cell, Map<String, String> none) {
    String words = plain(cell);
    return none.containsKey(words) ? none.get(words) : parsed(words.replace("\u00a0%", ""));
  }

  private String said(String key) {
    return Texts.load().format(language, key, Map.of());
  }

  private String parsed(String written) {
    DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(language.locale());
    format.setParseBigDecimal(true);
    int point = written.lastIndexOf(format.getDecimalFormatSymbols().getDecimalSeparator());
    int decimals = point < 0 ? 0 : written.length() - point - 1;
    try {
      // Of 0.0 the format says 0.
      return new BigDecimal(format.parse(written).toString()).setScale(decimals).toPlainString();
    } catch (ParseException e) {
      throw new AssertionError("no number: " + written, e);
    }
  }
}
