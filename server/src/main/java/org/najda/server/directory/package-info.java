/**
 * The directory of organisational units and staff on the server: read from a folder of CSV, kept in
 * tables, asked by registers.
 */
@NullMarked
package org.najda.server.directory;

import org.jspecify.annotations.NullMarked;
