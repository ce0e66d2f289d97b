package org.najda.roads.map;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.najda.roads.storage.SectionWriter;

/** Writes a file of a map. */
final class MapFileWriter implements Closeable {
  /** Content of one section. */
  interface Section {
    void write(SectionWriter out) throws IOException;
  }

  private record Entry(long offset, long length, long checksum) {}

  private final FileChannel channel;
  private final FileForm form;
  private final List<Entry> entries = new ArrayList<>();

  /** Into this empty file. */
  MapFileWriter(Path file, FileForm form) throws IOException {
    this.form = form;
    channel = FileChannel.open(file, StandardOpenOption.WRITE);
    put(buffer(FileForm.HEAD_BYTES).putLong(form.magic()).putInt(form.format()));
  }

  void section(Section section) throws IOException {
    long offset = channel.position();
    CRC32C checksum = new CRC32C();
    OutputStream raw = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    CheckedOutputStream out = new CheckedOutputStream(raw, checksum);
    section.write(new SectionWriter(out));
    out.flush();
    entries.add(new Entry(offset, channel.position() - offset, checksum.getValue()));
  }

  /** Completes the file and brings it to the disk. */
  void finish() throws IOException {
    long table = channel.position();
    ByteBuffer rest =
        buffer(Integer.BYTES + entries.size() * FileForm.ENTRY_BYTES + FileForm.TAIL_BYTES);
    rest.putInt(entries.size());
    for (Entry entry : entries) {
      rest.putLong(entry.offset).putLong(entry.length).putLong(entry.checksum);
    }
    put(rest.putLong(table).putLong(form.magic()));
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void put(ByteBuffer full) throws IOException {
    full.flip();
    while (full.hasRemaining()) {
      channel.write(full);
    }
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
