/**
 * The journal's vocabulary: what has happened in a room. Each version ever landed can be read for
 * ever; names and fields are never reused. Applying an event asks nobody anything and decides
 * nothing.
 */
@NullMarked
package org.najda.core.event;

import org.jspecify.annotations.NullMarked;
