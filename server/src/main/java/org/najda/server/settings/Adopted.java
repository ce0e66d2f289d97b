package org.najda.server.settings;

import java.util.List;
import org.najda.core.desk.Refusal;
import org.najda.server.journal.Adoption;

/** What has become of a change. */
sealed interface Adopted {
  /** It is in force and durable. */
  record Done() implements Adopted {}

  /** Others were faster: the versions that the form had not seen. */
  record Meanwhile(List<Adoption> versions) implements Adopted {
    public Meanwhile {
      versions = List.copyOf(versions);
    }
  }

  /** The room can't work so. */
  record Refused(Refusal refusal) implements Adopted {}
}
