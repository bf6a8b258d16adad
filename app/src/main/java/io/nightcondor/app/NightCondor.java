package io.nightcondor.app;

/** The program's entry. */
public final class NightCondor {

  private NightCondor() {}

  public static void main(String[] arguments) {
    System.exit(2);
  }
}
