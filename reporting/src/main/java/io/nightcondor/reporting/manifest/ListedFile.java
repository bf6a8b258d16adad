package io.nightcondor.reporting.manifest;

/**
 * One file.
 *
 * @param path inside its folder, with forward slashes
 * @param bytes length
 * @param sha256 of the bytes, lower-case hexadecimal
 */
public record ListedFile(String path, long bytes, String sha256) implements Comparable<ListedFile> {

  public ListedFile {
    Manifest.check(
        bytes >= 0, "'" + path + "': a length of " + bytes + " bytes, expected 0 or more");
    Manifest.checkHash(path, sha256);
  }

  /** By path, character by character. */
  @Override
  public int compareTo(ListedFile other) {
    return path.compareTo(other.path);
  }
}
