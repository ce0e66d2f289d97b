package org.najda.core.architecture.violation;

import java.util.Random;

final class ThrowsDice {
  int dice() {
    return new Random().nextInt(6);
  }
}
