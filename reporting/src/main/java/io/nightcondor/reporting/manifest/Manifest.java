package io.nightcondor.reporting.manifest;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a folder of reports is made of. The same night gives the same manifest on every machine: no
 * clock, no host, everything in order.
 *
 * @param version of this layout
 * @param kind of a book's folder, or of a night's with the books in it
 * @param session exchange session
 * @param revision of the night, from 1
 * @param run hash by which the reports name their run
 * @param program that drew the files
 * @param configuration SHA-256 of the configuration that the night began with
 * @param inputs what the figures come from; a book's manifest names no other book's positions
 * @param book id; empty for a night
 * @param pack SHA-256 of the book's risk.json; empty for a night
 * @param books of a night, in their order; empty for a book
 * @param outputs files of the folder itself but for the manifest, in order of name
 */
public record Manifest(
    int version,
    Kind kind,
    LocalDate session,
    int revision,
    String run,
    Program program,
    String configuration,
    Inputs inputs,
    String book,
    String pack,
    List<ListedBook> books,
    List<ListedFile> outputs) {

  /** Its name in a folder. */
  public static final String NAME = "manifest.json";

  /** The layout version that this program writes. */
  public static final int VERSION = 1;

  private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** What a folder holds. */
  public enum Kind {
    BOOK,
    NIGHT
  }

  /**
   * The program.
   *
   * @param version of the release that began the night
   * @param sha256 of its own classes and resources, not of the file they come in: a release that
   *     was unpacked is still the same program
   */
  public record Program(String name, String version, String sha256) {
    public Program {
      checkHash(name, sha256);
    }
  }

  /**
   * What the night was computed from.
   *
   * @param sha256 over names, lengths and hashes of all files of the inbox
   * @param files in order of name
   */
  public record Inputs(String sha256, List<ListedFile> files) {
    public Inputs {
      checkHash("inputs", sha256);
      files = files.stream().sorted().toList();
      checkUnique(files, ListedFile::path);
    }
  }

  /** @throws IllegalArgumentException if a name leaves the folder, comes twice or is no hash */
  public Manifest {
    check(version == VERSION, "'version' is " + version + ", expected " + VERSION);
    check(revision >= 1, "'revision' is " + revision + ", expected 1 or more");
    checkHash("configuration", configuration);
    boolean ofBook = kind == Kind.BOOK;
    check(ofBook != book.isEmpty(), "'book' is '" + book + "' in the manifest of a " + kind);
    if (ofBook) {
      checkName(book);
      checkHash("pack", pack);
      check(books.isEmpty(), "the manifest of a book lists " + books.size() + " books");
    }
    books = List.copyOf(books);
    checkUnique(books, ListedBook::book);
    outputs = outputs.stream().sorted().toList();
    outputs.forEach(file -> checkName(file.path()));
    checkUnique(outputs, ListedFile::path);
  }

  /** Whether a name can only mean a file or folder directly in the manifest's own folder. */
  public static boolean isSafe(String name) {
    return SAFE_NAME.matcher(name).matches();
  }

  static void checkName(String name) {
    check(
        isSafe(name),
        "'" + name
            + "' is not the name of a file in the folder itself, expected letters, digits and . _ -");
  }

  static void checkHash(String what, String hash) {
    check(
        HASH.matcher(hash).matches(),
        "'" + what + "' has '" + hash + "', expected a SHA-256 of 64 hexadecimal digits");
  }

  static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  private static <T> void checkUnique(List<T> all, Function<T, String> name) {
    Set<String> seen = new HashSet<>();
    for (T one : all) {
      check(seen.add(name.apply(one)), "'" + name.apply(one) + "' is listed twice");
    }
  }
}
