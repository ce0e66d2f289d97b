package org.najda.server.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Register;
import org.najda.registers.listing.ListQuery;
import org.najda.server.account.Account;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of records for programs, by the plan that pages go by. */
@RestController
@RequestMapping("/api/registers/{register}")
@Tag(name = "registers")
public final class ListController {
  private static final int MOST = 50;
  private static final int LONGEST = 400;

  private final Registrar registrar;
  private final RegisterLists lists;

  public ListController(Registrar registrar, RegisterLists lists) {
    this.registrar = registrar;
    this.lists = lists;
  }

  /**
   * A record in a list.
   *
   * @param values of the list's columns, those that one may see
   */
  public record RecordBody(
      String record,
      String unit,
      String state,
      Instant opened,
      List<RegisterController.DueBody> due,
      Map<String, String> values) {}

  /** From where a page goes on. */
  public record AfterBody(
      @NotNull @Size(max = LONGEST) String value, @NotNull @Size(max = LONGEST) String record) {}

  /**
   * What is asked for. What is left out narrows nothing.
   *
   * @param openedBefore the records opened at this moment not among them
   * @param asOf as it was known then
   * @param fields what columns have to hold; a text: how it begins
   * @param words beginnings of words, in any spelling; each has to stand in a field that is found
   * @param sort a column, {@code opened} or {@code due}
   * @param reason why one looks for a person: written down
   */
  public record ListBody(
      @Nullable @Size(max = MOST) SortedSet<String> states,
      @Nullable @Size(max = LONGEST) SortedSet<String> units,
      @Nullable Instant openedFrom,
      @Nullable Instant openedBefore,
      @Nullable Instant asOf,
      @Nullable @Size(max = MOST) Map<String, String> fields,
      @Nullable @Size(max = LONGEST) String words,
      @Nullable String sort,
      @Nullable Boolean descending,
      @Nullable @Valid AfterBody after,
      @Nullable @Min(1) @Max(ListQuery.LARGEST) Integer size,
      @Nullable @Size(max = LONGEST) String reason) {

    ListQuery query() {
      return new ListQuery(
          states == null ? new TreeSet<>() : states,
          units == null ? new TreeSet<>() : units,
          openedFrom,
          openedBefore,
          asOf,
          fields == null ? new TreeMap<>() : new TreeMap<>(fields),
          words == null ? List.of() : ListForm.words(words),
          sort == null ? ListQuery.BY_OPENED : sort,
          descending != null && descending,
          after == null ? null : new ListQuery.After(after.value(), after.record()),
          false,
          size == null ? MOST : size);
    }
  }

  /**
   * A page of a list.
   *
   * @param count records on all pages
   * @param countsAll false where a search by words found more than it counts
   * @param next null on the last page
   */
  public record PageBody(
      List<RecordBody> records, long count, boolean countsAll, @Nullable AfterBody next) {}

  @GetMapping("/records")
  @Operation(
      summary =
          "Records that one may know of, the latest first, as of now or of a moment; at most 500")
  List<RecordBody> records(
      @PathVariable String register,
      @RequestParam(defaultValue = "false") boolean closed,
      @RequestParam(required = false) @Nullable Instant asOf,
      @AuthenticationPrincipal Account who) {
    Register found = registrar.register(who.login().value(), register);
    ListQuery latest = ListQuery.in(ListForm.states(found, closed), ListQuery.LARGEST);
    ListQuery query = asOf == null ? latest : latest.asOf(asOf);
    return body(lists.page(who.login().value(), found, query, ""));
  }

  @PostMapping("/list")
  @Operation(
      summary =
          "A page of a list, narrowed, searched and sorted; by POST, so that no name is logged")
  PageBody list(
      @PathVariable String register,
      @Valid @RequestBody ListBody body,
      @AuthenticationPrincipal Account who) {
    String person = who.login().value();
    String reason = body.reason() == null ? "" : body.reason();
    ListPage page = lists.page(person, registrar.register(person, register), body.query(), reason);
    ListQuery.After next = page.next();
    return new PageBody(
        body(page),
        page.count().records(),
        page.count().all(),
        next == null ? null : new AfterBody(next.value(), next.record()));
  }

  private static List<RecordBody> body(ListPage page) {
    return page.lines().stream()
        .map(line ->
            new RecordBody(
                line.row().record(),
                line.row().unit(),
                line.row().state(),
                line.row().opened(),
                RegisterController.dues(line.running()),
                line.values()))
        .toList();
  }
}
