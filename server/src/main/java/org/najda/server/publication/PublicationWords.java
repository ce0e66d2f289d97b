package org.najda.server.publication;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.ApprovalStep;
import org.najda.registers.definition.Chapter;
import org.najda.registers.definition.Indicator;
import org.najda.registers.definition.Label;
import org.najda.registers.directory.OrgUnit;
import org.najda.server.page.Voice;
import org.najda.server.publication.EditionAct.Approved;
import org.najda.server.publication.EditionAct.Begun;
import org.najda.server.publication.EditionAct.Computed;
import org.najda.server.publication.EditionAct.Declared;
import org.najda.server.publication.EditionAct.Embargoed;
import org.najda.server.publication.EditionAct.Noted;
import org.najda.server.publication.EditionAct.SentBack;
import org.najda.server.publication.EditionAct.TakenBack;
import org.najda.server.publication.EditionAct.Withdrawn;
import org.najda.server.register.Registrar;
import org.najda.server.review.Figures;

/** Tells a reader of editions; templates know it as {@code words}. */
public record PublicationWords(Voice say, Registrar registrar) {

  /** Such as “Annual review of 2019, first edition”. */
  public String title(EditionId id) {
    return say.text("edition.title", Map.of("year", "" + id.year(), "number", id.number()));
  }

  /** Such as “first edition”. */
  public String number(EditionId id) {
    return say.text("edition.number", Map.of("number", id.number()));
  }

  /** Where it stands. */
  public String state(EditionLife life, Instant now) {
    if (life.isReleased(now)) {
      return say.text("edition.state.released");
    }
    Instant until = life.embargo();
    if (life.isLocked() && until != null) {
      return say.text("edition.state.embargo", Map.of("until", time(until)));
    }
    String next = life.next().map(ApprovalStep::code).orElseThrow();
    return life.isDraft()
        ? say.text("edition.state.draft")
        : say.text("edition.state.climbing", Map.of("step", next));
  }

  public String step(ApprovalStep step) {
    return say.text("edition.step", Map.of("step", step.code()));
  }

  /** What was done, in a sentence. */
  public String deed(Deed deed) {
    Map<String, Object> told = new HashMap<>();
    switch (deed.act()) {
      case Begun begun -> {}
      case Computed computed -> told.put("version", computed.version());
      case Declared declared -> {
        told.put("figure", figure(declared.figure()));
        told.put("value", Figures.written(say, declared.value()));
        told.put("words", declared.source());
      }
      case TakenBack back -> told.put("figure", figure(back.figure()));
      case Noted noted -> {
        told.put("figure", figure(noted.figure()));
        told.put("words", noted.why());
      }
      case Embargoed embargoed ->
          told.put("until", embargoed.until() == null ? "" : time(embargoed.until()));
      case Approved approved -> {
        told.put("step", approved.step().code());
        told.put("version", approved.version());
        told.put("unit", unit(approved.unit()));
      }
      case Withdrawn withdrawn -> told.put("step", withdrawn.step().code());
      case SentBack back -> told.put("words", back.reason());
    }
    boolean lifted = deed.act() instanceof Embargoed embargoed && embargoed.until() == null;
    return say.text("edition.did." + (lifted ? "lifted" : deed.act().code()), told);
  }

  /** Why something is not done, and what to do. */
  public String refused(Refused refused) {
    String key = "refusal." + refused.code().code();
    return say.text(key, refused.arguments())
        + " "
        + say.text(key + ".detail", refused.arguments());
  }

  /** What an indicator is called, or a chapter. */
  public String figure(String id) {
    return registrar
        .definitions()
        .findIndicator(id)
        .map(Indicator::label)
        .or(() -> registrar.definitions().findChapter(id).map(Chapter::label))
        .map(this::label)
        .orElse(id);
  }

  public String label(Label label) {
    return say.label(label);
  }

  public String person(String number) {
    return registrar.named(number);
  }

  public String unit(String key) {
    return registrar.directory().findUnit(key).map(OrgUnit::label).map(this::label).orElse(key);
  }

  public String time(@Nullable Instant at) {
    return at == null ? "" : say.time(at, zone());
  }

  ZoneId zone() {
    return registrar.directory().zone();
  }
}
