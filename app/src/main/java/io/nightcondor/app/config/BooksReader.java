package io.nightcondor.app.config;

import io.nightcondor.analytics.book.Book;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.reporting.ReportForm;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the items of {@code books}, each by itself. */
final class BooksReader {

  private static final Pattern BOOK_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final Complaints complaints;
  private final SettingsHash hash;
  private final Map<String, Policy> policies;
  private final ReportsReader reports;
  private final Shared<List<Attachment>> attached = new Shared<>();
  private final Map<String, Integer> lines = new HashMap<>();

  BooksReader(Complaints complaints, SettingsHash hash, Map<String, Policy> policies) {
    this.complaints = complaints;
    this.hash = hash;
    this.policies = policies;
    this.reports = new ReportsReader(hash);
  }

  /** @param where path of the book in the file */
  BookSettings read(Section top, String where, Node item) {
    Section section = top.item(ConfigurationKey.BOOKS, where, item);
    String id = id(section);
    String name = section.text(ConfigurationKey.BOOK_NAME);
    String owner = section.text(ConfigurationKey.BOOK_OWNER);
    int before = complaints.count();
    double equity = section.number(ConfigurationKey.BOOK_EQUITY);
    double treasuryBills = complaints.count() == before ? bills(section, equity) : 0;
    String policyName = section.text(ConfigurationKey.BOOK_POLICY);
    Policy policy = complaints.attempt(() -> policy(section, policyName), Policy.steward());
    String path = "books." + id;
    Set<ReportForm> drawn = complaints.attempt(() -> reports.read(section, path), ReportForm.ALL);
    List<Recipient> recipients = complaints.attempt(
        () -> new RecipientsReader(complaints, where, section, id, drawn, attached).read(),
        List.of());
    hash.add(path + ".name", name)
        .add(path + ".owner", owner)
        .add(path + ".equity", equity)
        .add(path + ".policy", policyName);
    if (treasuryBills > 0) {
      hash.add(path + ".treasuryBills", treasuryBills);
    }
    return new BookSettings(
        new Book(id, name, owner, equity, treasuryBills),
        policyName,
        RiskReader.limits(section, policy, hash, path),
        drawn,
        recipients);
  }

  private String id(Section section) {
    String id = section.required(ConfigurationKey.BOOK_ID);
    if (!BOOK_ID.matcher(id).matches()) {
      throw section.wrong("id", id, ConfigurationKey.BOOK_ID.form().expected());
    }
    if (NightFolder.isTaken(id)) {
      throw section.wrong(
          "id", id, "a name for the book's folder; a file of each night has this one");
    }
    // folders carry the id, and some file systems do not tell capitals apart
    Integer first = lines.putIfAbsent(id.toLowerCase(Locale.ROOT), section.line());
    if (first != null) {
      throw section.wrong(
          "id", id, "an id of its own; the book at line %d has it".formatted(first));
    }
    return id;
  }

  private double bills(Section section, double equity) {
    ConfigurationKey key = ConfigurationKey.BOOK_TREASURY_BILLS;
    return section.has(key)
        ? complaints.attempt(
            () -> section.number(key.word(), 0, equity, key.form().expected()), 0.0)
        : 0;
  }

  private Policy policy(Section section, String name) {
    Policy policy = policies.get(name);
    if (policy == null) {
      throw section.wrong(
          "policy",
          name,
          "one of %s; the nearest is '%s'"
              .formatted(
                  String.join(", ", policies.keySet()), NearestKey.of(name, policies.keySet())));
    }
    return policy;
  }
}
