package io.nightcondor.app.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the {@code recipients} of a book, one address at a time. */
final class RecipientsReader {

  private static final String KEY = "recipients";
  private static final String ATTACH = "attach";
  private static final Set<String> RECIPIENT = Set.of("address", ATTACH);

  private final String file;
  private final String where;
  private final Section book;
  private final String id;

  /** @param where path of the book in the file */
  RecipientsReader(String file, String where, Section book, String id) {
    this.file = file;
    this.where = where;
    this.book = book;
    this.id = id;
  }

  /** In order of address. */
  List<Recipient> read() {
    List<Recipient> recipients = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (Node item : book.items(KEY, "a list of one address or more")) {
      int place = recipients.size();
      Recipient recipient = recipient(item, place);
      Integer first = places.putIfAbsent(recipient.address().toLowerCase(Locale.ROOT), place);
      if (first != null) {
        throw wrong(
            item,
            place,
            recipient.address(),
            "each address once; it is the one of recipients[%d]".formatted(first));
      }
      recipients.add(recipient);
    }
    recipients.sort(Comparator.comparing(Recipient::address));
    return List.copyOf(recipients);
  }

  private Recipient recipient(Node item, int place) {
    if (item instanceof ScalarNode scalar) {
      return new Recipient(checked(item, place, scalar.getValue()), Recipient.STANDARD);
    }
    if (!(item instanceof MappingNode)) {
      throw wrong(
          item, place, "a list", Addresses.EXPECTED + " or a mapping of address and attach");
    }
    Section section = Section.of(file, path(place), item, RECIPIENT);
    String address = checked(item, place, section.text("address", Addresses.EXPECTED));
    return new Recipient(address, section.has(ATTACH) ? attachments(section) : Recipient.STANDARD);
  }

  private static List<Attachment> attachments(Section section) {
    Map<String, Attachment> known = new TreeMap<>();
    Arrays.stream(Attachment.values()).forEach(kind -> known.put(kind.key(), kind));
    String expected = "a list of " + String.join(", ", known.keySet());
    List<Attachment> chosen = new ArrayList<>();
    for (String key : section.texts(ATTACH, expected)) {
      Attachment kind = known.get(key);
      if (kind == null) {
        throw section.wrong(
            ATTACH,
            Section.printable(key),
            expected + "; the nearest is '%s'".formatted(NearestKey.of(key, known.keySet())));
      }
      chosen.add(kind);
    }
    return chosen;
  }

  private String checked(Node item, int place, String address) {
    if (Addresses.isPlain(address)) {
      return address;
    }
    List<String> inside = Addresses.inside(address);
    String fix = switch (inside.size()) {
      case 0 -> "";
      case 1 -> "; the nearest is '%s'".formatted(inside.get(0));
      default -> "; write each as an item of its own: [%s]".formatted(String.join(", ", inside));
    };
    throw wrong(item, place, Section.printable(address), Addresses.EXPECTED + fix);
  }

  private ConfigurationException wrong(Node item, int place, String value, String expected) {
    return Section.error(
        file,
        Section.lineOf(item),
        "key '%s' of book %s has '%s', expected %s".formatted(path(place), id, value, expected));
  }

  private String path(int place) {
    return "%s.%s[%d]".formatted(where, KEY, place);
  }
}
