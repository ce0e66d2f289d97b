package org.najda.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question to the list of cases, and what a plain look at all of them answers.
 *
 * @param asker who asks
 * @param body as {@code POST /api/registers/cases/list} takes it
 * @param matches which cases it counts
 * @param page which of these come on the page that is asked for, and after it
 * @param order of the page
 */
record ListQuestion(
    String asker,
    ObjectNode body,
    Predicate<InventedCase> matches,
    Predicate<InventedCase> page,
    Comparator<InventedCase> order) {
  static final int PAGE = 50;

  /** A search by words counts no further. */
  private static final long MOST_COUNTED = 1_000;

  /** The number of a case that stands in an answer. */
  static int numberOf(JsonNode row) {
    return InventedCase.numberOf(row.at("/values/report-number").asString());
  }

  /**
   * Compares an answer with the plain one.
   *
   * @throws WrongAnswer they differ
   */
  void check(List<InventedCase> cases, JsonNode answer) {
    long counted = cases.stream().filter(matches).count();
    List<Integer> first =
        cases.stream()
            .filter(matches.and(page))
            .sorted(order)
            .limit(PAGE)
            .map(InventedCase::number)
            .toList();
    long count = answer.get("count").asLong();
    List<Integer> found = answer.get("records").valueStream().map(ListQuestion::numberOf).toList();
    boolean counts =
        answer.get("countsAll").asBoolean()
            ? count == counted
            : body.has("words") && count == MOST_COUNTED && counted > count;
    if (!counts || !found.equals(first)) {
      throw new WrongAnswer(
          "%s: counted %d, the list says %d; cases %s, the list has %s"
              .formatted(body, counted, count, first, found));
    }
  }
}
