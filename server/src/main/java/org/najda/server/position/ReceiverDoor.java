package org.najda.server.position;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;
import org.najda.server.key.AccessKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door of satellite receivers aboard vehicles, which speak NMEA 0183 over TCP. Its protocol is
 * {@link ReceiverLine}'s.
 */
public final class ReceiverDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiverDoor.class);
  private static final int MOST_LINES = 4_096;
  private static final int WAITING = 128;

  private final PairedApps apps;
  private final AccessKeys keys;
  private final InstantSource clock;
  private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
  private @Nullable ServerSocket door;

  /** Not open yet. */
  public ReceiverDoor(PairedApps apps, AccessKeys keys, InstantSource clock) {
    this.apps = apps;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Opens it.
   *
   * @param sockets plain ones or such that speak TLS
   * @param port 0 for a free one
   * @return the port
   * @throws IOException the port is taken
   */
  public synchronized int open(ServerSocketFactory sockets, InetAddress host, int port)
      throws IOException {
    ServerSocket opened = sockets.createServerSocket(port, WAITING, host);
    door = opened;
    Thread.ofPlatform().name("receivers").daemon().start(() -> letIn(opened));
    return opened.getLocalPort();
  }

  private void letIn(ServerSocket opened) {
    while (!opened.isClosed()) {
      try {
        Socket socket = opened.accept();
        if (lines.size() < MOST_LINES) {
          lines.add(socket);
          Thread.ofVirtual().name("receiver").start(() -> serve(socket));
        } else {
          LOG.warn("A receiver was sent away: {} are connected", lines.size());
          socket.close();
        }
      } catch (IOException e) {
        if (!opened.isClosed()) {
          LOG.warn("A receiver could not connect: {}", e.getMessage());
        }
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      new ReceiverLine(apps, keys, clock, socket).serve();
    } catch (SocketTimeoutException e) {
      LOG.debug("A receiver was silent for too long");
    } catch (SocketException e) {
      LOG.debug("A receiver is gone: {}", e.getMessage());
    } catch (IOException | RuntimeException e) {
      LOG.warn("The line of a receiver ended", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lines.remove(socket);
    }
  }

  /** Ends all lines; whatever is being stored is acknowledged to nobody. */
  @Override
  public synchronized void close() throws IOException {
    if (door != null) {
      door.close();
    }
    for (Socket line : lines) {
      line.close();
    }
  }
}
