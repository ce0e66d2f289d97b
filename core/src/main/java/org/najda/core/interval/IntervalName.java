package org.najda.core.interval;

import static org.najda.core.interval.IntervalName.Subject.CALL;
import static org.najda.core.interval.IntervalName.Subject.INCIDENT;
import static org.najda.core.interval.IntervalName.Subject.MISSION;
import static org.najda.core.interval.Mark.ACKNOWLEDGED;
import static org.najda.core.interval.Mark.ANSWERED;
import static org.najda.core.interval.Mark.CLEARED;
import static org.najda.core.interval.Mark.CLOSED;
import static org.najda.core.interval.Mark.FIRST_ON_SCENE;
import static org.najda.core.interval.Mark.FIRST_SENT;
import static org.najda.core.interval.Mark.LAST_CLEARED;
import static org.najda.core.interval.Mark.ON_SCENE;
import static org.najda.core.interval.Mark.OPENED;
import static org.najda.core.interval.Mark.PRESENTED;
import static org.najda.core.interval.Mark.SENT;

import org.najda.core.EnumWords;

/** Every interval that is counted. */
public enum IntervalName {
  /** How long a caller waited. */
  PRESENTED_TO_ANSWERED(CALL, PRESENTED, ANSWERED),
  ANSWERED_TO_OPENED(INCIDENT, ANSWERED, OPENED),
  ANSWERED_TO_FIRST_SENT(INCIDENT, ANSWERED, FIRST_SENT),
  PRESENTED_TO_FIRST_SENT(INCIDENT, PRESENTED, FIRST_SENT),
  FIRST_SENT_TO_FIRST_ON_SCENE(INCIDENT, FIRST_SENT, FIRST_ON_SCENE),
  /** The response time (أجل التدخل). */
  PRESENTED_TO_FIRST_ON_SCENE(INCIDENT, PRESENTED, FIRST_ON_SCENE),
  FIRST_ON_SCENE_TO_LAST_CLEARED(INCIDENT, FIRST_ON_SCENE, LAST_CLEARED),
  OPENED_TO_CLOSED(INCIDENT, OPENED, CLOSED),
  SENT_TO_ACKNOWLEDGED(MISSION, SENT, ACKNOWLEDGED),
  ACKNOWLEDGED_TO_ON_SCENE(MISSION, ACKNOWLEDGED, ON_SCENE),
  SENT_TO_ON_SCENE(MISSION, SENT, ON_SCENE),
  ON_SCENE_TO_CLEARED(MISSION, ON_SCENE, CLEARED);

  /** What an interval is counted of. */
  public enum Subject {
    CALL,
    INCIDENT,
    MISSION
  }

  private final Subject subject;
  private final Mark from;
  private final Mark to;

  IntervalName(Subject subject, Mark from, Mark to) {
    this.subject = subject;
    this.from = from;
    this.to = to;
  }

  public Subject subject() {
    return subject;
  }

  public Mark from() {
    return from;
  }

  public Mark to() {
    return to;
  }

  /** As targets and answers name it, such as {@code presented-to-answered}. */
  public String id() {
    return EnumWords.of(this);
  }
}
