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
import org.najda.registers.keeping.Known;
import org.najda.registers.keeping.Refusal;
import org.najda.registers.keeping.Request;
import org.najda.server.page.Voice;
import org.najda.server.table.WallTime;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** Decides rows one after the other, each on what the rows before it made of its record. */
final class BulkBatch {
  private static final Voice ENGLISH = new Voice(Texts.load(), Language.ENGLISH);
  private static final int KEY_BYTES = 16;

  /** Ends the key of what a second person made of a row. */
  private static final String SECONDED = "/second";

  private final Registrar registrar;
  private final Register register;
  private final Directory directory;
  private final Instant now;
  private final Map<String, BulkRecord> records;
  private final List<BulkRow.Refusal> refusals = new ArrayList<>();

  /**
   * @param records that rows may be about, by request of the row that opened them or by number;
   *     those that rows open come to it
   */
  BulkBatch(Registrar registrar, Register register, Map<String, BulkRecord> records) {
    this.registrar = registrar;
    this.register = register;
    this.directory = registrar.directory();
    this.now = registrar.now();
    this.records = records;
  }

  /** A key may name somebody: what is kept of it says nothing. */
  static String request(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "import-" + HexFormat.of().formatHex(digest, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }

  List<BulkRow.Refusal> refusals() {
    return refusals;
  }

  void decide(BulkRow row) {
    Act act = act(row);
    if (act == null) {
      String reason =
          row.opens()
              ? "no act of this name opens a record; any other says in 'of' which one it is about"
              : "no act of this name is done in a record that was opened";
      refuse(row, "act", "unknown-act", reason);
      return;
    }
    BulkRecord record = row.opens() ? findUnit(row) : findRecord(row);
    if (record == null) {
      return;
    }
    WallTime.findMoment(row.at(), record.zone())
        .ifPresentOrElse(
            at -> enter(row, record, act, at),
            () ->
                refuse(
                    row, "at", "bad-time", "write it as 2019-05-04T20:00:00Z or 2019-05-04T21:00"));
  }

  /** A new record in the unit that the row names. */
  private @Nullable BulkRecord findUnit(BulkRow row) {
    String unit = row.values().getOrDefault(register.keptAt(), "").strip();
    if (directory.findUnit(unit).isEmpty()) {
      refuse(row, register.keptAt(), "unknown-unit", "the directory has no such unit");
      return null;
    }
    return new BulkRecord(null, unit, directory.zoneOf(unit), List.of());
  }

  private @Nullable BulkRecord findRecord(BulkRow row) {
    BulkRecord record = records.getOrDefault(request(row.of()), records.get(row.of()));
    if (record == null) {
      String reason = "no row of this key was taken up before it, and no record has this number";
      refuse(row, "of", "unknown-record", reason);
    }
    return record;
  }

  /** The only one that opens a record where none is named. */
  private @Nullable Act act(BulkRow row) {
    List<Act> acts = register.acts().stream().filter(act -> act.opens() == row.opens()).toList();
    if (row.opens() && row.act().isBlank()) {
      return acts.size() == 1 ? acts.getFirst() : null;
    }
    return acts.stream()
        .filter(act -> act.key().equals(row.act().strip()))
        .findFirst()
        .orElse(null);
  }

  private void enter(BulkRow row, BulkRecord record, Act act, Instant at) {
    Request.Do wanted = new Request.Do(act.key(), at, values(row, record.zone()));
    Actor actor = new Actor(BulkEntry.IMPORT, act.may());
    if (take(row, record, wanted, actor, row.key())) {
      records.putIfAbsent(request(row.opens() ? row.key() : row.of()), record);
      if (row.past() != null && waits(record.entries().getLast())) {
        Request.Confirm seconded = new Request.Confirm(record.entries().getLast().number());
        take(
            row, record, seconded, new Actor(row.past().second(), act.may()), row.key() + SECONDED);
      }
    }
  }

  private static boolean waits(Entry entry) {
    return entry.step() instanceof Entry.Step.Done done && done.waits();
  }

  /** Whether the record took it. */
  private boolean take(BulkRow row, BulkRecord record, Request wanted, Actor actor, String key) {
    Answer answer =
        registrar
            .keeper(register, record.zone(), Known.ANYTHING)
            .decide(
                record.entries(), wanted, actor, row.past() == null ? now : row.past().entered());
    return switch (answer) {
      case Answer.Accepted accepted -> {
        record.add(accepted.entry(), request(key));
        yield true;
      }
      case Answer.Refused refused -> {
        refuse(row, refused.refusal(), record.zone());
        yield false;
      }
    };
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

  private void refuse(BulkRow row, Refusal refusal, ZoneId zone) {
    String field = refusal.field() == null ? "" : refusal.field();
    String reason =
        new Wording(ENGLISH, register, directory, number -> number).refusal(refusal, zone);
    refuse(row, field, refusal.code().id(), reason);
  }

  private void refuse(BulkRow row, String field, String code, String reason) {
    refusals.add(new BulkRow.Refusal(row.line(), field, code, reason));
  }
}
