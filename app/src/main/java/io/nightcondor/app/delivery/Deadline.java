package io.nightcondor.app.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/**
 * The time that one mail may take. A server that says a byte now and then keeps every read within
 * its own time-out for ever; when the time is over, the sockets that came from here are closed, and
 * whatever reads or writes there ends with an {@link IOException}.
 */
final class Deadline implements AutoCloseable {

  private final Duration longest;
  private final List<Socket> sockets = new ArrayList<>();
  private final CompletableFuture<Void> end;
  private boolean over;

  /** Begins now. */
  Deadline(Duration longest) {
    this.longest = longest;
    this.end = CompletableFuture.runAsync(
        this::cut, CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
  }

  private synchronized void cut() {
    over = true;
    sockets.forEach(Deadline::close);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      System.getLogger(Deadline.class.getName()).log(System.Logger.Level.INFO, "closing", e);
    }
  }

  private synchronized <S extends Socket> S kept(S socket) {
    sockets.add(socket);
    if (over) {
      close(socket);
    }
    return socket;
  }

  /** Why something failed: the time, if it is over, or else what it says itself. */
  synchronized String reason(Exception failure) {
    return over
        ? "it had not ended after %d s, the longest for one mail".formatted(longest.toSeconds())
        : String.valueOf(failure.getMessage());
  }

  /** Plain sockets, also those that TLS is laid over. */
  SocketFactory sockets() {
    SocketFactory plain = SocketFactory.getDefault();
    return new SocketFactory() {
      @Override
      public Socket createSocket() throws IOException {
        return kept(plain.createSocket());
      }

      @Override
      public Socket createSocket(String host, int port) throws IOException {
        return kept(plain.createSocket(host, port));
      }

      @Override
      public Socket createSocket(String host, int port, InetAddress local, int localPort)
          throws IOException {
        return kept(plain.createSocket(host, port, local, localPort));
      }

      @Override
      public Socket createSocket(InetAddress host, int port) throws IOException {
        return kept(plain.createSocket(host, port));
      }

      @Override
      public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
          throws IOException {
        return kept(plain.createSocket(host, port, local, localPort));
      }
    };
  }

  @Override
  public void close() {
    end.cancel(false);
  }
}
