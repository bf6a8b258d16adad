package io.nightcondor.reporting.table;

import java.util.List;

/**
 * Sentences in order.
 *
 * @param note one line below the heading; may be empty
 * @param whenEmpty what to say instead of an empty list
 */
public record ReportList(String id, String title, String note, List<Item> items, String whenEmpty)
    implements ReportBlock {

  public ReportList {
    items = List.copyOf(items);
  }

  /**
   * One thing to read.
   *
   * @param lead short and first; may be empty
   * @param text the sentence
   * @param tag id of a rule or state that stands beside; may be empty
   */
  public record Item(String lead, String text, String tag, Tone tone) {}
}
