package io.nightcondor.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.util.Map;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;

/**
 * Sockets that notice within two minutes that the other host is gone without a word, where the
 * platform can: it asks by itself only after two hours. The PostgreSQL driver makes one by name.
 */
public final class KeptAliveSockets extends SocketFactory {

  /** Of silence before the first question, between questions, and how many stay unanswered. */
  private static final Map<SocketOption<Integer>, Integer> TIMES = Map.of(
      ExtendedSocketOptions.TCP_KEEPIDLE, 60,
      ExtendedSocketOptions.TCP_KEEPINTERVAL, 10,
      ExtendedSocketOptions.TCP_KEEPCOUNT, 6);

  @Override
  public Socket createSocket() {
    Socket socket = new Socket();
    TIMES.forEach((option, value) -> {
      if (socket.supportedOptions().contains(option)) {
        set(socket, option, value);
      }
    });
    return socket;
  }

  private static void set(Socket socket, SocketOption<Integer> option, int value) {
    try {
      socket.setOption(option, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw connected();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw connected();
  }

  @Override
  public Socket createSocket(
      InetAddress address, int port, InetAddress localAddress, int localPort) {
    throw connected();
  }

  private static UnsupportedOperationException connected() {
    return new UnsupportedOperationException("the driver connects its sockets by itself");
  }
}
