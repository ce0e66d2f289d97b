package org.najda.core.codec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.najda.core.CallId;
import org.najda.core.Commitment;
import org.najda.core.HandoverId;
import org.najda.core.PersonId;
import org.najda.core.duty.DutyBook;
import org.najda.core.duty.Handover;
import org.najda.core.duty.Watch;
import org.najda.core.event.DutyEvent;
import org.najda.core.event.DutyEvent.GroupsChosen;
import org.najda.core.event.DutyEvent.HandoverGiven;
import org.najda.core.event.DutyEvent.HandoverOverdue;
import org.najda.core.event.DutyEvent.HandoverTaken;
import org.najda.core.event.DutyEvent.HandoverWithdrawn;
import org.najda.core.event.DutyEvent.PositionWatched;
import org.najda.core.event.DutyEvent.SupervisorAppointed;
import org.najda.core.event.DutyEvent.WatchingEnded;
import org.najda.core.event.DutyEvent.WorkPassed;
import org.najda.core.sorted.SortedTree;

/** Who answers for the room and its work, and what happens about it, as fields. */
final class DutyEvents {
  private DutyEvents() {}

  private record Passed(CallId call, PersonId to) {}

  private record Watching(Watch watch, Instant since) {}

  static void write(JsonWriter writer, DutyEvent event) {
    switch (event) {
      case HandoverGiven e ->
          writer
              .field("handover", e.handover().number())
              .field("sheetSequence", e.sheetSequence())
              .field("sheetHash", e.sheetHash())
              .field("remarks", e.remarks())
              .field("signBy", e.signBy());
      case HandoverTaken e ->
          writer.field("handover", e.handover().number()).field("remarks", e.remarks());
      case HandoverWithdrawn e -> writer.field("handover", e.handover().number());
      case HandoverOverdue e -> writer.field("handover", e.handover().number());
      case GroupsChosen e -> writer.field("person", e.person()).texts("groups", e.groups());
      case PositionWatched e -> writer.field("person", e.person());
      case WatchingEnded e -> writer.field("by", e.by()).field("person", e.person());
      case SupervisorAppointed e ->
          writer
              .field("version", e.version())
              .field("person", e.person())
              .field("reason", e.reason());
      case WorkPassed e ->
          writer
              .field("from", e.from())
              .field("to", e.to())
              .list("calls", e.calls(), (w, call) -> w.number(call.number()));
    }
  }

  static HandoverGiven given(Fields fields) {
    return new HandoverGiven(
        handover(fields),
        fields.number("sheetSequence"),
        fields.text("sheetHash"),
        fields.findText("remarks", Commitment::new),
        fields.instant("signBy"));
  }

  static HandoverTaken taken(Fields fields) {
    return new HandoverTaken(handover(fields), fields.findText("remarks", Commitment::new));
  }

  static HandoverWithdrawn withdrawn(Fields fields) {
    return new HandoverWithdrawn(handover(fields));
  }

  static HandoverOverdue overdue(Fields fields) {
    return new HandoverOverdue(handover(fields));
  }

  static WorkPassed passed(Fields fields) {
    return new WorkPassed(
        fields.text("from", PersonId::new),
        fields.text("to", PersonId::new),
        fields.numbers("calls", CallId::new));
  }

  static GroupsChosen groupsChosen(Fields fields) {
    return new GroupsChosen(
        fields.text("person", PersonId::new), new TreeSet<>(fields.texts("groups", text -> text)));
  }

  static PositionWatched watched(Fields fields) {
    return new PositionWatched(fields.text("person", PersonId::new));
  }

  static WatchingEnded watchingEnded(Fields fields) {
    return new WatchingEnded(
        fields.text("by", PersonId::new), fields.text("person", PersonId::new));
  }

  static SupervisorAppointed appointed(Fields fields) {
    return new SupervisorAppointed(
        fields.number("version"),
        fields.text("person", PersonId::new),
        fields.text("reason", Commitment::new));
  }

  static void write(JsonWriter writer, DutyBook duty) {
    List<Watching> watches = new ArrayList<>();
    duty.watches().keys().forEach(w -> watches.add(new Watching(w, duty.watches().get(w))));
    List<Passed> passed = new ArrayList<>();
    duty.passed().keys().forEach(id -> passed.add(new Passed(id, duty.passed().get(id))));
    List<GroupsChosen> works = new ArrayList<>();
    duty.works().forEach(one -> works.add(new GroupsChosen(one.getKey(), one.getValue())));
    writer
        .field("lastHandover", duty.lastNumber())
        .object("latest", duty.latest(), DutyEvents::write)
        .field("takenAt", duty.takenAt())
        .objects("passed", passed, DutyEvents::write)
        .objects("works", works, DutyEvents::write)
        .objects("watches", watches, DutyEvents::write);
  }

  static DutyBook read(Fields fields) {
    SortedTree<CallId, PersonId> passed = SortedTree.empty();
    long lastNumber = fields.number("lastHandover");
    Handover latest = fields.findObject("latest", DutyEvents::latest);
    var takenAt = fields.findInstant("takenAt");
    for (Passed one : fields.objects("passed", DutyEvents::onePassed)) {
      passed = passed.put(one.call(), one.to());
    }
    DutyBook book =
        new DutyBook(lastNumber, latest, takenAt, passed, SortedTree.empty(), SortedTree.empty());
    for (GroupsChosen one : fields.objects("works", DutyEvents::groupsChosen)) {
      book = book.works(one.person(), one.groups());
    }
    for (Watching one : fields.objects("watches", DutyEvents::watching)) {
      book = book.watched(one.watch(), one.since());
    }
    return book;
  }

  private static void write(JsonWriter writer, Passed passed) {
    writer.field("call", passed.call().number()).field("to", passed.to());
  }

  private static Passed onePassed(Fields fields) {
    return new Passed(Wording.call(fields), fields.text("to", PersonId::new));
  }

  private static void write(JsonWriter writer, Watching one) {
    writer
        .field("by", one.watch().by())
        .field("person", one.watch().person())
        .field("since", one.since());
  }

  private static Watching watching(Fields fields) {
    return new Watching(
        new Watch(fields.text("by", PersonId::new), fields.text("person", PersonId::new)),
        fields.instant("since"));
  }

  private static void write(JsonWriter writer, Handover handover) {
    writer
        .field("handover", handover.id().number())
        .field("sheetHash", handover.sheetHash())
        .object("given", handover.given(), DutyEvents::write)
        .field("signBy", handover.signBy())
        .field("state", handover.state())
        .object("settled", handover.settled(), DutyEvents::write);
  }

  private static Handover latest(Fields fields) {
    return new Handover(
        handover(fields),
        fields.text("sheetHash"),
        fields.object("given", DutyEvents::signature),
        fields.instant("signBy"),
        fields.word("state", Handover.State.class),
        fields.findObject("settled", DutyEvents::signature));
  }

  private static void write(JsonWriter writer, Handover.Signature signature) {
    writer.field("by", signature.by()).field("at", signature.at());
  }

  private static Handover.Signature signature(Fields fields) {
    return new Handover.Signature(fields.text("by", PersonId::new), fields.instant("at"));
  }

  private static HandoverId handover(Fields fields) {
    return new HandoverId(fields.number("handover"));
  }
}
