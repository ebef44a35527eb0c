package org.huiyin.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that fails where it is told to; GreenMail always behaves. */
public final class ScriptedMailServer implements AutoCloseable {

  public enum Failing {
    HANGS_UP_ON_GREETING,
    REFUSES_RECIPIENT,
    REFUSES_AFTER_MAIL,
    HANGS_UP_AFTER_MAIL,
    SAYS_NOTHING_AFTER_MAIL,
    HANGS_UP_AFTER_ACCEPTING
  }

  private final ServerSocket socket;
  private final Failing failing;
  private final List<String> taken = new CopyOnWriteArrayList<>();

  public ScriptedMailServer(Failing failing) {
    this.failing = failing;
    try {
      socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "scripted-mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** The mails that went over the wire whole, whatever was answered. */
  public List<String> taken() {
    return taken;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // The client or the test has left.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    if (failing == Failing.HANGS_UP_ON_GREETING) {
      return;
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    say(client, "220 scripted");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String command = line.substring(0, 4).toUpperCase();
      if (command.equals("RCPT") && failing == Failing.REFUSES_RECIPIENT) {
        say(client, "450 4.2.1 mailbox of somebody is busy");
      } else if (command.equals("DATA")) {
        say(client, "354 go on");
        taken.add(mail(in));
        if (failing == Failing.HANGS_UP_AFTER_MAIL) {
          return;
        }
        answerMail(client);
        if (failing == Failing.HANGS_UP_AFTER_ACCEPTING) {
          return;
        }
      } else {
        say(client, command.equals("QUIT") ? "221 bye" : "250 ok");
      }
    }
  }

  private void answerMail(Socket client) throws IOException {
    switch (failing) {
      case REFUSES_AFTER_MAIL -> say(client, "554 5.7.1 not this one");
      case SAYS_NOTHING_AFTER_MAIL -> {}
      default -> say(client, "250 taken");
    }
  }

  private static String mail(BufferedReader in) throws IOException {
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      mail.append(line).append('\n');
    }
    return mail.toString();
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
