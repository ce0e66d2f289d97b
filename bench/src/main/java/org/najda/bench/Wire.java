package org.najda.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection to this machine on which text goes out and lines come back. */
record Wire(Socket socket, OutputStream out, BufferedReader in) implements AutoCloseable {
  private static final String LENGTH = "content-length: ";

  static Wire open(int port) {
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      return new Wire(
          socket,
          socket.getOutputStream(),
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      throw new WrongAnswer("No connection: " + e.getMessage());
    }
  }

  void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  String readLine() throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new WrongAnswer("The server ended the connection.");
    }
    return line;
  }

  /** The body of an HTTP answer, in either of the forms in which its length may be told. */
  String readAnswer() throws IOException {
    int length = -1;
    for (String header = readLine(); !header.isEmpty(); header = readLine()) {
      if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()));
      }
    }
    if (length >= 0) {
      return read(length);
    }
    StringBuilder body = new StringBuilder();
    for (int chunk = readSize(); chunk > 0; chunk = readSize()) {
      body.append(read(chunk));
      readLine();
    }
    readLine();
    return body.toString();
  }

  private int readSize() throws IOException {
    return Integer.parseInt(readLine(), 16);
  }

  private String read(int length) throws IOException {
    char[] body = new char[length];
    int done = 0;
    while (done < length) {
      int more = in.read(body, done, length - done);
      if (more < 0) {
        throw new WrongAnswer("The server ended an answer.");
      }
      done += more;
    }
    return new String(body);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
