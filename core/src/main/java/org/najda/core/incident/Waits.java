package org.najda.core.incident;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;
import org.najda.core.dispatch.Backup;
import org.najda.core.dispatch.Waiting;

/**
 * What was waited for at an incident when it was merged into another, to find its way back.
 *
 * @param over busy units meant to come here next that were meant to go there from then on
 * @param spared those that were there, or meant to go there, anyhow
 * @param backup that was asked for here; null for none
 * @param backupOver whether it was asked for there from then on; else more was asked for already
 */
public record Waits(
    List<Waiting> over, List<Waiting> spared, @Nullable Backup backup, boolean backupOver) {
  public static final Waits NONE = new Waits(List.of(), List.of(), null, false);

  public Waits {
    over = List.copyOf(over);
    spared = List.copyOf(spared);
  }

  /** That of the unit, whatever became of it. */
  public Optional<Waiting> find(UnitId unit) {
    return Stream.concat(over.stream(), spared.stream())
        .filter(each -> each.unit().equals(unit))
        .findFirst();
  }

  /** The call for help as it stands at the other incident, if it went there and is not met yet. */
  public Optional<Backup> findBackupAt(Incident other) {
    Backup now = other.course().backup();
    return backupOver && now != null && backup != null && now.isOneWith(backup)
        ? Optional.of(now)
        : Optional.empty();
  }
}
