package org.najda.roads.map;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** Opens a file of a map by mapping it into memory: it stays readable when replaced on disk. */
final class MapFileReader {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final long CHECKED_AT_ONCE = 1L << 30;

  private final Path file;
  private final FileForm form;
  private final MemorySegment whole;

  private MapFileReader(Path file, FileForm form, MemorySegment whole) {
    this.file = file;
    this.form = form;
    this.whole = whole;
  }

  /** The sections, each proved undamaged. */
  static List<MemorySegment> sections(Path file, FileForm form) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      MemorySegment whole = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
      return new MapFileReader(file, form, whole).sections();
    } catch (NoSuchFileException absent) {
      throw new BadMap(
          file.getParent()
              + ": no road map here; make one with 'najda map import FILE --data DIR'");
    }
  }

  private List<MemorySegment> sections() throws BadMap {
    long size = whole.byteSize();
    if (size < FileForm.HEAD_BYTES || whole.get(LONG, 0) != form.magic()) {
      throw again("is no road map");
    }
    int format = whole.get(INT, Long.BYTES);
    if (format != form.format()) {
      throw again("has format " + format + ", this program reads format " + form.format());
    }
    long tail = size - FileForm.TAIL_BYTES;
    if (tail < FileForm.HEAD_BYTES || whole.get(LONG, tail + Long.BYTES) != form.magic()) {
      throw again("is cut off");
    }
    try {
      return sections(whole.get(LONG, tail));
    } catch (IndexOutOfBoundsException broken) {
      throw again("is damaged");
    }
  }

  private List<MemorySegment> sections(long table) throws BadMap {
    List<MemorySegment> sections = new ArrayList<>();
    int count = whole.get(INT, table);
    long end = table + Integer.BYTES + (long) count * FileForm.ENTRY_BYTES + FileForm.TAIL_BYTES;
    if (count != form.sections() || end != whole.byteSize()) {
      throw again("is damaged");
    }
    for (int i = 0; i < count; i++) {
      long entry = table + Integer.BYTES + (long) i * FileForm.ENTRY_BYTES;
      MemorySegment section =
          whole.asSlice(whole.get(LONG, entry), whole.get(LONG, entry + Long.BYTES));
      if (checksum(section) != whole.get(LONG, entry + 2 * Long.BYTES)) {
        throw again("is damaged");
      }
      sections.add(section);
    }
    return sections;
  }

  private static long checksum(MemorySegment section) {
    CRC32C checksum = new CRC32C();
    for (long at = 0; at < section.byteSize(); at += CHECKED_AT_ONCE) {
      long length = Math.min(CHECKED_AT_ONCE, section.byteSize() - at);
      checksum.update(section.asSlice(at, length).asByteBuffer());
    }
    return checksum.getValue();
  }

  private BadMap again(String what) {
    return new BadMap(file + " " + what + ": import the map again with 'najda map import'");
  }
}
