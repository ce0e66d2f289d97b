package org.najda.server.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.FieldType;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.registers.entry.Entry;
import org.najda.registers.keeping.Actor;
import org.najda.registers.keeping.Answer;
import org.najda.registers.keeping.Refusal;
import org.najda.registers.keeping.Request;
import org.najda.server.listing.KeptRecord;
import org.najda.server.page.Voice;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/**
 * Opens many records at once, as their guards and the law allow, and each of them once: a batch is
 * one transaction, and a key that was taken up before is passed over.
 */
public final class BulkEntry {
  /** Who enters what comes from elsewhere: no person's number begins so. */
  static final String IMPORT = "@import";

  private static final int KEY_BYTES = 16;

  private final Registrar registrar;
  private final Register register;
  private final Directory directory;
  private final Voice english = new Voice(Texts.load(), Language.ENGLISH);

  public BulkEntry(Registrar registrar, Register register) {
    this.registrar = registrar;
    this.register = register;
    this.directory = registrar.directory();
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

  /** A record before it has a number. */
  private record Draft(BulkRow row, String unit, ZoneId zone, Entry entry) {}

  /**
   * Takes up what can be taken up.
   *
   * @param dryRun whether it is only said what would be
   */
  public Brought bring(List<BulkRow> rows, boolean dryRun) {
    return registrar
        .books()
        .as(
            IMPORT,
            () -> {
              Set<String> known =
                  registrar
                      .books()
                      .bulk()
                      .requestsAmong(
                          register, rows.stream().map(row -> request(row.key())).toList());
              List<BulkRow.Refusal> refusals = new ArrayList<>();
              List<Draft> drafts = new ArrayList<>();
              Instant now = registrar.now();
              rows.stream()
                  .filter(row -> !known.contains(request(row.key())))
                  .forEach(row -> decide(row, now, drafts, refusals));
              if (!dryRun) {
                keep(drafts);
              }
              return new Brought(drafts.size(), known.size(), refusals);
            });
  }

  /** A key may name somebody: what is kept of it says nothing. */
  private static String request(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "import-" + HexFormat.of().formatHex(digest, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }

  private void decide(
      BulkRow row, Instant now, List<Draft> drafts, List<BulkRow.Refusal> refusals) {
    String unit = row.values().getOrDefault(register.keptAt(), "").strip();
    if (directory.findUnit(unit).isEmpty()) {
      refusals.add(
          refused(row, register.keptAt(), "unknown-unit", "the directory has no such unit"));
      return;
    }
    ZoneId zone = directory.zoneOf(unit);
    Act act = act(row.act());
    Instant at = WallTime.findMoment(row.at(), zone).orElse(null);
    if (act == null) {
      refusals.add(refused(row, "act", "unknown-act", "no act of this name opens a record"));
    } else if (at == null) {
      refusals.add(
          refused(row, "at", "bad-time", "write it as 2019-05-04T20:00:00Z or 2019-05-04T21:00"));
    } else {
      Request.Do wanted = new Request.Do(act.key(), at, values(row, zone));
      Actor actor = new Actor(IMPORT, act.may());
      switch (registrar.keeper(register, zone).decide(List.of(), wanted, actor, now)) {
        case Answer.Accepted accepted -> drafts.add(new Draft(row, unit, zone, accepted.entry()));
        case Answer.Refused refused -> refusals.add(refused(row, refused.refusal(), zone));
      }
    }
  }

  /** An act that opens a record; the only one where none is named. */
  private @Nullable Act act(String key) {
    List<Act> opening = register.acts().stream().filter(Act::opens).toList();
    if (key.isBlank()) {
      return opening.size() == 1 ? opening.getFirst() : null;
    }
    return opening.stream().filter(act -> act.key().equals(key.strip())).findFirst().orElse(null);
  }

  /** Times of the wall become moments; whatever is no time stays, and is refused as such. */
  private SortedMap<String, String> values(BulkRow row, ZoneId zone) {
    SortedMap<String, String> values = new TreeMap<>(row.values());
    values.replaceAll((field, text) ->
        register.getField(field).type() instanceof FieldType.Moment
            ? WallTime.findMoment(text, zone).map(Instant::toString).orElse(text)
            : text);
    values.values().removeIf(String::isBlank);
    return values;
  }

  private BulkRow.Refusal refused(BulkRow row, Refusal refusal, ZoneId zone) {
    String field = refusal.field() == null ? "" : refusal.field();
    String reason = new Wording(english, register, directory).refusal(refusal, zone);
    return refused(row, field, refusal.code().id(), reason);
  }

  private static BulkRow.Refusal refused(BulkRow row, String field, String code, String reason) {
    return new BulkRow.Refusal(row.line(), field, code, reason);
  }

  private void keep(List<Draft> drafts) {
    List<KeptRecord> records = new ArrayList<>();
    List<String> requests = new ArrayList<>();
    Map<Integer, Integer> last = registrar.books().bulk().takeNumbers(register, years(drafts));
    for (Draft draft : drafts) {
      int year = year(draft);
      int number = last.merge(year, 1, Integer::sum);
      records.add(
          new KeptRecord(
              Books.number(year, number), draft.unit(), draft.zone(), List.of(draft.entry())));
      requests.add(request(draft.row().key()));
    }
    registrar.books().bulk().open(register, records, requests);
    registrar.tables().takeUp(register, records);
  }

  private static SortedMap<Integer, Integer> years(List<Draft> drafts) {
    SortedMap<Integer, Integer> years = new TreeMap<>();
    drafts.forEach(draft -> years.merge(year(draft), 1, Integer::sum));
    return years;
  }

  private static int year(Draft draft) {
    return draft.entry().at().atZone(draft.zone()).getYear();
  }
}
