package org.najda.core.command;

import java.util.List;
import org.najda.core.GeoPoint;
import org.najda.core.LandmarkId;
import org.najda.core.landmark.Landmark;

/** What can be asked about places of the room's own. */
public sealed interface LandmarkCommand extends Command {
  /** From now on it is found, marked as not yet approved. */
  record ProposeLandmark(String name, List<String> aliases, GeoPoint point)
      implements LandmarkCommand {
    public ProposeLandmark {
      aliases = List.copyOf(aliases);
      Landmark.requireNames(name, aliases);
    }
  }

  record ApproveLandmark(LandmarkId landmark) implements LandmarkCommand {}

  /** It is no longer found, whether it was approved or not. */
  record WithdrawLandmark(LandmarkId landmark) implements LandmarkCommand {}
}
