package org.najda.core.architecture.violation;

import java.util.function.DoubleUnaryOperator;

final class TakesAMachinesSine {
  final DoubleUnaryOperator sine = Math::sin;
}
