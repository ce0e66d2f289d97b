/**
 * Samples of a room's calls, by which a control looks at how fast line 19 answers.
 *
 * <p>Invariants: a sample is drawn by lot with a seed that nobody chooses, and is written into the
 * sealed register with it, so that anybody can draw it again and every drawing is seen; nothing
 * here tells who called; who looks says why, and the look is kept first. The room is told nothing:
 * a control may be covert.
 */
@NullMarked
package org.najda.server.sample;

import org.jspecify.annotations.NullMarked;
