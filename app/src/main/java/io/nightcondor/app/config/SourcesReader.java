package io.nightcondor.app.config;

import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.SourceRule;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.UnpackLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code sources}: globs, formats and the options that each format knows. */
final class SourcesReader {

  /** Of every format; 100,000 megabytes are above any file of a night. */
  static final SourceOption LARGEST_MEGABYTES = SourceOption.optional(
      UnpackLimits.LARGEST_MEGABYTES,
      "[1-9]\\d{0,4}|100000",
      "whole megabytes from 1 to 100000, such as 2000");

  private final Complaints complaints;
  private final SettingsHash hash;

  SourcesReader(Complaints complaints, SettingsHash hash) {
    this.complaints = complaints;
    this.hash = hash;
  }

  List<SourceRule> read(Section top) {
    List<SourceRule> rules = new ArrayList<>();
    int place = 0;
    for (Node item : top.items(ConfigurationKey.SOURCES)) {
      String path = "sources[%d]".formatted(place++);
      complaints
          .attempt(() -> Optional.of(rule(top, path, item)), Optional.<SourceRule>empty())
          .ifPresent(rules::add);
    }
    return List.copyOf(rules);
  }

  private SourceRule rule(Section top, String path, Node item) {
    Section source = top.item(ConfigurationKey.SOURCES, path, item);
    String glob = source.text(ConfigurationKey.SOURCE_GLOB);
    SourceFormat format = format(source);
    Map<String, String> options = options(source, path, format);
    hash.add(path + ".glob", glob).add(path + ".format", format.id());
    options.forEach((key, value) -> hash.add(path + ".options." + key, value));
    return new SourceRule(glob, format, options);
  }

  private static SourceFormat format(Section source) {
    Map<String, SourceFormat> formats = new TreeMap<>();
    for (SourceFormat format : SourceFormat.values()) {
      formats.put(format.id(), format);
    }
    String expected = "one of " + String.join(", ", formats.keySet());
    String id = source.text("format", expected);
    SourceFormat known = formats.get(id);
    if (known == null) {
      throw source.wrong(
          "format",
          id,
          expected + "; the nearest is '%s'".formatted(NearestKey.of(id, formats.keySet())));
    }
    return known;
  }

  private Map<String, String> options(Section source, String path, SourceFormat format) {
    List<SourceOption> known = new ArrayList<>(Formats.reader(format).options());
    known.add(LARGEST_MEGABYTES);
    Section section = source.has(ConfigurationKey.SOURCE_OPTIONS)
        ? source.free(ConfigurationKey.SOURCE_OPTIONS)
        : source;
    Map<String, String> options = source.words(ConfigurationKey.SOURCE_OPTIONS);
    options.forEach((key, value) -> check(section, format, known, key, value));
    for (SourceOption option : known) {
      if (option.required() && options.keySet().stream().noneMatch(option::covers)) {
        throw complaints.at(
            section.line(),
            "option '%s' of format %s is missing in '%s', expected %s"
                .formatted(option.name(), format.id(), path, option.expected()));
      }
    }
    return options;
  }

  private static void check(
      Section section, SourceFormat format, List<SourceOption> known, String key, String value) {
    SourceOption option = known.stream()
        .filter(candidate -> candidate.covers(key))
        .findFirst()
        .orElseThrow(() -> {
          List<String> names = known.stream().map(SourceOption::name).sorted().toList();
          return section.unknown(key, " of format " + format.id(), names);
        });
    if (!option.form().matcher(value).matches()) {
      throw section.wrong(key, value, option.expected());
    }
  }
}
