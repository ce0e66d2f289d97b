package org.najda.roads.map;

/**
 * The form of the files of a map: a head (magic, format), the sections one after the other, a table
 * of sections, a tail (magic, place of the table). All little-endian.
 *
 * <pre>
 * head     8 bytes magic, 4 bytes format
 * sections
 * table    4 bytes count, then for each: 8 bytes offset, 8 bytes length, 8 bytes CRC-32C
 * tail     8 bytes offset of the table, 8 bytes magic
 * </pre>
 *
 * @param magic eight letters in ASCII
 * @param format raised whenever the content of any section changes its form
 * @param sections how many
 */
record FileForm(long magic, int format, int sections) {
  static final int HEAD_BYTES = Long.BYTES + Integer.BYTES;
  static final int ENTRY_BYTES = 3 * Long.BYTES;
  static final int TAIL_BYTES = 2 * Long.BYTES;
}
