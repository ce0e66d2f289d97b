package org.najda.server.prose;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.registers.prose.Tongue;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.prose.ChapterTexts.Key;
import org.najda.server.publication.EditionId;
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
  private final ChapterTexts texts;
  private final Drafts drafts;
  private final ProseRights rights;
  private final InstantSource clock;

  public ProseHistoryPages(
      ChapterTexts texts, Drafts drafts, ProseRights rights, InstantSource clock) {
    this.texts = texts;
    this.drafts = drafts;
    this.rights = rights;
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

  @GetMapping("/history")
  ModelAndView history(
      @PathVariable int year,
      @PathVariable int number,
      @PathVariable String chapter,
      @PathVariable String language,
      @AuthenticationPrincipal Account who,
      @ModelAttribute("say") Voice say) {
    rights.requireReader(who.login().value());
    Key key = key(year, number, chapter, language);
    return new ModelAndView("prose/history")
        .addObject("key", key)
        .addObject("address", ProsePages.address(key.edition()))
        .addObject("writes", isOpen(key) && rights.writes(who.login().value()))
        .addObject("versions", lines(texts.list(key), say).reversed());
  }

  private List<VersionLine> lines(List<Version> versions, Voice say) {
    ZoneId zone = rights.zone();
    List<VersionLine> lines = new ArrayList<>();
    for (Version each : versions) {
      String before = lines.isEmpty() ? each.body() : versions.get(lines.size() - 1).body();
      lines.add(
          new VersionLine(
              each.number(),
              each.author(),
              each.writtenAt() == null ? null : say.time(each.writtenAt(), zone),
              lines.size() == versions.size() - 1,
              Differences.between(before, each.body())));
    }
    return lines;
  }

  /** Saves an earlier version again. */
  @PostMapping("/restore")
  ModelAndView restore(
      @PathVariable int year,
      @PathVariable int number,
      @PathVariable String chapter,
      @PathVariable String language,
      @RequestParam int version,
      @AuthenticationPrincipal Account who) {
    rights.requireWriter(who.login().value());
    Key key = key(year, number, chapter, language);
    if (!isOpen(key)) {
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

  /** Nothing that an edition says changes while somebody answers for it. */
  private boolean isOpen(Key key) {
    return drafts.find(key.edition()).orElseThrow().isDraft();
  }

  private Key key(int year, int number, String chapter, String language) {
    EditionId edition =
        EditionId.find(year, number)
            .filter(each -> drafts.find(each).isPresent())
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    return Tongue.find(language)
        .map(tongue -> new Key(edition, chapter, tongue))
        .filter(texts::isThere)
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }
}
