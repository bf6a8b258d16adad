package io.nightcondor.app.config;

import java.util.List;

/**
 * What a value of the configuration may be.
 *
 * @param kind its type
 * @param unit empty for a word
 * @param low least value of a number
 * @param high largest value of a number
 * @param words that a choice is one of; else empty
 * @param expected the same in words, for the message that refuses a value
 */
public record KeyForm(
    Kind kind, String unit, double low, double high, List<String> words, String expected) {

  /** Types of values. */
  public enum Kind {
    /** A mapping with keys of its own. */
    SECTION,
    /** A mapping whose keys the user chooses. */
    NAMED,
    /** A list, of one item or more unless it says otherwise. */
    LIST,
    TEXT,
    /** Text that is never shown. */
    SECRET,
    NUMBER,
    WHOLE,
    FLAG,
    CHOICE,
    DATE,
    /** A name of a file, in the workspace unless it is absolute. */
    FILE
  }

  static KeyForm section() {
    return of(Kind.SECTION, "a mapping of the keys below");
  }

  static KeyForm named(String expected) {
    return of(Kind.NAMED, expected);
  }

  static KeyForm list(String expected) {
    return of(Kind.LIST, expected);
  }

  static KeyForm text(String expected) {
    return of(Kind.TEXT, expected);
  }

  static KeyForm secret(String expected) {
    return of(Kind.SECRET, expected);
  }

  static KeyForm file(String expected) {
    return of(Kind.FILE, expected);
  }

  static KeyForm flag() {
    return choice(Kind.FLAG, List.of("true", "false"));
  }

  static KeyForm choice(String... words) {
    return choice(Kind.CHOICE, List.of(words));
  }

  static KeyForm date(Object example) {
    return of(Kind.DATE, "a date such as " + example);
  }

  static KeyForm number(String unit, double low, double high, String expected) {
    return new KeyForm(Kind.NUMBER, unit, low, high, List.of(), expected);
  }

  /** A fraction from 0 to 1. */
  static KeyForm fraction(double example) {
    return number("fraction", 0, 1, "a fraction from 0 to 1, such as " + example);
  }

  /** A whole number of something. */
  static KeyForm whole(String unit, int low, int high, int example) {
    return whole(
        unit, low, high, "whole %s from %d to %d, such as %d".formatted(unit, low, high, example));
  }

  static KeyForm whole(String unit, int low, int high, String expected) {
    return new KeyForm(Kind.WHOLE, unit, low, high, List.of(), expected);
  }

  private static KeyForm choice(Kind kind, List<String> words) {
    return new KeyForm(kind, "", 0, 0, words, String.join(" or ", words));
  }

  private static KeyForm of(Kind kind, String expected) {
    return new KeyForm(kind, "", 0, 0, List.of(), expected);
  }

  /** True if it has no value itself. */
  public boolean isContainer() {
    return kind == Kind.SECTION || kind == Kind.NAMED || kind == Kind.LIST;
  }
}
