package org.najda.server.serve;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a server can be reached.
 *
 * @param host name or address of one of this machine's interfaces
 * @param port 0 for a free one
 * @param tls null: plain HTTP
 * @param trustedProxy address of the one proxy whose word on clients is believed; null: none
 * @param receiverPort where receivers aboard vehicles connect, 0 for a free one; null: nowhere
 */
public record Listening(
    String host,
    int port,
    @Nullable Tls tls,
    @Nullable String trustedProxy,
    @Nullable Integer receiverPort) {
  /** PEM files of a certificate chain and its unencrypted key. */
  public record Tls(Path certificate, Path key) {}

  /**
   * @throws IllegalArgumentException the host is unknown or another machine, there is no such port,
   *     or passwords would go over a network in the clear
   */
  public Listening {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("--port %d: give 0 to 65535.".formatted(port));
    }
    InetAddress address = resolve(host);
    if (!address.isLoopbackAddress() && tls == null && trustedProxy == null) {
      throw new IllegalArgumentException(
          "Beyond this machine (%s) passwords and calls would travel in the clear: give --tls-cert"
                  .formatted(host)
              + " and --tls-key, or name the proxy that speaks TLS with --trusted-proxy.");
    }
    if (!isHere(address)) {
      throw new IllegalArgumentException("%s is no address of this machine.".formatted(host));
    }
    if (trustedProxy != null) {
      resolve(trustedProxy);
    }
    if (receiverPort != null) {
      requireReceivers(address, tls, receiverPort);
    }
  }

  /** No receivers. */
  public Listening(String host, int port, @Nullable Tls tls, @Nullable String trustedProxy) {
    this(host, port, tls, trustedProxy, null);
  }

  private static void requireReceivers(InetAddress address, @Nullable Tls tls, int port) {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("--nmea-port %d: give 0 to 65535.".formatted(port));
    }
    if (!address.isLoopbackAddress() && tls == null) {
      throw new IllegalArgumentException(
          "--nmea-port: beyond this machine device keys would travel in the clear, and a proxy for"
              + " pages does not pass them on. Give --tls-cert and --tls-key, or listen on"
              + " 127.0.0.1 behind something that speaks TLS for it.");
    }
  }

  /** This machine only, on free ports. */
  public static Listening onFreePort() {
    return new Listening("127.0.0.1", 0, null, null, 0);
  }

  /** The address for a browser, once the port is known. */
  String url(int actualPort) {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "%s://%s:%d".formatted(tls == null ? "http" : "https", name, actualPort);
  }

  /** The interface to listen on. */
  InetAddress address() {
    return resolve(host);
  }

  /** The address of a host as digits, in the one form that Tomcat writes it. */
  static String address(String host) {
    return resolve(host).getHostAddress();
  }

  private static boolean isHere(InetAddress address) {
    try {
      return address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetAddress resolve(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("There is no address for %s.".formatted(host), e);
    }
  }
}
