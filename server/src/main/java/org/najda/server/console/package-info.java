/**
 * Serves the console that npm built: files from the class path, and its first page for every
 * address that only the console knows.
 */
@NullMarked
package org.najda.server.console;

import org.jspecify.annotations.NullMarked;
