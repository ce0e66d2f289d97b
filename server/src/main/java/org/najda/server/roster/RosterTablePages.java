package org.najda.server.roster;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.najda.registers.roster.Duty;
import org.najda.server.account.Account;
import org.najda.server.directory.Directories;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.table.Spreadsheets;
import org.najda.server.table.UnreadableTable;
import org.najda.server.table.WallTime;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A roster as a table: out to a spreadsheet, and back from one. */
@Page
@RequestMapping("/rosters/{unit}")
public final class RosterTablePages {
  private final Rosters rosters;
  private final RosterRights rights;
  private final Directories directories;
  private final InstantSource clock;

  public RosterTablePages(
      Rosters rosters, RosterRights rights, Directories directories, InstantSource clock) {
    this.rosters = rosters;
    this.rights = rights;
    this.directories = directories;
    this.clock = clock;
  }

  /** A row that was refused. */
  public record RefusedRow(int line, @Nullable String column, String reason) {}

  @GetMapping("/table")
  ModelAndView form(
      @PathVariable String unit,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    rights.requireKeeper(who.login().value(), unit);
    return page(unit, say, "");
  }

  @PostMapping("/table")
  ModelAndView bring(
      @PathVariable String unit,
      @RequestParam String table,
      @RequestParam boolean dry,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    String keeper = who.login().value();
    rights.requireKeeper(keeper, unit);
    ModelAndView page = page(unit, say, table);
    try {
      RosterTable read = RosterTable.readOf(unit, table.strip().getBytes(StandardCharsets.UTF_8));
      RosterIntake intake =
          new RosterIntake(
              rosters, rights.directory(), kept -> rights.keeps(keeper, kept), clock.instant());
      RosterIntake.Summary summary = intake.bring(read, keeper, dry);
      return page.addObject("told", told(summary, dry, say))
          .addObject("refused", summary.refusals().stream().map(row -> refused(row, say)).toList());
    } catch (UnreadableTable e) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page.addObject("unreadable", say.text("roster.table.unreadable"));
    }
  }

  private static String told(RosterIntake.Summary summary, boolean dry, Voice say) {
    return say.text(
        dry ? "roster.table.would" : "roster.table.done",
        Map.of(
            "entered", summary.entered(),
            "changed", summary.changed(),
            "known", summary.known()));
  }

  private static RefusedRow refused(RosterIntake.Refusal row, Voice say) {
    return new RefusedRow(
        row.line(),
        row.field().isEmpty() ? null : row.field(),
        say.text("roster.fault." + row.code()));
  }

  private ModelAndView page(String unit, Voice say, String table) {
    return new ModelAndView("rosters/table")
        .addObject("unit", unit)
        .addObject("label", rights.label(unit, say))
        .addObject("table", table);
  }

  @GetMapping("/roster.csv")
  ResponseEntity<String> csv(@PathVariable String unit, @AuthenticationPrincipal Account who)
      throws IOException {
    rights.requireReader(who.login().value(), unit);
    Instant since = clock.instant().minus(RosterPages.SHOWN_BACK);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("roster-" + unit + ".csv").build().toString())
        .body(written(rosters.list(unit, since)));
  }

  private String written(List<Duty> duties) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer =
        new CSVPrinter(
            text,
            CSVFormat.RFC4180.builder().setHeader("unit", "person", "name", "from", "to").get())) {
      for (Duty duty : duties) {
        ZoneId zone = rights.directory().zoneOf(duty.unit());
        printer.printRecord(
            duty.unit(),
            duty.person(),
            Spreadsheets.harmless(name(duty.person())),
            wall(duty.from(), zone),
            wall(duty.to(), zone));
      }
    }
    return text.toString();
  }

  /** The time of the wall; the moment where that would be read back as another. */
  private static String wall(Instant at, ZoneId zone) {
    String wall = LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.SECONDS).toString();
    return WallTime.find(wall, zone).filter(at::equals).isPresent() ? wall : at.toString();
  }

  private String name(String person) {
    return directories.findStaff(person).map(staff -> staff.name()).orElse(person);
  }
}
