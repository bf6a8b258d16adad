package io.nightcondor.app.delivery;

import io.nightcondor.app.delivery.ServerFault.Position;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server, for one sender at a time, that answers or fails as it is told. */
final class ScriptedServer implements AutoCloseable {

  private static final int DRIP_MILLISECONDS = 300;
  private static final int LINES_BEFORE_FAULT = 3;

  private final ServerSocket listening;
  private final ServerFault fault;
  private final Optional<SSLContext> tls;
  private final Thread thread;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Socket current = new Socket();
  private volatile int received;
  private volatile boolean secret;

  ScriptedServer(ServerFault fault, Optional<SSLContext> tls) throws IOException {
    this.listening = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    this.fault = fault;
    this.tls = tls;
    this.thread = new Thread(this::serve, "scripted-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Number of mails that came whole. */
  int received() {
    return received;
  }

  /** Whether the last one came over TLS. */
  boolean wasSecret() {
    return secret;
  }

  private void serve() {
    while (!listening.isClosed()) {
      try (Socket socket = listening.accept()) {
        current = socket;
        secret = false;
        say(socket, Position.GREETING, "220 scripted");
        talk(socket);
      } catch (IOException e) {
        System.getLogger("scripted").log(System.Logger.Level.DEBUG, "hung up", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void talk(Socket plain) throws IOException, InterruptedException {
    Socket socket = plain;
    BufferedReader lines = reader(socket);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String command = line.toUpperCase(Locale.ROOT);
      if (command.startsWith("EHLO")) {
        write(
            socket,
            tls.isPresent() && !secret ? "250-scripted\r\n250 STARTTLS\r\n" : "250 scripted\r\n");
      } else if (command.startsWith("STARTTLS")) {
        write(socket, "220 go ahead\r\n");
        socket = wrapped(socket);
        lines = reader(socket);
      } else if (command.startsWith("RCPT")) {
        say(socket, Position.RECIPIENT, "250 fine");
      } else if (command.startsWith("DATA")) {
        write(socket, "354 go on\r\n");
        take(lines, socket);
        say(socket, Position.AFTER_DATA, "250 taken");
      } else if (command.startsWith("QUIT")) {
        say(socket, Position.FAREWELL, "221 bye");
      } else {
        write(socket, "250 fine\r\n");
      }
    }
  }

  private Socket wrapped(Socket socket) throws IOException {
    SSLSocket wrapped =
        (SSLSocket) tls.orElseThrow().getSocketFactory().createSocket(socket, null, port(), true);
    wrapped.setUseClientMode(false);
    wrapped.startHandshake();
    secret = true;
    return wrapped;
  }

  private void take(BufferedReader lines, Socket socket) throws IOException, InterruptedException {
    int seen = 0;
    for (String line = lines.readLine();
        line == null || !line.equals(".");
        line = lines.readLine()) {
      if (line == null) {
        throw new EOFException("the sender hung up amid the data");
      }
      seen++;
      if (fault.at() == Position.AMID_DATA && seen == LINES_BEFORE_FAULT) {
        fail(socket);
        throw new EOFException("nobody listens to the rest");
      }
    }
    received++;
  }

  /** Answers as it should, or as the fault has it; throws if the conversation ends with that. */
  private void say(Socket socket, Position position, String words)
      throws IOException, InterruptedException {
    if (fault.at() == position) {
      fail(socket);
    } else {
      write(socket, words + "\r\n");
    }
  }

  private void fail(Socket socket) throws IOException, InterruptedException {
    String words = fault.manner().words();
    switch (fault.manner()) {
      case LATER, REFUSED, FAILED, NONSENSE, WRONG_CODE -> write(socket, words + "\r\n");
      case BUSY -> {
        write(socket, words + "\r\n");
        throw new EOFException("too busy to go on");
      }
      case HALF_AN_ANSWER -> {
        write(socket, words);
        throw new EOFException("that was half of it");
      }
      case HANGS_UP -> throw new EOFException("without a word");
      case RESETS -> {
        current.setSoLinger(true, 0); // a reset, not an orderly end
        throw new EOFException("without an orderly end");
      }
      case SILENT -> closed.await();
      case DRIPS -> {
        while (!closed.await(DRIP_MILLISECONDS, TimeUnit.MILLISECONDS)) {
          write(socket, words);
        }
      }
      case ENDLESS -> {
        String many = words.repeat(1000);
        while (!listening.isClosed()) {
          write(socket, many);
        }
      }
    }
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    closed.countDown();
    current.close();
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
