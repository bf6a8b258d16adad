package io.nightcondor.ingest.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The bytes of a night's inbox.
 *
 * @param session exchange session of the folder
 * @param files in order of name
 * @param sha256 over names, lengths and hashes of all files, lower-case hex
 */
public record InboxManifest(LocalDate session, List<InboxFile> files, String sha256) {

  /** Folders inside the inbox, such as positions/. */
  private static final int DEEPEST = 2;

  private static final int LONGEST_NAME = 200;

  /**
   * One part of a name: nothing that a shell, a mail header or a page could take for more than
   * text.
   */
  private static final Pattern SAFE_PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+ ()-]*");

  public InboxManifest {
    files = List.copyOf(files);
  }

  /**
   * Reads the folder; hidden files are left out.
   *
   * @throws InputMissingException if the folder does not exist or holds no file
   * @throws InputRefusedException if an entry is a link, lies too deep or has an unsafe name
   */
  public static InboxManifest read(Path inboxFolder, LocalDate session) {
    if (!Files.isDirectory(inboxFolder)) {
      throw new InputMissingException(
          "%s: no such folder, expected the files of session %s in it. Nothing was run; put them there and run again."
              .formatted(inboxFolder, session));
    }
    List<InboxFile> files = new ArrayList<>();
    collect(inboxFolder, "", 0, files);
    if (files.isEmpty()) {
      throw new InputMissingException(
          "%s: the folder is empty, expected the files of session %s in it. Nothing was run; put them there and run again."
              .formatted(inboxFolder, session));
    }
    files.sort(Comparator.comparing(InboxFile::name));
    MessageDigest digest = FileHash.newDigest();
    for (InboxFile file : files) {
      String line = "%s\t%d\t%s\n".formatted(file.name(), file.bytes(), file.sha256());
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return new InboxManifest(session, files, HexFormat.of().formatHex(digest.digest()));
  }

  private static void collect(Path folder, String prefix, int depth, List<InboxFile> files) {
    List<Path> entries;
    try (Stream<Path> listing = Files.list(folder)) {
      entries = listing.sorted().toList();
    } catch (IOException cannotList) {
      throw new UncheckedIOException(cannotList);
    }
    for (Path entry : entries) {
      String part = entry.getFileName().toString();
      if (part.startsWith(".")) {
        continue;
      }
      String name = prefix + part;
      if (!SAFE_PART.matcher(part).matches() || name.length() > LONGEST_NAME) {
        throw refused(
            folder,
            name,
            "a name of letters, digits and _ . + - ( ) or blanks, up to %d characters"
                .formatted(LONGEST_NAME));
      }
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (depth == DEEPEST) {
          throw refused(folder, name, "at most %d folders below the inbox".formatted(DEEPEST));
        }
        collect(entry, name + "/", depth + 1, files);
      } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        FileHash hash = FileHash.of(entry);
        files.add(new InboxFile(name, hash.bytes(), hash.sha256()));
      } else {
        throw refused(folder, name, "a plain file, not a link or device");
      }
    }
  }

  private static InputRefusedException refused(Path folder, String name, String expected) {
    String shown = name.replaceAll("[^\\x20-\\x7e]", "?");
    return new InputRefusedException(
        "%s: entry '%s', expected %s. Nothing was run; rename or remove it and run again."
            .formatted(folder, shown, expected));
  }
}
