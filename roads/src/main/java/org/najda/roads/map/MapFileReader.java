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
import java.util.Optional;
import java.util.zip.CRC32C;

/** Opens a file of a map by mapping it into memory: it stays readable when replaced on disk. */
final class MapFileReader {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final long CHECKED_AT_ONCE = 1L << 30;

  private final Path file;
  private final List<FileForm> forms;
  private final MemorySegment whole;

  private MapFileReader(Path file, List<FileForm> forms, MemorySegment whole) {
    this.file = file;
    this.forms = forms;
    this.whole = whole;
  }

  /**
   * The sections, each proved undamaged.
   *
   * @param forms that are read, the newest first, all of one magic
   */
  static List<MemorySegment> sections(Path file, List<FileForm> forms) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      MemorySegment whole = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
      return new MapFileReader(file, forms, whole).sections();
    } catch (NoSuchFileException absent) {
      throw new BadMap(
          file.getParent()
              + ": no road map here; make one with 'najda map import FILE --data DIR'");
    }
  }

  private List<MemorySegment> sections() throws BadMap {
    long size = whole.byteSize();
    FileForm newest = forms.getFirst();
    if (size < FileForm.HEAD_BYTES || whole.get(LONG, 0) != newest.magic()) {
      throw again("is no road map");
    }
    int format = whole.get(INT, Long.BYTES);
    Optional<FileForm> form = forms.stream().filter(one -> one.format() == format).findFirst();
    if (form.isEmpty()) {
      throw again("has format " + format + ", this program reads format " + newest.format());
    }
    long tail = size - FileForm.TAIL_BYTES;
    if (tail < FileForm.HEAD_BYTES || whole.get(LONG, tail + Long.BYTES) != newest.magic()) {
      throw again("is cut off");
    }
    try {
      return sections(whole.get(LONG, tail), form.get().sections());
    } catch (IndexOutOfBoundsException broken) {
      throw again("is damaged");
    }
  }

  private List<MemorySegment> sections(long table, int expected) throws BadMap {
    List<MemorySegment> sections = new ArrayList<>();
    int count = whole.get(INT, table);
    long end = table + Integer.BYTES + (long) count * FileForm.ENTRY_BYTES + FileForm.TAIL_BYTES;
    if (count != expected || end != whole.byteSize()) {
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
