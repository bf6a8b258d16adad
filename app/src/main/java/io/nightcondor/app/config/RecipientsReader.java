package io.nightcondor.app.config;

import io.nightcondor.reporting.ReportForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
  private final Set<ReportForm> reports;
  private final Shared<List<Attachment>> shared;

  /**
   * @param where path of the book in the file
   * @param reports what is drawn for the book
   * @param shared by the recipients of all books
   */
  RecipientsReader(
      Complaints complaints,
      String where,
      Section book,
      String id,
      Set<ReportForm> reports,
      Shared<List<Attachment>> shared) {
    this.complaints = complaints;
    this.where = where;
    this.book = book;
    this.id = id;
    this.reports = reports;
    this.shared = shared;
  }

  /** In order of address; none if the list says so. */
  List<Recipient> read() {
    List<Recipient> recipients = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    int place = 0;
    for (Node item : book.itemsOrNone(ConfigurationKey.BOOK_RECIPIENTS)) {
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
      return new Recipient(checked(item, place, scalar.getValue()), standard());
    }
    if (!(item instanceof MappingNode)) {
      throw wrong(
          item, place, "a list", Addresses.EXPECTED + " or a mapping of address and attach");
    }
    Section section = book.item(ConfigurationKey.BOOK_RECIPIENTS, path(place), item);
    String address = checked(item, place, section.required(ConfigurationKey.RECIPIENT_ADDRESS));
    return new Recipient(address, section.has(ATTACH) ? attachments(section) : standard());
  }

  private List<Attachment> standard() {
    return shared.of(Attachment.standard(reports));
  }

  private List<Attachment> attachments(Section section) {
    Map<String, Attachment> known = new TreeMap<>();
    Arrays.stream(Attachment.values()).forEach(kind -> known.put(kind.key(), kind));
    String expected = "a list of " + String.join(", ", known.keySet());
    Set<Attachment> chosen = EnumSet.noneOf(Attachment.class);
    for (String key : section.texts(ATTACH, expected)) {
      Attachment kind = known.get(key);
      if (kind == null) {
        throw section.wrong(
            ATTACH,
            Section.printable(key),
            expected + "; the nearest is '%s'".formatted(NearestKey.of(key, known.keySet())));
      }
      if (!kind.isAmong(reports)) {
        throw section.wrong(ATTACH, key, "one of what the book has: " + had());
      }
      chosen.add(kind);
    }
    return shared.of(List.copyOf(chosen));
  }

  private String had() {
    return Arrays.stream(Attachment.values())
            .filter(kind -> kind.isAmong(reports))
            .map(Attachment::key)
            .sorted()
            .collect(Collectors.joining(", "))
        + ", as its reports are " + ReportsReader.words(reports);
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
