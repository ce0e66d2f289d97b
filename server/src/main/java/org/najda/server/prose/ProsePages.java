package org.najda.server.prose;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.najda.registers.prose.Prose;
import org.najda.registers.prose.ProseBook;
import org.najda.registers.prose.ProseObjection;
import org.najda.registers.prose.Tongue;
import org.najda.registers.prose.Word;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.prose.ChapterTexts.Key;
import org.najda.server.publication.EditionId;
import org.najda.server.publication.EditionLife;
import org.najda.server.publication.Editions;
import org.najda.server.review.ProseObjections;
import org.najda.server.review.ProseWords;
import org.najda.server.review.YearFigures;
import org.najda.server.review.YearReview.ChapterFigures;
import org.najda.server.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What an edition's chapters say: read by those who approve it, written by those who prepare it.
 */
@Page
@RequestMapping("/review/{year}/{number}/prose")
public final class ProsePages {
  private final Editions editions;
  private final ChapterTexts texts;
  private final Drafts drafts;
  private final ProseRights rights;
  private final InstantSource clock;

  public ProsePages(
      Editions editions,
      ChapterTexts texts,
      Drafts drafts,
      ProseRights rights,
      InstantSource clock) {
    this.editions = editions;
    this.texts = texts;
    this.drafts = drafts;
    this.rights = rights;
    this.clock = clock;
  }

  /** A chapter with its texts. */
  public record ChapterLine(String key, String label, List<TextLine> texts) {}

  /**
   * How a chapter's text in one language stands.
   *
   * @param isBehind whether another language was edited since
   */
  public record TextLine(String language, int version, int objections, boolean isBehind) {}

  /** The edition of the address, which the reader has a part in. */
  @ModelAttribute("edition")
  EditionLife edition(
      @PathVariable int year, @PathVariable int number, @AuthenticationPrincipal Account who) {
    rights.requireReader(who.login().value());
    return editions.get(year, number);
  }

  /** As of which figures are shown: the day that was chosen, else that of the last computing. */
  @ModelAttribute("day")
  LocalDate day(
      @ModelAttribute("edition") EditionLife life, @RequestParam(defaultValue = "") String asOf) {
    try {
      LocalDate chosen = asOf.isEmpty() ? drafts.day(life) : LocalDate.parse(asOf);
      return chosen.isAfter(editions.today()) ? editions.today() : chosen;
    } catch (DateTimeParseException e) {
      throw ProblemException.of(ProblemCode.BAD_REQUEST);
    }
  }

  @GetMapping
  ModelAndView chapters(
      @ModelAttribute("edition") EditionLife life, @ModelAttribute("say") Voice say) {
    YearFigures figures = drafts.figures(life, drafts.day(life));
    EditionId edition = life.id();
    ProseBook book = texts.book(edition, clock.instant());
    Map<Key, Version> latest = texts.latest(edition);
    List<ChapterLine> lines =
        figures.review().chapters().stream()
            .map(chapter ->
                new ChapterLine(
                    chapter.chapter().key(),
                    say.label(chapter.chapter().label()),
                    latest.keySet().stream()
                        .filter(key -> key.chapter().equals(chapter.chapter().key()))
                        .map(key -> line(key, latest, book, figures))
                        .toList()))
            .toList();
    return new ModelAndView("prose/chapters")
        .addObject("address", address(edition))
        .addObject("chapters", lines);
  }

  private static TextLine line(
      Key key, Map<Key, Version> latest, ProseBook book, YearFigures figures) {
    return new TextLine(
        key.tongue().code(),
        latest.get(key).number(),
        book.objections(key.chapter(), key.tongue(), figures).size(),
        isBehind(key, latest));
  }

  private static boolean isBehind(Key key, Map<Key, Version> latest) {
    Instant here = latest.get(key).writtenAt();
    return Arrays.stream(Tongue.values())
        .map(tongue -> latest.get(new Key(key.edition(), key.chapter(), tongue)).writtenAt())
        .filter(Objects::nonNull)
        .anyMatch(at -> here == null || at.isAfter(here));
  }

