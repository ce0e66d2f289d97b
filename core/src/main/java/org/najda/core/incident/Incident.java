package org.najda.core.incident;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.najda.core.IncidentId;
import org.najda.core.Priority;
import org.najda.core.UnitId;
import org.najda.core.call.Call;
import org.najda.core.dispatch.Backup;
import org.najda.core.dispatch.Mission;
import org.najda.core.dispatch.Waiting;

/** An incident as the room knows it. */
public record Incident(
    IncidentId id,
    Opening opening,
    Assessment assessment,
    Scene scene,
    Reports reports,
    Course course) {

  public static Incident opened(
      IncidentId id, Opening opening, Assessment assessment, Scene scene) {
    return new Incident(id, opening, assessment, scene, Reports.NONE, Course.NONE);
  }

  public boolean isOpen() {
    return course.closing() == null;
  }

  public Priority priority() {
    return assessment.priority();
  }

  /** In the order the units were sent. */
  public List<Mission> missions() {
    return course.missions();
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
    return new Incident(id, opening, assessment, scene, reports.withCall(call), course);
  }

  public Incident withNote() {
    return new Incident(id, opening, assessment, scene, reports.withNote(), course);
  }

  public Incident moved(Scene to) {
    return new Incident(id, opening, assessment, to, reports, course);
  }

  public Incident withPriority(Priority now) {
    return new Incident(id, opening, assessment.withPriority(now), scene, reports, course);
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

  public Incident closed(Closing as) {
    return with(course.closed(as));
  }

  private Incident with(Course now) {
    return new Incident(id, opening, assessment, scene, reports, now);
  }
}
