package org.najda.core.desk;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.Priority;
import org.najda.core.Subject;
import org.najda.core.UnitId;
import org.najda.core.alarm.AlarmCause;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.command.FallbackCommand;
import org.najda.core.event.FallbackEvent;
import org.najda.core.fallback.Card;
import org.najda.core.settings.ClosingCode;
import org.najda.core.settings.Nature;

/** Decides what is asked about outages. */
record FallbackDeciding(Situation now) {
  static final AlarmCause FAILING = new AlarmCause(AlarmKind.FALLBACK_PACK, Subject.ROOM);

  Decision decide(FallbackCommand command) {
    return switch (command) {
      case FallbackCommand.EnterCard c -> enter(c.card());
      case FallbackCommand.TellOfPack c -> tell(c.written());
    };
  }

  /** Told once when it begins and once when it ends. */
  private Decision tell(boolean written) {
    boolean fails =
        now.state().alarms().find(FAILING).filter(alarm -> alarm.endedAt() == null).isPresent();
    if (written != fails) {
      return Decision.refused(
          Refusal.of(RefusalCode.NOTHING_CHANGES)
              .with("value", String.valueOf(written))
              .at("written"));
    }
    return written
        ? Decision.accepted(new FallbackEvent.PackRecovered())
        : Decision.accepted(new FallbackEvent.PackFailed());
  }

  private Decision enter(Card card) {
    Refusal refusal = untimely(card.ringing());
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    Card.Matter matter = card.matter();
    return matter == null
        ? Decision.accepted(
            new FallbackEvent.CardEntered(now.state().callBook().nextId(), null, card, null, false))
        : enter(card, matter);
  }

  private @Nullable Refusal untimely(Card.Ringing ringing) {
    Refusal refusal = now.untimely("presentedAt", ringing.presentedAt(), Instant.EPOCH);
    return refusal != null
        ? refusal
        : untimely("answeredAt", ringing.answeredAt(), ringing.presentedAt());
  }

  private @Nullable Refusal untimely(String field, @Nullable Instant value, Instant earliest) {
    return value == null ? null : now.untimely(field, value, earliest);
  }

  private Decision enter(Card card, Card.Matter matter) {
    Nature nature = now.setup().findNature(matter.nature()).orElse(null);
    if (nature == null) {
      return Decision.refused(
          Refusal.of(RefusalCode.UNKNOWN_NATURE).with("nature", matter.nature()).at("nature"));
    }
    Refusal refusal = missions(card, matter);
    refusal = refusal != null ? refusal : closing(card, matter);
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    Priority noted = matter.priority();
    Card.Matter whole = matter.with(noted == null ? nature.priority() : noted);
    return Decision.accepted(
        new FallbackEvent.CardEntered(
            now.state().callBook().nextId(),
            now.state().incidentBook().nextId(),
            new Card(card.number(), card.ringing(), null, whole),
            now.district(matter.place()),
            isEffective(matter.closing())));
  }

  private boolean isEffective(Card.@Nullable Closed closing) {
    return closing != null
        && now.setup().findClosingCode(closing.code()).filter(ClosingCode::effective).isPresent();
  }

  private @Nullable Refusal missions(Card card, Card.Matter matter) {
    SortedSet<UnitId> underWay = new TreeSet<>();
    int line = 0;
    for (Card.Sent sent : matter.missions()) {
      String at = "missions[" + line++ + "].";
      Refusal refusal = mission(sent, at, card.ringing().presentedAt());
      if (refusal == null && sent.clearedAt() == null) {
        refusal = underWay(sent.unit(), matter, underWay, at);
      }
      if (refusal != null) {
        return refusal;
      }
    }
    return null;
  }

  private @Nullable Refusal mission(Card.Sent sent, String at, Instant presentedAt) {
    if (!now.state().units().containsKey(sent.unit())) {
      return Situation.unknownUnit(sent.unit(), at + "unit");
    }
    Refusal refusal = now.untimely(at + "sentAt", sent.sentAt(), presentedAt);
    refusal =
        refusal != null ? refusal : untimely(at + "onSceneAt", sent.onSceneAt(), sent.sentAt());
    return refusal != null ? refusal : untimely(at + "clearedAt", sent.clearedAt(), arrived(sent));
  }

  private static Instant arrived(Card.Sent sent) {
    Instant onScene = sent.onSceneAt();
    return onScene == null ? sent.sentAt() : onScene;
  }

  /** A unit that is still there must be free for it now, and the incident open. */
  private @Nullable Refusal underWay(
      UnitId unit, Card.Matter matter, SortedSet<UnitId> others, String at) {
    if (matter.closing() != null || !others.add(unit)) {
      return Refusal.of(RefusalCode.UNITS_STILL_ON_MISSION)
          .with("incident", now.state().incidentBook().nextId())
          .with("units", unit)
          .at(at + "clearedAt");
    }
    return now.unsendable(unit, at + "unit");
  }

  private @Nullable Refusal closing(Card card, Card.Matter matter) {
    Card.Closed closing = matter.closing();
    if (closing == null) {
      return null;
    }
    if (now.setup().findClosingCode(closing.code()).isEmpty()) {
      return Refusal.of(RefusalCode.UNKNOWN_CLOSING_CODE)
          .with("closingCode", closing.code())
          .at("closingCode");
    }
    Instant earliest = card.ringing().lastAt();
    for (Card.Sent sent : matter.missions()) {
      Instant cleared = sent.clearedAt();
      earliest = cleared != null && cleared.isAfter(earliest) ? cleared : earliest;
    }
    return now.untimely("closedAt", closing.at(), earliest);
  }
}
