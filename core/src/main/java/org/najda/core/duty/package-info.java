/**
 * Who answers for the room and for its open work: the hand-over of the shift (تسليم المناوبة),
 * given by one with a sheet, taken by another who signs the same sheet, and the passing of a
 * position's open calls to a colleague. The sheet lies beside the journal; its hash stands in the
 * event. At most one hand-over waits for its second signature; of those before, only when the room
 * was last taken over is kept here. Which dispatch groups a person works stands here until he
 * chooses others. Owns the {@code handover-…} events, {@code work-passed} and {@code
 * groups-chosen}.
 */
@NullMarked
package org.najda.core.duty;

import org.jspecify.annotations.NullMarked;
