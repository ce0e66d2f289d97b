package org.najda.core.recommendation;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long the room's own jobs took until now.
 *
 * @param byNature by the code of the incident's nature
 */
public record PastJobs(SortedMap<String, JobLengths> byNature) {
  /** Of a room that has done nothing yet, or that does not look back. */
  public static final PastJobs NONE = new PastJobs(Collections.emptySortedMap());

  public PastJobs {
    byNature = Collections.unmodifiableSortedMap(new TreeMap<>(byNature));
  }

  /** Empty for a nature of which too few were seen. */
  Optional<JobLengths.Remaining> findRemaining(String nature, long lastedMillis, int share) {
    return Optional.ofNullable(byNature.get(nature))
        .flatMap(lengths -> lengths.findRemaining(lastedMillis, share));
  }
}
