package org.najda.server.register;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.Field;
import org.najda.registers.definition.Register;
import org.najda.registers.entry.Value;

/**
 * A record as boards and printed lists show it.
 *
 * @param who it is about; null where the reader has still to say why he looks
 * @param told what every record of the register holds from its opening on
 * @param dues what falls due, the nearest first
 * @param done what was done lately
 */
record Holding(
    String record,
    String state,
    String since,
    @Nullable String who,
    List<RecordView.Shown> told,
    List<Wording.DueView> dues,
    List<Done> done) {
  private static final Duration LATELY = Duration.ofHours(12);

  /** Something that was done, and when. */
  record Done(String what, String at) {}

  /** How urgent it is: {@code calm}, {@code near} or {@code over}. */
  public String level() {
    return dues.stream().findFirst().map(Wording.DueView::level).orElse("calm");
  }

  /** What shows records to one reader at a moment. */
  record Showing(Register register, Wording wording, Instant now) {

    /**
     * @param opened what the reader may see of it; null where he has not said why he looks
     */
    Holding of(Listed listed, @Nullable Opened opened) {
      RecordRow row = listed.row();
      return new Holding(
          row.record(),
          wording.state(row.state()),
          wording.time(row.opened(), listed.zone()),
          opened == null ? null : who(opened),
          opened == null ? List.of() : told(opened),
          wording.dues(listed.running(), listed.zone(), now),
          opened == null ? List.of() : done(opened));
    }

    private String who(Opened opened) {
      return register.listOpeningFields().stream()
          .filter(Field::identifies)
          .filter(opened.view()::shows)
          .map(field -> opened.life().values().get(field.key()))
          .filter(Objects::nonNull)
          .map(Value::text)
          .collect(Collectors.joining(" "));
    }

    private List<RecordView.Shown> told(Opened opened) {
      return register.listOpeningFields().stream()
          .filter(field -> !field.identifies() && !field.key().equals(register.keptAt()))
          .filter(opened.view()::shows)
          .flatMap(field ->
              Stream.ofNullable(opened.life().values().get(field.key()))
                  .map(value ->
                      new RecordView.Shown(
                          wording.label(field.label()),
                          wording.value(field, value, opened.zone()),
                          null)))
          .toList();
    }

    private List<Done> done(Opened opened) {
      return opened.life().acts().stream()
          .filter(act -> act.at().isAfter(now.minus(LATELY)))
          .map(act -> new Done(wording.act(act.act()), wording.time(act.at(), opened.zone())))
          .toList();
    }
  }
}
