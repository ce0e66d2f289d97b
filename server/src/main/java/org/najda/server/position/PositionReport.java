package org.najda.server.position;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A position as a device sent it, not yet checked.
 *
 * @param lat degrees
 * @param lon degrees
 * @param speed metres a second
 * @param heading degrees clockwise from north
 * @param accuracy metres
 */
public record PositionReport(
    String unit,
    Instant at,
    double lat,
    double lon,
    @Nullable Double speed,
    @Nullable Double heading,
    @Nullable Double accuracy) {}
