package org.najda.server.replay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.core.recommendation.JobLengths;
import org.najda.core.recommendation.PastJobs;

/** How long the jobs of a replay took that are over by now: what comes later is not known. */
final class LearnedJobs {
  private static final int MOST = 5_000;

  private final Deque<Long> millis = new ArrayDeque<>();
  private @Nullable PastJobs learned = PastJobs.NONE;

  void add(Duration job) {
    millis.addLast(job.toMillis());
    if (millis.size() > MOST) {
      millis.removeFirst();
    }
    learned = null;
  }

  PastJobs soFar() {
    if (learned == null) {
      learned = new PastJobs(new TreeMap<>(Map.of(ReplaySettings.NATURE, new JobLengths(millis))));
    }
    return learned;
  }
}
