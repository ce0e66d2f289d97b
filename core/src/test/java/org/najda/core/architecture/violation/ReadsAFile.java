package org.najda.core.architecture.violation;

import java.nio.file.Path;

final class ReadsAFile {
  Path settings() {
    return Path.of("settings.yaml");
  }
}
