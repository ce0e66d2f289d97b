package org.najda.core.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.Place;
import org.najda.core.Priority;
import org.najda.core.UnitId;
import org.najda.core.call.Call;
import org.najda.core.dispatch.Backup;
import org.najda.core.dispatch.Mission;
import org.najda.core.dispatch.Waiting;
import org.najda.core.transfer.Transfer;

/** An incident as the room knows it. */
public record Incident(
    IncidentId id,
    Opening opening,
    Assessment assessment,
    Scene scene,
    Reports reports,
    Course course,
    Ties ties) {

  public static Incident opened(
      IncidentId id, Opening opening, Assessment assessment, Scene scene) {
    return new Incident(id, opening, assessment, scene, Reports.NONE, Course.NONE, Ties.NONE);
  }

  /** Whether the room still has to do with it, as itself. */
  public boolean isOpen() {
    return course.closing() == null && ties.merger() == null;
  }

  public Priority priority() {
    return assessment.priority();
  }

  /** In the order the units were sent. */
  public List<Mission> missions() {
    return course.missions();
  }

  /** Those that count here: without the ones that went on at another incident. */
  public List<Mission> listOwnMissions() {
    return missions().stream().filter(mission -> mission.movedTo() == null).toList();
  }

  public Optional<Mission> findActiveMission(UnitId unit) {
    return course.findActive(unit);
  }

  /** Busy units on whose stack it lies. */
  public List<Waiting> waiting() {
    return course.waiting();
  }

  public Optional<Waiting> findWaiting(UnitId unit) {
    return waiting().stream().filter(each -> each.unit().equals(unit)).findFirst();
  }

  public List<UnitId> listActiveUnits() {
    return missions().stream().filter(Mission::isActive).map(Mission::unit).toList();
  }

  public Stamps stamps() {
    return Stamps.of(this);
  }

  public Incident withCall(Call call) {
    return with(reports.withCall(call));
  }

  /**
   * @param calls all that are left, in the order they were attached
   */
  public Incident withCalls(List<Call> calls) {
    return with(Reports.of(calls, reports.notes()));
  }

  public Incident withNote() {
    return with(reports.withNote());
  }

  /** A group that a person gave it to keeps it, wherever it goes. */
  public Incident moved(Place to, @Nullable String district) {
    return with(scene.at(to, district));
  }

  /** Gone along with the unit that it follows, which was there at that time. */
  public Incident carried(Place to, @Nullable String district, Instant seenAt) {
    return with(scene.carried(to, district, seenAt));
  }

  /**
   * @param unit null: it stays where it is
   */
  public Incident following(@Nullable Following unit) {
    return with(scene.following(unit));
  }

  /**
   * @param group null: the groups of its district look after it
   */
  public Incident given(@Nullable String group) {
    return with(scene.given(group));
  }

  public Incident withPriority(Priority now) {
    return new Incident(id, opening, assessment.withPriority(now), scene, reports, course, ties);
  }

  public Incident withMission(Mission mission) {
    return with(course.with(mission));
  }

  /** Changes the unit's active mission. */
  public Incident withMission(UnitId unit, UnaryOperator<Mission> change) {
    return with(course.changed(unit, change));
  }

  public Incident withWaiting(Waiting unit) {
    return with(course.with(unit));
  }

  /** No longer on that unit's stack. */
  public Incident withoutWaiting(UnitId unit) {
    return with(course.without(unit));
  }

  public Incident withBackup(@Nullable Backup now) {
    return with(course.with(now));
  }

  /** Ended here, going on at another incident. */
  public Incident withMissionsMoved(IncidentId to, Predicate<Mission> which) {
    return with(course.moved(to, which));
  }

  /** Whether the mission, as it stands at the other incident, began here. */
  public boolean hasMoved(Mission mission, IncidentId there) {
    return missions().stream().anyMatch(m -> there.equals(m.movedTo()) && m.isOneWith(mission));
  }

  /**
   * @param as null: it stands for itself again
   */
  public Incident merged(@Nullable Merger as) {
    return with(ties.merged(as));
  }

  public Incident linked(IncidentId other) {
    return with(ties.linked(other));
  }

  public Incident unlinked(IncidentId other) {
    return with(ties.unlinked(other));
  }

  /** Handed over, or on the way to it. */
  public Incident transferred(@Nullable Transfer as) {
    return with(ties.transferred(as));
  }

  public Incident closed(Closing as) {
    return with(course.closed(as));
  }

  private Incident with(Scene now) {
    return new Incident(id, opening, assessment, now, reports, course, ties);
  }

  private Incident with(Course now) {
    return new Incident(id, opening, assessment, scene, reports, now, ties);
  }

  private Incident with(Reports now) {
    return new Incident(id, opening, assessment, scene, now, course, ties);
  }

  private Incident with(Ties now) {
    return new Incident(id, opening, assessment, scene, reports, course, now);
  }
}
