package io.nightcondor.app.night;

import io.nightcondor.app.NightCondor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The program, and at its end a try to read a Java object in its process. */
final class SerialProbe {

  static final String REFUSED = "refused";

  private SerialProbe() {}

  public static void main(String[] arguments) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(answer()), "probe"));
    NightCondor.main(arguments);
  }

  private static String answer() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(new ArrayList<>(List.of("x")));
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return "read " + in.readObject();
      }
    } catch (InvalidClassException e) {
      return REFUSED;
    } catch (IOException | ClassNotFoundException e) {
      return e.toString();
    }
  }
}
