package org.najda.core.architecture.violation;

final class AsksTheMachinesTime {
  long millis() {
    return System.currentTimeMillis();
  }
}
