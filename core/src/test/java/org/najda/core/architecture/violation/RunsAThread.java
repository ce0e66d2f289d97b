package org.najda.core.architecture.violation;

import java.util.concurrent.Executors;

final class RunsAThread {
  void close() {
    Executors.newVirtualThreadPerTaskExecutor().close();
  }
}
