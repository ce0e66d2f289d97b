package org.najda.server.fallback;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.najda.core.RoomId;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.server.personal.PersonalVault;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** Makes packs of rooms, as they are asked for. */
final class Packs {
  private final PackRules rules;
  private final PackNumbers numbers;
  private final Wording wording;
  private final PackPrinting printing;
  private final InstantSource clock;

  Packs(PackRules rules, DataSource database, Texts texts, InstantSource clock) {
    this.rules = rules;
    this.numbers = new PackNumbers(database);
    this.wording = new Wording(database, new PersonalVault(database));
    this.printing = new PackPrinting(texts);
    this.clock = clock;
  }

  /**
   * A new pack, with numbers of its own.
   *
   * @param setup of the state
   */
  Pack make(RoomId room, RoomState state, Setup setup) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new Pack(
        numbers.next(room),
        room,
        setup.settings(),
        new Pack.Times(now, now.plus(rules.every()), now.plus(rules.keep())),
        PackMaker.contents(room, state, setup, wording));
  }

  String print(Pack pack, Language language) {
    return printing.print(pack, language);
  }

  /**
   * Makes one and writes it, then deletes what has been kept long enough.
   *
   * @return the files, one a language
   * @throws java.io.UncheckedIOException the folder cannot be written
   */
  List<Path> write(RoomId room, RoomState state, Setup setup, Path into) {
    PackFolder folder = new PackFolder(into);
    Pack pack = make(room, state, setup);
    Instant madeAt = pack.times().madeAt();
    List<Path> written = new ArrayList<>();
    for (Language language : rules.languages()) {
      written.add(folder.write(room, madeAt, language, print(pack, language)));
    }
    folder.expire(room, madeAt.minus(rules.keep()));
    return written;
  }

  Duration every() {
    return rules.every();
  }
}
