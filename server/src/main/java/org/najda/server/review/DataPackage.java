package org.najda.server.review;

import java.time.LocalDate;
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
 * Tells programs what the tables of a report hold: a Frictionless Tabular Data Package, version 1.
 * The format has one title for each thing; it is in English, and beside it stand all three
 * languages.
 */
public final class DataPackage {
  public static final String FILE = "datapackage.json";

  // The same line ends on every machine.
  private static final DefaultPrettyPrinter LINES =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private final Report report;
  private final Texts texts;

  public DataPackage(Report report, Texts texts) {
    this.report = report;
    this.texts = texts;
  }

  /**
   * What the tables are of.
   *
   * @param name for programs
   * @param title the key of its title's text
   * @param of the year or month, by the name that texts and programs have for it
   */
  public record Report(
      String name,
      String title,
      Map<String, String> of,
      LocalDate asOf,
      boolean isSynthetic,
      boolean isInternal) {}

  /**
   * The file's text.
   *
   * @param tables the first has a row for each figure; the others tell more of these
   */
  public String of(List<DataTable> tables) {
    ObjectNode all = JsonMapper.shared().createObjectNode();
    all.put("profile", "tabular-data-package").put("name", report.name());
    titles(all, report.title());
    report.of().forEach((name, value) -> put(all, name, value));
    all.put("as_of", report.asOf().toString())
        .put("synthetic", report.isSynthetic())
        .put("internal", report.isInternal());
    ArrayNode resources = all.putArray("resources");
    DataTable figures = tables.getFirst();
    for (DataTable table : tables) {
      ObjectNode schema = schema(resources.addObject(), table);
      ArrayNode key = schema.putArray("primaryKey");
      table.key().forEach(column -> key.add(column.code()));
      if (table != figures) {
        String id = Column.ID.code();
        ObjectNode foreign = schema.putArray("foreignKeys").addObject().put("fields", id);
        foreign.putObject("reference").put("resource", figures.name()).put("fields", id);
      }
    }
    return lines(all);
  }

  /** A year is a number. */
  private static void put(ObjectNode to, String name, String value) {
    if (name.equals(Column.YEAR.code())) {
      to.put(name, Integer.parseInt(value));
    } else {
      to.put(name, value);
    }
  }

  /** JSON as all files of a review have it: the same bytes on every machine. */
  static String lines(ObjectNode json) {
    return JsonMapper.shared().writer().with(LINES).writeValueAsString(json) + "\n";
  }

  private ObjectNode schema(ObjectNode resource, DataTable table) {
    resource.put("profile", "tabular-data-resource").put("name", table.name());
    titles(resource, "review.table." + table.name());
    resource
        .put("path", table.file())
        .put("format", "csv")
        .put("mediatype", "text/csv")
        .put("encoding", "utf-8")
        .put("bytes", table.content().length)
        .put("hash", "sha256:" + Hash.ofContent(table.content()));
    resource.putObject("dialect").put("delimiter", ",").put("lineTerminator", "\r\n");
    ObjectNode schema = resource.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    table.columns().forEach(column -> field(fields.addObject(), column));
    schema.putArray("missingValues").add("");
    return schema;
  }

  private void field(ObjectNode field, TableColumn column) {
    field.put("name", column.code()).put("type", column.type());
    titles(field, "review.column." + column.code());
    if (column.code().equals(Column.SYNTHETIC.code())) {
      field.putArray("trueValues").add(DataTable.YES);
      field.putArray("falseValues").add(DataTable.NO);
    }
    ObjectNode constraints = field.putObject("constraints").put("required", column.isRequired());
    if (!column.codes().isEmpty()) {
      column.codes().forEach(constraints.putArray("enum")::add);
    }
  }

  private void titles(ObjectNode of, String key) {
    of.put("title", texts.format(Language.ENGLISH, key, report.of()));
    Arrays.stream(Language.values())
        .forEach(language ->
            of.put("title_" + language.code(), texts.format(language, key, report.of())));
  }
}
