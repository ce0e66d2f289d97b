package org.najda.server.ticket;

import java.util.Map;
import org.najda.core.EnumWords;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;
import org.springframework.web.util.HtmlUtils;

/** Writes the page of a status link: a few words and at most one button, no script. */
final class StatusLinkPage {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s" dir="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="dark light">
      <title>%s</title>
      <style>
      body { font: 600 1.3rem/1.5 sans-serif; max-width: 26rem; margin: 0 auto; padding: 1.5rem; }
      button { width: 100%%; min-height: 24mm; font: inherit; font-size: 1.6rem; border: 0;
        border-radius: 8px; background: #1a5bc4; color: #fff; }
      button:focus-visible { outline: 4px solid #ffd24a; }
      </style>
      </head>
      <body><main><h1><bdi>%s</bdi></h1><p>%s</p>%s</main></body>
      </html>
      """;
  private static final String FORM =
      """
      <form method="post"><button name="step" value="%s">%s</button></form>\
      """;

  private final Texts texts;

  StatusLinkPage(Texts texts) {
    this.texts = texts;
  }

  /** What the page shows. */
  sealed interface Shown {
    /** The link may be used. */
    record Offered(UnitId unit, NextStep next) implements Shown {}

    /** The link did what it was for. */
    record Done(UnitId unit, NextStep next) implements Shown {}

    /** There is nothing to report now; the link stays good. */
    record NoMission(UnitId unit) implements Shown {}

    /** The room did not take it; the link stays good. */
    record Failed(UnitId unit) implements Shown {}

    /** Used, too old, or never made: nobody is told which. */
    record Spent() implements Shown {}
  }

  /** A step as the page sends it back. */
  static String code(Progress progress) {
    return EnumWords.of(progress);
  }

  String of(Shown shown, Language language) {
    return switch (shown) {
      case Shown.Offered s ->
          page(
              language,
              s.unit().value(),
              "offered",
              FORM.formatted(code(s.next().progress()), step(s.next(), language)));
      case Shown.Done s ->
          page(language, s.unit().value(), "done", "<p>" + step(s.next(), language) + "</p>");
      case Shown.NoMission s -> page(language, s.unit().value(), "no-mission", "");
      case Shown.Failed s -> page(language, s.unit().value(), "failed", "");
      case Shown.Spent s -> page(language, say(language, "console.title"), "spent", "");
    };
  }

  private String page(Language language, String heading, String said, String rest) {
    return PAGE.formatted(
        language.code(),
        language == Language.ARABIC ? "rtl" : "ltr",
        say(language, "terminal.link.title"),
        HtmlUtils.htmlEscape(heading),
        say(language, "terminal.link." + said),
        rest);
  }

  private String step(NextStep next, Language language) {
    return say(language, "console.step." + code(next.progress()));
  }

  private String say(Language language, String key) {
    return HtmlUtils.htmlEscape(texts.format(language, key, Map.of()));
  }
}
