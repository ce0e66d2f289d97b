package org.najda.server.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** Whose map it is, to be said wherever it shows. */
public enum Attribution {
  /** Every map that is not known to be another's, as the Open Database License asks. */
  OPEN_STREET_MAP("openstreetmap"),
  /** A city that Najda made up. */
  INVENTED_CITY("invented-city");

  private static final String FILE = "attribution.txt";

  private final String code;

  Attribution(String code) {
    this.code = code;
  }

  /**
   * Says whose this version of a map is; another map imported over it is OpenStreetMap's again.
   *
   * @param folder of the map
   */
  public void write(Path folder, String version) throws IOException {
    Files.write(folder.resolve(FILE), List.of(version, code));
  }

  /** What was written for this version, else OpenStreetMap's. */
  static Attribution of(Path folder, String version) throws IOException {
    try {
      List<String> invented = List.of(version, INVENTED_CITY.code);
      return Files.readAllLines(folder.resolve(FILE)).equals(invented)
          ? INVENTED_CITY
          : OPEN_STREET_MAP;
    } catch (NoSuchFileException e) {
      return OPEN_STREET_MAP;
    }
  }

  /** In the words of {@code definitions/texts}. */
  String in(Language language, Texts texts) {
    return texts.format(language, "attribution." + code, Map.of());
  }
}
