package org.najda.server.fallback;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.najda.server.text.Language;

/**
 * Where packs go, how often, for how long.
 *
 * @param folder null: none are written
 * @param every from one pack to the next
 * @param keep how long one is kept, and said to be good for
 * @param languages one file each, at least one
 */
public record PackRules(
    @Nullable Path folder, Duration every, Duration keep, List<Language> languages) {
  static final String FOLDER = "NAJDA_FALLBACK_DIR";
  private static final String MINUTES = "NAJDA_FALLBACK_MINUTES";
  private static final String KEEP_HOURS = "NAJDA_FALLBACK_KEEP_HOURS";
  private static final String LANGUAGES = "NAJDA_FALLBACK_LANGUAGES";
  private static final int USUAL_MINUTES = 5;
  private static final int MOST_MINUTES = 60;
  private static final int USUAL_HOURS = 4;
  private static final int MOST_HOURS = 72;

  public PackRules {
    languages = List.copyOf(languages);
  }

  /**
   * As the environment says: {@code NAJDA_FALLBACK_DIR}, no packs if not set; {@code
   * NAJDA_FALLBACK_MINUTES}, 5; {@code NAJDA_FALLBACK_KEEP_HOURS}, 4; {@code
   * NAJDA_FALLBACK_LANGUAGES}, {@code ar,fr}.
   *
   * @param environment gives the value of a variable, null when it is not set
   * @throws IllegalArgumentException one of them cannot be
   */
  public static PackRules of(UnaryOperator<@Nullable String> environment) {
    String folder = environment.apply(FOLDER);
    String languages = environment.apply(LANGUAGES);
    return new PackRules(
        folder == null || folder.isBlank() ? null : Path.of(folder),
        Duration.ofMinutes(
            number(MINUTES, environment.apply(MINUTES), MOST_MINUTES, USUAL_MINUTES)),
        Duration.ofHours(
            number(KEEP_HOURS, environment.apply(KEEP_HOURS), MOST_HOURS, USUAL_HOURS)),
        languages == null
            ? List.of(Language.ARABIC, Language.FRENCH)
            : Arrays.stream(languages.split(",")).map(PackRules::language).distinct().toList());
  }

  private static int number(String name, @Nullable String set, int most, int usual) {
    if (set == null) {
      return usual;
    }
    if (!set.matches("\\d{1,3}") || Integer.parseInt(set) < 1 || Integer.parseInt(set) > most) {
      throw new IllegalArgumentException(
          "%s is '%s'; it needs a number from 1 to %d.".formatted(name, set, most));
    }
    return Integer.parseInt(set);
  }

  private static Language language(String code) {
    return Language.find(code.strip())
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s names '%s'; Najda knows ar, fr and en.".formatted(LANGUAGES, code)));
  }
}
