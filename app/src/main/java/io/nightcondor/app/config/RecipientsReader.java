package io.nightcondor.app.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the {@code recipients} of a book, one address at a time. */
final class RecipientsReader {

  private static final String KEY = "recipients";
  private static final String ATTACH = "attach";

  private final Complaints complaints;
  private final String where;
  private final Section book;
  private final String id;

  /** @param where path of the book in the file */
  RecipientsReader(Complaints complaints, String where, Section book, String id) {
    this.complaints = complaints;
    this.where = where;
    this.book = book;
    this.id = id;
  }

  /** In order of address. */
  List<Recipient> read() {
    List<Recipient> recipients = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    int place = 0;
    for (Node item : book.items(ConfigurationKey.BOOK_RECIPIENTS)) {
      int at = place++;
      complaints
          .attempt(() -> Optional.of(recipient(item, at, places)), Optional.<Recipient>empty())
          .ifPresent(recipients::add);
    }
    recipients.sort(Comparator.comparing(Recipient::address));
    return List.copyOf(recipients);
  }

  private Recipient recipient(Node item, int place, Map<String, Integer> places) {
    Recipient recipient = recipient(item, place);
    Integer first = places.putIfAbsent(recipient.address().toLowerCase(Locale.ROOT), place);
    if (first != null) {
      throw wrong(
          item,
          place,
          recipient.address(),
          "each address once; it is the one of recipients[%d]".formatted(first));
    }
    return recipient;
  }

  private Recipient recipient(Node item, int place) {
    if (item instanceof ScalarNode scalar) {
      return new Recipient(checked(item, place, scalar.getValue()), Recipient.STANDARD);
    }
    if (!(item instanceof MappingNode)) {
      throw wrong(
          item, place, "a list", Addresses.EXPECTED + " or a mapping of address and attach");
    }
    Section section = book.item(ConfigurationKey.BOOK_RECIPIENTS, path(place), item);
    String address = checked(item, place, section.required(ConfigurationKey.RECIPIENT_ADDRESS));
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
    return complaints.at(
        Section.lineOf(item),
        "key '%s' of book %s has '%s', expected %s".formatted(path(place), id, value, expected));
  }

  private String path(int place) {
    return "%s.%s[%d]".formatted(where, KEY, place);
  }
}
