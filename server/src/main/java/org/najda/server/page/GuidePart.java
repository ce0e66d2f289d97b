package org.najda.server.page;

import java.util.List;

/**
 * The part of a guide that tells of a page, which F1 opens.
 *
 * @param guide below {@code docs/guides}
 * @param section of it
 */
public record GuidePart(String guide, String section) {
  /** The part, and how the addresses that it tells of begin; the first that fits counts. */
  private record Told(String beginning, GuidePart part) {}

  private static final GuidePart OTHERWISE = new GuidePart("supervisor", "settings");
  private static final List<Told> TOLD =
      List.of(
          new Told("/fallback", new GuidePart("supervisor", "fallback")),
          new Told("/rosters", new GuidePart("station-chief", "roster")),
          new Told("/registers", new GuidePart("station-chief", "board")),
          new Told("/oversight/person", new GuidePart("data-protection-officer", "person")),
          new Told("/oversight/breaks", new GuidePart("inspector", "exceptions")),
          new Told("/oversight", new GuidePart("inspector", "looks")),
          new Told("/figures", new GuidePart("statistician", "figures")),
          new Told("/review", new GuidePart("statistician", "edition")),
          new Told("/resets", new GuidePart("inspector", "resets")),
          new Told("/break-glass", new GuidePart("inspector", "exceptions")));

  static GuidePart of(String path) {
    return TOLD.stream()
        .filter(told -> path.startsWith(told.beginning()))
        .findFirst()
        .map(Told::part)
        .orElse(OTHERWISE);
  }
}
