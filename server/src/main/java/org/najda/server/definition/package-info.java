/**
 * Definitions as the command line knows them: whether a folder of registers, law and roles is
 * whole.
 */
@NullMarked
package org.najda.server.definition;

import org.jspecify.annotations.NullMarked;
