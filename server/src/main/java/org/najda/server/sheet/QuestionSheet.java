package org.najda.server.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.Guidance;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Nature;
import org.najda.core.settings.Question;
import org.najda.core.settings.Question.Answer;
import org.najda.core.settings.Question.Choice;
import org.najda.core.settings.RoomSettings;

/** What is asked for each nature; rows of a nature stay in their order. */
final class QuestionSheet extends Sheet<QuestionSheet.Asked> {
  private static final ChoiceColumns CHOICES = new ChoiceColumns("choices");
  static final QuestionSheet SHEET = new QuestionSheet();

  private QuestionSheet() {
    super(
        "questions",
        Stream.concat(
                Stream.of(Column.one("nature", new Choices.Codes("natures")), Column.CODE),
                Stream.concat(Column.sentences(), answers()))
            .toList());
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public List<Asked> list(RoomSettings settings) {
    return settings.response().natures().stream().flatMap(QuestionSheet::of).toList();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<Asked> rows) {
    return NatureSheet.SHEET.with(
        settings,
        settings.response().natures().stream().map(nature -> with(nature, rows)).toList());
  }

  @Override
  public String key(Asked row) {
    return row.nature() + "." + row.question().code();
  }

  @Override
  public List<String> keyColumns() {
    return List.of("nature", "code");
  }

  @Override
  public @Nullable LocalName title(Asked row) {
    return row.question().text();
  }

  @Override
  @Nullable Asked read(Cells row, Known known) {
    row.require("nature");
    String nature = row.reference("nature", NatureSheet.SHEET, known);
    String code = row.code("code");
    LocalName text = row.sentence();
    Answer answer = row.choice("answer", Answer.class);
    List<Choice> choices = choices(row, answer);
    return nature == null || code == null || text == null || answer == null || !row.isSound()
        ? null
        : new Asked(nature, new Question(code, text, answer, choices));
  }

  @Override
  void write(Asked row, Written to) {
    to.cell("nature", row.nature())
        .cell("code", row.question().code())
        .words("text", row.question().text())
        .cell("answer", row.question().answer());
    CHOICES.write(row.question().choices(), to);
  }

  /** Something asked and the nature it is for. */
  record Asked(String nature, Question question) {}

  private static Stream<Asked> of(Nature nature) {
    return nature.guidance().questions().stream().map(each -> new Asked(nature.code(), each));
  }

  private static Nature with(Nature nature, List<Asked> rows) {
    List<Question> own =
        rows.stream()
            .filter(row -> row.nature().equals(nature.code()))
            .map(Asked::question)
            .toList();
    return nature.with(new Guidance(own, nature.guidance().instructions()));
  }

  private static Stream<Column> answers() {
    return Stream.concat(
        Stream.of(Column.one("answer", Choices.Words.of("settings.answer.", Answer.values()))),
        CHOICES.columns());
  }

  private static List<Choice> choices(Cells row, @Nullable Answer answer) {
    return CHOICES.read(row, count -> answer == Answer.CHOICE ? count > 1 : count == 0);
  }
}
