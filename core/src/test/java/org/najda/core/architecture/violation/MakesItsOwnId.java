package org.najda.core.architecture.violation;

import java.util.UUID;
import java.util.function.Supplier;

final class MakesItsOwnId {
  final Supplier<UUID> ids = UUID::randomUUID;
}
