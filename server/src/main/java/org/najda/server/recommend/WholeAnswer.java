package org.najda.server.recommend;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.najda.core.recommendation.Recommendation;
import org.najda.server.wire.WireModule;
import tools.jackson.databind.json.JsonMapper;

/** A recommendation as the bytes that are kept beside a dispatch and named there by their hash. */
public final class WholeAnswer {
  // Its own, so that the bytes do not change with what the HTTP doors are set to.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new WireModule())
          .changeDefaultPropertyInclusion(
              usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private WholeAnswer() {}

  /** JSON in UTF-8, the same for the same recommendation. */
  public static byte[] of(Recommendation recommendation, RoadBasis roads) {
    return JSON.writeValueAsBytes(RecommendationView.of(recommendation, roads, null));
  }
}
