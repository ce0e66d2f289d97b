package org.najda.server.register;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Entry;
import org.najda.server.listing.KeptRecord;

/**
 * Takes up many rows at once, as their guards and the law allow, and each of them once: a batch is
 * one transaction, and a key that was taken up before is passed over.
 */
public final class BulkEntry {
  /** Who enters what comes from elsewhere: no person's number begins so. */
  static final String IMPORT = "@import";

  private final Registrar registrar;
  private final Register register;
  private final boolean dryRun;
  private final boolean remembers;

  /** What a dry run would have opened or changed, which no table tells it. */
  private final Map<String, BulkRecord> remembered = new HashMap<>();

  /**
   * @param dryRun whether it is only said what would be taken up
   * @param followed whether rows may be about records that earlier ones open
   */
  public BulkEntry(Registrar registrar, Register register, boolean dryRun, boolean followed) {
    this.registrar = registrar;
    this.register = register;
    this.dryRun = dryRun;
    this.remembers = dryRun && followed;
  }

  /**
   * What became of a batch.
   *
   * @param known rows that were taken up before
   */
  public record Brought(int entered, int known, List<BulkRow.Refusal> refusals) {
    public Brought {
      refusals = List.copyOf(refusals);
    }
  }

  /** Takes up what can be taken up, in the order of the rows. */
  public Brought bring(List<BulkRow> rows) {
    return registrar.books().as(IMPORT, () -> decide(rows));
  }

  private Brought decide(List<BulkRow> rows) {
    BulkBooks bulk = registrar.books().bulk();
    Map<String, String> entered = bulk.recordsOf(register, requests(rows));
    List<BulkRow> fresh =
        rows.stream().filter(row -> !entered.containsKey(BulkBatch.request(row.key()))).toList();
    Map<String, BulkRecord> records = remembers ? remembered : new LinkedHashMap<>();
    asked(fresh, entered).forEach(records::putIfAbsent);
    BulkBatch batch = new BulkBatch(registrar, register, records);
    fresh.forEach(batch::decide);
    if (!dryRun) {
      keep(records.values().stream().filter(BulkRecord::isChanged).distinct().toList());
    }
    return new Brought(
        fresh.size() - batch.refusals().size(), rows.size() - fresh.size(), batch.refusals());
  }

  private static List<String> requests(List<BulkRow> rows) {
    return rows.stream()
        .flatMap(row -> row.opens() ? Stream.of(row.key()) : Stream.of(row.key(), row.of()))
        .map(BulkBatch::request)
        .toList();
  }

  /**
   * The records that rows are about and that are there, by request and by number.
   *
   * @param entered the record of each request that was entered before
   */
  private Map<String, BulkRecord> asked(List<BulkRow> rows, Map<String, String> entered) {
    Map<String, String> numbers = new HashMap<>();
    rows.stream()
        .filter(row -> !row.opens())
        .map(BulkRow::of)
        .forEach(of -> {
          String request = BulkBatch.request(of);
          numbers.put(
              entered.containsKey(request) ? request : of, entered.getOrDefault(request, of));
        });
    Map<String, BulkRecord> found = found(List.copyOf(numbers.values()));
    Map<String, BulkRecord> asked = new HashMap<>();
    numbers.forEach((name, number) -> {
      BulkRecord record = found.get(number);
      if (record != null) {
        asked.put(name, record);
      }
    });
    return asked;
  }

  /** Records that are there, by number. */
  private Map<String, BulkRecord> found(List<String> numbers) {
    Map<String, BulkRecord> found = new HashMap<>();
    if (!numbers.isEmpty()) {
      Map<String, List<Entry>> entries = registrar.books().entriesOf(register, numbers);
      for (RecordRow row : registrar.books().find(register, numbers)) {
        List<Entry> own = entries.getOrDefault(row.record(), List.of());
        ZoneId zone = registrar.directory().zoneOf(row.unit());
        found.put(row.record(), new BulkRecord(row.record(), row.unit(), zone, own));
      }
    }
    return found;
  }

  private void keep(List<BulkRecord> changed) {
    BulkBooks bulk = registrar.books().bulk();
    List<BulkRecord> opened = changed.stream().filter(BulkRecord::isNew).toList();
    Map<Integer, Integer> last = bulk.takeNumbers(register, years(opened));
    for (BulkRecord record : opened) {
      int number = last.merge(record.year(), 1, Integer::sum);
      record.number(Books.number(record.year(), number));
    }
    bulk.keep(register, changed);
    List<BulkRecord> moved = changed.stream().filter(record -> !record.isNew()).toList();
    registrar.tables().takeUp(register, kept(opened));
    registrar.tables().rewrite(register, kept(moved));
  }

  private static List<KeptRecord> kept(List<BulkRecord> records) {
    return records.stream().map(BulkRecord::kept).toList();
  }

  private static SortedMap<Integer, Integer> years(List<BulkRecord> opened) {
    SortedMap<Integer, Integer> years = new TreeMap<>();
    opened.forEach(record -> years.merge(record.year(), 1, Integer::sum));
    return years;
  }
}
