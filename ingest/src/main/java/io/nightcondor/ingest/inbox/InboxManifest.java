package io.nightcondor.ingest.inbox;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The bytes of a night's inbox.
 *
 * @param session exchange session of the folder
 * @param files in order of name
 * @param sha256 over names, lengths and hashes of all files, lower-case hex
 */
public record InboxManifest(LocalDate session, List<InboxFile> files, String sha256) {

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
    throw new InputMissingException(inboxFolder + " " + session);
  }
}
