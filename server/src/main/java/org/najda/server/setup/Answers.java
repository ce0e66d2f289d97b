package org.najda.server.setup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.najda.core.Priority;
import org.najda.core.interval.IntervalName;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.Guidance;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Nature;
import org.najda.core.settings.Response;
import org.najda.core.settings.Rules;
import org.najda.core.settings.Target;
import org.najda.server.table.Columns;

/** Reads what incidents are, how they end and what is aimed at. */
final class Answers {
  static final String NATURES = "natures.csv";
  static final String CLOSING_CODES = "closing-codes.csv";
  static final String TARGETS = "targets.csv";

  private static final int DAY_SECONDS = 86_400;

  private enum YesNo {
    YES,
    NO
  }

  private Answers() {}

  /**
   * All of the room's answers, its plans too.
   *
   * @param districts codes that plans may name
   * @param capabilities that plans may ask for
   */
  static Response read(
      RoomFiles files, Rules rules, Set<String> districts, Set<String> capabilities)
      throws IOException {
    List<Nature> natures = natures(files);
    Set<String> codes = natures.stream().map(Nature::code).collect(Collectors.toUnmodifiableSet());
    return new Response(
        natures,
        new Plans(codes, districts, capabilities).read(files),
        closingCodes(files),
        targets(files),
        rules);
  }

  private static List<Nature> natures(RoomFiles files) throws IOException {
    Columns columns = Columns.of("code", "name_ar", "name_fr", "name_en", "priority");
    List<Nature> natures = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Cells row : files.rows(NATURES, columns.orWith("common_code"))) {
      String code = row.newCode("code", seen);
      LocalName name = row.name("name_ar", "name_fr", "name_en");
      row.require("priority");
      Priority priority = Numbers.priority(row, "priority");
      String common = row.isEmpty("common_code") ? null : row.name("common_code");
      if (code != null && name != null && priority != null && row.isSound()) {
        natures.add(new Nature(code, name, priority, common));
      }
    }
    return withGuidance(natures, files);
  }

  private static List<Nature> withGuidance(List<Nature> natures, RoomFiles files)
      throws IOException {
    Set<String> codes = new TreeSet<>();
    natures.forEach(nature -> codes.add(nature.code()));
    Map<String, Guidance> guidance = GuidanceFiles.read(files, codes);
    return natures.stream()
        .map(nature -> nature.with(guidance.getOrDefault(nature.code(), Guidance.NONE)))
        .toList();
  }

  private static List<ClosingCode> closingCodes(RoomFiles files) throws IOException {
    Columns columns = Columns.of("code", "name_ar", "name_fr", "name_en", "effective");
    List<ClosingCode> codes = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Cells row : files.rows(CLOSING_CODES, columns)) {
      String code = row.newCode("code", seen);
      LocalName name = row.name("name_ar", "name_fr", "name_en");
      YesNo effective = row.choice("effective", YesNo.class);
      if (code != null && name != null && effective != null) {
        codes.add(new ClosingCode(code, name, effective == YesNo.YES));
      }
    }
    return codes;
  }

  private static List<Target> targets(RoomFiles files) throws IOException {
    Columns columns = Columns.of("interval", "priority", "within_seconds", "share_percent");
    List<Target> targets = new ArrayList<>();
    for (Cells row : files.rowsIfAny(TARGETS, columns)) {
      IntervalName interval = row.choice("interval", IntervalName.class);
      Priority priority = Numbers.priority(row, "priority");
      row.require("within_seconds");
      row.require("share_percent");
      Integer seconds = Numbers.whole(row, "within_seconds", 1, DAY_SECONDS);
      Integer share = Numbers.whole(row, "share_percent", 1, 100);
      if (interval != null && seconds != null && share != null && row.isSound()) {
        targets.add(new Target(interval.id(), priority, seconds, share));
      }
    }
    return targets;
  }
}
