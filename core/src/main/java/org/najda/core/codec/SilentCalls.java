package org.najda.core.codec;

import org.najda.core.PersonId;
import org.najda.core.call.SilentCall;
import org.najda.core.event.SilentCallEvent;
import org.najda.core.event.SilentCallEvent.SilentCallAnswered;
import org.najda.core.event.SilentCallEvent.SilentCallResumed;
import org.najda.core.event.SilentCallEvent.SilentCallStarted;
import org.najda.core.event.SilentCallEvent.SilentCallWithdrawn;
import org.najda.core.event.SilentCallEvent.SilentStepTicked;
import org.najda.core.event.SilentCallEvent.SilentStepUnticked;

/** Silent calls of a state, and what happens on them, as fields. */
final class SilentCalls {
  private SilentCalls() {}

  /** Behind the number of its call. */
  static void write(JsonWriter writer, SilentCallEvent event) {
    switch (event) {
      case SilentCallStarted e -> writer.objects("steps", e.steps(), SilentCalls::write);
      case SilentCallResumed e -> {}
      case SilentStepTicked e -> writer.field("step", e.step()).field("sign", e.sign());
      case SilentStepUnticked e -> writer.field("step", e.step()).field("sign", e.sign());
      case SilentCallAnswered e -> {}
      case SilentCallWithdrawn e -> {}
    }
  }

  static SilentCallStarted started(Fields fields) {
    return new SilentCallStarted(Wording.call(fields), fields.objects("steps", SilentCalls::step));
  }

  static SilentCallResumed resumed(Fields fields) {
    return new SilentCallResumed(Wording.call(fields));
  }

  static SilentStepTicked ticked(Fields fields) {
    return new SilentStepTicked(Wording.call(fields), fields.text("step"), fields.findText("sign"));
  }

  static SilentStepUnticked unticked(Fields fields) {
    return new SilentStepUnticked(
        Wording.call(fields), fields.text("step"), fields.findText("sign"));
  }

  static SilentCallAnswered answered(Fields fields) {
    return new SilentCallAnswered(Wording.call(fields));
  }

  static SilentCallWithdrawn withdrawn(Fields fields) {
    return new SilentCallWithdrawn(Wording.call(fields));
  }

  static void write(JsonWriter writer, SilentCall silent) {
    writer
        .field("since", silent.since())
        .field("by", silent.by())
        .objects("steps", silent.steps(), SilentCalls::write)
        .objects("ticks", silent.ticks(), SilentCalls::write)
        .field("answeredAt", silent.answeredAt());
  }

  static SilentCall read(Fields fields) {
    return new SilentCall(
        fields.instant("since"),
        fields.text("by", PersonId::new),
        fields.objects("steps", SilentCalls::step),
        fields.objects("ticks", SilentCalls::tick),
        fields.findInstant("answeredAt"));
  }

  private static void write(JsonWriter writer, SilentCall.Step step) {
    writer.field("code", step.code()).texts("signs", step.signs());
  }

  private static SilentCall.Step step(Fields fields) {
    return new SilentCall.Step(fields.text("code"), fields.texts("signs", sign -> sign));
  }

  private static void write(JsonWriter writer, SilentCall.Tick tick) {
    writer
        .field("step", tick.step())
        .field("sign", tick.sign())
        .field("at", tick.at())
        .field("by", tick.by());
  }

  private static SilentCall.Tick tick(Fields fields) {
    return new SilentCall.Tick(
        fields.text("step"),
        fields.findText("sign"),
        fields.instant("at"),
        fields.text("by", PersonId::new));
  }
}
