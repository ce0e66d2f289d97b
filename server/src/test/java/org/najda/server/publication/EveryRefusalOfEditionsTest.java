package org.najda.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.najda.registers.definition.ApprovalStep;
import org.najda.server.definition.Declared;
import org.najda.server.page.Voice;
import org.najda.server.publication.EditionAct.Approved;
import org.najda.server.publication.EditionAct.Begun;
import org.najda.server.publication.EditionAct.Computed;
import org.najda.server.publication.EditionAct.Embargoed;
import org.najda.server.publication.EditionAct.Noted;
import org.najda.server.publication.EditionAct.Withdrawn;
import org.najda.server.publication.Refused.Code;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** Each refusal of an edition has an example that raises it, and sentences in three languages. */
class EveryRefusalOfEditionsTest {
  @TempDir static Path folder;
  private static KeptEditions kept;
  private static final Map<Code, Refused> RAISED = new EnumMap<>(Code.class);

  @BeforeAll
  static void raise_them() throws Exception {
    kept = new KeptEditions(folder.resolve("data"));
    List<Deed> begun = deeds(KeptEditions.AUTHOR, new Begun());
    List<Deed> computed = and(begun, KeptEditions.AUTHOR, new Computed(1));
    List<Deed> answered = and(computed, KeptEditions.CHIEF, unit());
    List<Deed> directed =
        and(answered, KeptEditions.DIRECTOR, new Approved(ApprovalStep.DIRECTORATE, 1, "north"));
    List<Deed> counted =
        and(directed, KeptEditions.OTHER_AUTHOR, new Approved(ApprovalStep.STATISTICS, 1, "top"));
    List<Deed> locked =
        and(counted, KeptEditions.PUBLISHER, new Approved(ApprovalStep.PUBLICATION, 1, "top"));
    EditionAct said = new EditionAct.Declared("dogs", BigDecimal.TEN, "kennel list");

    raise(begun, KeptEditions.GUARD, said);
    raise(computed, KeptEditions.GUARD, unit());
    raise(
        answered,
        KeptEditions.DIRECTOR_ELSEWHERE,
        new Approved(ApprovalStep.DIRECTORATE, 1, "south"));
    raise(computed, KeptEditions.AUTHOR, unit());
    raise(answered, KeptEditions.CHIEF, new Approved(ApprovalStep.DIRECTORATE, 1, "s1"));
    raise(locked, KeptEditions.AUTHOR, said);
    raise(answered, KeptEditions.AUTHOR, said);
    raise(begun, KeptEditions.CHIEF, unit());
    raise(and(computed, KeptEditions.AUTHOR, said), KeptEditions.CHIEF, unit());
    raise(computed, KeptEditions.CHIEF, unit(), 2);
    raise(computed, KeptEditions.DIRECTOR, new Approved(ApprovalStep.DIRECTORATE, 1, "north"));
    raise(computed, KeptEditions.CHIEF, new Withdrawn(ApprovalStep.UNIT));
    raise(begun, KeptEditions.AUTHOR, new Noted("dogs", " "));
    raise(begun, KeptEditions.AUTHOR, new Noted("no_such", "why"));
    raise(
        begun,
        KeptEditions.AUTHOR,
        new EditionAct.Declared("clearance_rate", BigDecimal.TEN, "source"));
    raise(begun, KeptEditions.AUTHOR, new Embargoed(KeptEditions.NOW));
    raiseInStore();
  }

  @AfterAll
  static void close() {
    kept.close();
  }

  private static EditionAct unit() {
    return new Approved(ApprovalStep.UNIT, 1, "s1");
  }

  private static List<Deed> deeds(String person, EditionAct... acts) {
    return Arrays.stream(acts).map(act -> new Deed(KeptEditions.NOW, person, act)).toList();
  }

  private static List<Deed> and(List<Deed> before, String person, EditionAct act) {
    List<Deed> all = new ArrayList<>(before);
    all.addAll(deeds(person, act));
    return all;
  }

  private static void raise(List<Deed> deeds, String person, EditionAct act) {
    raise(deeds, person, act, 0);
  }

  private static void raise(List<Deed> deeds, String person, EditionAct act, int objections) {
    Editions editions = kept.editions();
    add(
        editions
            .rules()
            .refuse(
                new EditionLife(new EditionId(2019, 0), deeds),
                editions.actor(person),
                act,
                objections,
                KeptEditions.NOW)
            .orElseThrow());
  }

  private static void add(Refused refused) {
    assertThat(RAISED.put(refused.code(), refused)).as("twice: " + refused.code()).isNull();
  }

  private static void add(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Not.class);
    add(((Outcome.Not) outcome).refused());
  }

  /** Those that come before any act is looked at. */
  private static void raiseInStore() {
    Editions editions = kept.editions();
    add(editions.begin(2021, KeptEditions.AUTHOR, KeptEditions.request()));
    EditionId id = kept.begin(2018);
    add(editions.begin(2018, KeptEditions.AUTHOR, KeptEditions.request()));

    CountDownLatch through = new CountDownLatch(1);
    List<Contribution> awaited = List.of(new KeptEditions.Awaited(through));
    try (Computing computing = kept.computing(Declared.shipped(), awaited)) {
      assertThat(computing.start(kept.wish(id))).isInstanceOf(Outcome.Done.class);
      add(computing.start(kept.wish(id)));
      EditionPages pages =
          new EditionPages(
              editions, computing, kept.registrar(), InstantSource.fixed(KeptEditions.NOW));
      Voice say = new Voice(Texts.load(), Language.ENGLISH);
      EditionPages.Asked asked =
          new EditionPages.Asked(id, KeptEditions.AUTHOR, say, 1, KeptEditions.request());
      assertThat(pages.declare(asked, "dogs", "many", "kennel list").getModel().get("troubles"))
          .asString()
          .contains("What was typed is no number.");
      add(Refused.of(Code.NO_NUMBER));
    } finally {
      through.countDown();
    }
  }

  @Test
  void each_code_was_raised() {
    assertThat(RAISED.keySet()).containsExactly(Code.values());
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void each_says_what_is_wrong_and_what_to_do_in_three_languages(Code code) {
    for (Language language : Language.values()) {
      Voice say = new Voice(Texts.load(), language);
      String told = new PublicationWords(say, kept.registrar()).refused(RAISED.get(code));
      assertThat(told).as(language.code()).hasSizeGreaterThan(20).doesNotContain("{", "refusal.");
    }
  }
}
