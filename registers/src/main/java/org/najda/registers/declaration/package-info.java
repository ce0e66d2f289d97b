/**
 * Reads definitions as people write them, strictly: what is wrong is told with file, line and what
 * to do, all of it at once, and nothing that has a flaw is used.
 *
 * <p>YAML is read as text only: {@code 0101} stays four characters and {@code no} a word. Anchors,
 * aliases and tags are refused.
 */
@NullMarked
package org.najda.registers.declaration;

import org.jspecify.annotations.NullMarked;
