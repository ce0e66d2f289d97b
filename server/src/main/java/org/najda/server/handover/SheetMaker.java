package org.najda.server.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.alarm.Alarm;
import org.najda.core.call.Call;
import org.najda.core.call.CallBack;
import org.najda.core.incident.Incident;
import org.najda.core.notice.Bulletin;
import org.najda.core.notice.Content;
import org.najda.core.notice.Hazard;
import org.najda.core.notice.Message;
import org.najda.core.notice.Notice;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.core.settings.District;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Nature;
import org.najda.core.traffic.Restriction;
import org.najda.core.unit.Unit;

/** Makes the sheet of a room; the same state gives the same sheet. */
final class SheetMaker {
  private static final Comparator<Incident> MOST_URGENT =
      Comparator.comparing(Incident::priority)
          .thenComparing(incident -> incident.opening().at())
          .thenComparing(Incident::id);

  private final RoomState state;
  private final Setup setup;

  private SheetMaker(RoomState state, Setup setup) {
    this.state = state;
    this.setup = setup;
  }

  static Sheet sheet(RoomState state, Instant at) {
    Setup setup = state.setup();
    if (setup == null) {
      throw new IllegalStateException("Nobody enters a room before it is set up.");
    }
    return new SheetMaker(state, setup).made(at);
  }

  private Sheet made(Instant at) {
    return new Sheet(
        state.sequence(),
        at,
        state.duty().takenAt(),
        counts(),
        incidents(),
        units(),
        calls(),
        callBacks(),
        alarms(),
        notices(),
        restrictions());
  }

  private List<Sheet.Restricted> restrictions() {
    List<Sheet.Restricted> lines = new ArrayList<>();
    for (Restriction one : state.restrictions().byId().values()) {
      Restriction.Terms terms = one.terms();
      lines.add(
          new Sheet.Restricted(
              one.id(), terms.speedPercent(), terms.reason(), terms.label(), terms.endsAt()));
    }
    return lines;
  }

  private Sheet.Counts counts() {
    Instant since = state.duty().takenAt();
    Instant from = since == null ? Instant.EPOCH : since;
    int calls = 0;
    for (Call call : state.calls().values()) {
      calls += call.line().presentedAt().isBefore(from) ? 0 : 1;
    }
    int opened = 0;
    int closed = 0;
    for (Incident incident : state.incidents().values()) {
      var closing = incident.course().closing();
      opened += incident.opening().at().isBefore(from) ? 0 : 1;
      closed += closing == null || closing.at().isBefore(from) ? 0 : 1;
    }
    return new Sheet.Counts(calls, opened, closed);
  }

  private List<Sheet.OpenIncident> incidents() {
    List<Incident> open = new ArrayList<>();
    state
        .incidents()
        .values()
        .forEach(incident -> {
          if (incident.isOpen()) {
            open.add(incident);
          }
        });
    open.sort(MOST_URGENT);
    return open.stream().map(this::incident).toList();
  }

  private Sheet.OpenIncident incident(Incident incident) {
    String nature = incident.assessment().nature();
    return new Sheet.OpenIncident(
        incident.id(),
        incident.priority(),
        nature,
        setup.findNature(nature).map(Nature::name).orElse(null),
        district(incident.scene().district()),
        incident.scene().place().label(),
        incident.opening().at(),
        incident.stamps().missions().firstSent(),
        incident.missions().stream()
            .filter(mission -> mission.isActive())
            .map(mission -> new Sheet.UnitProgress(mission.unit(), mission.progress()))
            .toList(),
        incident.reports().notes());
  }

  private @Nullable LocalName district(@Nullable String code) {
    return setup.settings().districts().stream()
        .filter(district -> district.code().equals(code))
        .map(District::name)
        .findFirst()
        .orElse(null);
  }

  private List<Sheet.UnitLine> units() {
    List<Sheet.UnitLine> lines = new ArrayList<>();
    for (Unit unit : state.units().values()) {
      lines.add(
          new Sheet.UnitLine(
              unit.id(), setup.getUnit(unit.id()).name(), unit.availability(), unit.incident()));
    }
    return lines;
  }

  private List<Sheet.OpenCall> calls() {
    List<Sheet.OpenCall> open = new ArrayList<>();
    for (Call call : state.calls().values()) {
      switch (call.isToCallBack() ? Call.State.ABANDONED : call.state()) {
        case RINGING, ANSWERED, ENDED ->
            open.add(
                new Sheet.OpenCall(
                    call.id(), call.line().presentedAt(), state.findHolder(call).orElse(null)));
        default -> {}
      }
    }
    return open;
  }

  private List<Sheet.ToCallBack> callBacks() {
    List<Sheet.ToCallBack> backs = new ArrayList<>();
    for (Call call : state.calls().values()) {
      if (call.isToCallBack()) {
        CallBack back = call.callBack();
        backs.add(
            new Sheet.ToCallBack(
                call.id(),
                call.line().presentedAt(),
                back == null ? null : back.why(),
                back == null ? null : back.owner(),
                back == null ? 0 : back.tries().size()));
      }
    }
    return backs;
  }

  private List<Sheet.OpenAlarm> alarms() {
    List<Sheet.OpenAlarm> open = new ArrayList<>();
    for (Alarm alarm : state.alarms().byId().values()) {
      var taken = alarm.acknowledgement();
      var about = alarm.cause().about();
      open.add(
          new Sheet.OpenAlarm(
              alarm.id(),
              alarm.cause().kind(),
              about.incident(),
              about.unit(),
              about.call(),
              alarm.raising().firstAt(),
              taken == null ? null : taken.by()));
    }
    return open;
  }

  private List<Sheet.Standing> notices() {
    List<Sheet.Standing> standing = new ArrayList<>();
    for (Notice notice : state.notices().byId().values()) {
      standing.add(
          new Sheet.Standing(notice.id(), kind(notice.content()), notice.validity().expiresAt()));
    }
    return standing;
  }

  private static String kind(Content content) {
    return switch (content) {
      case Hazard hazard -> "hazard";
      case Bulletin bulletin -> "bulletin";
      case Message message -> "message";
    };
  }
}