  @GetMapping("/{chapter}/{language}")
  ModelAndView text(
      @ModelAttribute("edition") EditionLife life,
      @PathVariable String chapter,
      @PathVariable String language,
      @ModelAttribute("day") LocalDate day,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Key key = texts.getKey(life.id(), chapter, language);
    Version latest = texts.latest(key);
    return page(life, key, new Asked(latest.number(), latest.body(), null, day), who, say);
  }

  /**
   * @param base the version that it was written from
   * @param act {@code preview} shows what it would come to, anything else saves it
   */
  @PostMapping("/{chapter}/{language}")
  ModelAndView save(
      @ModelAttribute("edition") EditionLife life,
      @PathVariable String chapter,
      @PathVariable String language,
      @RequestParam int base,
      @RequestParam String body,
      @RequestParam(defaultValue = "save") String act,
      @ModelAttribute("day") LocalDate day,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    rights.requireWriter(who.login().value());
    Key key = texts.getKey(life.id(), chapter, language);
    String written = body.replace("\r\n", "\n");
    if (!life.isDraft()) {
      ModelAndView page = page(life, key, new Asked(base, written, null, day), who, say);
      page.addObject("troubles", List.of(say.text("refusal.edition-being-approved")));
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
    if (act.equals("preview") || written.length() > Prose.LONGEST) {
      return page(life, key, new Asked(base, written, null, day), who, say);
    }
    if (texts.add(key, base, written, who.login().value(), clock.instant())) {
      return new ModelAndView(
          "redirect:" + address(key.edition()) + "/" + chapter + "/" + language);
    }
    Version other = texts.latest(key);
    ModelAndView page = page(life, key, new Asked(other.number(), written, other, day), who, say);
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  /**
   * A text that is shown.
   *
   * @param base the version that it was written from
   * @param other what somebody else saved in the meantime; null where nobody did
   * @param day as of which its figures are shown
   */
  public record Asked(int base, String body, @Nullable Version other, LocalDate day) {}

  private ModelAndView page(EditionLife life, Key key, Asked typed, Account who, Voice say) {
    YearFigures figures = drafts.figures(life, typed.day());
    Version other = typed.other();
    ChapterFigures chapter = chapter(figures, key.chapter());
    Prose prose = Prose.read(key.tongue(), typed.body());
    ProseBook book = texts.book(key.edition(), clock.instant()).with(key.chapter(), prose);
    Voice in = in(key, say);
    ProseWords words = new ProseWords(in, figures);
    return new ModelAndView("prose/text")
        .addObject("key", key)
        .addObject("label", say.label(texts.label(key)))
        .addObject("in", in)
        .addObject("typed", typed)
        .addObject("today", editions.today().toString())
        .addObject("writes", life.isDraft() && rights.writes(who.login().value()))
        .addObject("address", address(key.edition()))
        .addObject("behind", isBehind(key, texts.latest(key.edition())))
        .addObject("other", other)
        .addObject(
            "differences",
            other == null ? List.of() : Differences.between(other.body(), typed.body()))
        .addObject("printed", words.print(key.chapter(), prose))
        .addObject("objections", told(book.objections(key.chapter(), key.tongue(), figures), say))
        .addObject("offers", Offer.listOf(chapter, key.tongue(), in, words))
        .addObject(
            "words", Arrays.stream(Word.values()).map(word -> word.in(key.tongue())).toList());
  }

  /** An objection as the editor shows it. */
  public record ObjectionLine(int line, int column, String what, String mend) {}

  private static List<ObjectionLine> told(List<ProseObjection> objections, Voice say) {
    return objections.stream()
        .map(each ->
            new ObjectionLine(
                each.spot().line(),
                each.spot().column(),
                ProseObjections.what(say, each),
                ProseObjections.mend(say, each)))
        .toList();
  }

  /** The language that a text is written in. */
  static Voice in(Key key, Voice say) {
    return new Voice(say.texts(), Language.find(key.tongue().code()).orElseThrow());
  }

  private static ChapterFigures chapter(YearFigures figures, String key) {
    return figures.review().chapters().stream()
        .filter(each -> each.chapter().key().equals(key))
        .findFirst()
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  /** Where the texts of an edition are. */
  static String address(EditionId edition) {
    return edition.address() + "/prose";
  }
}
