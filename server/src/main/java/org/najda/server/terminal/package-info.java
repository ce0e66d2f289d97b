/**
 * Terminals in patrols' hands: which there are, when each was heard last, and their end from afar
 * when one is lost; and why positions of a unit's devices were not kept.
 *
 * <p>Invariants: a terminal names itself by random bits that only it and the server know; one that
 * was ended stays ended, its sessions with it, and a person who signs in on that device again does
 * so as another terminal.
 */
@NullMarked
package org.najda.server.terminal;

import org.jspecify.annotations.NullMarked;
