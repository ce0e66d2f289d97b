package org.najda.core.codec;

import java.time.Duration;
import java.util.List;
import org.najda.core.settings.Guidance;
import org.najda.core.settings.Question;
import org.najda.core.settings.SilentStep;

/**
 * What a call-taker asks and says for a nature, and does when nobody speaks, as fields; left out
 * when there is nothing.
 */
final class Guidances {
  private Guidances() {}

  static void write(JsonWriter writer, Guidance guidance) {
    if (!guidance.questions().isEmpty()) {
      writer.objects("questions", guidance.questions(), Guidances::write);
    }
    if (!guidance.instructions().isEmpty()) {
      writer.objects("instructions", guidance.instructions(), Guidances::write);
    }
  }

  static Guidance read(Fields fields) {
    return new Guidance(
        fields.optionalObjects("questions", Guidances::question),
        fields.optionalObjects("instructions", Guidances::instruction));
  }

  private static void write(JsonWriter writer, Question question) {
    writer
        .field("code", question.code())
        .object("text", question.text(), Settings::write)
        .field("answer", question.answer())
        .objects("choices", question.choices(), Guidances::write);
  }

  private static Question question(Fields fields) {
    return new Question(
        fields.text("code"),
        Settings.name(fields, "text"),
        fields.word("answer", Question.Answer.class),
        fields.objects("choices", Guidances::choice));
  }

  private static void write(JsonWriter writer, Question.Choice choice) {
    writer.field("code", choice.code()).object("text", choice.text(), Settings::write);
  }

  static void write(JsonWriter writer, List<SilentStep> steps) {
    if (!steps.isEmpty()) {
      writer.objects("silentSteps", steps, Guidances::write);
    }
  }

  private static void write(JsonWriter writer, SilentStep step) {
    writer
        .field("code", step.code())
        .object("text", step.text(), Settings::write)
        .field("listenFor", step.listenFor())
        .objects("signs", step.signs(), Guidances::write);
  }

  static SilentStep silentStep(Fields fields) {
    return new SilentStep(
        fields.text("code"),
        Settings.name(fields, "text"),
        fields.findText("listenFor", Duration::parse),
        fields.objects("signs", Guidances::choice));
  }

  private static Question.Choice choice(Fields fields) {
    return new Question.Choice(fields.text("code"), Settings.name(fields, "text"));
  }

  private static void write(JsonWriter writer, Guidance.Instruction instruction) {
    writer.field("code", instruction.code()).object("text", instruction.text(), Settings::write);
  }

  private static Guidance.Instruction instruction(Fields fields) {
    return new Guidance.Instruction(fields.text("code"), Settings.name(fields, "text"));
  }
}
