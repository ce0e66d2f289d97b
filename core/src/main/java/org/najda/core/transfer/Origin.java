package org.najda.core.transfer;

import org.najda.core.IncidentId;
import org.najda.core.RoomId;

/**
 * Where an offered incident comes from: the same for the same offer, however often it is told.
 *
 * @param number of that incident's transfers, from 1
 */
public record Origin(RoomId room, IncidentId incident, int number) {}
