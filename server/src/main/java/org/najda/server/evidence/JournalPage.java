package org.najda.server.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.interval.IntervalName.Subject;
import org.najda.registers.definition.Indicator.Source;
import org.najda.server.account.Account;
import org.najda.server.evidence.JournalEvidence.Found;
import org.najda.server.evidence.JournalReaders.Place;
import org.najda.server.page.Voice;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The calls, incidents and missions behind a figure; or, to others, who may see them. */
public final class JournalPage {
  private final JournalEvidence evidence;
  private final JournalReaders readers;

  public JournalPage(JournalEvidence evidence, JournalReaders readers) {
    this.evidence = evidence;
    this.readers = readers;
  }

  /** The page; empty where the figure is not counted from journals. */
  Optional<ModelAndView> find(Evidence.Asked asked, Account who, Voice say) {
    return evidence.isOfRooms(asked.figure())
        ? Optional.of(show(asked, who, say))
        : Optional.empty();
  }

  private ModelAndView show(Evidence.Asked asked, Account who, Voice say) {
    List<Place> rooms = readers.list();
    List<Place> open = readers.listOpen(who);
    Found found =
        evidence.findSoon(
            new JournalEvidence.Asked(
                asked.figure(),
                asked.number(),
                open.stream().map(Place::room).toList(),
                asked.after()));
    ModelAndView page =
        open.isEmpty()
            ? new ModelAndView("evidence/closed", HttpStatus.FORBIDDEN)
            : page(asked, found, new JournalLines(open, say));
    return page.addObject("label", say.label(found.indicator().label()))
        .addObject("of", new NumberWords(say).of(found.look(), rooms))
        .addObject("why", say.text("evidence.closed.rooms"))
        .addObject(
            "holders", rooms.stream().map(place -> say.name(place.settings().name())).toList())
        .addObject("how", say.text("evidence.closed.rooms.how"));
  }

  private static ModelAndView page(Evidence.Asked asked, Found found, JournalLines lines) {
    Subject subject = found.subject();
    return new ModelAndView("evidence/things")
        .addObject("found", found)
        .addObject(EvidencePages.NUMBERS, found.numbers())
        .addObject("subject", subject.name().toLowerCase(Locale.ROOT))
        .addObject("interval", interval(found.look().source()))
        .addObject(
            "source",
            NumberWords.source(
                lines.say(),
                found.indicator(),
                found.look().scope().first().getYear(),
                found.asOf()))
        .addObject(
            "lines",
            found.rows().stream().map(row -> lines.line(row, subject == Subject.CALL)).toList())
        .addObject(
            "next",
            found.next() == null
                ? null
                : asked.number().address(asked.figure(), found.next().toString()));
  }

  /** The key of the texts of the interval that is measured; null where none is. */
  private static @Nullable String interval(Source.OfRooms source) {
    return switch (source) {
      case Source.Journal journal -> null;
      case Source.Intervals intervals -> "settings.interval." + intervals.span().code();
    };
  }
}
