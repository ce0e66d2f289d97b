package org.najda.server.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.najda.server.cli.Progress;
import org.najda.server.register.BulkEntry;
import org.najda.server.register.BulkRow;

/** Takes up a file's rows, batch by batch. */
final class RecordImport {
  private static final int ROWS_AT_ONCE = 1_000;

  private final RecordFile file;
  private final BulkEntry entry;
  private final Consumer<String> told;
  private final Set<String> keys = new HashSet<>();
  private final List<BulkRow.Refusal> refusals = new ArrayList<>();
  private final Progress progress;
  private long entered;
  private long known;

  /**
   * @param rows about how many the file has
   * @param told is told how far it is, and each row that was refused
   */
  RecordImport(RecordFile file, long rows, BulkEntry entry, Consumer<String> told) {
    this.file = file;
    this.entry = entry;
    this.told = told;
    this.progress = new Progress(told, rows);
  }

  /**
   * What became of a file.
   *
   * @param known rows that an earlier run had taken up
   */
  record Summary(long entered, long known, List<BulkRow.Refusal> refusals, double seconds) {
    Summary {
      refusals = List.copyOf(refusals);
    }
  }

  Summary run() {
    List<BulkRow.Refusal> misshapen = new ArrayList<>();
    for (List<BulkRow> rows = file.next(ROWS_AT_ONCE, misshapen);
        !rows.isEmpty() || !misshapen.isEmpty();
        rows = file.next(ROWS_AT_ONCE, misshapen)) {
      misshapen.forEach(this::refuse);
      misshapen.clear();
      BulkEntry.Brought brought = entry.bring(rows.stream().filter(this::isOwn).toList());
      entered += brought.entered();
      known += brought.known();
      brought.refusals().forEach(this::refuse);
      tell();
    }
    return new Summary(entered, known, refusals, progress.seconds());
  }

  private boolean isOwn(BulkRow row) {
    if (row.key().isEmpty()) {
      refuse(new BulkRow.Refusal(row.line(), "row", "no-key", "a row needs a key of its own"));
      return false;
    }
    if (!keys.add(row.key())) {
      refuse(new BulkRow.Refusal(row.line(), "row", "key-twice", "another row has this key"));
      return false;
    }
    return true;
  }

  private void refuse(BulkRow.Refusal refusal) {
    refusals.add(refusal);
    String field = refusal.field().isEmpty() ? "" : refusal.field() + ": ";
    told.accept("line %d: %s%s".formatted(refusal.line(), field, refusal.reason()));
  }

  private void tell() {
    progress.at(
        entered + known + refusals.size(),
        "%d taken up, %d there before, %d refused".formatted(entered, known, refusals.size()));
  }
}
