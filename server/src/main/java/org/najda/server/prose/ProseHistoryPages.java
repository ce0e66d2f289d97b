package org.najda.server.prose;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.prose.ChapterTexts.Key;
import org.najda.server.publication.EditionLife;
import org.najda.server.publication.Editions;
import org.najda.server.publication.PublicationWords;
import org.najda.server.register.Registrar;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a chapter's text was, version by version, and the way back to one of them. */
@Page
@RequestMapping("/review/{year}/{number}/prose/{chapter}/{language}")
public final class ProseHistoryPages {
  private final Editions editions;
  private final ChapterTexts texts;
  private final ProseRights rights;
  private final Registrar registrar;
  private final InstantSource clock;

  public ProseHistoryPages(
      Editions editions,
      ChapterTexts texts,
      ProseRights rights,
      Registrar registrar,
      InstantSource clock) {
    this.editions = editions;
    this.texts = texts;
    this.rights = rights;
    this.registrar = registrar;
    this.clock = clock;
  }

  /**
   * A version.
   *
   * @param author null for the declared text
   * @param at null for the declared text
   * @param changes what it changed
   */
  public record VersionLine(
      int number,
      @Nullable String author,
      @Nullable String at,
      boolean isLatest,
      List<Differences.Line> changes) {}

  /** The edition of the address, which the reader has a part in. */
  @ModelAttribute("edition")
  EditionLife edition(
      @PathVariable int year, @PathVariable int number, @AuthenticationPrincipal Account who) {
    rights.requireReader(who.login().value());
    return editions.get(year, number);
  }

  @GetMapping("/history")
  ModelAndView history(
      @ModelAttribute("edition") EditionLife life,
      @PathVariable String chapter,
      @PathVariable String language,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    Key key = texts.getKey(life.id(), chapter, language);
    return new ModelAndView("prose/history")
        .addObject("key", key)
        .addObject("label", say.label(texts.label(key)))
        .addObject("in", ProsePages.in(key, say))
        .addObject("address", ProsePages.address(key.edition()))
        .addObject("writes", life.isDraft() && rights.writes(who.login().value()))
        .addObject("versions", lines(texts.list(key), say).reversed());
  }

  private List<VersionLine> lines(List<Version> versions, Voice say) {
    ZoneId zone = editions.zone();
    PublicationWords words = new PublicationWords(say, registrar);
    List<VersionLine> lines = new ArrayList<>();
    for (Version each : versions) {
      String before = lines.isEmpty() ? each.body() : versions.get(lines.size() - 1).body();
      lines.add(
          new VersionLine(
              each.number(),
              each.author() == null ? null : words.person(each.author()),
              each.writtenAt() == null ? null : say.time(each.writtenAt(), zone),
              lines.size() == versions.size() - 1,
              Differences.between(before, each.body())));
    }
    return lines;
  }

  /** Saves an earlier version again. */
  @PostMapping("/restore")
  ModelAndView restore(
      @ModelAttribute("edition") EditionLife life,
      @PathVariable String chapter,
      @PathVariable String language,
      @RequestParam int version,
      @AuthenticationPrincipal Account who) {
    rights.requireWriter(who.login().value());
    Key key = texts.getKey(life.id(), chapter, language);
    // Nothing that an edition says changes while somebody answers for it.
    if (!life.isDraft()) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    List<Version> versions = texts.list(key);
    Version wanted =
        versions.stream()
            .filter(each -> each.number() == version)
            .findFirst()
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    texts.add(
        key, versions.getLast().number(), wanted.body(), who.login().value(), clock.instant());
    return new ModelAndView(
        "redirect:" + ProsePages.address(key.edition()) + "/" + chapter + "/" + language);
  }
}
