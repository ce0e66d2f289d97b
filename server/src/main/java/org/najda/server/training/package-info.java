/**
 * Rooms that people only practise in, and what keeps them apart from the real ones.
 *
 * <p>Invariants: a room is for training by its id ({@link org.najda.core.RoomId#isTraining}), from
 * its making to its end; it has a journal, members and keys of its own and takes from a real room
 * nothing but settings without persons; every answer about it says that it is for training.
 */
@NullMarked
package org.najda.server.training;

import org.jspecify.annotations.NullMarked;
