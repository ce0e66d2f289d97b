package org.najda.server.figures;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.definition.Indicator;
import org.najda.registers.directory.Directory;
import org.najda.server.page.Voice;
import org.najda.server.projection.IntervalTimes;
import org.najda.server.tally.Answers;
import org.najda.server.tally.Changes;
import org.najda.server.tally.Counts;
import org.najda.server.tally.JournalCounts;
import org.najda.server.tally.Since;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/**
 * What the pages show to whoever sees all, as numbers and without a page: for measurements. Nothing
 * is known yet.
 */
public final class AllFigures {
  private final Definitions definitions;
  private final FigureBook book;
  private final RoomBook rooms;
  private final Voice say = new Voice(Texts.load(), Language.ENGLISH);

  public AllFigures(
      DataSource database, Definitions definitions, Directory directory, InstantSource clock) {
    this.definitions = definitions;
    Counts counts = new Counts(database);
    Answers answers = new Answers(counts, new Changes(database), directory::zone, clock);
    book = new FigureBook(counts, new Since(database), () -> directory, answers);
    rooms = new RoomBook(answers, new JournalCounts(database), new IntervalTimes(database));
  }

  /** Makes a chapter; the numbers of a year that are told. */
  public SortedMap<String, BigDecimal> chapter(String key, int year) {
    Reading reading = new Reading(new OpenBook(book), definitions, true);
    Span span = Span.ofYear(year);
    SortedMap<String, BigDecimal> told = new TreeMap<>();
    definitions.chapters().stream()
        .filter(chapter -> chapter.key().equals(key))
        .forEach(chapter -> {
          new Overview(reading, span, say).rows(chapter);
          chapter.indicators().forEach(each -> put(told, each.id(), reading.told(each, span)));
        });
    return told;
  }

  private static void put(SortedMap<String, BigDecimal> told, String id, Told number) {
    if (number.value() != null) {
      told.put(id, number.value());
    }
  }

  /** Makes the page of a figure in a year; how many parts it is told by. */
  public int figure(String id, int year) {
    Reading reading = new Reading(new OpenBook(book), definitions, true);
    Indicator indicator = definitions.getIndicator(id);
    Span span = Span.ofYear(year);
    new OneFigure(reading, indicator, span, say).view();
    return new Splits(reading, rooms, List.of(), span, say)
        .list(indicator).stream().mapToInt(split -> split.rows().size()).sum();
  }
}
