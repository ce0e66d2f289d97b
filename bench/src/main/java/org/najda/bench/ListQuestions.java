package org.najda.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people ask of a list, each time something else, the same in every run. */
final class ListQuestions {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Predicate<InventedCase> ALL = each -> true;
  private static final Comparator<InventedCase> EARLIEST =
      Comparator.comparingInt(InventedCase::number);
  private static final Comparator<InventedCase> LATEST = EARLIEST.reversed();
  private static final Duration MONTH = Duration.ofDays(30);
  private static final int DIGITS_OF_A_HUNDRED = 2;

  private final List<InventedCase> cases;
  private final Instant earlier;
  private final int knownEarlier;
  private final SplittableRandom random = new SplittableRandom(1);

  /**
   * @param earlier when only the first of the cases were known
   * @param knownEarlier how many
   */
  ListQuestions(List<InventedCase> cases, Instant earlier, int knownEarlier) {
    this.cases = cases;
    this.earlier = earlier;
    this.knownEarlier = knownEarlier;
  }

  /** Makers of questions by what is measured. */
  Map<String, Supplier<ListQuestion>> byName() {
    Map<String, Supplier<ListQuestion>> makers = new LinkedHashMap<>();
    makers.put("firstPage", this::firstPage);
    makers.put("laterPage", this::laterPage);
    makers.put("sorted", this::sorted);
    makers.put("laterPageSorted", this::laterPageSorted);
    makers.put("filtered", this::filtered);
    makers.put("filteredByWhatIsCommon", this::filteredByWhatIsCommon);
    makers.put("filteredAndSorted", this::filteredAndSorted);
    makers.put("search", this::search);
    makers.put("searchByBeginning", this::searchByBeginning);
    makers.put("searchByWhatAllHave", this::searchByWhatAllHave);
    makers.put("asOf", this::asOf);
    makers.put("asOfSorted", () -> known(sorted()));
    makers.put("asOfFiltered", () -> known(filtered()));
    makers.put("asOfFilteredByWhatIsCommon", () -> known(filteredByWhatIsCommon()));
    makers.put("drillDown", this::drillDown);
    makers.put("drillDownAsOf", this::drillDownAsOf);
    makers.put("ownStation", this::ownStation);
    return makers;
  }

  private static ObjectNode latest() {
    ObjectNode body = JSON.createObjectNode().put("sort", "opened").put("descending", true);
    body.putArray("states").add("open");
    return body.put("size", ListQuestion.PAGE);
  }

  private static ListQuestion of(ObjectNode body, Predicate<InventedCase> matches) {
    return new ListQuestion(InventedStations.STATISTICIAN, body, matches, ALL, LATEST);
  }

  private InventedCase any() {
    return cases.get(random.nextInt(cases.size()));
  }

  private ListQuestion firstPage() {
    return of(latest(), ALL);
  }

  private ListQuestion laterPage() {
    InventedCase from = any();
    ObjectNode body = latest();
    body.putObject("after").put("value", from.at().toString()).put("record", "");
    return new ListQuestion(
        InventedStations.STATISTICIAN, body, ALL, each -> each.number() < from.number(), LATEST);
  }

  /** The columns that a list is sorted by, each with what a case has there. */
  private enum Sort {
    BRIGADE("brigade", InventedCase::brigade),
    OFFENCE_CODE("offence-code", InventedCase::offenceCode),
    REPORTED_BY("reported-by", InventedCase::reportedBy),
    REPORT_NUMBER("report-number", InventedCase::reportNumber);

    private final String column;
    private final Function<InventedCase, String> value;

    Sort(String column, Function<InventedCase, String> value) {
      this.column = column;
      this.value = value;
    }

    Comparator<InventedCase> order(boolean down) {
      Comparator<InventedCase> order = Comparator.comparing(value).thenComparing(EARLIEST);
      return down ? order.reversed() : order;
    }
  }

  private Sort anySort() {
    return Sort.values()[random.nextInt(Sort.values().length)];
  }

  private ListQuestion sorted() {
    boolean down = random.nextBoolean();
    Sort sort = anySort();
    return new ListQuestion(
        InventedStations.STATISTICIAN,
        latest().put("sort", sort.column).put("descending", down),
        ALL,
        ALL,
        sort.order(down));
  }

  /** Behind all cases of some value of a column: no record's number is empty. */
  private ListQuestion laterPageSorted() {
    Sort sort = anySort();
    String value = sort.value.apply(any());
    ObjectNode body = latest().put("sort", sort.column);
    body.putObject("after").put("value", value).put("record", "");
    return new ListQuestion(
        InventedStations.STATISTICIAN,
        body,
        ALL,
        each -> sort.value.apply(each).compareTo(value) < 0,
        sort.order(true));
  }

  private ListQuestion filtered() {
    InventedCase like = any();
    ObjectNode body = latest();
    body.putObject("fields").put("brigade", like.brigade()).put("offence-code", like.offenceCode());
    return of(
        body,
        each ->
            each.brigade().equals(like.brigade()) && each.offenceCode().equals(like.offenceCode()));
  }

  private ListQuestion filteredByWhatIsCommon() {
    String origin = any().reportedBy();
    ObjectNode body = latest();
    body.putObject("fields").put("reported-by", origin);
    return of(body, each -> each.reportedBy().equals(origin));
  }

  private ListQuestion filteredAndSorted() {
    ListQuestion filtered = filteredByWhatIsCommon();
    Sort sort = anySort();
    return new ListQuestion(
        filtered.asker(),
        filtered.body().put("sort", sort.column),
        filtered.matches(),
        ALL,
        sort.order(true));
  }

  /** The same as of the moment when only the first of the cases were known. */
  private ListQuestion known(ListQuestion now) {
    return new ListQuestion(
        now.asker(),
        now.body().put("asOf", earlier.toString()),
        now.matches().and(each -> each.number() <= knownEarlier),
        now.page(),
        now.order());
  }

  private static ListQuestion words(String words, Predicate<InventedCase> matches) {
    return new ListQuestion(
        InventedStations.PROSECUTOR, latest().put("words", words), matches, ALL, LATEST);
  }

  private ListQuestion search() {
    String number = any().reportNumber();
    return words(number.toLowerCase(Locale.ROOT), each -> each.reportNumber().equals(number));
  }

  private ListQuestion searchByBeginning() {
    String number = any().reportNumber();
    String begins = number.substring(0, number.length() - DIGITS_OF_A_HUNDRED);
    return words(
        begins.substring(begins.indexOf('-') + 1), each -> each.reportNumber().startsWith(begins));
  }

  private ListQuestion searchByWhatAllHave() {
    return words("Inv", ALL);
  }

  private ListQuestion asOf() {
    return known(firstPage());
  }

  /** The cases of a month and a brigade behind their number. */
  private ListQuestion drillDown() {
    InventedCase like = any();
    Instant before = like.at().plus(MONTH);
    ObjectNode body =
        latest().put("openedFrom", like.at().toString()).put("openedBefore", before.toString());
    body.putObject("fields").put("brigade", like.brigade());
    return of(
        body,
        each ->
            each.brigade().equals(like.brigade())
                && !each.at().isBefore(like.at())
                && each.at().isBefore(before));
  }

  private ListQuestion drillDownAsOf() {
    return known(drillDown());
  }

  private ListQuestion ownStation() {
    String station = InventedStations.station(0);
    return new ListQuestion(
        InventedStations.INVESTIGATOR, latest(), each -> each.unit().equals(station), ALL, LATEST);
  }
}
