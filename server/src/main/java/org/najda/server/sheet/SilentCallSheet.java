package org.najda.server.sheet;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Question.Choice;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.SilentStep;
import org.najda.server.sheet.Column.Input;

/** What is done when nobody speaks, in order. */
final class SilentCallSheet extends Sheet<SilentStep> {
  private static final ChoiceColumns SIGNS = new ChoiceColumns("signs");
  private static final int LONGEST_LISTENING_SECONDS = 600;
  static final SilentCallSheet SHEET = new SilentCallSheet();

  private SilentCallSheet() {
    super(
        "silent-call",
        Stream.of(
                Stream.of(Column.CODE),
                Column.sentences(),
                Stream.of(Column.of("listen_seconds", Input.NUMBER).optional()),
                SIGNS.columns())
            .flatMap(columns -> columns)
            .toList());
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public List<SilentStep> list(RoomSettings settings) {
    return settings.response().silentSteps();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<SilentStep> rows) {
    return settings.withResponse(settings.response().withSilentSteps(rows));
  }

  @Override
  public String key(SilentStep row) {
    return row.code();
  }

  @Override
  public @Nullable LocalName title(SilentStep row) {
    return row.text();
  }

  @Override
  @Nullable SilentStep read(Cells row, Known known) {
    String code = row.code("code");
    LocalName text = row.sentence();
    Integer seconds = Numbers.whole(row, "listen_seconds", 1, LONGEST_LISTENING_SECONDS);
    List<Choice> signs = SIGNS.read(row, count -> true);
    return code == null || text == null || !row.isSound()
        ? null
        : new SilentStep(code, text, seconds == null ? null : Duration.ofSeconds(seconds), signs);
  }

  @Override
  void write(SilentStep row, Written to) {
    Duration listening = row.listenFor();
    to.cell("code", row.code())
        .words("text", row.text())
        .cell("listen_seconds", listening == null ? null : listening.toSeconds());
    SIGNS.write(row.signs(), to);
  }
}
