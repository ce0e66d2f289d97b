package org.najda.registers.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A schema by which editors complete files of definitions. */
record Schema(Object all) {

  /** Reads one below the folder of definitions. JSON is YAML too. */
  static Schema read(String name) {
    try {
      return new Schema(
          new Load(LoadSettings.builder().build())
              .loadFromString(Files.readString(ShippedDefinitionsTest.FOLDER.resolve(name))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Object at(String... path) {
    Object found = all;
    for (String step : path) {
      found = ((Map<?, ?>) found).get(step);
      assertThat(found).as(String.join("/", path) + ": " + step).isNotNull();
    }
    return found;
  }

  List<String> keys(String... path) {
    return ((Map<?, ?>) at(path)).keySet().stream().map(String::valueOf).toList();
  }

  List<String> words(String... path) {
    return ((List<?>) at(path)).stream().map(String::valueOf).toList();
  }

  /** The words of an enum as files write them. */
  static List<String> written(Enum<?>... words) {
    return Arrays.stream(words).map(Scalars::written).toList();
  }
}
