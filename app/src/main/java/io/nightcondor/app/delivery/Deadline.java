package io.nightcondor.app.delivery;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

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
        : words(failure);
  }

  /**
   * Of the failure and of what is behind it: the mail library's own words often name no cause, and
   * a server's answer about a recipient is behind the failure of the mail.
   */
  private static String words(Exception failure) {
    Set<String> words = new LinkedHashSet<>();
    words.add(String.valueOf(failure.getMessage()).strip());
    for (@Nullable Throwable behind = failure.getCause();
        behind instanceof MessagingException || behind instanceof IOException;
        behind = behind.getCause()) {
      if (behind.getMessage() != null) {
        words.add(behind.getMessage().strip());
      }
    }
    return String.join(": ", words);
  }

  /** Plain sockets, also those that TLS is laid over. */
  SocketFactory sockets() {
    return new SocketFactory() {
      @Override
      public Socket createSocket() {
        return kept(new BoundedSocket());
      }

      @Override
      public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
      }

      @Override
      public Socket createSocket(String host, int port, InetAddress local, int localPort)
          throws IOException {
        return connected(
            new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
      }

      @Override
      public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
      }

      @Override
      public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
          throws IOException {
        return connected(
            new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
      }
    };
  }

  private Socket connected(InetSocketAddress server, @Nullable InetSocketAddress local)
      throws IOException {
    Socket socket = kept(new BoundedSocket());
    socket.bind(local); // null: any
    socket.connect(server);
    return socket;
  }

  @Override
  public void close() {
    end.cancel(false);
  }
}
