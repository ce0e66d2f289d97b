package org.najda.server.review;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.najda.server.hash.Hash;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells programs what the tables of a review hold: a Frictionless Tabular Data Package, version 1.
 * The format has one title for each thing; it is in English, and beside it stand all three
 * languages.
 */
final class DataPackage {
  static final String FILE = "datapackage.json";

  // The same line ends on every machine.
  private static final DefaultPrettyPrinter LINES =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private final YearReview review;
  private final Texts texts;
  private final boolean isInternal;
  private final ObjectNode all = JsonMapper.shared().createObjectNode();

  DataPackage(YearReview review, Texts texts, boolean isInternal) {
    this.review = review;
    this.texts = texts;
    this.isInternal = isInternal;
  }

  /**
   * The file's text.
   *
   * @param figures all of that file, as is {@code breakdowns}
   */
  String of(byte[] figures, byte[] breakdowns) {
    all.put("profile", "tabular-data-package").put("name", "review-" + review.year());
    titles(all, "review.title");
    all.put("year", review.year())
        .put("as_of", review.asOf().toString())
        .put("synthetic", review.isSynthetic())
        .put("internal", isInternal);
    ArrayNode resources = all.putArray("resources");
    ObjectNode figure = schema(resources.addObject(), "figures", figures, EditionTables.FIGURES);
    figure.putArray("primaryKey").add(Column.ID.code());
    ObjectNode part =
        schema(resources.addObject(), "breakdowns", breakdowns, EditionTables.BREAKDOWNS);
    ArrayNode key = part.putArray("primaryKey");
    List.of(Column.ID, Column.BREAKDOWN, Column.PART).forEach(column -> key.add(column.code()));
    ObjectNode foreign = part.putArray("foreignKeys").addObject().put("fields", Column.ID.code());
    foreign.putObject("reference").put("resource", "figures").put("fields", Column.ID.code());
    return lines(all);
  }

  /** JSON as all files of a review have it: the same bytes on every machine. */
  static String lines(ObjectNode json) {
    return JsonMapper.shared().writer().with(LINES).writeValueAsString(json) + "\n";
  }

  private ObjectNode schema(
      ObjectNode resource, String name, byte[] content, List<Column> columns) {
    resource.put("profile", "tabular-data-resource").put("name", name);
    titles(resource, "review.table." + name);
    resource
        .put("path", name + ".csv")
        .put("format", "csv")
        .put("mediatype", "text/csv")
        .put("encoding", "utf-8")
        .put("bytes", content.length)
        .put("hash", "sha256:" + Hash.ofContent(content));
    resource.putObject("dialect").put("delimiter", ",").put("lineTerminator", "\r\n");
    ObjectNode schema = resource.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    columns.forEach(column -> field(fields.addObject(), column));
    schema.putArray("missingValues").add("");
    return schema;
  }

  private void field(ObjectNode field, Column column) {
    field.put("name", column.code()).put("type", column.type());
    titles(field, "review.column." + column.code());
    if (column == Column.SYNTHETIC) {
      field.putArray("trueValues").add(Column.YES);
      field.putArray("falseValues").add(Column.NO);
    }
    ObjectNode constraints = field.putObject("constraints").put("required", column.isRequired());
    if (!column.codes().isEmpty()) {
      column.codes().forEach(constraints.putArray("enum")::add);
    }
  }

  private void titles(ObjectNode of, String key) {
    Map<String, String> year = Map.of("year", String.valueOf(review.year()));
    of.put("title", texts.format(Language.ENGLISH, key, year));
    Arrays.stream(Language.values())
        .forEach(language -> of.put("title_" + language.code(), texts.format(language, key, year)));
  }
}
