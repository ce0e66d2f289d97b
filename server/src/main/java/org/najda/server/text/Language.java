package org.najda.server.text;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of Najda; Arabic is the first. */
public enum Language {
  // Morocco writes Latin digits in Arabic too, and its French formats.
  ARABIC("ar", "ar-MA"),
  FRENCH("fr", "fr-MA"),
  ENGLISH("en", "en-GB");

  private static final List<String> CODES = List.of("ar", "fr", "en");

  private final String code;
  private final ULocale locale;

  Language(String code, String locale) {
    this.code = code;
    this.locale = ULocale.forLanguageTag(locale);
  }

  /** Two letters of ISO 639-1, as in the names of the files. */
  public String code() {
    return code;
  }

  /** How numbers, dates and plurals are written. */
  public ULocale locale() {
    return locale;
  }

  /** The language of a code of two letters. */
  public static Optional<Language> find(String code) {
    int index = CODES.indexOf(code);
    return index < 0 ? Optional.empty() : Optional.of(values()[index]);
  }

  /**
   * The best of the languages that somebody reads.
   *
   * @param acceptLanguage the value of the HTTP header (RFC 9110, 12.5.4); null, unreadable or
   *     without a known language gives Arabic
   */
  public static Language ofHeader(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return ARABIC;
    }
    try {
      String code = Locale.lookupTag(LanguageRange.parse(acceptLanguage), CODES);
      return code == null ? ARABIC : values()[CODES.indexOf(code)];
    } catch (IllegalArgumentException e) {
      return ARABIC;
    }
  }
}
