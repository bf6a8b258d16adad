package io.nightcondor.app.delivery;

/** What goes wrong in a conversation with a mail server, and when. */
record ServerFault(Position at, Manner manner) {

  static final ServerFault NONE = new ServerFault(Position.NOWHERE, Manner.SILENT);

  /** What the server would answer there if nothing were wrong. */
  enum Position {
    NOWHERE,
    GREETING,
    RECIPIENT,
    /** Nothing is to be said there: the sender is still writing. */
    AMID_DATA,
    /** After the dot: the mail came whole and may have been taken. */
    AFTER_DATA,
    FAREWELL
  }

  /** What it does instead. */
  enum Manner {
    /** Says so and hangs up. */
    BUSY("421 busy"),
    LATER("450 later"),
    REFUSED("550 not for us"),
    FAILED("554 failed"),
    /** A number that no reply has: neither good nor a refusal. */
    NONSENSE("999 purple"),
    WRONG_CODE("354 go on"),
    /** Begins to answer, then hangs up. */
    HALF_AN_ANSWER("25"),
    HANGS_UP(""),
    /** Hangs up without an orderly end. */
    RESETS(""),
    SILENT(""),
    /** A byte of an answer now and then, and never the end of it. */
    DRIPS("2"),
    /** Lines of one answer as fast as they go, and never the last one. */
    ENDLESS("250-more\r\n");

    private final String words;

    Manner(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
