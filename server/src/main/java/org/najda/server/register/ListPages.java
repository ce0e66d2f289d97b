package org.najda.server.register;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.registers.access.Reader;
import org.najda.registers.definition.Act;
import org.najda.registers.definition.Register;
import org.najda.registers.listing.ListQuery;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A register's list: looked through, narrowed, searched, taken away. */
@Page
@RequestMapping("/registers/{register}")
public final class ListPages {
  private static final String DOWN = "-";

  private final Registrar registrar;
  private final RegisterLists lists;
  private final Deadlines deadlines;
  private final InstantSource clock;

  public ListPages(
      Registrar registrar, RegisterLists lists, Deadlines deadlines, InstantSource clock) {
    this.registrar = registrar;
    this.lists = lists;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Something to begin with, and where. */
  public record Beginning(String act, String label, String unit, String place) {}

  /**
   * A column that can be sorted by.
   *
   * @param sort what its button asks for
   * @param order {@code ascending} or {@code descending} where the list is sorted by it; else null
   */
  public record Head(String label, String sort, @Nullable String order) {}

  /** A record in the list. */
  public record Line(
      String record,
      String unit,
      String state,
      String opened,
      List<Wording.DueView> dues,
      List<String> values) {}

  /** One request for a list. */
  private record Asked(Register register, String person, Voice say, Map<String, String> typed) {}

  @GetMapping
  ModelAndView list(
      @PathVariable String register,
      @RequestParam(defaultValue = "false") boolean closed,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    return page(asked(register, who, say, ListForm.fresh(closed)));
  }

  /** What is looked for may be a person: it never stands in an address. */
  @PostMapping("/list")
  ModelAndView search(
      @PathVariable String register,
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    return page(asked(register, who, say, EntryForm.typed(sent)))
        .addObject("here", "/registers/" + register);
  }

  @PostMapping("/export")
  @Hidden
  void export(
      @PathVariable String register,
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say,
      HttpServletResponse response)
      throws IOException {
    Asked asked = asked(register, who, say, EntryForm.typed(sent));
    String reason = asked.typed().getOrDefault(ListForm.REASON, "");
    ListQuery query = form(asked).query(asked.typed(), ListQuery.LARGEST);
    try (RegisterExport export =
        new RegisterExport(
            asked.register(),
            () -> {
              response.setContentType("text/csv");
              response.setCharacterEncoding(StandardCharsets.UTF_8.name());
              response.setHeader(
                  HttpHeaders.CONTENT_DISPOSITION,
                  ContentDisposition.attachment()
                      .filename(asked.register().key() + ".csv")
                      .build()
                      .toString());
              return response.getWriter();
            })) {
      lists.export(asked.person(), asked.register(), query, reason, export::add);
      export.begin();
    }
  }

  private Asked asked(String register, Account who, Voice say, Map<String, String> typed) {
    String person = who.login().value();
    return new Asked(registrar.register(person, register), person, say, typed);
  }

  private ListForm form(Asked asked) {
    return new ListForm(asked.register(), registrar.zoneOf(asked.person()));
  }

  private ModelAndView page(Asked asked) {
    ListForm form = form(asked);
    Register register = asked.register();
    Wording wording = registrar.wording(asked.say(), register);
    ListQuery query = form.query(asked.typed(), ListForm.PAGE);
    ListPage page =
        lists.page(
            asked.person(), register, query, asked.typed().getOrDefault(ListForm.REASON, ""));
    Reader reader = registrar.reader(asked.person(), register);
    ListForm.Asked filled =
        new ListForm.Asked(asked.say(), wording, asked.typed(), page, units(reader, wording));
    long first = query.after() == null ? 1 : ListForm.place(asked.typed());
    return new ModelAndView("registers/list")
        .addObject("register", register.key())
        .addObject("label", wording.label(register.label()))
        .addObject("fields", form.fields(filled))
        .addObject("order", form.sort(asked.typed()))
        .addObject(
            "heads",
            heads(
                page,
                form.sort(asked.typed()),
                wording,
                asked.say(),
                !register.deadlines().isEmpty()))
        .addObject("watched", !register.deadlines().isEmpty())
        .addObject(
            "lines",
            page.lines().stream().map(line -> line(line, page, wording, asked.say())).toList())
        .addObject("offers", "/registers/" + register.key() + "/offers")
        .addObject("board", Alike.isAskedIn(asked.register()))
        .addObject("closed", asked.typed().equals(ListForm.fresh(true)))
        .addObject("narrowed", asked.typed().size() > 1)
        .addObject("first", first)
        .addObject("last", first + page.lines().size() - 1)
        .addObject("count", page.count())
        .addObject("before", ListForm.written(page.before()))
        .addObject("next", ListForm.written(page.next()))
        .addObject(
            "warnings",
            WarningLines.of(
                deadlines.listUnanswered(asked.person(), register),
                register,
                registrar,
                asked.say()))
        .addObject("exports", !reader.exportsNothing())
        .addObject("beginnings", beginnings(reader, register, wording));
  }

  private Map<String, String> units(Reader reader, Wording wording) {
    Map<String, String> units = new LinkedHashMap<>();
    registrar.directory().listUnits().stream()
        .filter(unit -> reader.on(unit.key()).isPresent())
        .forEach(unit -> units.put(unit.key(), wording.unit(unit.key())));
    return units;
  }

  private static List<Head> heads(
      ListPage page, String sort, Wording wording, Voice say, boolean watched) {
    Map<String, String> columns = new LinkedHashMap<>();
    page.columns().forEach(field -> columns.put(field.key(), wording.label(field.label())));
    columns.put(ListQuery.BY_OPENED, say.text("register.since"));
    if (watched) {
      columns.put(ListQuery.BY_DUE, say.text("register.due"));
    }
    return columns.entrySet().stream()
        .map(column -> head(column.getKey(), column.getValue(), sort))
        .toList();
  }

  private static Head head(String key, String label, String sort) {
    if (sort.equals(key)) {
      return new Head(label, DOWN + key, "ascending");
    }
    return new Head(label, key, sort.equals(DOWN + key) ? "descending" : null);
  }

  private Line line(Listed listed, ListPage page, Wording wording, Voice say) {
    RecordRow row = listed.row();
    return new Line(
        row.record(),
        wording.unit(row.unit()),
        wording.state(row.state()),
        say.time(row.opened(), listed.zone()),
        wording.dues(listed.running(), listed.zone(), clock.instant()),
        page.columns().stream().map(field -> wording.listed(field, listed)).toList());
  }

  private static List<Beginning> beginnings(Reader reader, Register register, Wording wording) {
    return reader.unitsToOpenIn().stream()
        .flatMap(unit ->
            register.acts().stream()
                .filter(Act::opens)
                .map(act ->
                    new Beginning(act.key(), wording.label(act.label()), unit, wording.unit(unit))))
        .toList();
  }
}
