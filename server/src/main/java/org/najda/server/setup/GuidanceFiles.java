package org.najda.server.setup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.Guidance;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Question;
import org.najda.server.table.Columns;

/** Reads what is asked and said for each nature; rows of a nature stay in their order. */
final class GuidanceFiles {
  static final String QUESTIONS = "questions.csv";
  static final String INSTRUCTIONS = "instructions.csv";

  private static final Columns TEXTS =
      Columns.of("nature", "code", "text_ar", "text_fr", "text_en");

  private final Set<String> natures;
  private final Map<String, List<Question>> questions = new LinkedHashMap<>();
  private final Map<String, List<Guidance.Instruction>> instructions = new LinkedHashMap<>();

  private GuidanceFiles(Set<String> natures) {
    this.natures = natures;
  }

  /** By the codes of natures; one that nothing is asked or said for has no entry. */
  static Map<String, Guidance> read(RoomFiles files, Set<String> natures) throws IOException {
    GuidanceFiles reading = new GuidanceFiles(natures);
    reading.questions(files);
    reading.instructions(files);
    Map<String, Guidance> all = new LinkedHashMap<>();
    for (String nature : natures) {
      List<Question> asked = reading.questions.getOrDefault(nature, List.of());
      List<Guidance.Instruction> said = reading.instructions.getOrDefault(nature, List.of());
      if (!asked.isEmpty() || !said.isEmpty()) {
        all.put(nature, new Guidance(asked, said));
      }
    }
    return all;
  }

  private void questions(RoomFiles files) throws IOException {
    Set<String> seen = new TreeSet<>();
    Columns columns =
        TEXTS.and("answer").orWith("choices", "choices_ar", "choices_fr", "choices_en");
    for (Cells row : files.rowsIfAny(QUESTIONS, columns)) {
      String nature = nature(row, seen);
      LocalName text = row.sentence();
      Question.Answer answer = row.choice("answer", Question.Answer.class);
      List<Question.Choice> choices = choices(row, answer);
      if (nature != null && text != null && answer != null && row.isSound()) {
        questions
            .computeIfAbsent(nature, n -> new ArrayList<>())
            .add(new Question(row.value("code"), text, answer, choices));
      }
    }
  }

  private void instructions(RoomFiles files) throws IOException {
    Set<String> seen = new TreeSet<>();
    for (Cells row : files.rowsIfAny(INSTRUCTIONS, TEXTS)) {
      String nature = nature(row, seen);
      LocalName text = row.sentence();
      if (nature != null && text != null && row.isSound()) {
        instructions
            .computeIfAbsent(nature, n -> new ArrayList<>())
            .add(new Guidance.Instruction(row.value("code"), text));
      }
    }
  }

  /** The nature a row is about; null when it, or the row's code within it, was refused. */
  private @Nullable String nature(Cells row, Set<String> seen) {
    row.require("nature");
    String nature = row.reference("nature", natures, Answers.NATURES);
    String code = row.code("code");
    if (nature != null && code != null && !seen.add(nature + " " + code)) {
      row.refuse("code", "\"" + code + "\" is there twice for " + nature, "give it another code");
    }
    return nature;
  }

  private static List<Question.Choice> choices(Cells row, Question.@Nullable Answer answer) {
    List<String> codes = row.codes("choices");
    List<String> arabic = row.list("choices_ar");
    List<String> french = row.list("choices_fr");
    List<String> english = row.list("choices_en");
    boolean even =
        Stream.of(arabic, french, english).allMatch(words -> words.size() == codes.size());
    boolean right = answer == Question.Answer.CHOICE ? codes.size() > 1 : codes.isEmpty();
    if (!even || !right || codes.size() != Set.copyOf(codes).size()) {
      row.refuse(
          "choices",
          "the choices don't fit",
          "for the answer \"choice\" write two or more codes, each once, parted by ; and as many"
              + " words in choices_ar, choices_fr and choices_en; else leave all four empty");
      return List.of();
    }
    List<Question.Choice> choices = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      LocalName text = new LocalName(arabic.get(i), french.get(i), english.get(i));
      choices.add(new Question.Choice(codes.get(i), text));
    }
    return choices;
  }
}
