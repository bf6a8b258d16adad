package io.nightcondor.app.night;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between the program and a server, and can take the server away: it ends the connections
 * that there are, and lets nobody in. It keeps its port, so that the server can come back.
 */
public final class DroppingProxy implements AutoCloseable {

  private static final int BUFFER = 8192;

  private final int target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Watch> watch = new AtomicReference<>(Watch.NONE);
  private final AtomicReference<CountDownLatch> held = new AtomicReference<>(new CountDownLatch(0));
  private ServerSocket listener;

  private DroppingProxy(int target) throws IOException {
    this.target = target;
    this.listener = listen(0);
    this.port = listener.getLocalPort();
  }

  /** What is to be done when the program sends that text, once. */
  private record Watch(String text, Runnable work) {
    static final Watch NONE = new Watch("\0", () -> {});
  }

  /** A proxy to a port of this host. */
  public static DroppingProxy to(int target) {
    try {
      return new DroppingProxy(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** Does something when the program sends the text, before the server gets it. */
  public void whenSent(String text, Runnable work) {
    watch.set(new Watch(text, work));
  }

  /** Ends all connections. */
  public void drop() {
    open.forEach(DroppingProxy::end);
  }

  /** Ends all connections and takes no more, as a host without the server does. */
  public void refuse() {
    end(listener);
    drop();
  }

  /** Takes connections again. */
  public void admit() {
    try {
      listener = listen(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says nothing more to either side, and ends nothing, as a cable does that is pulled. */
  public void hold() {
    held.set(new CountDownLatch(1));
  }

  /** What was said meanwhile arrives. */
  public void release() {
    held.get().countDown();
  }

  @Override
  public void close() {
    release();
    refuse();
  }

  private ServerSocket listen(int wanted) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
    start(() -> {
      while (true) {
        pair(socket.accept());
      }
    });
    return socket;
  }

  private void pair(Socket client) throws IOException {
    Socket server;
    try {
      server = new Socket(InetAddress.getLoopbackAddress(), target);
    } catch (IOException gone) {
      client.close(); // the next one may find the server there again
      return;
    }
    // else each answer would wait for the last one to be acknowledged
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    open.add(client);
    open.add(server);
    start(() -> copy(client, server, true));
    start(() -> copy(server, client, false));
  }

  private void copy(Socket from, Socket to, boolean watched) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[BUFFER];
      String before = "";
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        if (watched) {
          String seen = before + new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
          Watch wanted = watch.get();
          if (seen.contains(wanted.text()) && watch.compareAndSet(wanted, Watch.NONE)) {
            wanted.work().run();
          }
          before = seen.substring(Math.max(0, seen.length() - wanted.text().length()));
        }
        held.get().await();
        out.write(bytes, 0, read);
        out.flush();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e); // nobody interrupts these threads
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread = new Thread(
        () -> {
          try {
            work.run();
          } catch (IOException ended) {
            // by one of the two sides, or by this proxy
          }
        },
        "dropping-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private static void end(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
