package org.najda.server.wire;

import org.najda.core.EnumWords;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Writes {@code ON_SCENE} as {@code on-scene}, and reads it so. */
final class WordNames extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1;

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass words, Enum<?>[] values, String[] names) {
    for (int i = 0; i < values.length; i++) {
      names[i] = EnumWords.of(values[i]);
    }
    return names;
  }
}
