package io.nightcondor.app.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A mail server that takes every mail, with a fault point before it has one and one after: a sender
 * that dies in between leaves a mail of which it does not know.
 */
final class MailSink implements AutoCloseable {

  private final ServerSocket listening;
  private final List<String> taken = new ArrayList<>();
  private volatile FaultPoints points = FaultPoints.NONE;

  MailSink() {
    try {
      listening = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "mail-sink");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listening.getLocalPort();
  }

  /** From now on with these points, and without the mails so far. */
  synchronized void begin(FaultPoints newPoints) {
    points = newPoints;
    taken.clear();
  }

  /** Message-ID and recipient of each mail that was taken. */
  synchronized List<String> taken() {
    return List.copyOf(taken);
  }

  private void serve() {
    while (!listening.isClosed()) {
      try (Socket socket = listening.accept()) {
        talk(socket);
      } catch (IOException | Crash e) {
        System.getLogger("mail-sink").log(System.Logger.Level.DEBUG, "hung up", e);
      }
    }
  }

  private void talk(Socket socket) throws IOException {
    BufferedReader lines = new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    say(socket, "220 sink");
    String recipient = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String command = line.toUpperCase(Locale.ROOT);
      if (command.startsWith("RCPT")) {
        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        say(socket, "250 fine");
      } else if (command.startsWith("DATA")) {
        say(socket, "354 go on");
        String id = messageId(lines);
        String mail = id + " " + recipient;
        points.around("mail", () -> take(mail));
        say(socket, "250 taken");
      } else if (command.startsWith("QUIT")) {
        say(socket, "221 bye");
        return;
      } else {
        say(socket, "250 fine");
      }
    }
  }

  private synchronized boolean take(String mail) {
    return taken.add(mail);
  }

  private static String messageId(BufferedReader lines) throws IOException {
    String id = "";
    for (String line = lines.readLine();
        line != null && !line.equals(".");
        line = lines.readLine()) {
      if (id.isEmpty() && line.startsWith("Message-ID:")) {
        id = line.substring("Message-ID:".length()).strip();
      }
    }
    return id;
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
