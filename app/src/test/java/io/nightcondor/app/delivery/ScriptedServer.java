package io.nightcondor.app.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server for one mail that answers, falls silent or hangs up as it is told. */
final class ScriptedServer implements AutoCloseable {

  /** What goes wrong, and when. */
  enum Fault {
    NONE,
    BUSY_AT_GREETING,
    BUSY_AT_RECIPIENT,
    REFUSED_RECIPIENT,
    GONE_AT_RECIPIENT,
    GONE_AMID_DATA,
    BUSY_AFTER_DATA,
    REFUSED_AFTER_DATA,
    /** The whole mail came and no answer goes back: it may have been taken. */
    GONE_AFTER_DATA,
    SILENT_AFTER_DATA,
    /** The mail was taken and the answer arrives; only the farewell is missing. */
    GONE_AFTER_ANSWER,
    /** A byte of an answer now and then, and never the end of it. */
    DRIPS_AT_GREETING,
    DRIPS_AT_RECIPIENT,
    DRIPS_AFTER_DATA,
    DRIPS_AT_FAREWELL
  }

  private static final int DRIP_MILLISECONDS = 300;
  private static final int LINES_BEFORE_GOING = 3;

  private final ServerSocket listening;
  private final Fault fault;
  private final Optional<SSLContext> tls;
  private final Thread thread;
  private volatile int received;
  private volatile boolean secret;

  ScriptedServer(Fault fault, Optional<SSLContext> tls) throws IOException {
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
    try (Socket socket = listening.accept()) {
      if (fault == Fault.BUSY_AT_GREETING) {
        answer(socket, "421 busy");
      } else if (fault == Fault.DRIPS_AT_GREETING) {
        drip(socket);
      } else {
        answer(socket, "220 scripted");
        talk(socket);
      }
    } catch (IOException e) {
      System.getLogger("scripted").log(System.Logger.Level.DEBUG, "hung up", e);
    }
  }

  private void talk(Socket plain) throws IOException {
    Socket socket = plain;
    BufferedReader lines = reader(socket);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String command = line.toUpperCase(Locale.ROOT);
      if (command.startsWith("EHLO")) {
        answer(
            socket, tls.isPresent() && !secret ? "250-scripted\r\n250 STARTTLS" : "250 scripted");
      } else if (command.startsWith("STARTTLS")) {
        answer(socket, "220 go ahead");
        SSLSocket wrapped = (SSLSocket)
            tls.orElseThrow().getSocketFactory().createSocket(socket, null, port(), true);
        wrapped.setUseClientMode(false);
        wrapped.startHandshake();
        secret = true;
        socket = wrapped;
        lines = reader(socket);
      } else if (command.startsWith("RCPT") && fault == Fault.GONE_AT_RECIPIENT) {
        return;
      } else if (command.startsWith("RCPT") && fault == Fault.DRIPS_AT_RECIPIENT
          || command.startsWith("QUIT") && fault == Fault.DRIPS_AT_FAREWELL) {
        drip(socket);
      } else if (command.startsWith("RCPT")) {
        answer(socket, recipient());
      } else if (command.startsWith("DATA")) {
        answer(socket, "354 go on");
        if (!data(plain, socket, lines)) {
          return;
        }
      } else {
        answer(socket, command.startsWith("QUIT") ? "221 bye" : "250 fine");
      }
    }
  }

  private String recipient() {
    return switch (fault) {
      case BUSY_AT_RECIPIENT -> "450 later";
      case REFUSED_RECIPIENT -> "550 nobody of that name";
      case NONE,
          BUSY_AT_GREETING,
          GONE_AT_RECIPIENT,
          GONE_AMID_DATA,
          BUSY_AFTER_DATA,
          REFUSED_AFTER_DATA,
          GONE_AFTER_DATA,
          SILENT_AFTER_DATA,
          GONE_AFTER_ANSWER,
          DRIPS_AT_GREETING,
          DRIPS_AT_RECIPIENT,
          DRIPS_AFTER_DATA,
          DRIPS_AT_FAREWELL -> "250 fine";
    };
  }

  /** False if the connection is to end. */
  private boolean data(Socket plain, Socket socket, BufferedReader lines) throws IOException {
    int seen = 0;
    for (String line = lines.readLine();
        line != null && !line.equals(".");
        line = lines.readLine()) {
      if (fault == Fault.GONE_AMID_DATA && seen++ == LINES_BEFORE_GOING) {
        plain.setSoLinger(true, 0); // a reset, not an orderly end
        return false;
      }
    }
    received++;
    return switch (fault) {
      case GONE_AFTER_DATA -> false;
      case SILENT_AFTER_DATA -> {
        lines.readLine();
        yield false;
      }
      case DRIPS_AFTER_DATA -> {
        drip(socket);
        yield false;
      }
      case BUSY_AFTER_DATA -> {
        answer(socket, "451 later");
        yield true;
      }
      case REFUSED_AFTER_DATA -> {
        answer(socket, "554 not that");
        yield true;
      }
      case GONE_AFTER_ANSWER -> {
        answer(socket, "250 taken");
        yield false;
      }
      case NONE,
          BUSY_AT_GREETING,
          BUSY_AT_RECIPIENT,
          REFUSED_RECIPIENT,
          GONE_AT_RECIPIENT,
          GONE_AMID_DATA,
          DRIPS_AT_GREETING,
          DRIPS_AT_RECIPIENT,
          DRIPS_AT_FAREWELL -> {
        answer(socket, "250 taken");
        yield true;
      }
    };
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  private static void answer(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** Until the other side hangs up. */
  private void drip(Socket socket) throws IOException {
    try {
      while (!listening.isClosed()) {
        socket.getOutputStream().write('2');
        socket.getOutputStream().flush();
        Thread.sleep(DRIP_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
