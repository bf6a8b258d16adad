package io.nightcondor.app.workers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A stretch of network between a service and those who use it, which can be cut. */
final class CutProxy implements AutoCloseable {

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  private CutProxy(ServerSocket door, int target) {
    this.door = door;
    this.target = target;
  }

  /** @param target port of the service on this host */
  static CutProxy to(int target) throws IOException {
    CutProxy proxy = new CutProxy(new ServerSocket(0), target);
    daemon(proxy::accept);
    return proxy;
  }

  int port() {
    return door.getLocalPort();
  }

  /** Ends all connections and takes none. */
  void cut() {
    cut = true;
    open.forEach(CutProxy::end);
    open.clear();
  }

  void mend() {
    cut = false;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        if (cut) {
          end(client);
        } else {
          connect(client);
        }
      } catch (IOException e) {
        // closed, or the service is away: whoever asked is told by the end of the connection
      }
    }
  }

  private void connect(Socket client) throws IOException {
    Socket service;
    try {
      service = new Socket("localhost", target);
    } catch (IOException e) {
      end(client);
      throw e;
    }
    open.add(client);
    open.add(service);
    daemon(() -> pump(client, service));
    daemon(() -> pump(service, client));
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "cut-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void pump(Socket from, Socket to) {
    byte[] buffer = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      // cut, or one side has ended
    } finally {
      end(from);
      end(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    cut();
    door.close();
  }
}
