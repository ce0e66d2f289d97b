package org.najda.registers.declaration;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** A register that is as small as one can be, for tests to break. */
public final class SmallDefinitions {
  static final String ROLES = "roles.yaml";
  static final String LAW = "law/waiting.yaml";
  static final String CHAPTER = "indicators/post.yaml";
  public static final String REGISTER = "registers/letters.yaml";
  public static final String EXAMPLES = "registers/letters.examples.yaml";

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  public SmallDefinitions() {
    put(ROLES, "roles:\n  clerk: {ar: كاتب, fr: greffier, en: clerk}\n");
    put(
        LAW,
        """
        topic: waiting
        limits:
          - {basis: plain, from: 2001-01-01, first: PT48H, extension: PT24H, extensions: 1, article: a 1, source: law}
        """);
    put(
        CHAPTER,
        """
        chapter: post
        place: 1
        ar: البريد
        fr: Courrier
        en: Post
        indicators:
          letters_come: {ar: رسائل, fr: lettres, en: letters, unit: letters, register: letters, act: open, with: {kind: [plain]}}
          letters_pages: {ar: صفحات, fr: pages, en: pages, unit: pages, register: letters, in: [answered], sum: pages}
          letters_share: {ar: حصة, fr: part, en: share, unit: pages, formula: round(letters_pages/letters_come;1)}
          letters_before: {ar: قبل, fr: avant, en: before, unit: letters, earlier: letters_come, years: 1}
        """);
    put(REGISTER, register());
    put(
        EXAMPLES,
        """
        examples:
          - it: a letter comes
            zone: Africa/Casablanca
            steps:
              - at: 2019-03-01T08:00:00Z
                by: P1
                as: [clerk]
                do: open
                with: {title: Hello, kind: plain, office: post, came-at: "2019-03-01T08:00:00Z"}
            state: waits
            due: {answer: "2019-03-03T08:00:00Z"}
        """);
  }

  private static String register() {
    return """
    register: letters
    version: 1
    label: {ar: رسائل, fr: courriers, en: letters}
    record: {ar: رسالة, fr: courrier, en: letter}
    kept-at: office
    card:
      controller: {ar: أ, fr: a, en: a}
      purposes: {ar: أ, fr: a, en: a}
      persons: {ar: أ, fr: a, en: a}
      data: {ar: أ, fr: a, en: a}
      origin: {ar: أ, fr: a, en: a}
      recipients: {ar: أ, fr: a, en: a}
      security: {ar: أ, fr: a, en: a}
      opinion: {ar: أ, fr: a, en: a}
    retention:
      period: P10Y
      source: {ar: أ, fr: a, en: a}
    access:
      - {role: clerk, reach: unit, classes: [internal], reason: true}
    fields:
      title: {type: text, longest: 80, class: internal, ar: عنوان, fr: titre, en: title}
      kind:
        type: choice
        class: internal
        ar: نوع
        fr: genre
        en: kind
        options:
          plain: {ar: عادي, fr: simple, en: plain}
      came-at: {type: moment, class: internal, ar: وصل, fr: arrivée, en: came at}
      office: {type: org-unit, class: internal, ar: مكتب, fr: bureau, en: office}
      pages: {type: number, least: 1, most: 999, class: internal, ar: صفحات, fr: pages, en: pages}
    states:
      waits: {ar: ينتظر, fr: en attente, en: waits}
      answered: {ar: أجيب, fr: répondu, en: answered, last: true}
    acts:
      open:
        ar: تسجيل
        fr: Inscrire
        en: Enter
        to: waits
        may: [clerk]
        needs: [title, kind, came-at, office]
        takes: [pages]
      prolong:
        ar: تمديد
        fr: Prolonger
        en: Prolong
        from: [waits]
        may: [clerk]
        guards:
          - {guard: before-end, of: answer}
      answer:
        ar: جواب
        fr: Répondre
        en: Answer
        from: [waits]
        to: answered
        may: [clerk]
    deadlines:
      answer:
        ar: أجل الجواب
        fr: délai de réponse
        en: time to answer
        starts: came-at
        law: {topic: waiting, basis: kind, extension: prolong}
        during: [waits]
        warns: [75%, PT2H]
        tells: [clerk]
        rises: PT1H
    """;
  }

  SmallDefinitions put(String file, String text) {
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  SmallDefinitions put(String file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  byte[] bytes(String file) {
    return files.get(file).clone();
  }

  SmallDefinitions remove(String file) {
    files.remove(file);
    return this;
  }

  /** Examples that say nothing of how it ends. */
  public SmallDefinitions withoutEnds() {
    String text = new String(files.get(EXAMPLES), StandardCharsets.UTF_8);
    return put(EXAMPLES, text.replaceAll("(?m)^    (state|due):.*\\n", ""));
  }

  /** Replaces what is there exactly once. */
  public SmallDefinitions change(String file, String from, String to) {
    String text = new String(files.get(file), StandardCharsets.UTF_8);
    int first = text.indexOf(from);
    if (first < 0 || text.indexOf(from, first + 1) >= 0) {
      throw new IllegalArgumentException(file + " has not exactly one " + from);
    }
    return put(file, text.replace(from, to));
  }

  public Reading read() {
    return Reading.of(DefinitionFolder.of(files));
  }
}
