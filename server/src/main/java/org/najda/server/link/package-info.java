/**
 * What binds registers to command rooms: the incidents and rooms that a register may refer to.
 *
 * <p>Invariants: a register knows of a room no more than the person who asks; nothing of a training
 * room is ever referred to.
 */
@NullMarked
package org.najda.server.link;

import org.jspecify.annotations.NullMarked;
